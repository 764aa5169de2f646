import { formatDate } from '../../../kernel/plain-date.ts'
import type { Language } from '../../../kernel/words.ts'
import { formatNumber } from '../../../ui/format.ts'
import type { EvidenceFacts } from '../rules/facts.ts'
import { mainKeys } from '../rules/figure-names.ts'
import type { Figure, FigureRow, FigureSet } from '../rules/figures.ts'
import { figureHref, figurePlace } from '../rules/frozen.ts'
import { isMovementFigure } from '../rules/movement.ts'
import { words } from '../words.ts'

/** Rows shown beside the document; the rest is in the XLSX. */
const mostRowsShown = 200
const mostEvidenceShown = 6

export interface FigurePanelProps {
  readonly language: Language
  readonly reportId: string
  readonly figures: FigureSet
  /** The figure that was opened; without one all figures are listed. */
  readonly opened: string | undefined
}

/** Where a figure comes from: its rows, each with its evidence, and their sum. */
export function FigurePanel({ language, reportId, figures, opened }: FigurePanelProps) {
  const figure = figures.figures.find(({ key }) => key === opened)
  if (figure === undefined) return <FigureList language={language} reportId={reportId} figures={figures} />
  const rows = rowsOf(figure, figures)
  const texts = words(language)
  const count = formatNumber(rows.length, language)
  return (
    <section class="card src" id="so-lieu" aria-labelledby="so-lieu-ten">
      <p class="s m">{texts.whereFrom}</p>
      <h2 id="so-lieu-ten">
        <b class="n">{formatNumber(figure.value, language)}</b> {figure.name[language]}
      </h2>
      <p class="s m">{rows.length === 0 ? texts.noRows : texts.countedFrom(count)}</p>
      {rows.length === 0 ? null : <Rows rows={rows} value={figure.value} language={language} />}
      {rows.length > mostRowsShown ? (
        <p class="s m">{texts.firstRows(formatNumber(mostRowsShown, language), count)}</p>
      ) : null}
      <p class="s">
        <a href={`/bao-cao/${reportId}#${figurePlace(figure.key)}`}>{texts.closeFigure}</a> ·{' '}
        <a href={`/bao-cao/${reportId}.xlsx`}>XLSX</a>
      </p>
    </section>
  )
}

function rowsOf(figure: Figure, { rows }: FigureSet): FigureRow[] {
  const known = new Map(rows.map((row) => [row.id, row]))
  return figure.rowIds.flatMap((id) => known.get(id) ?? [])
}

function Rows({ rows, value, language }: { rows: readonly FigureRow[]; value: number; language: Language }) {
  const texts = words(language)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.row}</th>
          <th scope="col" class="n">
            {texts.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, mostRowsShown).map((row) => (
          <tr>
            <td>
              <a href={row.href}>{isRecorded(row) ? row.detail : row.task}</a>
              <RowNotes row={row} language={language} />
            </td>
            <td class="n">{formatNumber(row.amount, language)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{texts.total}</th>
          <td class="n">{formatNumber(value, language)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

/** Rows of what was recorded are named by it; rows of turns and tasks by their task. */
function isRecorded({ id, detail }: FigureRow): boolean {
  return detail !== '' && !id.startsWith('turn:')
}

/** What the row says beside its name: the turn or the task, days, who, evidence. */
export function RowNotes({ row, language }: { row: FigureRow; language: Language }) {
  const texts = words(language)
  const facts = [
    isRecorded(row) ? (row.task.split(' ')[0] ?? '') : row.detail,
    row.dueOn === null ? '' : texts.due(formatDate(row.dueOn)),
    dayDone(row, language),
    row.unit ?? '',
    row.person ?? '',
  ].filter((fact) => fact !== '')
  return (
    <small class="m blk">
      {facts.join(' · ')}
      {row.id.startsWith('task:') ? null : <EvidenceLine evidence={row.evidence} language={language} />}
    </small>
  )
}

function dayDone({ doneOn, dueOn }: FigureRow, language: Language): string {
  if (doneOn === null) return ''
  return dueOn === null ? formatDate(doneOn) : words(language).done(formatDate(doneOn))
}

function EvidenceLine({ evidence, language }: { evidence: readonly EvidenceFacts[]; language: Language }) {
  const texts = words(language)
  if (evidence.length === 0) return <span class="blk">{texts.noEvidence}</span>
  const rest = evidence.length - mostEvidenceShown
  return (
    <span class="blk">
      {texts.evidence}:{' '}
      {evidence.slice(0, mostEvidenceShown).map((each, index) => (
        <>
          {index === 0 ? '' : ', '}
          {each.href === null ? each.title : <a href={each.href}>{each.title}</a>}
        </>
      ))}
      {rest > 0 ? ` … (+${formatNumber(rest, language)})` : ''}
    </span>
  )
}

function FigureList({ language, reportId, figures }: Omit<FigurePanelProps, 'opened'>) {
  const texts = words(language)
  const main = figures.figures.filter(({ key }) => mainKeys.some((each) => each === key))
  const units = figures.figures.filter(({ key }) => key.startsWith('unit:') && key.endsWith(':due'))
  const tasks = figures.figures.filter(({ key }) => key.startsWith('figure:'))
  const movement = figures.figures.filter(({ key }) => isMovementFigure(key))
  const group = (title: string, list: readonly Figure[]) =>
    list.length === 0 ? null : (
      <details>
        <summary>{title}</summary>
        <FigureLinks list={list} reportId={reportId} language={language} />
      </details>
    )
  return (
    <section class="card src" id="so-lieu">
      <h2>{texts.allFigures}</h2>
      <p class="s m">{texts.allFiguresHint}</p>
      <FigureLinks list={main} reportId={reportId} language={language} />
      {group(texts.unitFigures, units)}
      {group(texts.taskFigures, tasks)}
      {group(texts.movementFigures, movement)}
    </section>
  )
}

interface FigureLinksProps {
  readonly list: readonly Figure[]
  readonly reportId: string
  readonly language: Language
}

function FigureLinks({ list, reportId, language }: FigureLinksProps) {
  return (
    <ul class="fl s">
      {list.map(({ key, name, value }) => (
        <li>
          <a href={figureHref(reportId, key)}>{name[language]}</a>
          <b class="n">{formatNumber(value, language)}</b>
        </li>
      ))}
    </ul>
  )
}
