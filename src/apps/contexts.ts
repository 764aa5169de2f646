import { proveChain } from '../commands/audit-queries.ts'
import { type ContextDoor, makeRegistry, type Registry } from '../commands/registry.ts'
import * as calendar from '../contexts/calendar/index.ts'
import * as commendation from '../contexts/commendation/index.ts'
import * as documents from '../contexts/documents/index.ts'
import * as initiatives from '../contexts/initiatives/index.ts'
import * as messages from '../contexts/messages/index.ts'
import * as organization from '../contexts/organization/index.ts'
import * as plans from '../contexts/plans/index.ts'
import * as reports from '../contexts/reports/index.ts'

/** How people leave, move, and units close, knowing what the contexts let them hold. */
export const personCommands = organization.makePersonCommands([plans.taskHolder, initiatives.initiativeHolder])

const leaving: ContextDoor = { commands: personCommands.commands, queries: [] }
const audit: ContextDoor = { commands: [], queries: [proveChain] }
const contexts: readonly ContextDoor[] = [
  audit,
  calendar,
  organization,
  leaving,
  messages,
  documents,
  plans,
  initiatives,
  commendation,
  reports,
]

/** The commands and queries of the program, put together once for web, worker and command line alike. */
export function programRegistry(): Registry {
  return makeRegistry(contexts)
}
