import type { Language, Words } from '../../../../kernel/words.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { Pivot } from '../rules/pivot.ts'
import { words } from '../words.ts'

export interface CountTableProps {
  readonly language: Language
  readonly pivot: Pivot
  /** What is told apart down and across. */
  readonly heads: readonly [rows: Words, columns: Words]
  readonly nameOfRow: (key: string) => string
  readonly nameOfColumn: (key: string) => string
  /** The list behind a count: of a row, a column, both, or all. */
  readonly hrefOf: (of: { readonly row?: string; readonly column?: string }) => string
}

/** How many initiatives stand where, by two traits, with sums; each count opens its list. */
export function CountTable({ language, pivot, heads, nameOfRow, nameOfColumn, hrefOf }: CountTableProps) {
  const texts = words(language)
  const link = (count: number, of: Parameters<typeof hrefOf>[0]) =>
    count === 0 ? <span class="zero">–</span> : <a href={hrefOf(of)}>{formatNumber(count, language)}</a>
  const columns: Column<Pivot['rows'][number]>[] = [
    { key: 'row', head: heads[0], names: true, cell: ({ key }) => nameOfRow(key) },
    ...pivot.columns.map((column, index): Column<Pivot['rows'][number]> => ({
      key: `column-${index}`,
      head: nameOfColumn(column),
      numeric: true,
      inline: true,
      cell: ({ key, counts }) => link(counts[index] ?? 0, { row: key, column }),
      foot: link(pivot.sums[index] ?? 0, { column }),
    })),
    {
      key: 'sum',
      head: texts.total,
      numeric: true,
      inline: true,
      cell: ({ key, sum }) => link(sum, { row: key }),
      foot: link(pivot.total, {}),
    },
  ]
  const caption = texts.tableOf(heads[0][language], heads[1][language])
  return (
    <section>
      <h2>{caption}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls by itself must be reached by key */}
      <section class="scroll" tabindex={0} aria-label={caption}>
        <DataTable language={language} caption={caption} columns={columns} rows={pivot.rows} sticky={false} />
      </section>
    </section>
  )
}
