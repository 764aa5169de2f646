import { sql } from 'kysely'
import type { Facts } from '../../../../commands/command.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import { seasonsOpenFor } from '../../seasons/door.ts'
import type { Initiative } from '../../rules/initiative.ts'
import type { Season } from '../../rules/season.ts'
import { getInitiativeForUpdate, insertInitiatives, toInitiative } from '../../store/initiatives.ts'
import { getSeason } from '../../store/seasons.ts'
import type { ContinueFile } from '../rules/continuing.ts'

/** The initiative to be continued, locked, and the seasons it could go on in. Throws RecordNotFound. */
export async function loadContinuing(db: Db, initiativeId: string, facts: Facts): Promise<ContinueFile> {
  const initiative = await getInitiativeForUpdate(db, initiativeId)
  const next = await db
    .selectFrom('initiative')
    .select('id')
    .where('continuesId', '=', initiativeId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
  const { movement } = await getSeason(db, initiative.seasonAgencyId, initiative.seasonId)
  return { initiative, movement, seasons: await registeringSeasons(db, facts), isContinued: next !== undefined }
}

/** Seasons in which the agency can register today. */
async function registeringSeasons(db: ReadDb, { actor, today }: Facts): Promise<readonly Season[]> {
  return (await seasonsOpenFor(db, actor.agencyId, today)).filter(({ registersNow }) => registersNow)
}

const MOST_OF_UNIT = 200

/** What of a unit has ended its year and is not continued yet, locked. */
export async function listContinuable(db: Db, unitId: string, facts: Facts): Promise<readonly ContinueFile[]> {
  const rows = await db
    .selectFrom('initiative')
    .innerJoin('season', (join) =>
      join.onRef('season.agencyId', '=', 'initiative.seasonAgencyId').onRef('season.id', '=', 'initiative.seasonId'),
    )
    .selectAll('initiative')
    .select('season.movement')
    .where('initiative.agencyId', '=', facts.actor.agencyId)
    .where('initiative.unitId', '=', unitId)
    .where('initiative.state', 'in', ['recognised', 'not_recognised', 'stopped'])
    .where(isNotContinued)
    .orderBy('initiative.year')
    .orderBy('initiative.id')
    .limit(MOST_OF_UNIT)
    .forUpdate('initiative')
    .execute()
  const seasons = await registeringSeasons(db, facts)
  return rows.map(({ movement, ...row }) => ({ initiative: toInitiative(row), movement, seasons, isContinued: false }))
}

/** Nothing goes on from it, and it is the newest of its identity. */
const isNotContinued = sql<boolean>`not exists (select from initiative as next where next.agency_id = initiative.agency_id
  and next.identity_id = initiative.identity_id and next.year > initiative.year and next.state <> 'withdrawn')`

/** Enters the drafts of next year with the outputs of this one. */
export async function insertContinued(db: Db, drafts: readonly Initiative[], facts: Facts): Promise<void> {
  const { agencyId } = facts.actor
  await insertInitiatives(db, agencyId, drafts)
  for (const { id, continuesId } of drafts) {
    if (continuesId === null) continue
    const outputs = await db
      .selectFrom('initiativeOutput')
      .selectAll()
      .where('initiativeId', '=', continuesId)
      .where('retired', '=', false)
      .orderBy('position')
      .orderBy('id')
      .limit(MOST_OUTPUTS)
      .execute()
    if (outputs.length === 0) continue
    const carried = outputs.map((output) => ({ ...output, id: facts.newId(), initiativeId: id, version: 1 }))
    await db.insertInto('initiativeOutput').values(carried).execute()
  }
}

const MOST_OUTPUTS = 100
