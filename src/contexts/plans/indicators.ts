/**
 * The figures this context offers to reports. Each is a list of rows with a link and its evidence; its value is counted
 * from the rows, never typed, so that a figure can always be opened.
 */
import { sql } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { Words } from '../../kernel/words.ts'
import type { ReadDb } from '../../platform/database/tables.ts'
import { type Evidence, evidenceOfTurn, type EvidenceRow, toEvidence } from './queries/evidence.ts'

export interface IndicatorRow {
  readonly id: string
  readonly label: string
  readonly href: string
  readonly value: number
  readonly evidence: readonly Evidence[]
  readonly unitId?: string | null
  /** The day it counts for. */
  readonly on: PlainDate
}

export interface IndicatorAsked {
  readonly agencyId: number
  readonly planId: string
  /** First and last day of the period. */
  readonly from: PlainDate
  readonly to: PlainDate
  /** The day as seen from which it is reckoned: what happened later does not count. */
  readonly asOf: PlainDate
}

export interface Indicator {
  readonly name: string
  readonly words: Words
  /** The unit of the value, where it is not a plain count. */
  readonly measure?: string
  readonly rows: (db: ReadDb, asked: IndicatorAsked) => Promise<readonly IndicatorRow[]>
}

/** The value of an indicator: the sum of its rows. */
export function valueOf(rows: readonly IndicatorRow[]): number {
  return rows.reduce((sum, { value }) => sum + value, 0)
}

const MOST_ROWS = 50_000

interface FoundTurn {
  readonly id: string
  readonly taskId: string
  readonly code: string
  readonly title: string
  readonly label: Words
  readonly unitId: string | null
  readonly on: PlainDate
  readonly evidence: readonly EvidenceRow[]
}

/** Turns that count in the period, narrowed by a condition. `on` is the due day, or the day it was done. */
function turnIndicator(
  name: string,
  words: Words,
  which: (asked: IndicatorAsked) => ReturnType<typeof sql>,
): Indicator {
  return {
    name,
    words,
    rows: async (db, asked) => {
      const { rows } = await sql<FoundTurn>`
        select turn.id, task.id as task_id, task.code, task.title, turn.label, task.lead_unit_id as unit_id,
          coalesce(turn.due_on, turn.done_on, turn.period_to) as on, ${evidenceOfTurn()} as evidence
        from turn
          join task on task.agency_id = turn.agency_id and task.id = turn.task_id
        where turn.agency_id = ${asked.agencyId} and task.plan_id = ${asked.planId}::uuid
          and turn.state <> 'cancelled' and task.state <> 'dropped' and ${which(asked)}
        order by task.position, task.code, turn.period_from, turn.id
        limit ${MOST_ROWS}`.execute(db)
      return rows.map(toTurnRow)
    },
  }
}

function toTurnRow({ id, taskId, code, title, label, unitId, on, evidence }: FoundTurn): IndicatorRow {
  const turnName = label.vi === 'Một lần' ? '' : ` (${label.vi})`
  return {
    id,
    label: `${code} ${title}${turnName}`,
    href: `/nhiem-vu/${taskId}#ky-${id}`,
    value: 1,
    evidence: evidence.map(toEvidence),
    unitId,
    on,
  }
}

const dueWithin = ({ from, to }: IndicatorAsked) => sql`turn.due_on between ${from}::date and ${to}::date`
const doneBy = ({ asOf }: IndicatorAsked) =>
  sql`(turn.state = 'confirmed' and turn.done_on <= ${asOf}::date and turn.confirmed_on <= ${asOf}::date)`
const notHalted = sql`task.state <> 'suspended'`

/** Turns due in the period: what on-time shares are taken of. */
const turns = turnIndicator(
  'plan.turns',
  { vi: 'Việc đến hạn trong kỳ', en: 'Work due in the period' },
  (asked) => sql`
  ${dueWithin(asked)} and (${notHalted} or ${doneBy(asked)})`,
)

const onTime = turnIndicator(
  'plan.on-time',
  { vi: 'Việc xong đúng hạn', en: 'Done on time' },
  (asked) => sql`
  ${dueWithin(asked)} and ${doneBy(asked)} and turn.done_on <= turn.due_on`,
)

const doneLate = turnIndicator(
  'plan.done-late',
  { vi: 'Việc xong muộn', en: 'Done late' },
  (asked) => sql`
  ${dueWithin(asked)} and ${doneBy(asked)} and turn.done_on > turn.due_on`,
)

/** Not done when the date passed, also from before the period; handed in within the date and not yet confirmed is not late. */
const late = turnIndicator(
  'plan.late',
  { vi: 'Việc quá hạn', en: 'Late' },
  (asked) => sql`
  turn.due_on <= ${asked.to}::date and turn.due_on < ${asked.asOf}::date and not ${doneBy(asked)} and ${notHalted}
  and not (turn.handed_in_on is not null and turn.handed_in_on <= turn.due_on)`,
)

const underWay = turnIndicator(
  'plan.under-way',
  { vi: 'Việc đang làm, trong hạn', en: 'Under way, in time' },
  (asked) => sql`
  ${dueWithin(asked)} and not ${doneBy(asked)} and ${notHalted}
  and (turn.due_on >= ${asked.asOf}::date or (turn.handed_in_on is not null and turn.handed_in_on <= turn.due_on))`,
)

interface FoundTask {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly unitId: string | null
  readonly on: PlainDate
  readonly documentId: string
  readonly documentName: string
  readonly spanStart: number | null
  readonly evidence: readonly EvidenceRow[]
}

/** Tasks that stand by themselves in the plan; the source of each is its line in the document. */
function taskIndicator(
  name: string,
  words: Words,
  which: (asked: IndicatorAsked) => ReturnType<typeof sql>,
): Indicator {
  return {
    name,
    words,
    rows: async (db, asked) => {
      const { rows } = await sql<FoundTask>`
        with recursive below as (
          select task.agency_id, task.id as root, task.id from task
          where task.agency_id = ${asked.agencyId} and task.plan_id = ${asked.planId}::uuid and task.parent_id is null
          union all
          select task.agency_id, below.root, task.id from below
            join task on task.agency_id = below.agency_id and task.parent_id = below.id and task.state <> 'dropped'
        ), standing as (
          select below.root, count(turn.id) as turns,
            count(turn.id) filter (where ${doneBy(asked)}) as done,
            max(turn.done_on) as done_on
          from below
            left join turn on turn.agency_id = below.agency_id and turn.task_id = below.id and turn.state <> 'cancelled'
              and turn.period_from <= ${asked.to}::date
          group by below.root
        )
        select task.id, task.code, task.title, task.lead_unit_id as unit_id, document.id as document_id,
          trim(concat_ws(' ', document.type, coalesce(document.number, document.name))) as document_name,
          task.span_start, coalesce(standing.done_on, plan.starts_on) as on,
          coalesce((select json_agg(item) from (
            select json_array_elements(${evidenceOfTurn()}) as item from turn
              join below on below.agency_id = turn.agency_id and below.id = turn.task_id
            where below.root = task.id and ${doneBy(asked)} order by turn.period_from, turn.id) as items), '[]') as evidence
        from task
          join plan on plan.agency_id = task.agency_id and plan.id = task.plan_id
          join document on document.agency_id = plan.agency_id and document.id = plan.document_id
          join standing on standing.root = task.id
        where task.agency_id = ${asked.agencyId} and task.plan_id = ${asked.planId}::uuid and task.parent_id is null
          and task.state <> 'dropped' and ${which(asked)}
        order by task.position, task.code, task.id
        limit ${MOST_ROWS}`.execute(db)
      return rows.map(toTaskRow)
    },
  }
}

function toTaskRow({ id, code, title, unitId, on, evidence, ...source }: FoundTask): IndicatorRow {
  const span = source.spanStart === null ? '' : `#s${source.spanStart}`
  const line = { label: source.documentName, href: `/van-ban/${source.documentId}${span}` }
  return {
    id,
    label: `${code} ${title}`,
    href: `/nhiem-vu/${id}`,
    value: 1,
    evidence: [line, ...evidence.map(toEvidence)],
    unitId,
    on,
  }
}

const tasks = taskIndicator('plan.tasks', { vi: 'Nhiệm vụ của kế hoạch', en: 'Tasks of the plan' }, () => sql`true`)

const tasksDone = taskIndicator(
  'plan.tasks-done',
  { vi: 'Nhiệm vụ đã xong', en: 'Tasks done' },
  () => sql`
  standing.turns > 0 and standing.done = standing.turns`,
)

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

const progress: Indicator = {
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

/** Every figure on a plan's turns, tasks and progress. */
export const indicators: readonly Indicator[] = [tasks, tasksDone, turns, onTime, doneLate, underWay, late, progress]

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
