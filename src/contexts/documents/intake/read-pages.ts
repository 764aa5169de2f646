import { accept, type Accepted } from '../../../kernel/verdict.ts'
import { refuseFile, type IntakeRefusal } from './intake-refusal.ts'
import type { PagesRead } from '../rules/page.ts'
import { readApart } from './reader-processes.ts'

export interface ReadPagesOptions {
  /** Bytes a file may have; 20 MB unless told. */
  readonly maxBytes?: number
  /** Pages a document may have; 300 unless told. */
  readonly maxPages?: number
  /** Milliseconds until the reading is stopped; 10,000 unless told. */
  readonly timeoutMs?: number
  /** Page numbers and repeated heads of a PDF are dropped unless this is true. */
  readonly keepRunningHeads?: boolean
  /** The agency's own names and terms: text that another program recognised is corrected towards them. */
  readonly terms?: readonly string[]
  /** Pictures are drawn right afterwards: whether they are whole will be seen then. */
  readonly isDrawnNext?: boolean
}

const megabyte = 1024 * 1024

/**
 * Reads a file that a person sent as pages of text: TXT in any Vietnamese table, DOCX, PDF with a text layer. What it
 * is is decided by its content, never by its name. The reading runs in a process of its own with limits of time and
 * memory; every damage, disguise and excess is answered by a refusal with words for the person. Never throws.
 */
export async function readPages(
  file: { readonly name: string; readonly bytes: Uint8Array },
  options: ReadPagesOptions = {},
): Promise<Accepted<PagesRead> | IntakeRefusal> {
  const { maxBytes = 20 * megabyte, maxPages = 300, timeoutMs = 10_000, keepRunningHeads = false, ...rest } = options
  if (file.bytes.length === 0) return refuseFile('file-empty')
  if (file.bytes.length > maxBytes) return refuseFile('file-too-large', { limit: Math.floor(maxBytes / megabyte) })
  const limits = { ...rest, maxPages, keepRunningHeads }
  const result = await readApart({ bytes: file.bytes, limits }, timeoutMs)
  return 'reason' in result ? result : accept(result)
}
