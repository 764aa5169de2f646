import type { Language } from '../kernel/words.ts'
import { say, type Text } from '../ui/text.ts'
import type { SiteContext } from './site.ts'

export interface SheetColumn<Row> {
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

/** A list as a spreadsheet in the reader's language. */
export async function sheetBytes<Row>(sheet: Sheet<Row>, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  const page = workbook.addWorksheet(say(sheet.name, language).slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  page.columns = sheet.columns.map(({ head, width }) => ({
    header: say(head, language),
    width,
    style: { alignment: { wrapText: true, vertical: 'top' } },
  }))
  page.getRow(1).font = { bold: true }
  for (const row of sheet.rows) page.addRow(sheet.columns.map(({ cell }) => cell(row)))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** Sends a list as a spreadsheet under a plain name. */
export async function sendSheet<Row>(context: SiteContext, sheet: Sheet<Row>, fileName: string): Promise<Response> {
  const bytes = await sheetBytes(sheet, context.var.viewer.language)
  return context.body(bytes, 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${fileName}.xlsx"`,
  })
}
