import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import type { PlanState } from '../rules/states.ts'
import type { TreeTask, TreeTurn } from '../rules/task-tree.ts'

export interface PlanShown {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly period: string
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate | null
  readonly state: PlanState
  readonly closedOn: PlainDate | null
  readonly closeNote: string
  readonly version: number
  readonly documentId: string
  readonly documentName: string
}

export async function findPlan(db: ReadDb, planId: string): Promise<PlanShown | undefined> {
  const { rows } = await sql<PlanShown>`
    select plan.id, plan.code, plan.title, plan.period, plan.starts_on, plan.ends_on, plan.state, plan.closed_on,
      plan.close_note, plan.version, plan.document_id,
      trim(concat_ws(' ', document.type, coalesce(document.number, document.name))) as document_name
    from plan join document on document.agency_id = plan.agency_id and document.id = plan.document_id
    where plan.id = ${planId}::uuid`.execute(db)
  return rows[0]
}

export interface PlanTask extends TreeTask {
  readonly path: string | null
  readonly expectedOutput: string
  readonly rhythm: string
  /** Names of the supporting units, in the agency's order. */
  readonly supportNames: readonly string[]
}

/** A plan has some tens of tasks; the bound only guards memory. */
const MOST_TASKS = 5_000

export async function listPlanTasks(db: ReadDb, planId: string): Promise<PlanTask[]> {
  const { rows } = await sql<PlanTask>`
    select task.id, task.parent_id, task.code, task.position, task.title, task.state, task.path, task.expected_output,
      task.rhythm, task.lead_unit_id, unit.name as lead_unit_name, task.officer_id, person.name as officer_name,
      coalesce((select json_agg(supporting.name order by supporting.position, supporting.id)
        from task_support join unit as supporting
          on supporting.agency_id = task_support.agency_id and supporting.id = task_support.unit_id
        where task_support.agency_id = task.agency_id and task_support.task_id = task.id), '[]') as support_names
    from task
      left join unit on unit.agency_id = task.agency_id and unit.id = task.lead_unit_id
      left join person on person.agency_id = task.agency_id and person.id = task.officer_id
    where task.plan_id = ${planId}::uuid
    order by task.position, task.id
    limit ${MOST_TASKS}`.execute(db)
  return rows
}

/** All turns of a plan that were not cancelled, light enough to count thousands of them. */
export async function listPlanTurns(db: ReadDb, planId: string): Promise<TreeTurn[]> {
  const { rows } = await sql<TreeTurn>`
    select turn.id, turn.task_id, turn.state, turn.due_on, turn.done_on, turn.handed_in_on, turn.period_from,
      worked.turn_id is not null as has_progress
    from turn
      join task on task.agency_id = turn.agency_id and task.id = turn.task_id
      left join (
        select distinct progress.agency_id, progress.turn_id from progress
          join task on task.agency_id = progress.agency_id and task.id = progress.task_id
        where task.plan_id = ${planId}::uuid and progress.withdrawn_reason is null
      ) as worked on worked.agency_id = turn.agency_id and worked.turn_id = turn.id
    where task.plan_id = ${planId}::uuid and turn.state <> 'cancelled'
    order by turn.due_on, turn.id
    limit ${MOST_TASKS * 20}`.execute(db)
  return rows
}
