/** Zip files without the moment of their making, so that the same content gives the same bytes. */

const LOCAL_FILE = 0x04034b50
const CENTRAL_FILE = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const END_LENGTH = 22

/** 1 January 1980, 00:00:00, the first moment a zip file can name. */
const FIRST_DAY = (1 << 5) | 1

/**
 * The same zip file with every entry's time set to 1 January 1980, changed in place. Expects a plain zip of fewer than
 * 65,535 entries as the DOCX packer writes it; throws a RangeError for anything else.
 */
export function withFixedZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = endOfDirectory(view)
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    expectSignature(view, entry, CENTRAL_FILE)
    setTime(view, entry + 12)
    const local = view.getUint32(entry + 42, true)
    expectSignature(view, local, LOCAL_FILE)
    setTime(view, local + 10)
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true))
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return zip
}

/** The packer writes no comment, so the end record is the last thing in the file. */
function endOfDirectory(view: DataView): number {
  const end = view.byteLength - END_LENGTH
  if (end < 0) throw new RangeError(`read a zip file of "${view.byteLength}" bytes: expected at least ${END_LENGTH}`)
  expectSignature(view, end, END_OF_DIRECTORY)
  return end
}

function expectSignature(view: DataView, offset: number, signature: number): void {
  const found = view.getUint32(offset, true)
  if (found !== signature) throw new RangeError(`read a zip record "${found}" at ${offset}: expected ${signature}`)
}

function setTime(view: DataView, offset: number): void {
  view.setUint16(offset, 0, true)
  view.setUint16(offset + 2, FIRST_DAY, true)
}
