/** Reads a text into the terms it is compared by. */
import type { PhraseNode, Term, Vocabulary } from './vocabulary.ts'

/** A syllable without marks, or a phrase that the vocabulary knows, and where it stands in the text. */
export interface Token extends Term {
  readonly start: number
  readonly end: number
  /** How many sentences were over before it. */
  readonly sentence: number
  /** Its first and last syllable: what it stands beside. */
  readonly first: string
  readonly last: string
  /** What this syllable may mean by its marks, beside itself. */
  readonly also?: Term
}

interface Syllable {
  readonly text: string
  readonly folded: string
  readonly start: number
  readonly end: number
  readonly sentence: number
}

/** Longer texts are read up to here. */
const MOST_SYLLABLES = 1_200
const FURTHEST = 8

/** The terms of a text in their order; numbers are left out. */
export function readTokens(text: string, vocabulary: Vocabulary): readonly Token[] {
  const syllables = syllablesOf(text, vocabulary)
  const tokens: Token[] = []
  let at = 0
  while (at < syllables.length) {
    const found = longestPhrase(syllables, at, vocabulary.phrases)
    const length = found?.length ?? 1
    const [first, last] = [syllables[at], syllables[at + length - 1]]
    if (first !== undefined && last !== undefined) tokens.push(tokenOf(first, last, found?.term, vocabulary))
    at += length
  }
  return tokens
}

function tokenOf(first: Syllable, last: Syllable, term: Term | undefined, vocabulary: Vocabulary): Token {
  const { start, sentence } = first
  const place = { start, end: last.end, sentence, first: first.folded, last: last.folded }
  if (term !== undefined) return { ...term, ...place }
  const also = vocabulary.phrases.next.get(first.folded)?.spellings?.get(first.text)
  const single = { key: first.folded, weight: vocabulary.weightOf(first.folded), ...place }
  return also === undefined ? single : { ...single, also }
}

function longestPhrase(
  syllables: readonly Syllable[],
  at: number,
  root: PhraseNode,
): { term: Term; length: number } | undefined {
  let node: PhraseNode | undefined = root
  let found: { term: Term; length: number } | undefined
  const sentence = syllables[at]?.sentence
  for (let length = 1; length <= FURTHEST; length += 1) {
    const syllable = syllables[at + length - 1]
    if (syllable === undefined || syllable.sentence !== sentence) break
    node = node.next.get(syllable.folded)
    if (node === undefined) break
    if (node.term !== undefined) found = { term: node.term, length }
  }
  return found
}

const pieces = /[\p{L}\p{M}\p{N}&]+|[.;:!?\n]/gu

function syllablesOf(text: string, vocabulary: Vocabulary): readonly Syllable[] {
  const syllables: Syllable[] = []
  let sentence = 0
  for (const { 0: piece, index } of text.normalize('NFC').matchAll(pieces)) {
    if (syllables.length >= MOST_SYLLABLES) break
    if (/^[.;:!?\n]$/.test(piece)) sentence += 1
    else if (!/^\p{N}/u.test(piece)) {
      for (const spelled of spelledOut(piece, vocabulary)) {
        const place = { start: index, end: index + piece.length, sentence }
        syllables.push({ text: spelled.toLowerCase(), folded: vocabulary.fold(spelled), ...place })
      }
    }
  }
  return syllables
}

/** Abbreviations are spelled out: written in capitals, or in letters that are no syllable. */
function spelledOut(piece: string, { short, fold }: Vocabulary): readonly string[] {
  const folded = fold(piece)
  const full = short.get(folded)
  if (full === undefined) return [piece]
  const isShort = piece === piece.toUpperCase() || !/[aeiouy]/.test(folded) || folded.length > 3
  return isShort ? full : [piece]
}
