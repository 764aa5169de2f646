import type { Selectable } from 'kysely'
import type { Facts } from '../../../../commands/command.ts'
import { personIdOf } from '../../../../commands/actor.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import { ancestorsOf } from '../../../organization/index.ts'
import type { CriteriaSetTable } from '../../tables.ts'
import type { CriteriaContent } from '../rules/criteria.ts'
import type { CriteriaSet } from '../rules/criteria-set.ts'

/** A set of this agency, or one that an agency above has published. Throws RecordNotFound. */
export async function getCriteriaSet(db: ReadDb, agencyId: number, id: string): Promise<CriteriaSet> {
  const row = await db
    .selectFrom('criteriaSet')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`criteria set ${id}`)
  return toCriteriaSet(row)
}

/** An own set, locked until the transaction ends. Throws RecordNotFound. */
export async function getOwnCriteriaSetForUpdate(db: Db, id: string, { actor }: Facts): Promise<CriteriaSet> {
  const row = await db
    .selectFrom('criteriaSet')
    .selectAll()
    .where('agencyId', '=', actor.agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`criteria set ${id}`)
  return toCriteriaSet(row)
}

/** A set by its id: of this agency, or in force at one above. Throws RecordNotFound. */
export async function getUsableCriteriaSet(db: ReadDb, id: string, { actor, today }: Facts): Promise<CriteriaSet> {
  const row = await db.selectFrom('criteriaSet').selectAll().where('id', '=', id).executeTakeFirst()
  const isNear =
    row?.agencyId === actor.agencyId ||
    (await ancestorsOf(db, actor.agencyId, today)).some((above) => above.id === row?.agencyId)
  if (!row || !isNear) throw new RecordNotFound(`criteria set ${id}`)
  return toCriteriaSet(row)
}

function toCriteriaSet({
  confirmed: _confirmed,
  madeBy: _by,
  madeAt: _at,
  content,
  ...set
}: Selectable<CriteriaSetTable>): CriteriaSet {
  return { ...set, content: content as CriteriaContent }
}

/** The highest version number of a set so far. */
export async function lastVersionOf(db: ReadDb, { agencyId, setId }: CriteriaSet): Promise<number> {
  const row = await db
    .selectFrom('criteriaSet')
    .select(({ fn }) => fn.max('versionNumber').as('last'))
    .where('agencyId', '=', agencyId)
    .where('setId', '=', setId)
    .executeTakeFirst()
  return row?.last ?? 0
}

export async function insertCriteriaSet(db: Db, { content, ...set }: CriteriaSet, facts: Facts): Promise<void> {
  await db
    .insertInto('criteriaSet')
    .values({
      ...set,
      content: JSON.stringify(content),
      confirmed: false,
      madeBy: personIdOf(facts.actor),
      madeAt: facts.at,
    })
    .execute()
}

/** Writes what changed. The version goes up by one. */
export async function saveCriteriaSet(
  db: Db,
  { agencyId, id, setId: _set, versionNumber: _number, content, version, ...columns }: CriteriaSet,
): Promise<void> {
  await db
    .updateTable('criteriaSet')
    .set({ ...columns, content: JSON.stringify(content), version: version + 1 })
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

export async function deleteCriteriaSet(db: Db, { agencyId, id }: CriteriaSet): Promise<void> {
  await db.deleteFrom('criteriaSet').where('agencyId', '=', agencyId).where('id', '=', id).execute()
}
