import { type RawBuilder, sql } from 'kysely'
import type { Db, ReadDb, WholeDb } from './tables.ts'

/**
 * Opens a transaction that is no longer the owner but `kheo_app`, and sees only the rows of these agencies: the second
 * lock. Whatever a rule, page or query forgets, the database refuses.
 */
export function writeAs<Result>(
  whole: WholeDb,
  agencies: readonly number[],
  work: (db: Db) => Promise<Result>,
): Promise<Result> {
  return whole.transaction().execute(async (db) => {
    await becomeAgencies(db, agencies)
    return work(db)
  })
}

/** The same for reading: the transaction itself is read only. */
export function readAs<Result>(
  whole: WholeDb,
  agencies: readonly number[],
  work: (db: ReadDb) => Promise<Result>,
): Promise<Result> {
  return whole.transaction().execute(async (db) => {
    // Said in words, because the embedded engine's driver passes no access mode on.
    await sql`set transaction read only`.execute(db)
    await becomeAgencies(db, agencies)
    return work(db)
  })
}

async function becomeAgencies(db: Db, agencies: readonly number[]): Promise<void> {
  await sql`set local role kheo_app`.execute(db)
  await openAgencies(db, agencies)
}

/**
 * From here to its end the transaction sees the rows of exactly these agencies. For the door alone, when a command acts on
 * agencies below (docs/decisions/0006).
 */
export async function openAgencies(db: Db, agencies: readonly number[]): Promise<void> {
  await agencyList(agencies).execute(db)
}

/** SET takes no parameters, so the list is written out: of whole numbers only. */
function agencyList(agencies: readonly number[]): RawBuilder<unknown> {
  if (!agencies.every(Number.isSafeInteger))
    throw new TypeError('enter a transaction: agency ids must be whole numbers')
  return sql`set local kheo.agencies = ${sql.lit(`{${agencies.join(',')}}`)}`
}
