import { correctRecognised } from './correct-recognised.ts'
import { documentKind, type DocumentKind } from './document-kind.ts'
import { FileRefused, refuseFile, type IntakeRefusal } from './intake-refusal.ts'
import type { PagesRead } from '../rules/page.ts'
import { readDocx } from './read-docx.ts'
import { readText } from './read-text.ts'

export interface ReadLimits {
  readonly maxPages: number
  readonly keepRunningHeads: boolean
  /** The agency's own names and terms, for text that another program recognised. */
  readonly terms?: readonly string[]
  /** Pictures need no trial whether they are whole: they are drawn as soon as this is known of them. */
  readonly isDrawnNext?: boolean
}

/**
 * Reads a file right here, in the thread that calls. Answers every damage with a refusal, but can be slow or hungry on
 * a file made to do harm: only the intake worker calls it on what people send.
 */
export async function readFile(bytes: Uint8Array, limits: ReadLimits): Promise<PagesRead | IntakeRefusal> {
  try {
    const found = await documentKind(bytes)
    const read = await readKind(found, bytes, limits)
    if (read.pages.length > limits.maxPages) return refuseFile('too-many-pages', { limit: limits.maxPages })
    const { toScan = [] } = read
    if (toScan.length === 0 && read.pages.every(({ text }) => text.trim() === ''))
      return refuseFile('document-without-text')
    return await correctRecognised(read, limits.terms ?? [])
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal
    throw error
  }
}

async function readKind(found: DocumentKind, bytes: Uint8Array, limits: ReadLimits): Promise<PagesRead> {
  switch (found.kind) {
    case 'pdf':
      // The PDF reader is large and slow to load; plain text and Word files do not wait for it.
      return await (await import('./read-pdf.ts')).readPdf(bytes, limits)
    case 'picture':
      return await (await import('./read-picture.ts')).readPicture(bytes, limits)
    case 'docx':
      return await readDocx(found.zip).catch((error: unknown) => {
        throw error instanceof FileRefused ? error : new FileRefused('docx-damaged')
      })
    case 'txt':
      return readText(bytes)
  }
}
