import { accept, type Accepted } from '../../../kernel/verdict.ts'
import type { Words } from '../../../kernel/words.ts'
import type { IntakeRefusal } from '../intake/intake-refusal.ts'
import type { Page, PagesKind, PagesRead } from '../rules/page.ts'
import { readPages } from '../intake/read-pages.ts'
import type { PageToCorrect } from './correct-pages.ts'
import { openPageReader, type PageReader } from './page-reader.ts'
import type { RecognisedPage } from './read-page.ts'

export interface FileToRead {
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
}

/** A page of a document as it was read, before any correction. */
export interface RawPage extends Page {
  readonly origin: PageToCorrect['origin']
  /** What the engine saw; only on pages that it read. */
  readonly seen?: RecognisedPage
}

export interface FilesRead {
  /** Of the first file. */
  readonly kind: PagesKind
  readonly pages: readonly RawPage[]
  readonly notes: readonly Words[]
}

/** A refusal and the file it is about. */
export interface FileRefusal extends IntakeRefusal {
  readonly file: string
}

export interface ReadFilesOptions {
  /** The machine's own engine, or `off`. */
  readonly program?: string | undefined
  /** Told after each page that an engine has read, as soon as it is known how many there are. */
  readonly onPage?: (read: number, of: number) => void
  /** Told what is read already when only one page is left: a core is free from then on. */
  readonly onLastPage?: (read: readonly RecognisedPage[]) => void
}

/**
 * Reads files as the pages of one document, in their order: text where there is text, the engine's reading where there are
 * only pictures, pages side by side; the first ones are read while the next files are looked into. Refuses the whole when one
 * page cannot be read. Throws only when the machine has no room for its folders.
 */
export async function readFiles(
  files: readonly FileToRead[],
  options: ReadFilesOptions = {},
): Promise<Accepted<FilesRead> | FileRefusal> {
  const scanned = new ScannedPages(options)
  try {
    if (files.some(({ bytes }) => looksLikePicture(bytes))) void scanned.open().catch(() => undefined)
    const parts: PagesRead[] = []
    for (const file of files) {
      const read = await readPages(file, { isDrawnNext: true })
      if (!read.ok) return { ...read, file: file.name }
      parts.push(read.outcome)
      await scanned.add(file, read.outcome)
    }
    const seen = await scanned.all()
    if ('reason' in seen) return seen
    const pages = parts.flatMap((read) => read.pages.map((page) => ({ read, page, seen: seen.get(page) })))
    const notes = parts.flatMap((read) => read.notes)
    return accept({ kind: parts[0]?.kind ?? 'txt', notes, pages: pages.map(rawPage) })
  } finally {
    await scanned.close()
  }
}

/** JPEG, PNG, TIFF: only a guess, so that the engine is made ready while the file is looked into. */
function looksLikePicture(bytes: Uint8Array): boolean {
  return pictureMarks.some((mark) => mark.every((byte, at) => bytes[at] === byte))
}

const pictureMarks = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
] as const

/** Pages that are pictures, read side by side as they become known. */
class ScannedPages {
  readonly #options: ReadFilesOptions
  readonly #stop = new AbortController()
  readonly #seen = new Map<Page, RecognisedPage>()
  readonly #running: Promise<FileRefusal | undefined>[] = []
  #reader: Promise<PageReader> | undefined
  /** Whether no more will come. */
  #areAllKnown = false

  constructor(options: ReadFilesOptions) {
    this.#options = options
  }

  /** Makes the engine ready, also ahead of the first page. */
  async open(): Promise<PageReader> {
    this.#reader ??= openPageReader(this.#options.program, true)
    return await this.#reader
  }

  /** Begins with the pages of a file that are to be scanned. */
  async add(file: FileToRead, read: PagesRead): Promise<void> {
    const pages = read.pages.filter(({ number }) => read.toScan?.includes(number))
    if (pages.length === 0) return
    const reader = await this.open()
    this.#running.push(...pages.map(async (page) => await this.#read(reader, page, { file, kind: read.kind })))
  }

  /** What was read of each page, or why one of them cannot be. */
  async all(): Promise<ReadonlyMap<Page, RecognisedPage> | FileRefusal> {
    this.#areAllKnown = true
    if (this.#seen.size > 0) this.#tell()
    const refusals = await Promise.all(this.#running)
    return refusals.find((refusal) => refusal !== undefined) ?? this.#seen
  }

  async close(): Promise<void> {
    this.#stop.abort()
    await Promise.allSettled(this.#running)
    const reader = await this.#reader?.catch(() => undefined)
    await reader?.close()
  }

  /** Gives back why the page could not be read; the other pages need not be read then. */
  async #read(
    reader: PageReader,
    page: Page,
    { file, kind }: { readonly file: FileToRead; readonly kind: PagesKind },
  ): Promise<FileRefusal | undefined> {
    const format = kind === 'pdf' ? 'pdf' : 'picture'
    const result = await reader.readWords({ path: file.path, format, page: page.number }, this.#stop.signal)
    if (result === undefined) return undefined
    if ('reason' in result) {
      this.#stop.abort()
      return { ...result, file: file.name }
    }
    this.#seen.set(page, result)
    this.#tell()
    return undefined
  }

  #tell(): void {
    const [read, of] = [this.#seen.size, this.#running.length]
    if (!this.#areAllKnown) return
    this.#options.onPage?.(read, of)
    if (read === of - 1) this.#options.onLastPage?.([...this.#seen.values()])
  }
}

interface PageOfFile {
  readonly read: PagesRead
  readonly page: Page
  readonly seen: RecognisedPage | undefined
}

function rawPage({ read, page, seen }: PageOfFile, index: number): RawPage {
  const number = index + 1
  if (seen === undefined)
    return { ...page, number, origin: read.overPictures || read.corrected ? 'over-picture' : 'file' }
  const { text, lines, width, height } = seen
  return { number, text, lines, width, height, origin: 'engine', seen }
}
