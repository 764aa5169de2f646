import { sql } from 'kysely'
import type { Option } from '../../../../kernel/form.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { ancestorIds } from '../../../organization/index.ts'
import type { Season, SeasonState } from '../../rules/season.ts'
import { toSeason } from '../../store/seasons.ts'

/** A season that holds for an agency: its own, or one that an agency above opened for all below. */
export interface OpenSeason extends Season {
  readonly agencyName: string
  readonly isOwn: boolean
  /** Whether initiatives can be registered today. */
  readonly registersNow: boolean
}

/** An agency takes part in a handful of movements a year. */
const mostSeasons = 200

/** The seasons that are open for an agency, newest year first, its own before those of agencies above. */
export function seasonsOpenFor(db: ReadDb, agencyId: number, today: PlainDate): Promise<readonly OpenSeason[]> {
  return seasonsIn(db, ['open'], { agencyId, today })
}

/** The same with those that are closed: nothing more is registered in them, what was assessed is still recognised. */
export function seasonsOpenedFor(db: ReadDb, agencyId: number, today: PlainDate): Promise<readonly OpenSeason[]> {
  return seasonsIn(db, ['open', 'closed'], { agencyId, today })
}

async function seasonsIn(
  db: ReadDb,
  states: readonly SeasonState[],
  { agencyId, today }: { agencyId: number; today: PlainDate },
): Promise<readonly OpenSeason[]> {
  const aboveIds = await ancestorIds(db, agencyId, today)
  const rows = await db
    .selectFrom('season')
    .innerJoin('agency', 'agency.id', 'season.agencyId')
    .selectAll('season')
    .select('agency.name as agencyName')
    .where('season.state', 'in', states)
    .where((where) =>
      where.or([
        where('season.agencyId', '=', agencyId),
        where.and([where('season.cascades', '=', true), sql<boolean>`season.agency_id = any(${aboveIds})`]),
      ]),
    )
    .orderBy('season.year', 'desc')
    .orderBy(sql`season.agency_id <> ${agencyId}`)
    .orderBy('season.agencyId')
    .orderBy('season.movement')
    .orderBy('season.id')
    .limit(mostSeasons)
    .execute()
  return rows.map(({ agencyName, ...row }) => ({
    ...toSeason(row),
    agencyName,
    isOwn: row.agencyId === agencyId,
    registersNow: row.state === 'open' && row.registrationFrom <= today && today <= row.registrationTo,
  }))
}

/** One that was opened, by its id; undefined when none was for this agency. */
export async function findOpenedSeason(
  db: ReadDb,
  seasonId: string,
  { agencyId, today }: { agencyId: number; today: PlainDate },
): Promise<OpenSeason | undefined> {
  return (await seasonsOpenedFor(db, agencyId, today)).find(({ id }) => id === seasonId)
}

/** The seasons in which an agency can register today, as the options of a form; the value is the id of the season. */
export async function seasonChoices(db: ReadDb, agencyId: number, today: PlainDate): Promise<readonly Option[]> {
  return seasonOptions((await seasonsOpenFor(db, agencyId, today)).filter(({ registersNow }) => registersNow))
}

/** Seasons as the options of a form, those of other agencies under the name of the agency. */
export function seasonOptions(seasons: readonly OpenSeason[]): readonly Option[] {
  return seasons.map(({ id, name, isOwn, agencyName }) => {
    const label = isOwn ? name : `${name} (${agencyName})`
    return { value: id, label: { vi: label, en: label } }
  })
}
