import { formatDate } from '../../kernel/plain-date.ts'
import type { Language } from '../../kernel/words.ts'
import type { Sheet } from '../../web/sheet.ts'
import { standingWords } from './commands/document-fields.ts'
import type { DocumentListed } from './queries/list-documents.ts'
import { words } from './words.ts'

/** The register as a spreadsheet, in the reader's language. */
export function registerSheet(rows: readonly DocumentListed[], language: Language): Sheet<DocumentListed> {
  const texts = words(language)
  return {
    name: texts.register,
    rows,
    columns: [
      { head: texts.type, width: 16, cell: ({ type }) => type },
      { head: texts.number, width: 22, cell: ({ number }) => number },
      { head: texts.issuedOn, width: 14, cell: ({ issuedOn }) => (issuedOn === null ? null : formatDate(issuedOn)) },
      { head: texts.issuer, width: 36, cell: ({ issuer }) => issuer },
      { head: texts.title, width: 70, cell: ({ title, name }) => title ?? name },
      { head: texts.standing, width: 22, cell: ({ standing }) => standingWords[standing][language] },
      { head: texts.citedBy, width: 12, cell: ({ citedBy }) => citedBy },
    ],
  }
}
