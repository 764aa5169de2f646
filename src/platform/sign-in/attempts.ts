import type { WholeDb } from '../database/tables.ts'
import { type Attempts, type ThrottleRule, waitMs } from './throttle.ts'

/** One counter of wrong attempts and the rule that reads it. */
export interface Counter {
  readonly key: string
  readonly rule: ThrottleRule
}

const forgetDays = 1
const msPerDay = 86_400_000

/**
 * Takes an attempt beforehand, on every counter, so that a hundred sent at once are not all heard. Gives 0 when it may be
 * heard, else the milliseconds to wait; then nothing was counted on the counters that were free.
 */
export async function takeAttempt(db: WholeDb, counters: readonly Counter[], at: Date): Promise<number> {
  const before = await readAttempts(db, counters)
  const waits = counters.map(({ key, rule }) => waitMs(before.get(key), at, rule))
  const longest = Math.max(0, ...waits)
  if (longest > 0) return longest
  for (const counter of counters) {
    const failures = await countUp(db, counter, at)
    const earlier = before.get(counter.key)
    const isNext = failures === 1 || failures === (earlier?.failures ?? 0) + 1
    const isFree = failures <= counter.rule.free + 1
    if (!isNext && !isFree) return waitMs({ failures, lastAt: at }, at, counter.rule)
  }
  return 0
}

async function readAttempts(db: WholeDb, counters: readonly Counter[]): Promise<Map<string, Attempts>> {
  const keys = counters.map(({ key }) => key)
  const rows = await db.selectFrom('authAttempt').selectAll().where('key', 'in', keys).execute()
  return new Map(rows.map((row) => [row.key, row]))
}

async function countUp(db: WholeDb, { key, rule }: Counter, at: Date): Promise<number> {
  const forgotten = new Date(at.getTime() - rule.forgetMs)
  const row = await db
    .insertInto('authAttempt')
    .values({ key, failures: 1, lastAt: at })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((set) => ({
        lastAt: at,
        failures: set
          .case()
          .when('authAttempt.lastAt', '<', forgotten)
          .then(1)
          .else(set('authAttempt.failures', '+', 1))
          .end(),
      })),
    )
    .returning('failures')
    .executeTakeFirstOrThrow()
  return row.failures
}

/** Gives back what was taken for a right attempt: its place starts anew, the address loses one; old counters go. */
export async function forgiveAttempt(db: WholeDb, place: Counter, others: readonly Counter[], at: Date): Promise<void> {
  await db.deleteFrom('authAttempt').where('key', '=', place.key).execute()
  for (const { key } of others) {
    await db
      .updateTable('authAttempt')
      .set((set) => ({ failures: set('failures', '-', 1) }))
      .where('key', '=', key)
      .where('failures', '>', 0)
      .execute()
  }
  await db
    .deleteFrom('authAttempt')
    .where('lastAt', '<', new Date(at.getTime() - forgetDays * msPerDay))
    .execute()
}
