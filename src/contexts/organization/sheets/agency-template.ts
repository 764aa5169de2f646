import ExcelJS from 'exceljs'
import { agencyColumns, agencyColumnWords } from '../rules/agency-table.ts'
import { mostAgencyRows } from '../rules/agency-import-words.ts'
import { chooseFrom } from './write-workbook.ts'

const widths = {
  name: 40,
  shortName: 24,
  symbol: 12,
  place: 20,
  superior: 36,
  style: 14,
  validFrom: 14,
  personName: 26,
  jobTitle: 22,
  email: 32,
} as const

/** The template for a list of agencies: headings, and the superiors and kinds to choose from. */
export async function writeAgencyTemplate(superiors: readonly string[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Cơ quan', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = agencyColumns.map((key) => ({ key, header: agencyColumnWords[key].vi, width: widths[key] }))
  sheet.getRow(1).font = { bold: true }
  sheet.getColumn('validFrom').numFmt = '@'
  const lists = workbook.addWorksheet('Danh mục')
  lists.columns = [
    { header: agencyColumnWords.superior.vi, width: 50 },
    { header: agencyColumnWords.style.vi, width: 20 },
  ]
  lists.getRow(1).font = { bold: true }
  const styles = ['Nhà nước', 'Đảng']
  for (let index = 0; index < Math.max(superiors.length, styles.length); index += 1) {
    lists.addRow([superiors[index] ?? null, styles[index] ?? null])
  }
  const lastRow = mostAgencyRows + 1
  // Superiors may also be typed freely: they may stand in the same list.
  if (superiors.length > 0) {
    chooseFrom(sheet, `E2:E${lastRow}`, { list: `'Danh mục'!$A$2:$A$${superiors.length + 1}`, strict: false })
  }
  chooseFrom(sheet, `F2:F${lastRow}`, { list: `'Danh mục'!$B$2:$B$${styles.length + 1}`, strict: true })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
