import ExcelJS from 'exceljs'
import type { Words } from '../../../kernel/words.ts'
import { faultOfCell, openWorkbook } from '../../../platform/files/workbook.ts'
import { columnOf, isHeading, type TableShape, writeTable } from '../rules/pasted-table.ts'
import { faults } from './faults.ts'

export type WorkbookRead =
  | { readonly ok: true; /** The sheet as tab-separated text, row for row. */ readonly text: string }
  | { readonly ok: false; readonly problems: readonly Words[] }

/** Unpacked size of a list of some thousand rows, with room; above it nothing is parsed at all. */
const mostUnpackedBytes = 8 * 1024 * 1024
const headingWithin = 20
const mostProblems = 30

/**
 * Reads a list in an XLSX file: the first sheet with the heading that every list of this shape has. What would be read wrongly without
 * anybody noticing (formulas, merged cells, hidden rows) is told instead of guessed.
 */
export async function readWorkbook<Column extends string>(
  bytes: Uint8Array,
  shape: TableShape<Column>,
): Promise<WorkbookRead> {
  const opened = await openWorkbook(bytes, mostUnpackedBytes)
  if (!opened.ok) return { ok: false, problems: [faults[opened.fault]] }
  for (const sheet of opened.sheets) {
    const headingRow = findHeading(sheet, shape)
    if (headingRow !== undefined) return readSheet(sheet, headingRow, shape)
  }
  return {
    ok: false,
    problems: [
      faults.noHeading(
        shape.words[shape.key].vi,
        opened.sheets.map(({ name }) => name),
      ),
    ],
  }
}

function findHeading<Column extends string>(sheet: ExcelJS.Worksheet, shape: TableShape<Column>): number | undefined {
  for (let number = 1; number <= Math.min(headingWithin, sheet.rowCount); number += 1) {
    if (isHeading(shape, textsOf(sheet, number))) return number
  }
  return undefined
}

function textsOf(sheet: ExcelJS.Worksheet, number: number): string[] {
  const row = sheet.getRow(number)
  return Array.from({ length: Math.min(sheet.columnCount, 50) }, (_, index) => textOf(row.getCell(index + 1)))
}

function textOf(cell: ExcelJS.Cell): string {
  if (typeof cell.value === 'number') return String(cell.value)
  return cell.text.normalize('NFC').trim()
}

function readSheet<Column extends string>(
  sheet: ExcelJS.Worksheet,
  headingRow: number,
  shape: TableShape<Column>,
): WorkbookRead {
  const heading = textsOf(sheet, headingRow)
  const columns = heading.map((title) => columnOf(shape, title))
  const isPhone = columns.map((column) => column !== undefined && shape.phones?.includes(column) === true)
  const problems: Words[] = []
  const rows: string[][] = Array.from({ length: headingRow - 1 }, () => [])
  rows.push(heading)
  for (let number = headingRow + 1; number <= sheet.rowCount && problems.length < mostProblems; number += 1) {
    const row = sheet.getRow(number)
    const texts = textsOf(sheet, number)
    if (texts.some((text) => text !== '')) {
      if (row.hidden) problems.push(faults.hiddenRow(number))
      problems.push(...faultsOfRow(row, columns, shape))
    }
    rows.push(texts.map((text, index) => (isPhone[index] ? phone(row.getCell(index + 1), text) : text)))
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, text: writeTable(rows) }
}

function faultsOfRow<Column extends string>(
  row: ExcelJS.Row,
  columns: readonly (Column | undefined)[],
  shape: TableShape<Column>,
): Words[] {
  return columns.flatMap((column, index): Words[] => {
    if (column === undefined) return []
    const cell = row.getCell(index + 1)
    const at = { line: row.number, column: shape.words[column] }
    const fault = faultOfCell(cell)
    return fault === undefined ? [] : [faults[fault](at)]
  })
}

/** Excel drops the leading zero of telephone numbers that were typed as numbers. */
function phone(cell: ExcelJS.Cell, text: string): string {
  return cell.type === ExcelJS.ValueType.Number && /^\d{9,10}$/.test(text) ? `0${text}` : text
}
