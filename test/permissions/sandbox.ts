import { type ControlledTransaction, sql } from 'kysely'
import type { Door } from '../../src/commands/run-command.ts'
import type { Tables, WholeDb } from '../../src/platform/database/tables.ts'
import type { Scenario } from '../support/scenario.ts'

/**
 * A door whose transactions are savepoints of one outer transaction that never commits: thousands of commands can really
 * be done, and nothing of them stays.
 */
export interface Sandbox {
  readonly door: Door
  /** Does the work and takes everything back that it changed. */
  undoing<Result>(work: () => Promise<Result>): Promise<Result>
  /** The same when the condition holds after it; else what it changed stays until the sandbox is closed. */
  undoingWhen(condition: () => boolean, work: () => Promise<void>): Promise<void>
  /** The owner's own statement, for checksums. */
  readonly owner: ControlledTransaction<Tables>
  close(): Promise<void>
}

export async function openSandbox({ connection, door }: Scenario, permits?: Door['permits']): Promise<Sandbox> {
  const owner = await connection.db.startTransaction().execute()
  let depth = 0
  const nested = async <Result>(keeps: () => boolean, work: () => Promise<Result>): Promise<Result> => {
    const name = sql.raw(`cell_${(depth += 1)}`)
    await sql`savepoint ${name}`.execute(owner)
    let kept = false
    try {
      const result = await work()
      kept = keeps()
      return result
    } finally {
      depth -= 1
      if (!kept) await sql`rollback to savepoint ${name}`.execute(owner)
      await sql`release savepoint ${name}`.execute(owner)
      if (kept) await sql`set local role none`.execute(owner)
    }
  }
  const transaction = () => ({
    execute: <Result>(work: (db: unknown) => Promise<Result>) =>
      nested(
        () => true,
        () => work(owner),
      ),
    setAccessMode: () => ({
      execute: <Result>(work: (db: unknown) => Promise<Result>) =>
        nested(
          () => false,
          async () => {
            await sql`set transaction read only`.execute(owner)
            return work(owner)
          },
        ),
    }),
  })
  return {
    owner,
    door: { ...door, db: { transaction } as unknown as WholeDb, ...(permits && { permits }) },
    undoingWhen: (condition, work) => nested(() => !condition(), work),
    undoing: (work) => nested(() => false, work),
    close: () => owner.rollback().execute(),
  }
}
