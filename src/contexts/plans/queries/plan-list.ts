import { sql } from 'kysely'
import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { PlanState } from '../rules/states.ts'
import { readers } from './readers.ts'
import { PLAN_LIST_ROWS } from '../rules/page-sizes.ts'

export interface PlanListed {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly period: string
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate | null
  readonly state: PlanState
  readonly documentName: string
  /** Tasks that were not dropped. */
  readonly taskCount: number
  /** Confirmed turns and all turns whose period has begun. */
  readonly confirmed: number
  readonly turns: number
  readonly late: number
}

export interface PlanListResult {
  readonly rows: readonly PlanListed[]
  readonly total: number
  readonly page: number
}

/** The agency's plans, running ones first, with how far each has come. */
export const planList = defineQuery({
  name: 'plans.plans',
  words: { vi: 'Các kế hoạch', en: 'Plans' },
  input: z.strictObject({
    tim: z.string().trim().max(200).optional().catch(undefined),
    trang: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
  }),
  may: readers,
  run: async (db, { tim = '', trang }, { today }): Promise<PlanListResult> => {
    const { rows } = await sql<PlanListed & { total: number }>`
      select plan.id, plan.code, plan.title, plan.period, plan.starts_on, plan.ends_on, plan.state,
        trim(concat_ws(' ', document.type, coalesce(document.number, document.name))) as document_name,
        count(distinct task.id) filter (where task.parent_id is null)::int as task_count,
        count(turn.id)::int as turns,
        count(turn.id) filter (where turn.state = 'confirmed')::int as confirmed,
        count(turn.id) filter (where task.state = 'open' and ((turn.state = 'open' and turn.due_on < ${today}::date)
          or (turn.state = 'handed_in' and turn.handed_in_on > turn.due_on)))::int as late,
        (count(*) over ())::int as total
      from plan
        join document on document.agency_id = plan.agency_id and document.id = plan.document_id
        left join task on task.agency_id = plan.agency_id and task.plan_id = plan.id and task.state <> 'dropped'
        left join turn on turn.agency_id = task.agency_id and turn.task_id = task.id and turn.state <> 'cancelled'
          and turn.period_from <= ${today}::date
      where ${tim} = '' or kheo_fold(plan.code || ' ' || plan.title || ' ' || coalesce(document.number, ''))
        like '%' || kheo_fold(${escaped(tim)}) || '%'
      group by plan.agency_id, plan.id, document.agency_id, document.id
      order by plan.state = 'closed', plan.starts_on desc, plan.id
      limit ${PLAN_LIST_ROWS} offset ${(trang - 1) * PLAN_LIST_ROWS}`.execute(db)
    return { rows, total: rows[0]?.total ?? 0, page: trang }
  },
})

/** Signs that mean something to LIKE are looked for as they are. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
