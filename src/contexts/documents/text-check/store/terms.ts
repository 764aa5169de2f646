import { personIdOf } from '../../../../commands/actor.ts'
import type { Facts } from '../../../../commands/command.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import { keyOfTerm, mostTerms, type NewTerm } from '../rules/terms.ts'
import type { DocumentTermTable } from '../tables.ts'

/** The terms of an agency as the correction of scans takes them. */
export async function listTermTexts(db: ReadDb, agencyId: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('documentTerm')
    .select('term')
    .where('agencyId', '=', agencyId)
    .orderBy('key')
    .limit(mostTerms)
    .execute()
  return rows.map(({ term }) => term)
}

export async function listTermKeys(db: ReadDb, agencyId: number): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('documentTerm').select('key').where('agencyId', '=', agencyId).execute()
  return new Set(rows.map(({ key }) => key))
}

interface TermsToKeep {
  readonly terms: readonly NewTerm[]
  readonly origin: DocumentTermTable['origin']
}

/** Adds terms; those that are kept already stay as they are. */
export async function insertTerms(db: Db, { terms, origin }: TermsToKeep, facts: Facts): Promise<void> {
  const { agencyId } = facts.actor
  const known = { agencyId, origin, addedBy: personIdOf(facts.actor), addedAt: facts.at }
  for (let at = 0; at < terms.length; at += 500) {
    await db
      .insertInto('documentTerm')
      .values(terms.slice(at, at + 500).map((term) => ({ ...known, ...term })))
      .onConflict((conflict) => conflict.columns(['agencyId', 'key']).doNothing())
      .execute()
  }
}

/** Remembers one term that a person has set right. */
export async function learnTerm(db: Db, term: string, facts: Facts): Promise<void> {
  const learned = { id: facts.newId(), term, key: keyOfTerm(term) }
  await insertTerms(db, { terms: [learned], origin: 'learned' }, facts)
}

export async function getTermForUpdate(db: Db, agencyId: number, id: string): Promise<{ readonly id: string }> {
  const row = await db
    .selectFrom('documentTerm')
    .select('id')
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound()
  return row
}

export async function deleteTerm(db: Db, agencyId: number, id: string): Promise<void> {
  await db.deleteFrom('documentTerm').where('agencyId', '=', agencyId).where('id', '=', id).execute()
}
