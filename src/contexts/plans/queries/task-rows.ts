import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import type { PlanState, TaskState, TurnState } from '../rules/states.ts'
import type { Extension, Rhythm } from '../rules/task.ts'
import { type Evidence, type EvidenceRow, toEvidence } from './evidence.ts'

export interface TaskShown {
  readonly id: string
  readonly planId: string
  readonly planCode: string
  readonly planTitle: string
  readonly planState: PlanState
  readonly documentId: string
  readonly documentName: string
  readonly parentId: string | null
  readonly parentCode: string | null
  readonly parentTitle: string | null
  /** The inspection round that found it necessary. */
  readonly inspectionId: string | null
  readonly inspectionCode: string | null
  readonly code: string
  readonly position: number
  readonly path: string | null
  readonly title: string
  readonly wording: string
  readonly leadUnitId: string | null
  readonly leadUnitName: string | null
  readonly officerId: string | null
  readonly officerName: string | null
  readonly support: readonly { readonly id: string; readonly name: string }[]
  readonly expectedOutput: string
  readonly rhythm: Rhythm
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate | null
  readonly dueDay: number | null
  readonly dueMonth: number | null
  readonly state: TaskState
  readonly stateReason: string
  readonly suspendedOn: PlainDate | null
  readonly spanStart: number | null
  readonly version: number
  readonly figures: readonly FigureShown[]
  readonly parts: readonly PartShown[]
}

export interface FigureShown {
  readonly id: string
  readonly name: string
  readonly measure: string
  readonly target: number | null
  /** Sum of what was recorded and not withdrawn, and of how many turns there are that the target holds for. */
  readonly sum: number
  readonly turnCount: number
}

export interface PartShown {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly state: TaskState
  readonly officerName: string | null
  readonly confirmed: number
  readonly turns: number
  readonly dueOn: PlainDate | null
}

export async function findTask(db: ReadDb, taskId: string): Promise<TaskShown | undefined> {
  const { rows } = await sql<TaskShown>`
    select task.id, task.plan_id, plan.code as plan_code, plan.title as plan_title, plan.state as plan_state,
      plan.document_id, trim(concat_ws(' ', document.type, coalesce(document.number, document.name))) as document_name,
      task.parent_id, parent.code as parent_code, parent.title as parent_title,
      task.inspection_id, inspection.code as inspection_code,
      task.code, task.position, task.path, task.title, task.wording, task.lead_unit_id, unit.name as lead_unit_name,
      task.officer_id, person.name as officer_name, task.expected_output, task.rhythm, task.starts_on, task.ends_on,
      task.due_day, task.due_month, task.state, task.state_reason, task.suspended_on, task.span_start, task.version,
      coalesce((select json_agg(json_build_object('id', supporting.id, 'name', supporting.name)
          order by supporting.position, supporting.id)
        from task_support join unit as supporting
          on supporting.agency_id = task_support.agency_id and supporting.id = task_support.unit_id
        where task_support.agency_id = task.agency_id and task_support.task_id = task.id), '[]') as support,
      coalesce((select json_agg(json_build_object('id', task_figure.id, 'name', task_figure.name,
          'measure', task_figure.measure, 'target', task_figure.target,
          'sum', (select coalesce(sum(figure_value.value), 0) from figure_value join progress
              on progress.agency_id = figure_value.agency_id and progress.id = figure_value.progress_id
            where figure_value.agency_id = task_figure.agency_id and figure_value.figure_id = task_figure.id
              and progress.withdrawn_reason is null),
          'turnCount', (select count(*) from turn where turn.agency_id = task.agency_id and turn.task_id = task.id
            and turn.state <> 'cancelled'))
          order by task_figure.position, task_figure.id)
        from task_figure where task_figure.agency_id = task.agency_id and task_figure.task_id = task.id), '[]') as figures,
      coalesce((select json_agg(json_build_object('id', part.id, 'code', part.code, 'title', part.title,
          'state', part.state, 'officerName', worker.name,
          'confirmed', (select count(*) from turn where turn.agency_id = part.agency_id and turn.task_id = part.id
            and turn.state = 'confirmed'),
          'turns', (select count(*) from turn where turn.agency_id = part.agency_id and turn.task_id = part.id
            and turn.state <> 'cancelled'),
          'dueOn', (select min(turn.due_on) from turn where turn.agency_id = part.agency_id and turn.task_id = part.id
            and turn.state = 'open'))
          order by part.position, part.code, part.id)
        from task as part left join person as worker
          on worker.agency_id = part.agency_id and worker.id = part.officer_id
        where part.agency_id = task.agency_id and part.parent_id = task.id), '[]') as parts
    from task
      join plan on plan.agency_id = task.agency_id and plan.id = task.plan_id
      join document on document.agency_id = plan.agency_id and document.id = plan.document_id
      left join task as parent on parent.agency_id = task.agency_id and parent.id = task.parent_id
      left join inspection on inspection.agency_id = task.agency_id and inspection.id = task.inspection_id
      left join unit on unit.agency_id = task.agency_id and unit.id = task.lead_unit_id
      left join person on person.agency_id = task.agency_id and person.id = task.officer_id
    where task.id = ${taskId}::uuid`.execute(db)
  return rows[0]
}

export interface TurnShown {
  readonly id: string
  readonly label: Words
  readonly periodFrom: PlainDate
  readonly periodTo: PlainDate
  readonly dueOn: PlainDate | null
  readonly derivation: unknown
  readonly state: TurnState
  readonly handedInBy: string | null
  readonly handedInByName: string | null
  readonly handedInOn: PlainDate | null
  readonly doneOn: PlainDate | null
  readonly confirmedByName: string | null
  readonly confirmedOn: PlainDate | null
  readonly returnReason: string
  readonly result: string
  readonly obstacles: string
  readonly proposals: string
  readonly version: number
  readonly extensions: readonly ExtensionShown[]
  readonly progress: readonly ProgressShown[]
}

export interface ExtensionShown extends Omit<Extension, 'turnId' | 'decidedBy'> {
  readonly askedByName: string | null
}

export interface ProgressShown {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly doneOn: PlainDate
  readonly text: string
  readonly withdrawnReason: string | null
  readonly evidence: readonly EvidenceShown[]
  readonly values: readonly { readonly name: string; readonly measure: string; readonly value: number }[]
}

export interface EvidenceShown extends Evidence {
  readonly kind: EvidenceRow['kind']
  /** Bytes, of files. */
  readonly size: number | null
}

type ProgressRow = Omit<ProgressShown, 'evidence'> & {
  readonly evidence: readonly (EvidenceRow & { readonly size: number | null })[]
}

/** The turns of a task in order, with requests for more time and all that was recorded, withdrawn included. */
export async function listTurns(db: ReadDb, taskId: string): Promise<TurnShown[]> {
  const { rows } = await sql<Omit<TurnShown, 'progress'> & { progress: readonly ProgressRow[] }>`
    select turn.id, turn.label, turn.period_from, turn.period_to, turn.due_on, turn.derivation, turn.state,
      turn.handed_in_by, sender.name as handed_in_by_name, turn.handed_in_on, turn.done_on,
      confirmer.name as confirmed_by_name, turn.confirmed_on, turn.return_reason, turn.result, turn.obstacles,
      turn.proposals, turn.version,
      coalesce((select json_agg(json_build_object('id', extension.id, 'askedBy', extension.asked_by,
          'askedByName', asker.name, 'askedOn', extension.asked_on, 'fromDueOn', extension.from_due_on,
          'toDueOn', extension.to_due_on, 'reason', extension.reason, 'state', extension.state,
          'decidedOn', extension.decided_on, 'answer', extension.answer) order by extension.asked_on, extension.id)
        from extension left join person as asker
          on asker.agency_id = extension.agency_id and asker.id = extension.asked_by
        where extension.agency_id = turn.agency_id and extension.turn_id = turn.id), '[]') as extensions,
      coalesce((select json_agg(json_build_object('id', progress.id, 'personId', progress.person_id,
          'personName', author.name, 'doneOn', progress.done_on, 'text', progress.text,
          'withdrawnReason', progress.withdrawn_reason,
          'evidence', coalesce((select json_agg(json_build_object('kind', evidence.kind, 'fileId', evidence.file_id,
              'reference', evidence.reference, 'size', file.size) order by evidence.id)
            from evidence left join file on file.agency_id = evidence.agency_id and file.id = evidence.file_id
            where evidence.agency_id = progress.agency_id and evidence.progress_id = progress.id), '[]'),
          'values', coalesce((select json_agg(json_build_object('name', task_figure.name, 'measure', task_figure.measure,
              'value', figure_value.value) order by task_figure.position, figure_value.id)
            from figure_value join task_figure
              on task_figure.agency_id = figure_value.agency_id and task_figure.id = figure_value.figure_id
            where figure_value.agency_id = progress.agency_id and figure_value.progress_id = progress.id), '[]'))
          order by progress.done_on desc, progress.id desc)
        from progress left join person as author
          on author.agency_id = progress.agency_id and author.id = progress.person_id
        where progress.agency_id = turn.agency_id and progress.turn_id = turn.id), '[]') as progress
    from turn
      left join person as sender on sender.agency_id = turn.agency_id and sender.id = turn.handed_in_by
      left join person as confirmer on confirmer.agency_id = turn.agency_id and confirmer.id = turn.confirmed_by
    where turn.task_id = ${taskId}::uuid
    order by turn.period_from, turn.id
    limit 500`.execute(db)
  return rows.map((turn) => ({ ...turn, progress: turn.progress.map(toProgressShown) }))
}

function toProgressShown(progress: ProgressRow): ProgressShown {
  const evidence = progress.evidence.map((each) => ({ ...toEvidence(each), kind: each.kind, size: each.size }))
  return { ...progress, evidence }
}

export interface HistoryLine {
  readonly sequence: number
  readonly at: Date
  readonly command: string
  readonly actorKind: string
  readonly actorName: string | null
  /** The reason given, where the command asks for one. */
  readonly reason: string | null
}

/** What was done to a task, newest first, from the audit chain. */
export async function listHistory(db: ReadDb, taskId: string): Promise<HistoryLine[]> {
  const { rows } = await sql<HistoryLine & { input: string }>`
    select audit_line.sequence, audit_line.at, audit_line.command, audit_line.actor_kind, person.name as actor_name,
      audit_line.input
    from audit_line left join person
      on person.agency_id = audit_line.agency_id and person.id = audit_line.actor_id
    where audit_line.subject_id = ${taskId}::uuid
    order by audit_line.sequence desc
    limit 100`.execute(db)
  return rows.map(({ input, ...line }) => ({ ...line, reason: reasonIn(input) }))
}

function reasonIn(input: string): string | null {
  const { reason } = JSON.parse(input) as { reason?: unknown }
  return typeof reason === 'string' && reason !== '' ? reason : null
}
