import { formatDate } from '../../../kernel/plain-date.ts'
import { type OfficialDocument, plainText, type Table } from '../../documents/browser.ts'
import type { ReportList } from '../queries/list-reports.ts'
import type { ReportShown } from '../queries/show-report.ts'
import type { FigureRow } from '../rules/figures.ts'
import type { Language } from '../../../kernel/words.ts'
import { words } from '../words.ts'
import { type Sheet, type SheetCells, tableSheet } from '../../../web/sheet.ts'

/** The tables of a report as they are printed, all its figures, and the rows they were counted from. */
export function reportSheets({ document, figures }: ReportShown): Sheet<SheetCells>[] {
  return [
    tableSheet(
      'Số liệu',
      ['Số liệu', 'Giá trị', 'Mã'],
      figures.figures.map(({ name, value, key }) => [name.vi, value, key]),
    ),
    ...tablesOf(document).map(({ table, name }) => printedSheet(table, name)),
    tableSheet('Các dòng', rowHead, rowsByFigure(figures)),
  ]
}

function printedSheet({ columns, rows, totals }: Table, name: string): Sheet<SheetCells> {
  const head = columns.map(({ group, title }) => (group === undefined ? title : `${group}: ${title}`))
  const all = [...rows, ...(totals === undefined ? [] : [totals])]
  return tableSheet(
    name,
    head,
    all.map((row) => row.map((cell) => cellValue(plainText(cell)))),
  )
}

function tablesOf(document: OfficialDocument): { table: Table; name: string }[] {
  const body = document.blocks.flatMap((block) =>
    block.kind === 'table' ? [{ table: block, name: (block.caption ?? 'Bảng').replace(/^Bảng \d+\. /, '') }] : [],
  )
  const appended = (document.appendices ?? []).flatMap(({ title, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [{ table: block, name: title }] : [])),
  )
  return [...body, ...appended]
}

/** Numbers as printed become numbers; everything else stays text. */
function cellValue(text: string): string | number {
  return /^\d{1,3}(?:\.\d{3})*(?:,\d+)?$/.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : text
}

const rowHead = ['Số liệu', 'Nhiệm vụ', 'Nội dung', 'Đơn vị', 'Người', 'Hạn', 'Ngày thực hiện', 'Số', 'Minh chứng']

function rowsByFigure({ figures, rows }: ReportShown['figures']): SheetCells[] {
  const known = new Map(rows.map((row) => [row.id, row]))
  return figures.flatMap(({ name, rowIds }) =>
    rowIds.flatMap((id) => {
      const row = known.get(id)
      return row === undefined ? [] : [[name.vi, ...rowCells(row)]]
    }),
  )
}

function rowCells({
  task,
  detail,
  unit,
  person,
  dueOn,
  doneOn,
  amount,
  evidence,
}: FigureRow): (string | number | null)[] {
  const day = (on: typeof dueOn) => (on === null ? null : formatDate(on))
  return [task, detail, unit, person, day(dueOn), day(doneOn), amount, evidence.map(({ title }) => title).join('; ')]
}

/** The list of reports as it is filtered. */
export function listSheet({ reports }: ReportList, language: Language): Sheet<SheetCells> {
  const texts = words(language)
  return tableSheet(
    texts.reports,
    [texts.plan, texts.period, texts.days, texts.number, texts.state, texts.deliveries],
    reports.map(({ planCode, planTitle, label, from, to, number, state, sent, received }) => [
      `${planCode} ${planTitle}`,
      label[language],
      `${formatDate(from)} – ${formatDate(to)}`,
      number ?? '',
      state === 'draft' ? texts.draft : texts.frozen,
      `${sent}/${received}`,
    ]),
  )
}
