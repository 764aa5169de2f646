import type ExcelJS from 'exceljs'
import type { Words } from '../../../../kernel/words.ts'
import { faultOfCell, openWorkbook } from '../../../../platform/files/workbook.ts'
import {
  columnNamed,
  type ImportColumn,
  importColumnWords,
  importColumns,
  isRequired,
  MOST_ROWS,
  type RawCell,
  type RawRow,
  type RowFault,
} from '../rules/import-columns.ts'
import { faultWords } from '../rules/import-fault-words.ts'

/** A list as it stands in its sheet, with what would be read wrongly without anybody noticing. */
export interface ListRead {
  readonly rows: readonly RawRow[]
  readonly faults: readonly RowFault[]
  /** Headings that mean nothing here; their columns are left out. */
  readonly unknown: readonly string[]
}

/** Unpacked size of the longest list with long texts, with room; above it nothing is parsed at all. */
const mostUnpackedBytes = 80 * 1024 * 1024
const headingWithin = 20
const mostColumns = 60

/**
 * Reads the list of initiatives in an XLSX file: the first visible sheet with the heading of the names. Formulas, merged
 * cells and hidden rows are told instead of guessed. Hungry on large files: the sheet worker calls it, in its own process.
 */
export async function readList(bytes: Uint8Array): Promise<ListRead> {
  const opened = await openWorkbook(bytes, mostUnpackedBytes)
  if (!opened.ok) return wholeFault(faultWords[opened.fault])
  for (const sheet of opened.sheets) {
    const heading = findHeading(sheet)
    if (heading !== undefined) return readSheet(sheet, heading)
  }
  const seen = opened.sheets.map(({ name }) => name)
  return wholeFault(faultWords.noHeading(importColumnWords.name.vi, seen))
}

function wholeFault(...messages: readonly Words[]): ListRead {
  return { rows: [], faults: messages.map((message) => ({ line: null, column: null, message })), unknown: [] }
}

interface Heading {
  readonly line: number
  readonly texts: readonly string[]
}

function findHeading(sheet: ExcelJS.Worksheet): Heading | undefined {
  for (let line = 1; line <= Math.min(headingWithin, sheet.rowCount); line += 1) {
    const row = sheet.getRow(line)
    const texts = Array.from({ length: Math.min(sheet.columnCount, mostColumns) }, (_, index) =>
      textOf(row.getCell(index + 1)),
    )
    if (texts.some((text) => columnNamed(text) === 'name')) return { line, texts }
  }
  return undefined
}

function textOf(cell: ExcelJS.Cell): string {
  return cell.text.normalize('NFC').trim()
}

function readSheet(sheet: ExcelJS.Worksheet, heading: Heading): ListRead {
  const columns = heading.texts.map(columnNamed)
  const wrong = headingFaults(columns)
  if (wrong.length > 0) return wholeFault(...wrong)
  const rows: RawRow[] = []
  const faults: RowFault[] = []
  for (let line = heading.line + 1; line <= sheet.rowCount; line += 1) {
    const row = sheet.findRow(line)
    const read = row === undefined ? undefined : readRow(row, columns)
    if (read === undefined) continue
    if (rows.length === MOST_ROWS) return wholeFault(faultWords.tooManyRows(MOST_ROWS))
    rows.push(read.row)
    faults.push(...read.faults)
  }
  const unknown = heading.texts.filter((text, index) => text !== '' && columns[index] === undefined)
  return { rows, faults, unknown }
}

function headingFaults(columns: readonly (ImportColumn | undefined)[]): Words[] {
  return importColumns.flatMap((column) => {
    const count = columns.filter((each) => each === column).length
    if (count === 1 || (count === 0 && !isRequired(column, 'registered'))) return []
    const heading = importColumnWords[column].vi
    return [count === 0 ? faultWords.missingHeading(heading) : faultWords.headingTwice(heading)]
  })
}

interface RowRead {
  readonly row: RawRow
  readonly faults: readonly RowFault[]
}

/** A row with anything in it; undefined for an empty one. */
function readRow(row: ExcelJS.Row, columns: readonly (ImportColumn | undefined)[]): RowRead | undefined {
  const cells: Partial<Record<ImportColumn, RawCell>> = {}
  const faults: RowFault[] = row.hidden ? [{ line: row.number, column: null, message: faultWords.hiddenRow }] : []
  columns.forEach((column, index) => {
    if (column === undefined) return
    const cell = row.getCell(index + 1)
    const fault = faultOfCell(cell)
    if (fault !== undefined) faults.push({ line: row.number, column, message: faultWords[fault] })
    const value = valueOf(cell)
    if (value !== '') cells[column] = value
  })
  const isEmpty = Object.keys(cells).length === 0 && faults.every(({ column }) => column === null)
  return isEmpty ? undefined : { row: { line: row.number, cells }, faults }
}

/** Days become text that means one day anywhere; numbers stay numbers, because a day may be one. */
function valueOf(cell: ExcelJS.Cell): RawCell {
  const { value } = cell
  if (typeof value === 'number') return value
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return textOf(cell)
}
