import ExcelJS from 'exceljs'
import yauzl from 'yauzl'

/** Why a file is no workbook that can be read. */
export type WorkbookFault = 'empty' | 'encrypted' | 'oldExcel' | 'notExcel' | 'broken' | 'tooBig'

export type WorkbookOpened =
  | { readonly ok: true; /** Hidden sheets are left out. */ readonly sheets: readonly ExcelJS.Worksheet[] }
  | { readonly ok: false; readonly fault: WorkbookFault }

const mostEntries = 500
/** The first bytes of a zip and of an OLE container, in hexadecimal. */
const zipStart = '504b0304'
const oleStart = 'd0cf11e0'

/**
 * Opens an XLSX file that somebody sent. Above `mostUnpackedBytes`, counted by unpacking because the file may say anything
 * of itself, nothing is parsed at all.
 */
export async function openWorkbook(bytes: Uint8Array, mostUnpackedBytes: number): Promise<WorkbookOpened> {
  const fault = await faultOf(bytes, mostUnpackedBytes)
  if (fault !== undefined) return { ok: false, fault }
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  } catch {
    return { ok: false, fault: 'broken' }
  }
  return { ok: true, sheets: workbook.worksheets.filter((sheet) => sheet.state === 'visible') }
}

async function faultOf(bytes: Uint8Array, mostUnpackedBytes: number): Promise<WorkbookFault | undefined> {
  if (bytes.length === 0) return 'empty'
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (start === oleStart) return isEncrypted(bytes) ? 'encrypted' : 'oldExcel'
  if (start !== zipStart) return 'notExcel'
  const unpacked = await unpackedSize(bytes, mostUnpackedBytes)
  if (unpacked === undefined) return 'broken'
  return unpacked > mostUnpackedBytes ? 'tooBig' : undefined
}

/** A workbook with a password is an OLE container that holds a stream of this name. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

/** What a zip unpacks to, counted up to the bound; undefined when it can not be read. */
async function unpackedSize(bytes: Uint8Array, most: number): Promise<number | undefined> {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes))
    if (zip.entryCount > mostEntries) return undefined
    let size = 0
    for await (const entry of zip.eachEntry()) {
      if (size <= most) size += await lengthOf(await zip.openReadStreamPromise(entry), most)
    }
    return size
  } catch {
    return undefined
  }
}

async function lengthOf(stream: AsyncIterable<unknown>, most: number): Promise<number> {
  let length = 0
  for await (const chunk of stream) {
    length += (chunk as Buffer).length
    if (length > most) break
  }
  return length
}

/** What would be read otherwise than the eye reads it. */
export type CellFault = 'merged' | 'formula' | 'errorValue'

/** Why the value of a cell is not to be trusted; undefined when it is. */
export function faultOfCell(cell: ExcelJS.Cell): CellFault | undefined {
  if (cell.isMerged) return 'merged'
  if (cell.type === ExcelJS.ValueType.Formula) return 'formula'
  return cell.type === ExcelJS.ValueType.Error ? 'errorValue' : undefined
}
