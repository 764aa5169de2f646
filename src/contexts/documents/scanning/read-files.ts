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
  /** Told after each page that an engine has read. */
  readonly onPage?: (read: number, of: number) => void
}

/**
 * Reads files as the pages of one document, in their order: text where there is text, the engine's reading where there are
 * only pictures, pages side by side. Refuses the whole when one page cannot be read. Never throws.
 */
export async function readFiles(
  files: readonly FileToRead[],
  { program, onPage }: ReadFilesOptions = {},
): Promise<Accepted<FilesRead> | FileRefusal> {
  const parts: { readonly file: FileToRead; readonly read: PagesRead }[] = []
  for (const file of files) {
    const read = await readPages(file)
    if (!read.ok) return { ...read, file: file.name }
    parts.push({ file, read: read.outcome })
  }
  const known = { kind: parts[0]?.read.kind ?? 'txt', notes: parts.flatMap(({ read }) => read.notes) } as const
  const pages = parts.flatMap(({ file, read }) => read.pages.map((page) => ({ file, read, page, seen: undefined })))
  const toScan = pages.filter(({ read, page }) => read.toScan?.includes(page.number))
  if (toScan.length === 0) return accept({ ...known, pages: pages.map(rawPage) })
  const reader = await openPageReader(program)
  try {
    const seen = await readSideBySide(reader, toScan, onPage)
    if ('reason' in seen) return seen
    return accept({ ...known, pages: pages.map((page, index) => rawPage({ ...page, seen: seen.get(page) }, index)) })
  } finally {
    await reader.close()
  }
}

interface PageOfFile {
  readonly file: FileToRead
  readonly read: PagesRead
  readonly page: Page
  readonly seen: RecognisedPage | undefined
}

async function readSideBySide(
  reader: PageReader,
  pages: readonly PageOfFile[],
  onPage: ReadFilesOptions['onPage'],
): Promise<Map<PageOfFile, RecognisedPage> | FileRefusal> {
  const seen = new Map<PageOfFile, RecognisedPage>()
  const waiting = [...pages]
  let refusal: FileRefusal | undefined
  const readOn = async () => {
    for (let next = waiting.shift(); next !== undefined && refusal === undefined; next = waiting.shift()) {
      const { file, read, page } = next
      const format = read.kind === 'pdf' ? 'pdf' : 'picture'
      const result = await reader.readWords({ path: file.path, format, page: page.number })
      if ('reason' in result) refusal ??= { ...result, file: file.name }
      else seen.set(next, result)
      onPage?.(seen.size, pages.length)
    }
  }
  await Promise.all(Array.from({ length: reader.sideBySide }, readOn))
  return refusal ?? seen
}

function rawPage({ read, page, seen }: PageOfFile, index: number): RawPage {
  const number = index + 1
  if (seen === undefined)
    return { ...page, number, origin: read.overPictures || read.corrected ? 'over-picture' : 'file' }
  const { text, lines, width, height } = seen
  return { number, text, lines, width, height, origin: 'engine', seen }
}
