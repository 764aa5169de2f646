import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { FileRefused } from './intake-refusal.ts'

/** The files inside a zip, by name, unpacked only when asked for. */
export interface ZipParts {
  readonly names: readonly string[]
  /** The bytes of a part, or undefined when there is none of that name. Throws when the part is damaged. */
  read(name: string): Promise<Uint8Array | undefined>
}

const maxParts = 10_000
const maxTotalBytes = 400_000_000
/** A part is XML that is kept as a tree: several times its size in memory. */
const maxPartBytes = 40_000_000
/** Word's XML packs to a twentieth; a part that packs to less than a two-hundredth was made to do harm. */
const maxRatio = 200
const smallPartBytes = 1_000_000

/**
 * Opens a zip without unpacking it. Throws `FileRefused('archive-too-large')` when what it says about its sizes is
 * abnormal, and other errors when it is damaged.
 */
export async function openZip(bytes: Uint8Array): Promise<ZipParts> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    validateEntrySizes: true,
  })
  const entries = await listEntries(zip)
  checkSizes(entries)
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]))
  return {
    names: [...byName.keys()],
    read: async (name) => {
      const entry = byName.get(name)
      return entry === undefined ? undefined : readEntry(zip, entry)
    },
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > maxParts) throw new FileRefused('archive-too-large')
  return await new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

function checkSizes(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const abnormal = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > smallPartBytes && uncompressedSize > compressedSize * maxRatio,
  )
  if (abnormal || total > maxTotalBytes) throw new FileRefused('archive-too-large')
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new FileRefused('docx-password-protected')
  if (entry.uncompressedSize > maxPartBytes) throw new FileRefused('archive-too-large')
  return await new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        reject(error)
        return
      }
      const chunks: Buffer[] = []
      // yauzl ends the stream with an error as soon as it gives more than the entry announced.
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', reject)
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })
}
