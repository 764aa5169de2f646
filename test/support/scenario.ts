import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '../../src/commands/actor.ts'
import type { AuditLineTable } from '../../src/commands/tables.ts'
import type { AnyCommand } from '../../src/commands/command.ts'
import type { AnyQuery } from '../../src/commands/query.ts'
import type { Receipt } from '../../src/commands/receipt.ts'
import { type Door, runCommand } from '../../src/commands/run-command.ts'
import { runQuery } from '../../src/commands/run-query.ts'
import { vietnamDay } from '../../src/kernel/plain-date.ts'
import type { Connection } from '../../src/platform/database/connect.ts'
import { testConnection } from './database.ts'

/** A door on the shared test database, with a clock that stands where the test sets it. */
export interface Scenario {
  readonly connection: Connection
  readonly door: Door
  /** Sets the clock: a day (08:00 in Vietnam), or an instant. */
  at(moment: string): void
  run(command: AnyCommand, actor: Actor, input: unknown, commandId?: string): Promise<Receipt>
  /** The answer of a command that must succeed. */
  must(command: AnyCommand, actor: Actor, input: unknown): Promise<Record<string, unknown>>
  ask<Result = unknown>(query: AnyQuery, actor: Actor, input?: unknown): Promise<Result>
  auditTrail(agencyId: number): Promise<AuditLineTable[]>
}

export const newId = (): string => uuidv7()

/** In tests a file counts as uploaded unless its receipt says `forged`. */
const ownsFile: Door['ownsFile'] = ({ receipt }) => receipt !== 'forged'

export async function startScenario(moment = '2026-11-23'): Promise<Scenario> {
  const connection = await testConnection()
  let now = instant(moment)
  const door: Door = { db: connection.db, auditKey: 'test-key', clock: () => now, dayOf: vietnamDay, newId, ownsFile }
  const run: Scenario['run'] = (command, actor, input, commandId = newId()) =>
    runCommand(door, command, actor, { commandId, input })
  return {
    connection,
    door,
    at: (next) => void (now = instant(next)),
    run,
    must: async (command, actor, input) => {
      const receipt = await run(command, actor, input)
      if (receipt.status !== 'done') throw new Error(`${command.name}: expected done, got ${JSON.stringify(receipt)}`)
      return receipt.answer
    },
    ask: async <Result>(query: AnyQuery, actor: Actor, input: unknown = {}) => {
      const found = await runQuery(door, query, actor, input)
      if (found.status !== 'found') throw new Error(`${query.name}: expected found, got ${JSON.stringify(found)}`)
      return found.result as Result
    },
    auditTrail: (agencyId) =>
      connection.db.selectFrom('auditLine').selectAll().where('agencyId', '=', agencyId).orderBy('sequence').execute(),
  }
}

function instant(moment: string): Date {
  return new Date(moment.length === 10 ? `${moment}T08:00:00+07:00` : moment)
}
