import ExcelJS from 'exceljs'
import yauzl from 'yauzl'
import type { Words } from '../../../kernel/words.ts'
import { columnOf, isHeading, type TableShape, writeTable } from '../rules/pasted-table.ts'
import { faults } from './faults.ts'

export type WorkbookRead =
  | { readonly ok: true; /** The sheet as tab-separated text, row for row. */ readonly text: string }
  | { readonly ok: false; readonly problems: readonly Words[] }

/** Unpacked size of a list of some thousand rows, with room; above it nothing is parsed at all. */
const mostUnpackedBytes = 8 * 1024 * 1024
const mostEntries = 500
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
  const fault = await faultOfFile(bytes)
  if (fault) return { ok: false, problems: [fault] }
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  } catch {
    return { ok: false, problems: [faults.broken] }
  }
  const visible = workbook.worksheets.filter((sheet) => sheet.state === 'visible')
  for (const sheet of visible) {
    const headingRow = findHeading(sheet, shape)
    if (headingRow !== undefined) return readSheet(sheet, headingRow, shape)
  }
  return {
    ok: false,
    problems: [
      faults.noHeading(
        shape.words[shape.key].vi,
        visible.map(({ name }) => name),
      ),
    ],
  }
}

async function faultOfFile(bytes: Uint8Array): Promise<Words | undefined> {
  if (bytes.length === 0) return faults.empty
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (start === 'd0cf11e0') return isEncrypted(bytes) ? faults.encrypted : faults.oldExcel
  if (start !== '504b0304') return faults.notExcel
  const unpacked = await unpackedSize(bytes)
  if (unpacked === undefined) return faults.broken
  return unpacked > mostUnpackedBytes ? faults.tooBig : undefined
}

/** A workbook with a password is an OLE container that holds a stream of this name. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

/**
 * What a zip really unpacks to, counted up to the bound, because its own directory may say anything; undefined when it can
 * not be read.
 */
async function unpackedSize(bytes: Uint8Array): Promise<number | undefined> {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes))
    if (zip.entryCount > mostEntries) return undefined
    let size = 0
    for await (const entry of zip.eachEntry()) {
      if (size <= mostUnpackedBytes) size += await lengthOf(await zip.openReadStreamPromise(entry))
    }
    return size
  } catch {
    return undefined
  }
}

async function lengthOf(stream: AsyncIterable<unknown>): Promise<number> {
  let length = 0
  for await (const chunk of stream) {
    length += (chunk as Buffer).length
    if (length > mostUnpackedBytes) break
  }
  return length
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
    if (cell.isMerged) return [faults.merged(at)]
    if (cell.type === ExcelJS.ValueType.Formula) return [faults.formula(at)]
    return cell.type === ExcelJS.ValueType.Error ? [faults.errorValue(at)] : []
  })
}

/** Excel drops the leading zero of telephone numbers that were typed as numbers. */
function phone(cell: ExcelJS.Cell, text: string): string {
  return cell.type === ExcelJS.ValueType.Number && /^\d{9,10}$/.test(text) ? `0${text}` : text
}
