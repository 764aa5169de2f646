import ExcelJS from 'exceljs'
import yauzl from 'yauzl'
import type { Words } from '../../../../kernel/words.ts'
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
const mostEntries = 500
const headingWithin = 20
const mostColumns = 60

/**
 * Reads the list of initiatives in an XLSX file: the first visible sheet with the heading of the names. Formulas, merged
 * cells and hidden rows are told instead of guessed. Hungry on large files: the sheet worker calls it, in its own process.
 */
export async function readList(bytes: Uint8Array): Promise<ListRead> {
  const fault = await faultOfFile(bytes)
  if (fault !== undefined) return wholeFault(fault)
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  } catch {
    return wholeFault(faultWords.broken)
  }
  const visible = workbook.worksheets.filter((sheet) => sheet.state === 'visible')
  for (const sheet of visible) {
    const heading = findHeading(sheet)
    if (heading !== undefined) return readSheet(sheet, heading)
  }
  const seen = visible.map(({ name }) => name)
  return wholeFault(faultWords.noHeading(importColumnWords.name.vi, seen))
}

function wholeFault(...messages: readonly Words[]): ListRead {
  return { rows: [], faults: messages.map((message) => ({ line: null, column: null, message })), unknown: [] }
}

async function faultOfFile(bytes: Uint8Array): Promise<Words | undefined> {
  if (bytes.length === 0) return faultWords.empty
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  // A workbook with a password is an OLE container that holds a stream of this name.
  if (start === 'd0cf11e0')
    return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? faultWords.encrypted
      : faultWords.oldExcel
  if (start !== '504b0304') return faultWords.notExcel
  const unpacked = await unpackedSize(bytes)
  if (unpacked === undefined) return faultWords.broken
  return unpacked > mostUnpackedBytes ? faultWords.tooBig : undefined
}

/** What a zip really unpacks to, counted up to the bound, because its own directory may say anything. */
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
    const message = faultOfCell(cell)
    if (message !== undefined) faults.push({ line: row.number, column, message })
    const value = valueOf(cell)
    if (value !== '') cells[column] = value
  })
  const isEmpty = Object.keys(cells).length === 0 && faults.every(({ column }) => column === null)
  return isEmpty ? undefined : { row: { line: row.number, cells }, faults }
}

function faultOfCell(cell: ExcelJS.Cell): Words | undefined {
  if (cell.isMerged) return faultWords.merged
  if (cell.type === ExcelJS.ValueType.Formula) return faultWords.formula
  return cell.type === ExcelJS.ValueType.Error ? faultWords.errorValue : undefined
}

/** Days become text that means one day anywhere; numbers stay numbers, because a day may be one. */
function valueOf(cell: ExcelJS.Cell): RawCell {
  const { value } = cell
  if (typeof value === 'number') return value
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return textOf(cell)
}
