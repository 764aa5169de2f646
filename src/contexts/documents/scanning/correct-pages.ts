import { loadCorrector } from '../ocr-correction/corrector.ts'
import { splitCorrected, type CorrectedPage } from './rules/split-corrected.ts'

/** Where the text of a page comes from: the file itself, the file set right, or an engine that read the picture. */
export type TextSource = 'text-layer' | 'corrected-text-layer' | 'ocr'

export interface PageToCorrect {
  readonly text: string
  /** What an engine read; what the file brought along; or what lies over a picture and may be another engine's. */
  readonly origin: 'engine' | 'file' | 'over-picture'
}

export interface PageCorrected extends CorrectedPage {
  readonly source: TextSource
}

/**
 * Corrects the pages that an engine read, and text over pictures when it looks like an engine's; typed text stays exactly as it
 * is. Neighbouring pages are corrected as one text, because numbering and names go on from page to page.
 */
export async function correctPages(
  pages: readonly PageToCorrect[],
  terms: readonly string[] = [],
): Promise<readonly PageCorrected[]> {
  const layer = pages.filter(({ origin }) => origin === 'over-picture').map(({ text }) => text)
  if (layer.length === 0 && pages.every(({ origin }) => origin === 'file')) return pages.map(({ text }) => asItIs(text))
  const corrector = await loadCorrector()
  const isBadLayer = layer.length > 0 && corrector.judge(layer.join('\n')).looksLikeOcr
  const isCorrected = ({ origin }: PageToCorrect) => origin === 'engine' || (origin === 'over-picture' && isBadLayer)
  const corrected: PageCorrected[] = []
  for (let at = 0; at < pages.length;) {
    const end = endOfRun(pages, at, isCorrected)
    const run = pages.slice(at, end)
    at = end
    if (!run.some(isCorrected)) {
      corrected.push(...run.map(({ text }) => asItIs(text)))
      continue
    }
    const text = run.map((page) => page.text).join('\n')
    const parts = splitCorrected(
      corrector.correct(text, { terms }),
      run.map((page) => page.text.length),
    )
    corrected.push(...parts.map((part, index) => ({ ...part, source: sourceOf(run[index]) })))
  }
  return corrected
}

function asItIs(text: string): PageCorrected {
  return { text, changes: [], source: 'text-layer' }
}

function sourceOf(page: PageToCorrect | undefined): TextSource {
  return page?.origin === 'engine' ? 'ocr' : 'corrected-text-layer'
}

/** Where the pages end that are treated like the one at `from`. */
function endOfRun(
  pages: readonly PageToCorrect[],
  from: number,
  isCorrected: (page: PageToCorrect) => boolean,
): number {
  const [first] = pages.slice(from)
  const length = pages.slice(from).findIndex((page) => first && isCorrected(page) !== isCorrected(first))
  return length < 0 ? pages.length : from + length
}
