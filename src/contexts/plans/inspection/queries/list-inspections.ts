import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { byDuty } from '../../../../commands/circles.ts'
import { reachOf } from '../../../../commands/permission.ts'
import { defineQuery, type QueryFacts } from '../../../../commands/query.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { idList } from '../../../../platform/database/lists.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { words } from '../words.ts'

const inspectionSorts = ['when', 'code', 'title'] as const

/** The filter as its address says it; an odd value counts as none. */
export const InspectionFilter = z.object({
  state: z.enum(['', 'planned', 'closed']).catch('').default(''),
  sort: z.enum(inspectionSorts).catch('when').default('when'),
  direction: z.enum(['asc', 'desc']).catch('desc').default('desc'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type InspectionFilter = z.infer<typeof InspectionFilter>

export interface InspectionListed {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly planTitle: string
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate
  readonly ledByName: string
  readonly state: 'planned' | 'closed'
  readonly itemCount: number
  readonly answeredCount: number
  readonly findingCount: number
}

export const INSPECTIONS_ON_PAGE = 50
const MOST_INSPECTIONS_EXPORTED = 20_000

export const seesInspections = byDuty

/** Rounds of inspection: all for the Office and the leaders, else those one leads or is inspected in. */
export const listInspections = defineQuery({
  name: 'plans.list-inspections',
  words: words.catalogue.listTitle,
  input: InspectionFilter,
  may: seesInspections,
  run: async (db, filter, facts) => {
    const offset = (filter.page - 1) * INSPECTIONS_ON_PAGE
    return rowsOf(db, filter, { facts, limit: INSPECTIONS_ON_PAGE, offset })
  },
})

/** The same list without pages, for the spreadsheet. */
export const exportInspections = defineQuery({
  name: 'plans.export-inspections',
  words: words.catalogue.export,
  input: InspectionFilter,
  may: seesInspections,
  run: async (db, filter, facts) =>
    (await rowsOf(db, filter, { facts, limit: MOST_INSPECTIONS_EXPORTED, offset: 0 })).rows,
})

interface Portion {
  readonly facts: QueryFacts
  readonly limit: number
  readonly offset: number
}

async function rowsOf(db: ReadDb, filter: InspectionFilter, { facts, limit, offset }: Portion) {
  const { all, unitIds, personId } = reachOf(seesInspections, facts.actor)
  const { rows } = await sql<InspectionListed & { total: number }>`
    select inspection.id, inspection.code, inspection.title, plan.title as plan_title, inspection.starts_on,
      inspection.ends_on, person.name as led_by_name, inspection.state, items.item_count, items.answered_count,
      items.finding_count, (count(*) over ())::int as total
    from inspection
      join plan on plan.agency_id = inspection.agency_id and plan.id = inspection.plan_id
      join person on person.agency_id = inspection.agency_id and person.id = inspection.led_by
      left join lateral (select count(*)::int as item_count,
          count(*) filter (where not exists (select 1 from jsonb_array_elements(item.answers) as answer
            where answer ->> 'value' is null))::int as answered_count,
          count(*) filter (where item.finding <> '')::int as finding_count,
          bool_or(task.lead_unit_id = any(${idList(unitIds)}) or task.officer_id = ${personId}::uuid) as is_inspected
        from inspection_item as item
          join task on task.agency_id = item.agency_id and task.id = item.task_id
        where item.agency_id = inspection.agency_id and item.inspection_id = inspection.id) as items on true
    where inspection.agency_id = ${facts.actor.agencyId}
      and (${all} or inspection.led_by = ${personId}::uuid or items.is_inspected)
      and (${filter.state} = '' or inspection.state = ${filter.state})
    order by ${orders[filter.sort]} ${filter.direction === 'asc' ? sql`asc` : sql`desc`}, inspection.code, inspection.id
    limit ${limit} offset ${offset}`.execute(db)
  return { rows: rows.map(({ total: _total, ...row }): InspectionListed => row), total: rows[0]?.total ?? 0 }
}

const orders: Record<(typeof inspectionSorts)[number], RawBuilder<unknown>> = {
  when: sql`inspection.starts_on`,
  code: sql`inspection.code`,
  title: sql`inspection.title`,
}
