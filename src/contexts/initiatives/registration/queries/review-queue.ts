import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { holds } from '../../../../commands/actor.ts'
import { reachOf } from '../../../../commands/permission.ts'
import { defineQuery, type QueryFacts } from '../../../../commands/query.ts'
import type { Option } from '../../../../kernel/form.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { foldVietnamese } from '../../../../kernel/vietnamese.ts'
import { idList } from '../../../../platform/database/lists.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { unitOptions } from '../../../organization/index.ts'
import type { Holder, Kind } from '../../rules/initiative.ts'
import type { Level, SeasonField } from '../../rules/season.ts'
import { QUEUE_ON_PAGE } from '../rules/page-sizes.ts'
import { words } from '../words.ts'

/** The steps at which a registration waits for somebody. */
const waitingSteps = ['registered', 'endorsed', 'checked'] as const
export type WaitingStep = (typeof waitingSteps)[number]
const sorts = ['registered', 'name', 'unit', 'field'] as const

/** The filter as its address says it; an odd value counts as none. */
export const QueueFilter = z.object({
  step: z
    .enum(['', ...waitingSteps])
    .catch('')
    .default(''),
  unit: z.uuid().or(z.literal('')).catch('').default(''),
  field: z.string().max(60).catch('').default(''),
  level: z.string().max(60).catch('').default(''),
  kind: z.enum(['', 'model', 'exemplar']).catch('').default(''),
  q: z.string().max(200).catch('').default(''),
  sort: z.enum(sorts).catch('registered').default('registered'),
  direction: z.enum(['asc', 'desc']).catch('asc').default('asc'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type QueueFilter = z.infer<typeof QueueFilter>

export interface QueueRow {
  readonly id: string
  readonly version: number
  readonly code: string
  readonly name: string
  readonly kind: Kind
  readonly holder: Holder
  readonly field: string
  readonly level: string
  readonly state: WaitingStep
  readonly year: number
  readonly place: string
  readonly unitName: string
  readonly personName: string
  readonly registeredOn: PlainDate | null
  readonly seasonFields: readonly SeasonField[]
  readonly seasonLevels: readonly Level[]
}

export interface ReviewQueue {
  readonly step: WaitingStep
  readonly rows: readonly QueueRow[]
  readonly sums: { readonly all: number; readonly models: number; readonly collective: number }
  /** How many wait at each step, whatever the other filters. */
  readonly waiting: Readonly<Record<WaitingStep, number>>
  readonly units: readonly Option[]
  readonly fields: readonly SeasonField[]
  readonly levels: readonly Level[]
}

const MOST_EXPORTED = 20_000
const seesQueue = { unit_head: 'unit', office: 'agency', leader: 'agency' } as const

/** Registrations that wait at a step: those of one's unit for a head, all for the Office and the leaders. */
export const reviewQueue = defineQuery({
  name: 'initiatives.review-queue',
  words: words.catalogue.seeQueue,
  input: QueueFilter,
  may: seesQueue,
  run: async (db, filter, facts): Promise<ReviewQueue> => {
    const step = filter.step === '' ? ownStep(facts) : filter.step
    const asked = { ...filter, step }
    const portion = { facts, limit: QUEUE_ON_PAGE, offset: (filter.page - 1) * QUEUE_ON_PAGE }
    return {
      step,
      rows: await rowsOf(db, asked, portion),
      ...(await sumsOf(db, asked, facts)),
      units: await unitOptions(db, { agencyId: facts.actor.agencyId, on: facts.today }),
    }
  },
})

/** The same without pages, for the spreadsheet. */
export const exportQueue = defineQuery({
  name: 'initiatives.export-review-queue',
  words: words.catalogue.exportQueue,
  input: QueueFilter,
  may: seesQueue,
  run: (db, filter, facts): Promise<readonly QueueRow[]> => {
    const step = filter.step === '' ? ownStep(facts) : filter.step
    return rowsOf(db, { ...filter, step }, { facts, limit: MOST_EXPORTED, offset: 0 })
  },
})

/** Where one's own work is. */
function ownStep({ actor }: QueryFacts): WaitingStep {
  if (holds(actor, 'leader')) return 'checked'
  return holds(actor, 'office') ? 'endorsed' : 'registered'
}

type Asked = Omit<QueueFilter, 'step'> & { readonly step: WaitingStep }

interface Portion {
  readonly facts: QueryFacts
  readonly limit: number
  readonly offset: number
}

async function rowsOf(db: ReadDb, asked: Asked, { facts, limit, offset }: Portion): Promise<readonly QueueRow[]> {
  const { rows } = await sql<QueueRow>`
    select initiative.id, initiative.version, initiative.code, initiative.name, initiative.kind, initiative.holder,
      initiative.field, initiative.level, initiative.state, initiative.year, initiative.place, unit.name as unit_name,
      person.name as person_name, initiative.registered_on, season.fields as season_fields, season.levels as season_levels
    from initiative
      join unit on unit.agency_id = initiative.agency_id and unit.id = initiative.unit_id
      join person on person.agency_id = initiative.agency_id and person.id = initiative.person_id
      join season on season.agency_id = initiative.season_agency_id and season.id = initiative.season_id
    where ${reached(facts)} and initiative.state = ${asked.step} and ${matches(asked)}
    order by ${orders[asked.sort]} ${asked.direction === 'desc' ? sql`desc` : sql`asc`}, initiative.code, initiative.id
    limit ${limit} offset ${offset}`.execute(db)
  return rows
}

function reached({ actor }: QueryFacts): RawBuilder<boolean> {
  const { all, unitIds } = reachOf(seesQueue, actor)
  const own = idList(unitIds)
  return sql<boolean>`initiative.agency_id = ${actor.agencyId} and (${all} or initiative.unit_id = any(${own}))`
}

function matches({ unit, field, level, kind, q }: Asked): RawBuilder<boolean> {
  const wanted = `%${foldVietnamese(q).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql<boolean>`(${unit} = '' or initiative.unit_id::text = ${unit}) and (${field} = '' or initiative.field = ${field})
    and (${level} = '' or initiative.level = ${level}) and (${kind} = '' or initiative.kind = ${kind})
    and (${q} = '' or kheo_fold(concat_ws(' ', initiative.code, initiative.name, initiative.place)) like ${wanted})`
}

const orders: Record<(typeof sorts)[number], RawBuilder<unknown>> = {
  registered: sql`initiative.registered_on`,
  name: sql`kheo_fold(initiative.name)`,
  unit: sql`kheo_fold(unit.name)`,
  field: sql`initiative.field`,
}

type Sums = Pick<ReviewQueue, 'sums' | 'waiting' | 'fields' | 'levels'>

async function sumsOf(db: ReadDb, asked: Asked, facts: QueryFacts): Promise<Sums> {
  const { rows } = await sql<
    Record<WaitingStep | 'all' | 'models' | 'collective', number> & {
      fields: readonly SeasonField[] | null
      levels: readonly Level[] | null
    }
  >`with waiting as (
      select initiative.*, (initiative.state = ${asked.step} and ${matches(asked)}) as shown from initiative
      where ${reached(facts)} and initiative.state in ('registered', 'endorsed', 'checked')
    ), seasons as (
      select season.fields, season.levels from season
      where (season.agency_id, season.id) in (select season_agency_id, season_id from waiting)
    )
    select count(*) filter (where state = 'registered')::int as registered,
      count(*) filter (where state = 'endorsed')::int as endorsed,
      count(*) filter (where state = 'checked')::int as checked,
      count(*) filter (where shown)::int as "all", count(*) filter (where shown and kind = 'model')::int as models,
      count(*) filter (where shown and holder = 'collective')::int as collective,
      (select json_agg(distinct named.value) from seasons, jsonb_array_elements(seasons.fields) as named) as fields,
      (select json_agg(distinct named.value) from seasons, jsonb_array_elements(seasons.levels) as named) as levels
    from waiting`.execute(db)
  const [row] = rows
  const count = (name: WaitingStep | 'all' | 'models' | 'collective'): number => row?.[name] ?? 0
  return {
    sums: { all: count('all'), models: count('models'), collective: count('collective') },
    waiting: { registered: count('registered'), endorsed: count('endorsed'), checked: count('checked') },
    fields: row?.fields ?? [],
    levels: row?.levels ?? [],
  }
}
