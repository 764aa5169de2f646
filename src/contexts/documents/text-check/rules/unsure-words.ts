/** What is left for people to look at in pages that were just read. Pure. */
import type { CorrectionChange } from '../../ocr-correction/rules/edits.ts'
import type { MarkedRegion } from '../../scanning/rules/ink.ts'
import type { ReadWord } from '../../scanning/rules/page-text.ts'
import { isOpenMark, leftOutPlaces, textLayer, type UnsureWord } from './text-layer.ts'

/** Below this the engine was unsure of a word that looks like one. Of well read pages one word in a few hundred is below. */
export const unsureBelow = 60

/** Dots and dashes are not worth a look. */
export function saysSomething({ text }: Pick<UnsureWord, 'text'>): boolean {
  return /[\p{L}\d]{2}/u.test(text)
}

/** A page with what an engine saw on it, and what the correction made of it. */
export interface PageJustRead {
  readonly number: number
  readonly rawText: string
  readonly changes: readonly CorrectionChange[]
  /** None of text that came with its file. */
  readonly words: readonly ReadWord[]
  readonly regions: readonly MarkedRegion[]
}

/** How many places the reading screen would ask about: proposals, doubtful changes, unsure words, what was left out. */
export function countOpenPlaces(pages: readonly PageJustRead[]): number {
  const layers = pages.map(({ words, regions, ...page }) => ({
    ...page,
    unsure: words.flatMap((word, index) =>
      word.confidence < unsureBelow && saysSomething(word) ? [{ ...word, index }] : [],
    ),
    leftOut: leftOutPlaces(regions),
  }))
  return textLayer(layers, []).marks.filter(isOpenMark).length
}
