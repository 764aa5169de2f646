import type { Language } from '../../../kernel/words.ts'
import { formatNumber } from '../../../ui/format.ts'
import { DataTable } from '../../../ui/table.tsx'
import type { Difference, TaskDifference } from '../rules/differences.ts'
import type { FigureRow } from '../rules/figures.ts'
import { figureHref } from '../rules/frozen.ts'
import { differenceText } from '../rules/numbers.ts'
import { words } from '../words.ts'
import { RowNotes } from './figure-panel.tsx'

const mostTasksShown = 12
const mostRowsShown = 10

export interface DifferencesTableProps {
  readonly language: Language
  readonly reportId: string
  /** Which of the two sets the report has: its figures can be opened. */
  readonly report: 'before' | 'after'
  readonly differences: readonly Difference[]
  readonly caption: string
  readonly beforeHead: string
  readonly afterHead: string
}

/** Each figure that differs: before, after, and the tasks and rows that make the difference. */
export function DifferencesTable({ language, reportId, report, differences, ...heads }: DifferencesTableProps) {
  const texts = words(language)
  const number = (value: number) => formatNumber(value, language)
  return (
    <DataTable
      language={language}
      caption={heads.caption}
      rows={differences}
      columns={[
        {
          key: 'figure',
          head: texts.figure,
          cell: ({ key, name, isIn }) =>
            isIn[report] ? <a href={figureHref(reportId, key)}>{name[language]}</a> : name[language],
          names: true,
        },
        { key: 'before', head: heads.beforeHead, cell: ({ before }) => number(before), numeric: true },
        { key: 'after', head: heads.afterHead, cell: ({ after }) => number(after), numeric: true },
        {
          key: 'difference',
          head: texts.difference,
          cell: ({ before, after }) => signed(before, after),
          numeric: true,
        },
        { key: 'why', head: texts.why, cell: ({ tasks }) => <Why tasks={tasks} language={language} /> },
      ]}
    />
  )
}

function signed(before: number, after: number): string {
  return differenceText(Number((after - before).toFixed(6)))
}

function Why({ tasks, language }: { tasks: readonly TaskDifference[]; language: Language }) {
  const texts = words(language)
  const rest = tasks.length - mostTasksShown
  return (
    <ul class="why s">
      {tasks.slice(0, mostTasksShown).map((task) => (
        <li>
          <a href={task.href}>{task.task}</a>: {signed(task.before, task.after)}{' '}
          <span class="m">
            ({formatNumber(task.before, language)} → {formatNumber(task.after, language)})
          </span>
          <Rows title={texts.came} rows={task.came} language={language} />
          <Rows title={texts.went} rows={task.went} language={language} />
        </li>
      ))}
      {rest > 0 ? <li class="m">{texts.moreTasks(formatNumber(rest, language))}</li> : null}
    </ul>
  )
}

interface RowsProps {
  readonly title: (count: string) => string
  readonly rows: readonly FigureRow[]
  readonly language: Language
}

function Rows({ title, rows, language }: RowsProps) {
  if (rows.length === 0) return null
  const texts = words(language)
  const rest = rows.length - mostRowsShown
  return (
    <details>
      <summary class="m">{title(formatNumber(rows.length, language))}</summary>
      <ul>
        {rows.slice(0, mostRowsShown).map((row) => (
          <li>
            <a href={row.href}>{row.detail || row.task}</a>
            <RowNotes row={row} language={language} />
          </li>
        ))}
        {rest > 0 ? <li class="m">{texts.moreRows(formatNumber(rest, language))}</li> : null}
      </ul>
    </details>
  )
}
