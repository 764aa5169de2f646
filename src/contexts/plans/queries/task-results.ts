import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import type { IndicatorAsked } from '../indicators.ts'
import type { TaskState, TurnState } from '../rules/states.ts'

/** A task with what was handed in on it in a period: what a periodic report tells of it. */
export interface TaskResult {
  readonly taskId: string
  readonly parentId: string | null
  readonly code: string
  readonly path: string | null
  readonly title: string
  readonly state: TaskState
  readonly stateReason: string
  readonly leadUnitId: string | null
  readonly leadUnitName: string | null
  readonly officerName: string | null
  readonly turns: readonly TurnResult[]
}

export interface TurnResult {
  readonly id: string
  readonly label: Words
  readonly state: TurnState
  readonly dueOn: PlainDate | null
  readonly doneOn: PlainDate | null
  readonly result: string
  readonly obstacles: string
  readonly proposals: string
}

/** All tasks of a plan in its order, each with the turns due in the period or handed in during it. */
export async function listTaskResults(db: ReadDb, asked: IndicatorAsked): Promise<TaskResult[]> {
  const { rows } = await sql<TaskResult>`
    select task.id as task_id, task.parent_id, task.code, task.path, task.title, task.state, task.state_reason,
      task.lead_unit_id, unit.name as lead_unit_name, person.name as officer_name,
      coalesce((select json_agg(json_build_object('id', turn.id, 'label', turn.label, 'state', turn.state,
          'dueOn', turn.due_on, 'doneOn', turn.done_on, 'result', turn.result, 'obstacles', turn.obstacles,
          'proposals', turn.proposals) order by turn.period_from, turn.id)
        from turn
        where turn.agency_id = task.agency_id and turn.task_id = task.id and turn.state <> 'cancelled'
          and (turn.due_on between ${asked.from}::date and ${asked.to}::date
            or turn.handed_in_on between ${asked.from}::date and ${asked.to}::date
            or (turn.due_on is null and turn.period_from <= ${asked.to}::date))), '[]') as turns
    from task
      left join unit on unit.agency_id = task.agency_id and unit.id = task.lead_unit_id
      left join person on person.agency_id = task.agency_id and person.id = task.officer_id
    where task.agency_id = ${asked.agencyId} and task.plan_id = ${asked.planId}::uuid
    order by task.position, task.code, task.id
    limit 5000`.execute(db)
  return rows
}
