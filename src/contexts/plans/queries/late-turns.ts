import { sql } from 'kysely'
import { z } from 'zod'
import { byDuty } from '../../../commands/circles.ts'
import { reachOf } from '../../../commands/permission.ts'
import { defineQuery } from '../../../commands/query.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import { idLiteral } from '../../../platform/database/lists.ts'
import { calendarOf, workingDaysBetween } from '../../calendar/index.ts'
import { LATE_ROWS } from '../rules/page-sizes.ts'

export interface LateTurn {
  readonly turnId: string
  readonly label: Words
  readonly dueOn: PlainDate
  readonly taskId: string
  readonly code: string
  readonly title: string
  readonly planId: string
  readonly planTitle: string
  readonly leadUnitId: string | null
  readonly leadUnitName: string | null
  readonly officerId: string | null
  readonly officerName: string | null
  /** Whether more time was asked for and not yet answered. */
  readonly isExtensionAsked: boolean
}

export interface LateTurnShown extends LateTurn {
  readonly workingDaysLate: number
}

/** Who is late with what, longest first: all for the Office and the leaders, their unit for heads, their own for officers. */
export const lateTurns = defineQuery({
  name: 'plans.late-turns',
  words: { vi: 'Việc quá hạn', en: 'Late work' },
  input: z.strictObject({
    donVi: z.uuid().optional().catch(undefined),
    keHoach: z.uuid().optional().catch(undefined),
    trang: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
  }),
  may: byDuty,
  run: async (db, { donVi, keHoach, trang }, { actor, today }) => {
    const reach = reachOf(byDuty, actor)
    const unitIds = idLiteral(reach.unitIds)
    const { rows } = await sql<LateTurn & { total: number }>`
      select turn.id as turn_id, turn.label, turn.due_on, task.id as task_id, task.code, task.title,
        plan.id as plan_id, plan.title as plan_title, task.lead_unit_id, unit.name as lead_unit_name,
        task.officer_id, person.name as officer_name,
        exists (select 1 from extension where extension.agency_id = turn.agency_id and extension.turn_id = turn.id
          and extension.state = 'asked') as is_extension_asked,
        (count(*) over ())::int as total
      from turn
        join task on task.agency_id = turn.agency_id and task.id = turn.task_id
        join plan on plan.agency_id = task.agency_id and plan.id = task.plan_id
        left join unit on unit.agency_id = task.agency_id and unit.id = task.lead_unit_id
        left join person on person.agency_id = task.agency_id and person.id = task.officer_id
      where turn.agency_id = ${actor.agencyId} and turn.state = 'open' and turn.due_on < ${today}::date
        and task.state = 'open' and plan.state = 'running'
        and (${reach.all} or task.lead_unit_id = any(${unitIds}) or task.officer_id = ${reach.personId}::uuid)
        and (${donVi ?? null}::uuid is null or task.lead_unit_id = ${donVi ?? null}::uuid)
        and (${keHoach ?? null}::uuid is null or plan.id = ${keHoach ?? null}::uuid)
      order by turn.due_on, task.code, turn.id
      limit ${LATE_ROWS} offset ${(trang - 1) * LATE_ROWS}`.execute(db)
    const calendar = await calendarOf(db)
    return {
      rows: rows.map(({ total: _total, ...row }): LateTurnShown => ({
        ...row,
        workingDaysLate: workingDaysBetween(row.dueOn, today, calendar),
      })),
      total: rows[0]?.total ?? 0,
      page: trang,
    }
  },
})
