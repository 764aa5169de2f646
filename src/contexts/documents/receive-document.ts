import type { StoredFile } from '../../commands/fields.ts'
import type { Accepted } from '../../kernel/verdict.ts'
import { accept } from '../../kernel/verdict.ts'
import type { Words } from '../../kernel/words.ts'
import { type IntakeRefusal, refuseFile } from './intake/intake-refusal.ts'
import type { Page, PagesRead } from './rules/page.ts'
import { readPages } from './intake/read-pages.ts'
import type { CorrectionChange } from './ocr-correction/rules/edits.ts'
import type { IncomingPage } from './scanning/store.ts'

/** What `documents.start-reading` or `documents.start-scan` is sent beside the stored files. */
export interface ReceivedDocument {
  readonly name: string
  readonly kind: string
  readonly notes: readonly Words[]
  /** For `start-reading`: the text is all there. For `start-scan`: pictures have to be read first, or text be looked at. */
  readonly command: 'start-reading' | 'start-scan'
  readonly pages: readonly Page[]
  /** The same pages with where each one lies, for `start-scan`. */
  readonly incoming: readonly IncomingPage[]
  /** For `start-scan`, when another program's recognition left the text: what is corrected or proposed, page by page. */
  readonly corrections?: readonly (readonly CorrectionChange[])[]
}

/** The command that begins with what was received, and its input; the files are kept by then, in their order. */
export function startOf(
  { command, name, kind, notes, pages, incoming, corrections }: ReceivedDocument,
  files: readonly StoredFile[],
): { readonly command: `documents.${ReceivedDocument['command']}`; readonly input: object } {
  const known = { name, kind, notes }
  return command === 'start-scan'
    ? {
        command: 'documents.start-scan',
        input: { ...known, files, pages: incoming, ...(corrections && { corrections }) },
      }
    : { command: 'documents.start-reading', input: { ...known, file: files[0], pages } }
}

export interface ReceivedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const mostPages = 300
const mostNotes = 50

/** Takes the text out of one file; what `receiveDocuments` does for several. */
export async function receiveDocument(
  file: ReceivedFile,
  terms: readonly string[] = [],
): Promise<Accepted<ReceivedDocument> | IntakeRefusal> {
  return await receiveDocuments([file], terms)
}

/**
 * Takes the text out of files that somebody sent as the pages of one document, or says in words why one of them can not be
 * read. Pictures are only looked into: an engine reads them later, in the background. `terms` are the agency's own. Never throws.
 */
export async function receiveDocuments(
  files: readonly ReceivedFile[],
  terms: readonly string[] = [],
): Promise<Accepted<ReceivedDocument> | IntakeRefusal> {
  const parts: PagesRead[] = []
  for (const file of files) {
    const read = await readPages(file, { terms })
    if (!read.ok) return files.length === 1 ? read : namedRefusal(file.name, read)
    parts.push(read.outcome)
  }
  const incoming = parts
    .flatMap((read, file) => read.pages.map((page) => incomingPage(page, read, file)))
    .map((page, index) => ({ ...page, number: index + 1 }))
  if (incoming.length > mostPages) return refuseFile('too-many-pages', { limit: mostPages })
  return accept(together(files, parts, incoming))
}

function together(
  files: readonly ReceivedFile[],
  parts: readonly PagesRead[],
  incoming: readonly IncomingPage[],
): ReceivedDocument {
  const needsScan = files.length > 1 || incoming.some(({ origin }) => origin !== 'file')
  const corrections = correctionsOf(parts)
  return {
    name: files[0]?.name.slice(0, 200) || 'tep',
    kind: parts[0]?.kind ?? 'txt',
    notes: parts.flatMap(({ notes }) => notes).slice(0, mostNotes),
    command: needsScan ? 'start-scan' : 'start-reading',
    pages: parts.flatMap(({ pages }) => pages),
    incoming,
    ...(corrections && { corrections }),
  }
}

/** Of several files the whole is corrected together, in the background. */
function correctionsOf([first, ...others]: readonly PagesRead[]): ReceivedDocument['corrections'] {
  return others.length > 0 ? undefined : first?.corrected?.map(({ changes }) => changes)
}

function incomingPage(page: Page, { toScan, overPictures, corrected }: PagesRead, file: number): IncomingPage {
  const overPicture = overPictures || corrected ? 'over-picture' : 'file'
  return { ...page, file, pageInFile: page.number, origin: toScan?.includes(page.number) ? 'engine' : overPicture }
}

/** Of several files the one that cannot be read is named. */
function namedRefusal(name: string, refusal: IntakeRefusal): IntakeRefusal {
  const { vi, en } = refusal.words
  return { ...refusal, words: { vi: `Tệp “${name}”: ${vi}`, en: `File “${name}”: ${en}` } }
}
