/**
 * Why a figure differs between two reports, or between a frozen report and today's records: which tasks bring more or
 * less, and which rows came and went. The differences of the tasks add up to the difference of the figure.
 */
import type { Words } from '../../../kernel/words.ts'
import { sumOf } from './figure-names.ts'
import type { Figure, FigureRow, FigureSet } from './figures.ts'

export interface Difference {
  readonly key: string
  readonly name: Words
  readonly before: number
  readonly after: number
  /** In which of the two sets there is such a figure at all. */
  readonly isIn: { readonly before: boolean; readonly after: boolean }
  /** The tasks whose part differs, largest difference first. */
  readonly tasks: readonly TaskDifference[]
}

export interface TaskDifference {
  readonly taskId: string
  readonly task: string
  /** Where the task, or the initiative, is shown. */
  readonly href: string
  readonly before: number
  readonly after: number
  /** Rows that count now and did not before, with another amount included. */
  readonly came: readonly FigureRow[]
  readonly went: readonly FigureRow[]
}

/** Every figure of either set whose value or rows differ, in the order of the newer set, then those that are gone. */
export function differences(before: FigureSet, after: FigureSet): Difference[] {
  const [rowsBefore, rowsAfter] = [rowsById(before), rowsById(after)]
  const known = new Map(before.figures.map((figure) => [figure.key, figure]))
  const keys = new Set(after.figures.map(({ key }) => key))
  const pairs: [Figure | undefined, Figure | undefined][] = [
    ...after.figures.map((figure): [Figure | undefined, Figure] => [known.get(figure.key), figure]),
    ...before.figures.filter(({ key }) => !keys.has(key)).map((figure): [Figure, undefined] => [figure, undefined]),
  ]
  return pairs.flatMap(([old, now]) => {
    const { key, name } = now ?? old ?? { key: '', name: { vi: '', en: '' } }
    const tasks = taskDifferences(rowsOf(old, rowsBefore), rowsOf(now, rowsAfter))
    if (tasks.length === 0) return []
    const isIn = { before: old !== undefined, after: now !== undefined }
    return [{ key, name, before: old?.value ?? 0, after: now?.value ?? 0, isIn, tasks }]
  })
}

function taskDifferences(before: readonly FigureRow[], after: readonly FigureRow[]): TaskDifference[] {
  const amounts = (rows: readonly FigureRow[]) => new Map(rows.map(({ id, amount }) => [id, amount]))
  const [were, are] = [amounts(before), amounts(after)]
  const came = groupByTask(after.filter(({ id, amount }) => were.get(id) !== amount))
  const went = groupByTask(before.filter(({ id, amount }) => are.get(id) !== amount))
  const [partsBefore, partsAfter] = [groupByTask(before), groupByTask(after)]
  const taskIds = [...new Set([...went.keys(), ...came.keys()])]
  const found = taskIds.map((taskId): TaskDifference => {
    const [old, now] = [partsBefore.get(taskId) ?? [], partsAfter.get(taskId) ?? []]
    return {
      taskId,
      task: now[0]?.task ?? old[0]?.task ?? '',
      href: subjectHref(taskId, now[0] ?? old[0]),
      before: total(old),
      after: total(now),
      came: came.get(taskId) ?? [],
      went: went.get(taskId) ?? [],
    }
  })
  return found.toSorted((a, b) => size(b) - size(a) || (a.task < b.task ? -1 : 1))
}

/** Rows of the movement are about initiatives, all others about tasks. */
function subjectHref(id: string, row: FigureRow | undefined): string {
  return row?.href.startsWith('/mo-hinh/') ? `/mo-hinh/${id}` : `/nhiem-vu/${id}`
}

function groupByTask(rows: readonly FigureRow[]): Map<string, FigureRow[]> {
  const groups = new Map<string, FigureRow[]>()
  for (const row of rows) {
    const group = groups.get(row.taskId)
    if (group === undefined) groups.set(row.taskId, [row])
    else group.push(row)
  }
  return groups
}

function rowsById({ rows }: FigureSet): Map<string, FigureRow> {
  return new Map(rows.map((row) => [row.id, row]))
}

function rowsOf(figure: Figure | undefined, rows: ReadonlyMap<string, FigureRow>): FigureRow[] {
  return (figure?.rowIds ?? []).flatMap((id) => rows.get(id) ?? [])
}

function total(rows: readonly FigureRow[]): number {
  return sumOf(rows.map(({ amount }) => amount))
}

function size({ before, after }: TaskDifference): number {
  return Math.abs(after - before)
}
