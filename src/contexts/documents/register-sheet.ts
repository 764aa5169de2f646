import ExcelJS from 'exceljs'
import { formatDate } from '../../kernel/plain-date.ts'
import type { Language } from '../../kernel/words.ts'
import { standingWords } from './commands/document-fields.ts'
import type { DocumentListed } from './queries/list-documents.ts'
import { words } from './words.ts'

/** The register as a spreadsheet, in the reader's language. */
export async function registerSheet(documents: readonly DocumentListed[], language: Language): Promise<Uint8Array> {
  const texts = words(language)
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(texts.register, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [
    { header: texts.type, width: 16 },
    { header: texts.number, width: 22, style: { numFmt: '@' } },
    { header: texts.issuedOn, width: 14, style: { numFmt: '@' } },
    { header: texts.issuer, width: 36 },
    { header: texts.title, width: 70 },
    { header: texts.standing, width: 22 },
    { header: texts.citedBy, width: 12 },
  ]
  sheet.getRow(1).font = { bold: true }
  for (const { type, number, issuedOn, issuer, title, name, standing, citedBy } of documents) {
    const on = issuedOn === null ? null : formatDate(issuedOn)
    sheet.addRow([type, number, on, issuer, title ?? name, standingWords[standing][language], citedBy])
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
