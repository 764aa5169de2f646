/** A plan's tasks as a tree, each with what was rolled up from the turns below it. Shares are counted, never typed. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { compareVietnamese, foldVietnamese } from '../../../kernel/vietnamese.ts'
import {
  type Counts,
  countsIn,
  countStandings,
  type Dated,
  type Measure,
  type Period,
  type Standing,
  standingOf,
} from './standing.ts'
import type { TaskState } from './states.ts'

export interface TreeTask {
  readonly id: string
  readonly parentId: string | null
  readonly code: string
  readonly position: number
  readonly title: string
  readonly state: TaskState
  readonly leadUnitId: string | null
  readonly leadUnitName: string | null
  readonly officerId: string | null
  readonly officerName: string | null
}

export interface TreeTurn extends Dated {
  readonly id: string
  readonly taskId: string
  readonly periodFrom: PlainDate
  readonly hasProgress: boolean
}

/** Where a task stands as one word. */
export type TaskStanding = 'todo' | 'doing' | 'ask' | 'late' | 'done' | 'halt' | 'dropped'
export const taskStandings = [
  'late',
  'ask',
  'doing',
  'todo',
  'done',
  'halt',
  'dropped',
] as const satisfies readonly TaskStanding[]

export interface TaskRow<Task extends TreeTask = TreeTask> {
  readonly task: Task
  readonly depth: number
  readonly hasParts: boolean
  readonly standing: TaskStanding
  /** Turns of the whole subtree in the year. */
  readonly counts: Counts
  /** Confirmed turns and all turns of the subtree: the share. */
  readonly confirmed: number
  readonly turns: number
  /** The date that comes first among what is open. */
  readonly nextDueOn: PlainDate | null
}

export interface TreeMeasure extends Measure {
  readonly year: Period
}

interface Rolled {
  readonly standings: readonly Standing[]
  readonly isBegun: boolean
  readonly dueOns: readonly PlainDate[]
}

/** All tasks in the order of the plan, parts after the task they belong to. */
export function taskRows<Task extends TreeTask>(
  tasks: readonly Task[],
  turns: readonly TreeTurn[],
  measure: TreeMeasure,
): TaskRow<Task>[] {
  const parts = Map.groupBy(tasks.toSorted(byPlace), ({ parentId }) => parentId)
  const turnsOf = Map.groupBy(turns, ({ taskId }) => taskId)
  const known = new Set(tasks.map(({ id }) => id))
  const rowsUnder = (parentId: string | null, depth: number): { rows: TaskRow<Task>[]; rolled: Rolled[] } => {
    const made = (parts.get(parentId) ?? []).map((task) => {
      const below = rowsUnder(task.id, depth + 1)
      const rolled = joined([rolledTask(task, turnsOf.get(task.id) ?? [], measure), ...below.rolled])
      return { rolled, rows: [rowOf(task, rolled, { depth, parts: below.rows }), ...below.rows] }
    })
    return { rows: made.flatMap(({ rows }) => rows), rolled: made.map(({ rolled }) => rolled) }
  }
  const orphans = tasks.filter(({ parentId }) => parentId !== null && !known.has(parentId))
  return [
    ...rowsUnder(null, 0).rows,
    ...orphans.map((task) =>
      rowOf(task, rolledTask(task, turnsOf.get(task.id) ?? [], measure), { depth: 0, parts: [] }),
    ),
  ]
}

function byPlace(a: TreeTask, b: TreeTask): number {
  return a.position - b.position || compareVietnamese(a.code, b.code)
}

function rolledTask(task: TreeTask, turns: readonly TreeTurn[], measure: TreeMeasure): Rolled {
  const counted = task.state === 'dropped' ? [] : turns.filter((turn) => countsIn(turn, measure.year, measure))
  return {
    standings: counted.map((turn) => standingOf(turn, task.state, measure)),
    isBegun: turns.some(({ hasProgress, state }) => hasProgress || state === 'confirmed'),
    dueOns:
      task.state === 'open'
        ? turns.flatMap(({ state, dueOn }) => (state === 'open' && dueOn !== null ? [dueOn] : []))
        : [],
  }
}

function joined(all: readonly Rolled[]): Rolled {
  return {
    standings: all.flatMap(({ standings }) => standings),
    isBegun: all.some(({ isBegun }) => isBegun),
    dueOns: all.flatMap(({ dueOns }) => dueOns),
  }
}

function rowOf<Task extends TreeTask>(
  task: Task,
  rolled: Rolled,
  { depth, parts }: { depth: number; parts: readonly TaskRow[] },
): TaskRow<Task> {
  const counts = countStandings(rolled.standings)
  const turns = rolled.standings.filter((standing) => standing !== 'cancelled' && standing !== 'halted')
  const livingParts = parts.filter((part) => part.depth === depth + 1 && part.standing !== 'dropped')
  return {
    task,
    depth,
    hasParts: parts.length > 0,
    standing: taskStandingOf(task.state, counts, { rolled, livingParts }),
    counts,
    confirmed: counts.doneOnTime + counts.doneLate,
    turns: turns.length,
    nextDueOn: rolled.dueOns.toSorted()[0] ?? null,
  }
}

function taskStandingOf(
  state: TaskState,
  counts: Counts,
  { rolled, livingParts }: { rolled: Rolled; livingParts: readonly TaskRow[] },
): TaskStanding {
  if (state === 'dropped') return 'dropped'
  if (state === 'suspended') return 'halt'
  if (counts.late > 0) return 'late'
  if (counts.waiting > 0) return 'ask'
  if (state === 'done' || (livingParts.length > 0 && livingParts.every(({ standing }) => standing === 'done')))
    return 'done'
  return rolled.isBegun ? 'doing' : 'todo'
}

export interface TaskFilter {
  readonly unitId?: string | null | undefined
  readonly officerId?: string | null | undefined
  readonly standing?: TaskStanding | 'soon' | 'unassigned' | null | undefined
  readonly dueFrom?: PlainDate | null | undefined
  readonly dueTo?: PlainDate | null | undefined
  /** With or without diacritics. */
  readonly text?: string | null | undefined
}

/** Whether a row is among those asked for. */
export function isWanted<Task extends TreeTask>(row: TaskRow<Task>, filter: TaskFilter): boolean {
  return (
    (filter.unitId == null || row.task.leadUnitId === filter.unitId) &&
    (filter.officerId == null || row.task.officerId === filter.officerId) &&
    standsAs(row, filter.standing) &&
    isDueWithin(row.nextDueOn, filter) &&
    holdsText(row.task, filter.text)
  )
}

function standsAs(row: TaskRow, standing: TaskFilter['standing']): boolean {
  if (standing == null) return true
  if (standing === 'soon') return row.counts.soon > 0
  if (standing === 'unassigned') return row.task.officerId === null && row.task.state === 'open' && !row.hasParts
  return row.standing === standing
}

function isDueWithin(dueOn: PlainDate | null, { dueFrom, dueTo }: TaskFilter): boolean {
  if (dueFrom == null && dueTo == null) return true
  if (dueOn === null) return false
  return (dueFrom == null || dueOn >= dueFrom) && (dueTo == null || dueOn <= dueTo)
}

function holdsText({ code, title, leadUnitName, officerName }: TreeTask, text: string | null | undefined): boolean {
  if (text == null || text === '') return true
  const sought = searchable(text)
  return [code, title, leadUnitName ?? '', officerName ?? ''].some((held) => searchable(held).includes(sought))
}

/** Letters and figures only, so that a comma in a title does not hide it. */
function searchable(text: string): string {
  return foldVietnamese(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))
}

export const taskOrders = ['plan', 'title', 'unit', 'due', 'share'] as const
export type TaskOrder = (typeof taskOrders)[number]

/** Rows in another order; every order ends with the code, so that none is left to chance. */
export function sortRows<Task extends TreeTask>(
  rows: readonly TaskRow<Task>[],
  { order, isDescending }: { order: TaskOrder; isDescending: boolean },
): TaskRow<Task>[] {
  if (order === 'plan') return isDescending ? rows.toReversed() : [...rows]
  const compare = comparisons[order]
  const direction = isDescending ? -1 : 1
  return rows.toSorted((a, b) => direction * compare(a, b) || compareVietnamese(a.task.code, b.task.code))
}

const LAST = '9999-12-31'

const comparisons: Record<Exclude<TaskOrder, 'plan'>, (a: TaskRow, b: TaskRow) => number> = {
  title: (a, b) => compareVietnamese(a.task.title, b.task.title),
  unit: (a, b) => compareVietnamese(a.task.leadUnitName ?? '', b.task.leadUnitName ?? ''),
  due: (a, b) => compareVietnamese(a.nextDueOn ?? LAST, b.nextDueOn ?? LAST),
  share: (a, b) => shareOf(a) - shareOf(b),
}

function shareOf({ confirmed, turns }: TaskRow): number {
  return turns === 0 ? 0 : confirmed / turns
}

export interface UnitCounts {
  readonly unitId: string | null
  readonly unitName: string | null
  readonly counts: Counts
}

/** The on-time table: turns of each lead unit, worst first; tasks without a unit last. */
export function countsByUnit(
  tasks: readonly TreeTask[],
  turns: readonly TreeTurn[],
  measure: TreeMeasure,
): UnitCounts[] {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const counted = turns.flatMap((turn) => {
    const task = byId.get(turn.taskId)
    if (task === undefined || task.state === 'dropped' || !countsIn(turn, measure.year, measure)) return []
    return [{ task, standing: standingOf(turn, task.state, measure) }]
  })
  const units = Map.groupBy(counted, ({ task }) => task.leadUnitId)
  return [...units]
    .map(([unitId, each]) => ({
      unitId,
      unitName: each[0]?.task.leadUnitName ?? null,
      counts: countStandings(each.map(({ standing }) => standing)),
    }))
    .filter(({ counts }) => counts.given > 0)
    .toSorted(
      (a, b) =>
        Number(a.unitId === null) - Number(b.unitId === null) ||
        compareVietnamese(a.unitName ?? '', b.unitName ?? '') ||
        compareVietnamese(String(a.unitId), String(b.unitId)),
    )
}
