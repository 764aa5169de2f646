import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import type { Draft } from '../../rules/correction/draft.ts'
import { draftFromReading } from '../../rules/correction/draft-from-reading.ts'
import type { Page } from '../../rules/page.ts'
import { textOfPages } from '../../rules/pages-text.ts'
import { readDocument } from '../../rules/reading/read-document.ts'
import type { Reading } from '../../rules/reading/reading.ts'
import { pageOrderDoubts } from './page-order.ts'

/** What the pages of a scan say, once their text is there. */
export interface Understood {
  readonly pages: readonly Page[]
  readonly text: string
  readonly understood: Reading
  readonly firstDraft: Draft
}

/** Reads the structure of corrected pages. Refuses what holds no text, or more than `mostCharacters`. */
export function understandPages(
  pages: readonly Page[],
  mostCharacters: number,
): Verdict<Understood, 'document-empty' | 'document-too-long'> {
  const text = textOfPages(pages)
  if (text.length > mostCharacters) return refuse('document-too-long')
  const verdict = readDocument(text)
  if (!verdict.ok) return verdict
  const { doubts } = verdict.outcome
  const understood = { ...verdict.outcome, doubts: [...pageOrderDoubts(pages), ...doubts] }
  return accept({ pages, text, understood, firstDraft: draftFromReading(understood) })
}
