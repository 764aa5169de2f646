/** Tables of initiatives: how many stand where, by two of their traits, with sums. */
import { z } from 'zod'
import { InitiativeFilter } from './filter.ts'

/** What a table can be made by. */
const traits = ['field', 'kind', 'level', 'state', 'unit', 'year', 'holder'] as const
export type Trait = (typeof traits)[number]

/** What the figures are asked by: a filter, and the traits down and across. */
export const FiguresAsked = InitiativeFilter.omit({ tab: true, sort: true, direction: true, page: true }).extend({
  rows: z.enum(traits).catch('field').default('field'),
  across: z.enum(traits).catch('state').default('state'),
})
export type FiguresAsked = z.infer<typeof FiguresAsked>

export interface Cell {
  readonly row: string
  readonly column: string
  readonly count: number
}

export interface Pivot {
  readonly rows: readonly { readonly key: string; readonly counts: readonly number[]; readonly sum: number }[]
  readonly columns: readonly string[]
  readonly sums: readonly number[]
  readonly total: number
}

/** Lays counts out as a table. Keys come in the order given; those nobody has are left out. */
export function pivotOf(cells: readonly Cell[], order: { rows: readonly string[]; columns: readonly string[] }): Pivot {
  const columns = inOrder(cells, order.columns, ({ column }) => column)
  const countOf = (row: string, column: string) =>
    cells.reduce((sum, cell) => (cell.row === row && cell.column === column ? sum + cell.count : sum), 0)
  const rows = inOrder(cells, order.rows, ({ row }) => row).map((key) => {
    const counts = columns.map((column) => countOf(key, column))
    return { key, counts, sum: sumOf(counts) }
  })
  const sums = columns.map((_column, index) => sumOf(rows.map(({ counts }) => counts[index] ?? 0)))
  return { rows, columns, sums, total: sumOf(sums) }
}

function inOrder(cells: readonly Cell[], order: readonly string[], keyOf: (cell: Cell) => string): string[] {
  const present = new Set(cells.filter(({ count }) => count > 0).map(keyOf))
  const known = order.filter((key) => present.has(key))
  return [...known, ...[...present].filter((key) => !known.includes(key)).toSorted()]
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** The list behind a figure: the same filter, narrowed to the row and the column. */
export function listHrefOf(asked: FiguresAsked, narrowed: Partial<Record<Trait, string>>): string {
  const { rows: _rows, across: _across, ...filter } = asked
  const query = new URLSearchParams({ tab: 'all' })
  for (const [name, value] of Object.entries({ ...filter, ...narrowed })) {
    if (value !== '') query.set(name, String(value))
  }
  return `/mo-hinh?${query.toString()}`
}
