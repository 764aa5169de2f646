import ExcelJS from 'exceljs'
import { type Role, roles, roleWords } from '../../../commands/actor.ts'
import { formatDate, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Language } from '../../../kernel/words.ts'
import { columns, columnWords } from '../rules/import-table.ts'
import { mostRows } from '../rules/import-words.ts'

const widths = { name: 28, jobTitle: 24, unit: 32, role: 20, email: 32, phone: 16 } as const

/** The template for a list of people: headings, and choices for unit and role. */
export async function writeTemplate(unitNames: readonly string[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Danh sách', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map((key) => ({ key, header: columnWords[key].vi, width: widths[key] }))
  headed(sheet)
  const lists = workbook.addWorksheet('Danh mục')
  lists.columns = [
    { header: 'Phòng', width: 40 },
    { header: 'Vai trò', width: 28 },
  ]
  headed(lists)
  const shownRoles = roles.map((role) => roleWords[role].vi)
  for (let index = 0; index < Math.max(unitNames.length, shownRoles.length); index += 1) {
    lists.addRow([unitNames[index] ?? null, shownRoles[index] ?? null])
  }
  const lastRow = mostRows + 1
  // Units may also be typed freely: those that do not exist yet can be made by the import.
  if (unitNames.length > 0) {
    chooseFrom(sheet, `C2:C${lastRow}`, { list: `'Danh mục'!$A$2:$A$${unitNames.length + 1}`, strict: false })
  }
  chooseFrom(sheet, `D2:D${lastRow}`, { list: `'Danh mục'!$B$2:$B$${shownRoles.length + 1}`, strict: true })
  sheet.getColumn('phone').numFmt = '@'
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

interface Validations {
  add(range: string, validation: ExcelJS.DataValidation): void
}

/** Offers the cells of a range a list to choose from; a strict one takes nothing else. */
export function chooseFrom(
  sheet: ExcelJS.Worksheet,
  range: string,
  { list, strict }: { list: string; strict: boolean },
): void {
  // The library knows validations of ranges; its types only know those of cells.
  const { dataValidations } = sheet as unknown as { dataValidations: Validations }
  dataValidations.add(range, { type: 'list', allowBlank: true, formulae: [list], showErrorMessage: strict })
}

function headed(sheet: ExcelJS.Worksheet): void {
  sheet.getRow(1).font = { bold: true }
}

export interface PersonExported {
  readonly name: string
  readonly jobTitle: string
  readonly email: string | null
  readonly phone: string | null
  readonly accountId: string | null
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly roles: readonly { readonly role: Role; readonly unitName: string | null }[]
}

/** The list of people as a workbook whose first columns can be imported again. */
export async function writePeople(people: readonly PersonExported[], language: Language): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Danh sách', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [
    ...columns.map((key) => ({ key, header: columnWords[key][language], width: widths[key] })),
    { key: 'account', header: language === 'vi' ? 'Tài khoản' : 'Account', width: 12 },
    { key: 'validFrom', header: language === 'vi' ? 'Từ ngày' : 'From', width: 12 },
    { key: 'validTo', header: language === 'vi' ? 'Đến ngày' : 'Until', width: 12 },
  ]
  headed(sheet)
  for (const person of people) sheet.addRow(rowOf(person, language))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function rowOf(person: PersonExported, language: Language): Record<string, string> {
  const yes = language === 'vi' ? 'Có' : 'Yes'
  return {
    name: person.name,
    jobTitle: person.jobTitle,
    unit: [...new Set(person.roles.flatMap(({ unitName }) => unitName ?? []))].join('; '),
    role: person.roles.map(({ role }) => roleWords[role][language]).join('; '),
    email: person.email ?? '',
    phone: person.phone ?? '',
    account: person.accountId === null ? '' : yes,
    validFrom: formatDate(person.validFrom),
    validTo: person.validTo === null ? '' : formatDate(person.validTo),
  }
}
