import { rawOffset, type SourceText } from './normalise.ts'
import type { Span } from './reading.ts'

/**
 * A stretch of text put together from lines: blanks folded, wrapped lines joined, paragraphs parted by a line feed.
 * `bare` is its lower-case form without diacritics, of the same length; `at[i]` is the place of `text[i]` in the clean text.
 */
export interface Passage {
  readonly source: SourceText
  readonly text: string
  readonly bare: string
  readonly at: Int32Array
}

/** A part of the clean text, and what joins it to the part before: a blank, nothing (split word) or a new paragraph. */
export interface Part {
  readonly start: number
  readonly end: number
  readonly joint: ' ' | '' | '\n'
}

/** Puts parts of the clean text together into one passage. */
export function passageOf(source: SourceText, parts: readonly Part[]): Passage {
  const pieces: string[] = []
  const barePieces: string[] = []
  const size = parts.reduce((sum, part) => sum + part.end - part.start + 1, 0)
  const at = new Int32Array(size)
  let length = 0
  for (const part of parts) {
    const folded = foldBlanks(source.clean, part)
    if (folded.text === '') continue
    if (length > 0 && part.joint !== '') {
      pieces.push(part.joint)
      barePieces.push(part.joint)
      at[length++] = Math.max(0, part.start - 1)
    }
    pieces.push(folded.text)
    barePieces.push(foldedText(source.bare, part))
    at.set(folded.at, length)
    length += folded.text.length
  }
  return { source, text: pieces.join(''), bare: barePieces.join(''), at: at.subarray(0, length) }
}

/** The place of `text[start, end)` of a passage in the document as it was given. */
export function spanIn(passage: Passage, start: number, end: number): Span {
  const { at, source } = passage
  if (at.length === 0) return { start: 0, end: 0 }
  const first = at[Math.min(Math.max(start, 0), at.length - 1)] ?? 0
  const last = at[Math.min(Math.max(end - 1, start, 0), at.length - 1)] ?? first
  return { start: rawOffset(source, first), end: rawOffset(source, last + 1) }
}

/** A part of a passage as a passage of its own. */
export function subPassage(passage: Passage, start: number, end: number): Passage {
  return {
    source: passage.source,
    text: passage.text.slice(start, end),
    bare: passage.bare.slice(start, end),
    at: passage.at.subarray(start, end),
  }
}

/** What the document has at this place, letter for letter. */
export function rawAt(source: SourceText, span: Span): string {
  return source.raw.slice(span.start, span.end)
}

function foldBlanks(clean: string, part: Part): { text: string; at: Int32Array } {
  const text = foldedText(clean, part)
  const at = new Int32Array(text.length)
  let from = afterBlanks(clean, part.start, part.end)
  for (let i = 0; i < text.length; i++) {
    at[i] = from
    // One blank of the folded text stands for a whole run.
    from = text.charCodeAt(i) === 32 ? afterBlanks(clean, from, part.end) : from + 1
  }
  return { text, at }
}

function afterBlanks(clean: string, from: number, end: number): number {
  let at = from
  while (at < end && isBlank(clean.charCodeAt(at))) at++
  return at
}

function foldedText(whole: string, part: Part): string {
  const text = whole.slice(part.start, part.end).trim()
  return /[ \n]{2}/.test(text) ? text.replace(/[ \n]{2,}/g, ' ') : text
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10
}
