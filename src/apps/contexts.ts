import * as calendar from '../contexts/calendar/index.ts'
import * as documents from '../contexts/documents/index.ts'
import * as messages from '../contexts/messages/index.ts'
import * as organization from '../contexts/organization/index.ts'
import * as plans from '../contexts/plans/index.ts'
import { proveChain } from '../commands/audit-queries.ts'
import type { ContextDoor } from '../commands/registry.ts'
import { makeRegistry, type Registry } from '../commands/registry.ts'

const audit: ContextDoor = { commands: [], queries: [proveChain] }
const contexts: readonly ContextDoor[] = [audit, calendar, organization, messages, documents, plans]

/** The commands and queries of the program, put together once for web, worker and command line alike. */
export function programRegistry(): Registry {
  return makeRegistry(contexts)
}
