/** Marks in two texts what they have in common, so that a reader sees at a glance why they were put side by side. */
import { isTerm, pairsOf } from './features.ts'
import type { Sketch } from './likeness.ts'
import type { Token } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Part {
  readonly text: string
  readonly shared: boolean
}

/** What says at least this is marked where it stands alone. */
const TELLING = 0.3
/** A syllable alone may be chance: only a rare one is marked. */
const TELLING_SYLLABLE = 0.62

/** The text in parts, those marked that stand in the other sketch as well. Together they are the whole text (NFC). */
export function markShared(
  text: string,
  { tokens, other, vocabulary }: { tokens: readonly Token[]; other: Sketch; vocabulary: Vocabulary },
): readonly Part[] {
  const shared = new Set(tokens.filter((token) => isShared(token, other)))
  for (const [key, , left, right] of pairsOf(tokens, vocabulary)) {
    if (other.whole.has(key)) shared.add(left).add(right)
  }
  return partsOf(text.normalize('NFC'), rangesOf(tokens, shared))
}

function isShared(token: Token, { whole }: Sketch): boolean {
  if (token.also !== undefined && token.also.weight >= TELLING && whole.has(token.also.key)) return true
  return token.weight >= (isTerm(token) ? TELLING : TELLING_SYLLABLE) && whole.has(token.key)
}

interface Range {
  readonly start: number
  readonly end: number
}

/** Marked neighbours are one mark, also with a word between them that says little. */
function rangesOf(tokens: readonly Token[], shared: ReadonlySet<Token>): readonly Range[] {
  const ranges: Range[] = []
  let lastMarked = -1
  for (const [index, token] of tokens.entries()) {
    if (!shared.has(token)) continue
    const before = ranges.at(-1)
    if (before !== undefined && isOneMark(tokens, lastMarked, index)) {
      ranges.splice(-1, 1, { start: before.start, end: Math.max(before.end, token.end) })
    } else if (before === undefined || token.start >= before.end) ranges.push({ start: token.start, end: token.end })
    lastMarked = index
  }
  return ranges
}

function isOneMark(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from + 1, to)
  const isNear = between.length <= 1 && between.every(({ weight }) => weight < TELLING)
  return isNear && tokens[from]?.sentence === tokens[to]?.sentence
}

function partsOf(text: string, ranges: readonly Range[]): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { start, end } of ranges) {
    if (start > at) parts.push({ text: text.slice(at, start), shared: false })
    parts.push({ text: text.slice(start, end), shared: true })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), shared: false })
  return parts
}
