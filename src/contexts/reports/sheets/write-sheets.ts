/** Tables as a workbook. The library is loaded when somebody downloads, not when the program starts. */
export interface Sheet {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: Iterable<readonly (string | number | null)[]>
}

const widest = 60

/** One sheet for each table: bold head that stays, columns as wide as their head suggests. */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  for (const { name, head, rows } of sheets) {
    const sheet = workbook.addWorksheet(sheetName(name, workbook.worksheets.length), {
      views: [{ state: 'frozen', ySplit: 1 }],
    })
    sheet.columns = head.map((title) => ({ header: title, width: Math.min(widest, Math.max(12, title.length + 4)) }))
    sheet.getRow(1).font = { bold: true }
    for (const row of rows) sheet.addRow([...row])
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** At most 31 characters, without the marks that Excel refuses, and none twice. */
function sheetName(name: string, index: number): string {
  return `${index + 1}. ${name.replace(/[\\/*?:[\]]/g, ' ')}`.slice(0, 31).trim()
}
