import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import { type EvidenceRow, toEvidence } from '../queries/evidence.ts'
import { type Indicator, type IndicatorAsked, type IndicatorRow, MOST_ROWS } from './indicator.ts'
import { dueWithin } from './turns.ts'

interface FoundProgress {
  readonly id: string
  readonly taskId: string
  readonly code: string
  readonly text: string
  readonly unitId: string | null
  readonly on: PlainDate
  readonly value: number
  readonly evidence: readonly EvidenceRow[]
}

const evidenceOfProgress = sql`coalesce((select json_agg(json_build_object('kind', evidence.kind, 'fileId', evidence.file_id,
  'reference', evidence.reference) order by evidence.id) from evidence
  where evidence.agency_id = progress.agency_id and evidence.progress_id = progress.id), '[]')`

const progressWithin = ({ agencyId, planId, from, to, asOf }: IndicatorAsked) => sql`
  progress.agency_id = ${agencyId} and task.plan_id = ${planId}::uuid and progress.withdrawn_reason is null
  and progress.done_on between ${from}::date and ${to}::date and progress.done_on <= ${asOf}::date`

export const progress: Indicator = {
  name: 'plan.progress',
  words: { vi: 'Kết quả đã ghi, có minh chứng', en: 'Progress recorded with evidence' },
  rows: async (db, asked) => {
    const { rows } = await sql<FoundProgress>`
      select progress.id, task.id as task_id, task.code, progress.text, task.lead_unit_id as unit_id,
        progress.done_on as on, 1 as value, ${evidenceOfProgress} as evidence
      from progress join task on task.agency_id = progress.agency_id and task.id = progress.task_id
      where ${progressWithin(asked)}
      order by progress.done_on, progress.id
      limit ${MOST_ROWS}`.execute(db)
    return rows.map(toProgressRow)
  },
}

function toProgressRow({ id, taskId, code, text, unitId, on, value, evidence }: FoundProgress): IndicatorRow {
  const short = text.length > 120 ? `${text.slice(0, 118).trimEnd()} …` : text
  const href = `/nhiem-vu/${taskId}#kq-${id}`
  return { id, label: `${code}: ${short}`, href, value, evidence: evidence.map(toEvidence), unitId, on }
}

export interface FigureIndicator extends Indicator {
  readonly figureId: string
  readonly taskId: string
  readonly taskCode: string
  readonly measure: string
  /** Target of one turn. */
  readonly target: number | null
  /** Turns due in the period, so that the target of the period is known. */
  readonly turnCount: number
}

/** One indicator for each figure of the plan's tasks (`figure.<id>`): its rows are the values recorded in the period. */
export async function figureIndicators(db: ReadDb, asked: IndicatorAsked): Promise<readonly FigureIndicator[]> {
  const { rows } = await sql<{
    id: string
    taskId: string
    code: string
    name: string
    measure: string
    target: number | null
    turnCount: number
  }>`
    select task_figure.id, task.id as task_id, task.code, task_figure.name, task_figure.measure, task_figure.target,
      (select count(*)::int from turn where turn.agency_id = task.agency_id and turn.task_id = task.id
        and turn.state <> 'cancelled' and ${dueWithin(asked)}) as turn_count
    from task_figure join task on task.agency_id = task_figure.agency_id and task.id = task_figure.task_id
    where task_figure.agency_id = ${asked.agencyId} and task.plan_id = ${asked.planId}::uuid and task.state <> 'dropped'
    order by task.position, task.code, task_figure.position, task_figure.id
    limit 5000`.execute(db)
  return rows.map(({ id, taskId, code, name, measure, target, turnCount }) => ({
    name: `figure.${id}`,
    words: { vi: name, en: name },
    figureId: id,
    taskId,
    taskCode: code,
    measure,
    target,
    turnCount,
    rows: (again, over) => figureRows(again, id, over),
  }))
}

async function figureRows(db: ReadDb, figureId: string, asked: IndicatorAsked): Promise<readonly IndicatorRow[]> {
  const { rows } = await sql<FoundProgress>`
    select figure_value.id, task.id as task_id, task.code, progress.text, task.lead_unit_id as unit_id,
      progress.done_on as on, figure_value.value, ${evidenceOfProgress} as evidence
    from figure_value
      join progress on progress.agency_id = figure_value.agency_id and progress.id = figure_value.progress_id
      join task on task.agency_id = progress.agency_id and task.id = progress.task_id
    where figure_value.figure_id = ${figureId}::uuid and ${progressWithin(asked)}
    order by progress.done_on, figure_value.id
    limit ${MOST_ROWS}`.execute(db)
  return rows.map(toProgressRow)
}
