import type { Facts } from '../../../../commands/command.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import { formatDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import type { Db } from '../../../../platform/database/tables.ts'
import { descendantsOf, listUnits } from '../../../organization/index.ts'
import type { Season } from '../../rules/season.ts'
import { seasonNotices } from '../words.ts'
import { getOwnSeasonForUpdate, listHeads, tell } from './seasons.ts'

export interface AskFile {
  readonly season: Season
  /** Units of the agency and agencies below that exist today. */
  readonly unitIds: ReadonlySet<string>
  readonly belowIds: ReadonlySet<number>
}

export async function loadAskFile(db: Db, seasonId: string, facts: Facts): Promise<AskFile> {
  const season = await getOwnSeasonForUpdate(db, seasonId, facts)
  const of = { agencyId: facts.actor.agencyId, on: facts.today }
  const units = await listUnits(db, of)
  const below = await descendantsOf(db, of.agencyId, of.on)
  return { season, unitIds: new Set(units.map(({ id }) => id)), belowIds: new Set(below.map(({ id }) => id)) }
}

export interface NewAsk {
  readonly unitId: string | null
  readonly belowAgencyId: number | null
}

export interface NewAsks {
  readonly season: Season
  readonly asks: readonly NewAsk[]
  readonly least: number
  readonly dueOn: PlainDate
  readonly note: string
}

/** Writes what is asked, in the place of what was asked before, and tells the heads of the units. */
export async function saveAsks(db: Db, { season, asks, least, dueOn, note }: NewAsks, facts: Facts): Promise<void> {
  const unitIds = asks.flatMap(({ unitId }) => unitId ?? [])
  const belowIds = asks.flatMap(({ belowAgencyId }) => belowAgencyId ?? [])
  await db
    .deleteFrom('seasonAsk')
    .where('agencyId', '=', season.agencyId)
    .where('seasonId', '=', season.id)
    .where((where) =>
      where.or([
        ...(unitIds.length === 0 ? [] : [where('unitId', 'in', unitIds)]),
        ...(belowIds.length === 0 ? [] : [where('belowAgencyId', 'in', belowIds)]),
      ]),
    )
    .execute()
  const rows = asks.map((ask) => ({
    ...ask,
    agencyId: season.agencyId,
    id: facts.newId(),
    seasonId: season.id,
    least,
    dueOn,
    note,
    version: 1,
  }))
  await db.insertInto('seasonAsk').values(rows).execute()
  if (unitIds.length === 0 || season.state !== 'open') return
  const words = seasonNotices.asked(season.name, least, formatDate(dueOn))
  await tell(db, season, { to: await listHeads(db, facts, unitIds), words, facts })
}

export interface KeptAsk {
  readonly agencyId: number
  readonly id: string
  readonly seasonId: string
}

export async function getAskForUpdate(db: Db, askId: string, { actor }: Facts): Promise<KeptAsk> {
  const row = await db
    .selectFrom('seasonAsk')
    .select(['agencyId', 'id', 'seasonId'])
    .where('agencyId', '=', actor.agencyId)
    .where('id', '=', askId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`ask ${askId}`)
  return row
}

export async function deleteAsk(db: Db, { agencyId, id }: KeptAsk): Promise<void> {
  await db.deleteFrom('seasonAsk').where('agencyId', '=', agencyId).where('id', '=', id).execute()
}
