import ExcelJS from 'exceljs'
import type { Season } from '../../rules/season.ts'
import { holderWords, kindWords, settingWords } from '../../words.ts'
import { fieldHints } from '../field-words.ts'
import {
  draftColumns,
  type ImportColumn,
  importColumnWords,
  importColumns,
  isRequired,
  MOST_ROWS,
} from '../rules/import-columns.ts'
import { sheetWords } from '../sheet-words.ts'

export interface TemplateOf {
  readonly season: Season
  readonly units: readonly { readonly name: string }[]
  readonly people: readonly { readonly name: string }[]
}

const narrow: Readonly<Partial<Record<ImportColumn, number>>> = {
  name: 44,
  kind: 13,
  holder: 15,
  holderName: 24,
  setting: 30,
  field: 28,
  level: 18,
  unit: 30,
  person: 24,
  startsOn: 14,
  endsOn: 14,
}

/** The template of a list for a season: headings, lists to choose from, and a sheet that says what goes where. */
export async function writeTemplate(of: TemplateOf): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Danh sách', { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] })
  sheet.columns = importColumns.map((column) => ({
    key: column,
    header: importColumnWords[column].vi,
    width: narrow[column] ?? 36,
    style: { alignment: { wrapText: true, vertical: 'top' } },
  }))
  const head = sheet.getRow(1)
  head.font = { bold: true }
  head.alignment = { wrapText: true, vertical: 'middle' }
  for (const column of ['startsOn', 'endsOn'] as const) sheet.getColumn(column).numFmt = 'dd/mm/yyyy'
  addChoices(workbook, sheet, of)
  addInstructions(workbook, of.season)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addChoices(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, { season, units, people }: TemplateOf): void {
  const lists = workbook.addWorksheet('Danh mục')
  const choices: readonly (readonly [ImportColumn, readonly string[]])[] = [
    ['kind', Object.values(kindWords).map(({ vi }) => vi)],
    ['holder', Object.values(holderWords).map(({ vi }) => vi)],
    ['setting', Object.values(settingWords).map(({ vi }) => vi)],
    ['field', season.fields.map(({ vi }) => vi)],
    ['level', season.levels.map(({ vi }) => vi)],
    ['unit', units.map(({ name }) => name)],
    ['person', people.map(({ name }) => name)],
  ]
  lists.columns = choices.map(([column]) => ({ header: importColumnWords[column].vi, width: 34 }))
  lists.getRow(1).font = { bold: true }
  choices.forEach(([column, values], index) => {
    values.forEach((value, at) => (lists.getCell(at + 2, index + 1).value = value))
    if (values.length === 0) return
    const letter = String.fromCodePoint(65 + index)
    validate(sheet, column, `'Danh mục'!$${letter}$2:$${letter}$${values.length + 1}`)
  })
}

interface Validations {
  add(range: string, validation: ExcelJS.DataValidation): void
}

function validate(sheet: ExcelJS.Worksheet, column: ImportColumn, list: string): void {
  const { letter } = sheet.getColumn(column)
  // The library knows validations of ranges; its types only know those of cells.
  const { dataValidations } = sheet as unknown as { dataValidations: Validations }
  dataValidations.add(`${letter}2:${letter}${MOST_ROWS + 1}`, {
    type: 'list',
    allowBlank: true,
    formulae: [list],
    // People may also be named by their e-mail address.
    showErrorMessage: column !== 'person',
    error: sheetWords.chooseInList.vi,
  })
}

function addInstructions(workbook: ExcelJS.Workbook, season: Season): void {
  const sheet = workbook.addWorksheet('Hướng dẫn')
  sheet.columns = [{ width: 26 }, { width: 24 }, { width: 90 }]
  sheet.addRow([sheetWords.title.vi]).font = { bold: true, size: 14 }
  sheet.addRow([season.name])
  for (const line of sheetWords.lines) sheet.addRow([line.vi])
  sheet.addRow([])
  sheet.addRow([sheetWords.column.vi, sheetWords.needed.vi, sheetWords.what.vi]).font = { bold: true }
  for (const column of importColumns) {
    const row = sheet.addRow([importColumnWords[column].vi, neededWords(column), hintOf(column)])
    row.alignment = { wrapText: true, vertical: 'top' }
  }
}

function neededWords(column: ImportColumn): string {
  if (draftColumns.has(column)) return sheetWords.always.vi
  return isRequired(column, 'registered') ? sheetWords.whenRegistered.vi : sheetWords.optional.vi
}

function hintOf(column: ImportColumn): string {
  const own = sheetWords.hints[column as keyof typeof sheetWords.hints]
  if (own !== undefined) return own.vi
  return fieldHints[column as keyof typeof fieldHints]?.vi ?? ''
}
