/**
 * The figures of a report, each counted from rows: its value is the sum of what its rows bring, and nothing is typed.
 * Rows are kept once and named by id, so that a frozen report can say which records every figure stood on.
 */
import { addDays, addMonths, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import type { DatedTurn, EvidenceFacts, ProgressFacts, ReportFacts, TaskFacts } from './facts.ts'
import { figureNames, type MainKey, mainKeys, sumOf, unitFigureName } from './figure-names.ts'
import type { Figure, FigureRow, FigureSet } from './figure-set.ts'
import { movementFigures } from './movement.ts'
import { type Standing, standingOf, standings, wasDone } from './standing.ts'

export type { Figure, FigureRow, FigureSet } from './figure-set.ts'

export const noUnit = 'none'

/** The day after the period and the last day of the period of the same length that follows. */
export function nextPeriod({ period }: Pick<ReportFacts, 'period'>): { from: PlainDate; to: PlainDate } {
  const months = { month: 1, quarter: 3, 'six-months': 6, 'second-six-months': 6, 'nine-months': 3, year: 12 } as const
  return { from: addDays(period.to, 1), to: addMonths(period.to, months[period.kind]) }
}

/** All figures of a report with the rows they are counted from. */
export function figuresOf(facts: ReportFacts): FigureSet {
  const rows = rowsOf(facts)
  const within = rows.turns.filter(({ turn }) => isWithin(turn.dueOn, facts.period))
  const due = within.filter(({ row }) => row.standing !== 'suspended')
  const before = rows.turns.filter(
    ({ turn, row }) => openBefore(turn, facts.period.from) && row.standing !== 'suspended',
  )
  const next = nextPeriod(facts)
  const listed: Record<MainKey, readonly FigureRow[]> = {
    tasks: rows.tasks.map(({ row }) => row),
    'tasks-done': rows.tasks.flatMap(({ task, row }) => (isDone(task, facts.tasks) ? [row] : [])),
    due: due.map(({ row }) => row),
    ...byStanding(within),
    'carried-over': before.filter(({ turn }) => !wasDone(turn, facts.asOf)).map(({ row }) => row),
    'carried-over-done': before.filter(({ turn }) => wasDone(turn, facts.asOf)).map(({ row }) => row),
    progress: rows.progress,
    evidence: rows.evidence,
    'next-due': rows.turns
      .filter(({ turn }) => isWithin(turn.dueOn, next) && !wasDone(turn, facts.asOf))
      .map(({ row }) => row),
  }
  const figures = [
    ...mainKeys.map((key) => figure(key, figureNames[key], listed[key])),
    ...unitFigures(facts, due),
    ...taskFigures(facts, rows.values),
  ]
  const movement = movementFigures(facts)
  return {
    figures: [...figures, ...movement.figures],
    rows: [...used(figures, [...rows.turns.map(({ row }) => row), ...others(rows)]), ...movement.rows],
  }
}

/** Done itself, or by all its sub-tasks: as the page of the plan says it. */
function isDone(task: TaskFacts, tasks: readonly TaskFacts[]): boolean {
  if (task.state !== 'open') return task.state === 'done'
  const parts = tasks.filter(({ parentId, state }) => parentId === task.id && state !== 'dropped')
  return parts.length > 0 && parts.every((part) => isDone(part, tasks))
}

interface TurnRow {
  readonly turn: DatedTurn
  readonly task: TaskFacts
  readonly row: FigureRow
}

interface ValueRow {
  readonly figureId: string
  readonly row: FigureRow
}

interface TaskRow {
  readonly task: TaskFacts
  readonly row: FigureRow
}

interface AllRows {
  /** Those that stand by themselves in the plan: sub-tasks are how they are done. */
  readonly tasks: readonly TaskRow[]
  readonly turns: readonly TurnRow[]
  readonly progress: readonly FigureRow[]
  readonly evidence: readonly FigureRow[]
  readonly values: readonly ValueRow[]
}

function rowsOf(facts: ReportFacts): AllRows {
  const tasks = new Map(facts.tasks.map((task) => [task.id, task]))
  const turns = facts.turns.flatMap((turn): TurnRow[] => {
    const task = tasks.get(turn.taskId)
    if (task === undefined || task.state === 'dropped') return []
    return [{ turn, task, row: turnRow(turn, task, standingOf(turn, task, facts)) }]
  })
  const done = facts.progress.flatMap((progress) => {
    const task = tasks.get(progress.taskId)
    return task === undefined ? [] : [{ progress, row: progressRow(progress, task) }]
  })
  return {
    tasks: facts.tasks
      .filter(({ parentId, state }) => parentId === null && state !== 'dropped')
      .map((task) => ({ task, row: taskRow(task) })),
    turns,
    progress: done.map(({ row }) => row),
    evidence: done.flatMap(({ row }) => row.evidence.map((each) => evidenceRow(row, each))),
    values: done.flatMap(({ progress, row }) =>
      progress.values.map(({ id, figureId, value }) => ({
        figureId,
        row: { ...row, id: `value:${id}`, amount: value },
      })),
    ),
  }
}

function others({ tasks, progress, evidence, values }: AllRows): FigureRow[] {
  return [...tasks.map(({ row }) => row), ...progress, ...evidence, ...values.map(({ row }) => row)]
}

function taskRow(task: TaskFacts): FigureRow {
  return {
    id: `task:${task.id}`,
    taskId: task.id,
    task: `${task.code} ${task.title}`,
    href: `/nhiem-vu/${task.id}`,
    detail: '',
    unit: task.leadUnit,
    person: task.officer,
    dueOn: null,
    doneOn: null,
    standing: null,
    amount: 1,
    evidence: [],
  }
}

function turnRow(turn: DatedTurn, task: TaskFacts, standing: Standing): FigureRow {
  return {
    ...taskRow(task),
    id: `turn:${turn.id}`,
    href: `/nhiem-vu/${task.id}#ky-${turn.id}`,
    detail: turn.label,
    dueOn: turn.dueOn,
    doneOn: turn.doneOn ?? turn.handedInOn,
    standing,
    evidence: turn.evidence,
  }
}

function progressRow(progress: ProgressFacts, task: TaskFacts): FigureRow {
  return {
    ...taskRow(task),
    id: `progress:${progress.id}`,
    href: `/nhiem-vu/${task.id}#kq-${progress.id}`,
    detail: progress.text,
    person: progress.person,
    doneOn: progress.doneOn,
    evidence: progress.evidence,
  }
}

function evidenceRow(row: FigureRow, evidence: EvidenceFacts): FigureRow {
  return { ...row, id: `evidence:${evidence.id}`, detail: evidence.title, evidence: [evidence] }
}

function byStanding(turns: readonly TurnRow[]): Record<Standing, readonly FigureRow[]> {
  const of = (standing: Standing) => turns.flatMap(({ row }) => (row.standing === standing ? [row] : []))
  return {
    'on-time': of('on-time'),
    'late-done': of('late-done'),
    waiting: of('waiting'),
    overdue: of('overdue'),
    running: of('running'),
    suspended: of('suspended'),
  }
}

/** The units that lead something that was due, in the order of the plan, those of nobody last. */
export function unitsOf(facts: ReportFacts): { readonly id: string; readonly name: string | null }[] {
  const units = new Map<string, string>()
  for (const { leadUnitId, leadUnit } of facts.tasks) {
    if (leadUnitId !== null && leadUnit !== null) units.set(leadUnitId, leadUnit)
  }
  return [...[...units].map(([id, name]) => ({ id, name })), { id: noUnit, name: null }]
}

function unitFigures(facts: ReportFacts, due: readonly TurnRow[]): Figure[] {
  return unitsOf(facts).flatMap(({ id, name }) => {
    const own = due.filter(({ task }) => (task.leadUnitId ?? noUnit) === id)
    if (own.length === 0) return []
    const parts = byStanding(own)
    const keys = standings.filter((key) => key !== 'suspended')
    const all = figure(
      `unit:${id}:due`,
      unitFigureName(name, 'due'),
      own.map(({ row }) => row),
    )
    return [all, ...keys.map((key) => figure(`unit:${id}:${key}`, unitFigureName(name, key), parts[key]))]
  })
}

function taskFigures(facts: ReportFacts, values: readonly ValueRow[]): Figure[] {
  return facts.tasks.flatMap((task) =>
    task.figures.map(({ id, name, measure }) => {
      const rows = values.filter(({ figureId }) => figureId === id).map(({ row }) => row)
      const words = measure === '' ? name : `${name} (${measure})`
      return figure(`figure:${id}`, { vi: words, en: words }, rows)
    }),
  )
}

function figure(key: string, name: Words, rows: readonly FigureRow[]): Figure {
  return { key, name, value: sumOf(rows.map(({ amount }) => amount)), rowIds: rows.map(({ id }) => id) }
}

function used(figures: readonly Figure[], rows: readonly FigureRow[]): FigureRow[] {
  const ids = new Set(figures.flatMap(({ rowIds }) => rowIds))
  return rows.filter(({ id }) => ids.has(id))
}

function openBefore(turn: DatedTurn, from: PlainDate): boolean {
  return turn.dueOn < from && !wasDone(turn, addDays(from, -1))
}

function isWithin(day: PlainDate, { from, to }: { from: PlainDate; to: PlainDate }): boolean {
  return from <= day && day <= to
}
