import type { Language } from '../kernel/words.ts'
import { say, type Text } from '../ui/text.ts'
import type { SiteContext } from './site.ts'

export type SheetCells = readonly (string | number | null)[]

interface SheetColumn<Row> {
  readonly head: Text
  readonly width: number
  /** Days are given as written; numbers stay numbers. */
  readonly cell: (row: Row) => string | number | null
}

export interface Sheet<Row> {
  readonly name: Text
  readonly columns: readonly SheetColumn<Row>[]
  readonly rows: readonly Row[]
}

/** A table whose rows are cells already; columns as wide as their head suggests. */
export function tableSheet(name: string, head: readonly string[], rows: readonly SheetCells[]): Sheet<SheetCells> {
  const columns = head.map((title, index) => ({
    head: title,
    width: Math.min(60, Math.max(12, title.length + 4)),
    cell: (row: SheetCells) => row[index] ?? null,
  }))
  return { name, columns, rows }
}

/**
 * A workbook with one page for each sheet, in the reader's language: bold heads that stay in sight. The library is loaded
 * when somebody downloads, not when the program starts.
 */
export async function sheetBytes<Row>(
  sheets: readonly Sheet<Row>[],
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  for (const [index, { name, columns, rows }] of sheets.entries()) {
    const number = sheets.length === 1 ? '' : `${index + 1}. `
    const page = workbook.addWorksheet(pageName(`${number}${say(name, language)}`), {
      views: [{ state: 'frozen', ySplit: 1 }],
    })
    page.columns = columns.map(({ head, width }) => ({
      header: say(head, language),
      width,
      style: { alignment: { wrapText: true, vertical: 'top' } },
    }))
    page.getRow(1).font = { bold: true }
    for (const row of rows) page.addRow(columns.map(({ cell }) => cell(row)))
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** At most 31 characters, without the signs that Excel refuses. */
function pageName(name: string): string {
  return name
    .replace(/[\\/*?:[\]]/g, ' ')
    .slice(0, 31)
    .trim()
}

export const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Sends a list as a spreadsheet under a plain name. */
export async function sendSheet<Row>(context: SiteContext, sheet: Sheet<Row>, fileName: string): Promise<Response> {
  const bytes = await sheetBytes([sheet], context.var.viewer.language)
  return context.body(bytes, 200, {
    'content-type': sheetType,
    'content-disposition': `attachment; filename="${fileName}.xlsx"`,
  })
}
