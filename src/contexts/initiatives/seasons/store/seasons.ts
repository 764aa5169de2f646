import { sql } from 'kysely'
import { personIdOf } from '../../../../commands/actor.ts'
import type { Facts } from '../../../../commands/command.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import { postNotices } from '../../../messages/index.ts'
import { ancestorsOf, listPeople } from '../../../organization/index.ts'
import type { Kind } from '../../rules/initiative.ts'
import type { Season } from '../../rules/season.ts'
import { getSeasonForUpdate } from '../../store/seasons.ts'
import type { Known, MovedDate } from '../rules/season-course.ts'
import { seasonNotices } from '../words.ts'

/** A season of the agency's own, locked. Throws RecordNotFound. */
export function getOwnSeasonForUpdate(db: Db, id: string, { actor }: Facts): Promise<Season> {
  return getSeasonForUpdate(db, actor.agencyId, id)
}

/** Movements and years the agency has seasons of. */
export async function listKnownSeasons(db: ReadDb, agencyId: number): Promise<Known> {
  return db
    .selectFrom('season')
    .select(['id', 'movement', 'year'])
    .where('agencyId', '=', agencyId)
    .orderBy('year', 'desc')
    .orderBy('id')
    .limit(1_000)
    .execute()
}

/** A set of criteria chosen for a season: which agency's it is and for which kind. */
export interface ChosenSet {
  readonly agencyId: number
  readonly id: string
  readonly kind: Kind | null
  readonly isUsable: boolean
}

/** Sets by their ids: usable when in force at this agency or one above. Throws RecordNotFound for what is not there. */
export async function listChosenSets(
  db: ReadDb,
  ids: readonly (string | null)[],
  { actor, today }: Facts,
): Promise<readonly ChosenSet[]> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return []
  const rows = await db
    .selectFrom('criteriaSet')
    .select(['agencyId', 'id', 'kind', 'state'])
    .where('id', 'in', wanted)
    .orderBy('id')
    .execute()
  if (rows.length < wanted.length) throw new RecordNotFound(`criteria sets ${wanted.join(', ')}`)
  const above = await ancestorsOf(db, actor.agencyId, today)
  const near = new Set([actor.agencyId, ...above.map(({ id }) => id)])
  return rows.map(({ state, ...row }) => ({ ...row, isUsable: state === 'published' && near.has(row.agencyId) }))
}

export async function insertSeason(db: Db, { fields, levels, ...season }: Season): Promise<void> {
  await db
    .insertInto('season')
    .values({
      ...season,
      fields: JSON.stringify(fields),
      levels: JSON.stringify(levels),
      openedBy: null,
      openedOn: null,
      closedOn: null,
    })
    .execute()
}

/** Writes what changed. The version goes up by one. */
export async function saveSeason(
  db: Db,
  { agencyId, id, fields, levels, version, ...columns }: Season,
  stamps: { openedBy?: string | null; openedOn?: string; closedOn?: string } = {},
): Promise<void> {
  await db
    .updateTable('season')
    .set({
      ...columns,
      ...(stamps as object),
      fields: JSON.stringify(fields),
      levels: JSON.stringify(levels),
      version: version + 1,
    })
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Opens it and tells the heads of units. */
export async function saveOpened(db: Db, season: Season, facts: Facts): Promise<void> {
  await saveSeason(db, season, { openedBy: personIdOf(facts.actor), openedOn: facts.today })
  const [from, to] = [formatDate(season.registrationFrom), formatDate(season.registrationTo)]
  await tell(db, season, { to: await listHeads(db, facts), words: seasonNotices.opened(season.name, from, to), facts })
}

/** Moves its dates and tells the heads of units and whoever has an initiative under way in it. */
export async function saveMoved(
  db: Db,
  { season, moved }: { season: Season; moved: readonly MovedDate[] },
  facts: Facts,
): Promise<void> {
  await saveSeason(db, season)
  if (moved.length === 0) return
  const to = [...(await listHeads(db, facts)), ...(await listHolders(db, season, facts))]
  await tell(db, season, { to, words: seasonNotices.moved(season.name, moved), facts })
}

export async function deleteSeason(db: Db, { agencyId, id }: Season): Promise<void> {
  await db.deleteFrom('seasonAsk').where('agencyId', '=', agencyId).where('seasonId', '=', id).execute()
  await db.deleteFrom('season').where('agencyId', '=', agencyId).where('id', '=', id).execute()
}

/** Whether an initiative of this agency was scored by the season's criteria. */
export async function isScored(db: ReadDb, { agencyId, id }: Pick<Season, 'agencyId' | 'id'>): Promise<boolean> {
  const row = await db
    .selectFrom('selfAssessment')
    .innerJoin('initiative', (join) =>
      join
        .onRef('initiative.agencyId', '=', 'selfAssessment.agencyId')
        .onRef('initiative.id', '=', 'selfAssessment.initiativeId'),
    )
    .select('selfAssessment.id')
    .where('initiative.seasonAgencyId', '=', agencyId)
    .where('initiative.seasonId', '=', id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function listHeads(
  db: ReadDb,
  { actor, today }: Facts,
  unitIds?: readonly string[],
): Promise<readonly string[]> {
  const of = { agencyId: actor.agencyId, on: today, role: 'unit_head' as const }
  const people = await listPeople(db, { ...of, ...(unitIds && { unitIds }) })
  const isHead = (unitId: string | null) => unitIds === undefined || (unitId !== null && unitIds.includes(unitId))
  return people
    .filter(({ roles }) => roles.some((held) => held.role === 'unit_head' && isHead(held.unitId)))
    .map(({ id }) => id)
}

/** Whose initiatives are under way in a season. */
async function listHolders(db: ReadDb, { agencyId, id }: Season, { actor }: Facts): Promise<readonly string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct person_id from initiative where agency_id = ${actor.agencyId} and season_agency_id = ${agencyId}
      and season_id = ${id}::uuid and state not in ('rejected', 'withdrawn', 'stopped', 'recognised', 'not_recognised', 'recognition_withdrawn')
    order by person_id limit 5000`.execute(db)
  return rows.map(({ personId }) => personId)
}

interface Telling {
  readonly to: readonly string[]
  readonly words: Words
  readonly facts: Facts
}

/** Rows a statement takes: far below the 65,535 parameters it may have. */
const PORTION = 500

export async function tell(db: Db, season: Season, { to, words, facts }: Telling): Promise<void> {
  const people = [...new Set(to)].filter((personId) => personId !== personIdOf(facts.actor))
  const notices = people.map((personId) => ({
    personId,
    kind: 'request' as const,
    words,
    href: `/mua-thi-dua/${season.agencyId}/${season.id}`,
    about: { kind: 'season', id: season.id },
  }))
  for (let start = 0; start < notices.length; start += PORTION) {
    await postNotices(db, notices.slice(start, start + PORTION), facts)
  }
}
