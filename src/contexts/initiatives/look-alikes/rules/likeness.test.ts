import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Labelled,
  labelled,
  pairsOf,
  questionsOf,
  vocabularyWithout,
  withPhrases,
} from '../../../../../bench/look-alike-pairs.ts'
import { vocabulary } from '../vocabulary.ts'
import { judge, likenessOf, sketchOf } from './likeness.ts'
import { markShared } from './shared.ts'

const plain = (_feature: string, weight: number): number => weight
const heldOut = labelled.filter(({ half }) => half === 'held-out')

function qualityOf(set: readonly Labelled[]): { recall: number; precision: number } {
  const judged = pairsOf(set, vocabularyWithout(), questionsOf).map(({ isAlike, measures }) => ({
    isAlike,
    isFound: judge(measures, true) >= 0.5,
  }))
  const right = judged.filter(({ isAlike, isFound }) => isAlike && isFound).length
  return {
    recall: right / judged.filter(({ isAlike }) => isAlike).length,
    precision: right / judged.filter(({ isFound }) => isFound).length,
  }
}

describe('likeness', () => {
  it('finds nine of ten on labelled texts it was not learned from, and is right four times of five', () => {
    const { recall, precision } = qualityOf(heldOut)

    expect(recall).toBeGreaterThanOrEqual(0.9)
    expect(precision).toBeGreaterThanOrEqual(0.8)
  })

  it('is not taken in by paragraphs that every registration has', () => {
    const { recall, precision } = qualityOf(withPhrases(heldOut, 11))

    expect(recall).toBeGreaterThanOrEqual(0.9)
    expect(precision).toBeGreaterThanOrEqual(0.75)
  })

  it('is most for the same text', () => {
    const [words, texts] = [vocabulary(), heldOut.map(({ original }) => original)]
    const text = fc.constantFrom(...texts)
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [first, second] = [sketchOf(a, words), sketchOf(b, words)]

        expect(likenessOf(first, first, plain)).toBeGreaterThanOrEqual(likenessOf(first, second, plain))
      }),
    )
  })

  it('marks parts that are together the whole text, whatever is typed', () => {
    const words = vocabulary()
    const other = sketchOf(heldOut[0]?.original ?? { name: '', gist: '' }, words)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { nameTokens } = sketchOf({ name: text, gist: '' }, words)

        const parts = markShared(text, { tokens: nameTokens, other, vocabulary: words })

        expect(parts.map((part) => part.text).join('')).toBe(text.normalize('NFC'))
      }),
    )
  })
})
