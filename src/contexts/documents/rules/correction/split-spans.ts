import type { Span } from '../reading/reading.ts'

/** The places of the two parts of a text that is cut in two. */
export interface CutSpans {
  readonly before: readonly Span[]
  readonly after: readonly Span[]
}

/**
 * Cuts the places of an item where its text is cut. The text may differ from the original (blanks folded, letters set
 * right), so the cut is found by counting letters and digits from the end: the label at the front does not matter then.
 */
export function cutSpans(original: string, spans: readonly Span[], rest: string): CutSpans {
  let wanted = countLetters(rest)
  const after: Span[] = []
  const before: Span[] = []
  for (const span of spans.toReversed()) {
    if (wanted === 0) {
      before.unshift(span)
      continue
    }
    const at = stepBack(original, span, wanted)
    wanted -= countLetters(original.slice(at, span.end))
    after.unshift({ start: at, end: span.end })
    if (at > span.start) before.unshift({ start: span.start, end: at })
  }
  return { before, after }
}

const letterOrDigit = /[\p{L}\p{N}]/u

function countLetters(text: string): number {
  return Array.from(text).filter((character) => letterOrDigit.test(character)).length
}

/** The place in the span from which `wanted` letters follow; its start when there are fewer. */
function stepBack(original: string, { start, end }: Span, wanted: number): number {
  const characters = Array.from(original.slice(start, end))
  let left = wanted
  let at = end
  for (const character of characters.toReversed()) {
    if (left === 0) break
    at -= character.length
    if (letterOrDigit.test(character)) left -= 1
  }
  return at
}

/** Where a text can be cut in two: at its sentences and lines, or, where it has only one, at its clauses. */
export function cutPlaces(text: string): readonly number[] {
  const sentences = placesAfter(text, /(?:[.;:!?](?:["”’)]*)\s+|\n+)(?=\S)/gu)
  return (sentences.length > 0 ? sentences : placesAfter(text, /,\s+(?=\S)/gu)).slice(0, mostPlaces)
}

function placesAfter(text: string, pattern: RegExp): number[] {
  return Array.from(text.matchAll(pattern), (match) => match.index + match[0].length)
}

const mostPlaces = 40
