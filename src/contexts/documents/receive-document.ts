import type { Accepted } from '../../kernel/verdict.ts'
import { accept } from '../../kernel/verdict.ts'
import type { Words } from '../../kernel/words.ts'
import type { IntakeRefusal } from './intake/intake-refusal.ts'
import type { Page } from './intake/page.ts'
import { readPages } from './intake/read-pages.ts'

/** What `documents.start-reading` is sent beside the stored file. */
export interface ReceivedDocument {
  readonly name: string
  readonly kind: string
  readonly pages: readonly Page[]
  readonly notes: readonly Words[]
}

/**
 * Takes the text out of a file that somebody sent, page by page, or says in words why it can not be read. Together with
 * the stored file this is the input of `documents.start-reading`.
 */
export async function receiveDocument(file: {
  readonly name: string
  readonly bytes: Uint8Array
}): Promise<Accepted<ReceivedDocument> | IntakeRefusal> {
  const read = await readPages(file)
  if (!read.ok) return read
  const { kind, pages, notes } = read.outcome
  return accept({ name: file.name.slice(0, 200) || 'tep', kind, pages, notes })
}
