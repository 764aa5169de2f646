import { sql } from 'kysely'
import { z } from 'zod'
import { participants } from '../../../../commands/circles.ts'
import { defineQuery, type QueryFacts } from '../../../../commands/query.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { Option } from '../../../../kernel/form.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { ancestorIds, ancestorsOf, descendantsOf, unitOptions } from '../../../organization/index.ts'
import { criteriaChoices, runsSeasons } from '../../criteria/door.ts'
import type { Season, SeasonState } from '../../rules/season.ts'
import type { InitiativeState } from '../../rules/states.ts'
import { getSeason } from '../../store/seasons.ts'
import { words } from '../words.ts'

export const SeasonFilter = z.object({
  state: z.enum(['', 'draft', 'open', 'closed']).catch('').default(''),
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type SeasonFilter = z.infer<typeof SeasonFilter>

export interface SeasonListed {
  readonly agencyId: number
  readonly agencyName: string
  readonly id: string
  readonly movement: string
  readonly year: number
  readonly name: string
  readonly state: SeasonState
  readonly registrationFrom: PlainDate
  readonly registrationTo: PlainDate
  readonly recognitionOn: PlainDate
  readonly isOwn: boolean
  /** Own initiatives registered in it. */
  readonly registered: number
  /** What the agency above asks of this one; null when nothing. */
  readonly least: number | null
  readonly dueOn: PlainDate | null
}

export const SEASONS_ON_PAGE = 30

/** Initiatives that count as registered: sent, and not given up since. */
export const countsAsRegistered = sql`state not in ('draft', 'withdrawn', 'rejected')`

/** Seasons of this agency in any state, and those that agencies above have opened for all below. */
export const listSeasons = defineQuery({
  name: 'initiatives.seasons',
  words: words.catalogue.listTitle,
  input: SeasonFilter,
  may: participants,
  run: async (db, filter, facts) => {
    const { agencyId } = facts.actor
    const { rows } = await sql<SeasonListed & { total: number }>`
      select season.agency_id, agency.name as agency_name, season.id, season.movement, season.year, season.name, season.state,
        season.registration_from, season.registration_to, season.recognition_on, season.agency_id = ${agencyId} as is_own,
        (select count(*)::int from initiative where initiative.agency_id = ${agencyId}
          and initiative.season_agency_id = season.agency_id and initiative.season_id = season.id and ${countsAsRegistered}) as registered,
        ask.least, ask.due_on, (count(*) over ())::int as total
      from season join agency on agency.id = season.agency_id
        left join season_ask as ask on ask.agency_id = season.agency_id and ask.season_id = season.id
          and ask.below_agency_id = ${agencyId}
      where (season.agency_id = ${agencyId}
          or (season.cascades and season.state <> 'draft' and season.agency_id = any(${await ancestorIds(db, agencyId, facts.today)})))
        and (${filter.state} = '' or season.state = ${filter.state})
        and (${filter.year ?? null}::int is null or season.year = ${filter.year ?? null}::int)
      order by season.year desc, season.state = 'closed', season.agency_id <> ${agencyId}, season.name, season.id
      limit ${SEASONS_ON_PAGE} offset ${(filter.page - 1) * SEASONS_ON_PAGE}`.execute(db)
    return { rows: rows.map(({ total: _total, ...row }): SeasonListed => row), total: rows[0]?.total ?? 0 }
  },
})

export interface AskShown {
  readonly id: string
  readonly unitId: string | null
  readonly belowAgencyId: number | null
  readonly name: string
  readonly least: number
  readonly dueOn: PlainDate
  readonly note: string
  /** Registered by the unit; for an agency below what it has approved. */
  readonly registered: number
}

export interface SeasonShown {
  readonly season: Season
  readonly agencyName: string
  readonly isOwn: boolean
  readonly criteria: readonly { readonly agencyId: number; readonly id: string; readonly name: string }[]
  /** What is asked of units and agencies below, for its own agency; of this agency, for one below. */
  readonly asks: readonly AskShown[]
  readonly counts: readonly { readonly state: InitiativeState; readonly count: number }[]
}

const MOST_ASKS = 2_000
const numbered = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1)

/** A season of this agency, or one that an agency above has opened for all below, with how far everybody is. */
export const seasonShown = defineQuery({
  name: 'initiatives.season',
  words: words.catalogue.see,
  input: z.strictObject({ agencyId: numbered, seasonId: z.uuid() }),
  may: participants,
  run: async (db, { agencyId, seasonId }, facts): Promise<SeasonShown> => {
    const { actor } = facts
    const season = await getSeason(db, agencyId, seasonId)
    const isOwn = season.agencyId === actor.agencyId
    if (!isOwn) await mustBeAbove(db, season, facts)
    const { rows: heads } = await sql<Pick<SeasonShown, 'agencyName' | 'criteria' | 'counts'>>`
      select agency.name as agency_name,
        coalesce((select json_agg(json_build_object('agencyId', c.agency_id, 'id', c.id, 'name', c.name) order by c.id <> ${season.criteriaSetId}::uuid)
          from criteria_set as c where c.id in (${season.criteriaSetId}::uuid, ${season.exemplarSetId}::uuid)), '[]') as criteria,
        coalesce((select json_agg(json_build_object('state', state, 'count', count) order by state) from
          (select state, count(*)::int as count from initiative where agency_id = ${actor.agencyId}
            and season_agency_id = ${agencyId} and season_id = ${seasonId}::uuid group by state) as by_state), '[]') as counts
      from agency where agency.id = ${agencyId}`.execute(db)
    const [head] = heads
    if (!head) throw new RecordNotFound(`season ${seasonId}`)
    return { season, isOwn, ...head, asks: await listAsks(db, season, actor.agencyId) }
  },
})

async function mustBeAbove(db: ReadDb, { agencyId, id, cascades }: Season, { actor, today }: QueryFacts) {
  const above = await ancestorsOf(db, actor.agencyId, today)
  if (!cascades || !above.some((each) => each.id === agencyId)) throw new RecordNotFound(`season ${id}`)
}

async function listAsks(db: ReadDb, season: Season, ownAgencyId: number): Promise<readonly AskShown[]> {
  const { rows } = await sql<AskShown>`
    select ask.id, ask.unit_id, ask.below_agency_id, coalesce(unit.name, agency.name, '') as name, ask.least, ask.due_on, ask.note,
      case when ask.unit_id is not null or ask.below_agency_id = ${ownAgencyId}
        then (select count(*)::int from initiative where agency_id = ${ownAgencyId} and season_agency_id = ask.agency_id
          and season_id = ask.season_id and (ask.unit_id is null or unit_id = ask.unit_id) and ${countsAsRegistered})
        else (select count(*)::int from initiative_card as card where card.season_agency_id = ask.agency_id
          and card.season_id = ask.season_id and card.agency_id = ask.below_agency_id and card.published) end as registered
    from season_ask as ask
      left join unit on unit.agency_id = ask.agency_id and unit.id = ask.unit_id
      left join agency on agency.id = ask.below_agency_id
    where ask.agency_id = ${season.agencyId} and ask.season_id = ${season.id}::uuid
      and (ask.agency_id = ${ownAgencyId} or ask.below_agency_id = ${ownAgencyId})
    order by ask.unit_id is null, unit.position, kheo_fold(coalesce(unit.name, agency.name, '')), ask.id
    limit ${sql.lit(MOST_ASKS)}`.execute(db)
  return rows
}

export interface SeasonDraft {
  readonly season: Season | undefined
  readonly criteria: readonly Option[]
  /** Own seasons that a new one may be filled in from, the latest first; and the one that was chosen. */
  readonly earlier: readonly { readonly id: string; readonly name: string }[]
  readonly from: Season | undefined
}

const MOST_EARLIER = 5
const chosenId = z.uuid().optional().catch(undefined)

/** What the forms of a season choose from, and the season itself when it is edited. */
export const seasonDraft = defineQuery({
  name: 'initiatives.season-draft',
  words: words.catalogue.seeNew,
  input: z.object({ seasonId: chosenId, fromId: chosenId }),
  may: runsSeasons,
  run: async (db, { seasonId, fromId }, { actor, today }): Promise<SeasonDraft> => {
    const { agencyId } = actor
    const ofId = async (id: string | undefined) => (id === undefined ? undefined : getSeason(db, agencyId, id))
    const criteria = await criteriaChoices(db, { agencyId, today })
    return {
      season: await ofId(seasonId),
      criteria: criteria.map(({ value, label }) => ({ value, label })),
      earlier: seasonId === undefined ? await listEarlier(db, agencyId) : [],
      from: await ofId(fromId),
    }
  },
})

function listEarlier(db: ReadDb, agencyId: number): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('season')
    .select(['id', 'name'])
    .where('agencyId', '=', agencyId)
    .where('state', '<>', 'draft')
    .orderBy('year', 'desc')
    .orderBy('name')
    .orderBy('id')
    .limit(MOST_EARLIER)
    .execute()
}

export interface AskChoices {
  readonly units: readonly Option[]
  readonly below: readonly Option[]
}

/** Units and agencies below of which a season can ask something. */
export const askChoices = defineQuery({
  name: 'initiatives.ask-choices',
  words: words.catalogue.seeAsks,
  input: z.strictObject({}),
  may: runsSeasons,
  run: async (db, _input, { actor, today }): Promise<AskChoices> => {
    const below = await descendantsOf(db, actor.agencyId, today)
    return {
      units: await unitOptions(db, { agencyId: actor.agencyId, on: today }),
      below: below.map(({ id, name }) => ({ value: String(id), label: { vi: name, en: name } })),
    }
  },
})
