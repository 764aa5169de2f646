import { decodeText } from '../rules/encodings/decode-text.ts'
import { FileRefused } from './intake-refusal.ts'
import { tidyPageText, type PagesRead } from '../rules/page.ts'
import { intakeNotes } from './words.ts'

/** Reads a text file in any Vietnamese character table; a form feed ends a page. Throws `FileRefused`. */
export function readText(bytes: Uint8Array): PagesRead {
  const verdict = decodeText(bytes)
  if (!verdict.ok) throw new FileRefused(verdict.reason === 'bytes-not-text' ? 'not-a-document' : 'text-not-readable')
  const { text, encoding, converted, confidence } = verdict.outcome
  const texts = text.split('\f').map((page) => tidyPageText(page))
  while (texts.length > 1 && texts.at(-1)?.trim() === '') texts.pop()
  const notes = [
    ...(converted ? [intakeNotes.converted(encoding.toUpperCase())] : []),
    ...(confidence < 0.8 ? [intakeNotes.uncertainEncoding] : []),
    ...(text.includes('\ufffd') ? [intakeNotes.damagedLetters] : []),
  ]
  return { kind: 'txt', pages: texts.map((page, index) => ({ number: index + 1, text: page })), notes }
}
