import { loadCorrector } from '../ocr-correction/corrector.ts'
import { splitCorrected } from '../scanning/rules/split-corrected.ts'
import type { PagesRead } from '../rules/page.ts'
import { textOfPages } from '../rules/pages-text.ts'
import { intakeNotes } from './words.ts'

/** A longer text is refused later on as too long; it is not looked through for nothing. */
const mostLetters = 600_000

/**
 * Text and Word files can be what another program recognised in a scan. Such a text gets its corrections beside it, which are
 * shown and can be undone one by one; the text itself, and every text that somebody typed, stays as it is.
 */
export async function correctRecognised(read: PagesRead, terms: readonly string[]): Promise<PagesRead> {
  const text = textOfPages(read.pages)
  if ((read.kind !== 'txt' && read.kind !== 'docx') || text.length > mostLetters) return read
  const corrector = await loadCorrector()
  if (!corrector.judge(text).looksLikeOcr) return read
  const corrected = corrector.correct(text, { terms })
  const lengths = read.pages.map((page) => page.text.length)
  const made = corrected.changes.filter(({ applied }) => applied).length
  return {
    ...read,
    notes: [...read.notes, intakeNotes.recognised(made, corrected.changes.length - made)],
    corrected: splitCorrected(corrected, lengths),
  }
}
