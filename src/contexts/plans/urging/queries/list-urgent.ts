import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { reachOf } from '../../../../commands/permission.ts'
import { defineQuery, type QueryFacts } from '../../../../commands/query.ts'
import type { Option } from '../../../../kernel/form.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'
import { idList } from '../../../../platform/database/lists.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { addWorkingDays, calendarOf, type Distance, howFar } from '../../../calendar/index.ts'
import { personOptions, unitOptions } from '../../../organization/index.ts'
import { words } from '../words.ts'

const urgentSorts = ['due', 'unit', 'officer', 'code', 'told'] as const

const someId = z.uuid().optional().catch(undefined)

/** The filter as its address says it; an odd value counts as none. */
export const UrgentFilter = z.object({
  unit: someId,
  officer: someId,
  state: z.enum(['', 'late', 'soon']).catch('').default(''),
  sort: z.enum(urgentSorts).catch('due').default('due'),
  direction: z.enum(['asc', 'desc']).catch('asc').default('asc'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type UrgentFilter = z.infer<typeof UrgentFilter>

interface UrgentRow {
  readonly turnId: string
  readonly taskId: string
  readonly code: string
  readonly title: string
  readonly label: Words
  readonly isOnce: boolean
  readonly dueOn: PlainDate
  readonly leadUnitId: string | null
  readonly unitName: string | null
  readonly officerName: string | null
  readonly toldAt: string | null
  readonly noteCount: number
}

export interface UrgentListed extends Omit<UrgentRow, 'toldAt'> {
  readonly distance: Distance
  readonly toldAt: Date | null
}

export interface UrgentList {
  readonly rows: readonly UrgentListed[]
  readonly total: number
  readonly units: readonly Option[]
  readonly people: readonly Option[]
}

export const URGENT_ON_PAGE = 50
const MOST_URGENT_EXPORTED = 20_000
/** So many working days before its date a turn enters the list. */
const NEAR_WORKING_DAYS = 10

const may = { unit_head: 'unit', office: 'agency', leader: 'agency' } as const

/** Who is late and who is about to be, most urgent first; heads of units see their unit. */
export const listUrgent = defineQuery({
  name: 'plans.list-urgent',
  words: words.catalogue.seeUrgent,
  input: UrgentFilter,
  may,
  run: async (db, filter, facts): Promise<UrgentList> => {
    const offset = (filter.page - 1) * URGENT_ON_PAGE
    const { rows, total } = await rowsOf(db, filter, { facts, limit: URGENT_ON_PAGE, offset })
    const of = { agencyId: facts.actor.agencyId, on: facts.today }
    return { rows, total, units: await unitOptions(db, of), people: await personOptions(db, of) }
  },
})

/** The same list without pages, for the spreadsheet. */
export const exportUrgent = defineQuery({
  name: 'plans.export-urgent',
  words: words.catalogue.list,
  input: UrgentFilter,
  may,
  run: async (db, filter, facts): Promise<readonly UrgentListed[]> =>
    (await rowsOf(db, filter, { facts, limit: MOST_URGENT_EXPORTED, offset: 0 })).rows,
})

interface Portion {
  readonly facts: QueryFacts
  readonly limit: number
  readonly offset: number
}

async function rowsOf(db: ReadDb, filter: UrgentFilter, { facts, limit, offset }: Portion) {
  const { today, actor } = facts
  const calendar = await calendarOf(db)
  const reach = reachOf(may, actor)
  const until = filter.state === 'late' ? today : addWorkingDays(today, NEAR_WORKING_DAYS, calendar)
  const { rows } = await sql<UrgentRow & { total: number }>`
    select turn.id as turn_id, turn.label, turn.due_on, task.id as task_id, task.code, task.title,
      task.rhythm = 'once' as is_once, task.lead_unit_id, unit.name as unit_name, person.name as officer_name,
      told.at as told_at, (select count(*)::int from urging_note
        where urging_note.agency_id = turn.agency_id and urging_note.turn_ids @> array[turn.id]) as note_count,
      (count(*) over ())::int as total
    from turn
      join task on task.agency_id = turn.agency_id and task.id = turn.task_id
      join plan on plan.agency_id = task.agency_id and plan.id = task.plan_id
      left join unit on unit.agency_id = task.agency_id and unit.id = task.lead_unit_id
      left join person on person.agency_id = task.agency_id and person.id = task.officer_id
      left join lateral (select max(reminder.at) as at from reminder
        where reminder.agency_id = turn.agency_id and reminder.turn_id = turn.id) as told on true
    where turn.agency_id = ${actor.agencyId} and turn.state = 'open' and task.state = 'open'
      and plan.state = 'running' and turn.due_on <= ${until}::date
      and (${filter.state} <> 'late' or turn.due_on < ${today}::date)
      and (${filter.state} <> 'soon' or turn.due_on >= ${today}::date)
      and (${reach.all} or task.lead_unit_id = any(${idList(reach.unitIds)}))
      and (${filter.unit ?? null}::uuid is null or task.lead_unit_id = ${filter.unit ?? null}::uuid)
      and (${filter.officer ?? null}::uuid is null or task.officer_id = ${filter.officer ?? null}::uuid)
    order by ${orders[filter.sort]} ${filter.direction === 'asc' ? sql`asc nulls last` : sql`desc nulls last`},
      turn.due_on, task.code, turn.id
    limit ${limit} offset ${offset}`.execute(db)
  const listed = rows.map(({ total: _total, toldAt, ...row }): UrgentListed => ({
    ...row,
    toldAt: toldAt === null ? null : new Date(toldAt),
    distance: howFar(today, row.dueOn, calendar),
  }))
  return { rows: listed, total: rows[0]?.total ?? 0 }
}

const orders: Record<(typeof urgentSorts)[number], RawBuilder<unknown>> = {
  due: sql`turn.due_on`,
  unit: sql`unit.position`,
  officer: sql`person.name`,
  code: sql`task.code`,
  told: sql`told.at`,
}
