/** Blanks that were lost behind a comma and between words and figures: `Sở,ngành`, `năm2020`, `26/7/2012của`. Pure. */
import type { Edit } from './rules/edits.ts'
import { isSyllable, keyOf } from './letters.ts'
import { blankBefore, type Page, startsSmall, wordAt } from './text-lines.ts'
import { LINE_END, NUMBER, WORD } from './tokens.ts'

/** Edits that only put blanks in. Only for a text that is known to be what OCR left. */
export function lostBlankEdits(page: Page): Edit[] {
  const { kinds, starts, count } = page.tokens
  const edits: Edit[] = []
  for (let token = 0; token < count; token += 1) {
    const kind = kinds[token]
    const cut = kind === WORD || kind === NUMBER ? besideFigures(page, token) : behindSign(page, token)
    if (cut > 0) edits.push(blankAt((starts[token] ?? 0) + cut))
  }
  return edits
}

function blankAt(start: number): Edit {
  return { start, end: start, after: ' ', kind: 'split', confidence: 0.95, applied: true }
}

/** Where a word with a mark and a number stand together, in letters from the token's start; 0 where they do not. */
function besideFigures(page: Page, token: number): number {
  const { starts, ends, kinds } = page.tokens
  const start = starts[token] ?? 0
  const end = ends[token] ?? 0
  const isNumber = kinds[token] === NUMBER
  if (end - start < SHORTEST || isDigit(page.text, end - 1) === isNumber) return 0
  const run = page.text.slice(start, end)
  const cut = run.search(isNumber ? BEHIND_NUMBER : BEHIND_WORD)
  return cut > 0 && isMarked(isNumber ? run.slice(cut) : run.slice(0, cut)) ? cut : 0
}

const BEHIND_NUMBER = /(?<=^\d{2,})\p{Ll}{2,7}$/u
const BEHIND_WORD = /(?<=^\p{L}{2,7})\d+$/u

const SHORTEST = 3

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

/** A syllable that has a mark: `năm`, not `km`. */
function isMarked(word: string): boolean {
  return /[^A-Za-z]/.test(word) && isSyllable(keyOf(word))
}

/** 1 for a comma (semicolon, closing bracket) behind a word in small letters and glued to the next word, else 0. */
function behindSign(page: Page, token: number): number {
  const { kinds } = page.tokens
  if (kinds[token] === LINE_END || kinds[token + 1] !== WORD || blankBefore(page, token + 1)) return 0
  const sign = wordAt(page, token)
  const next = wordAt(page, token + 1)
  if (!mayClose(sign, next) || next.length < 2 || blankBefore(page, token)) return 0
  return isMarked(next) && closesWord(page, token, sign) ? 1 : 0
}

function closesWord(page: Page, token: number, sign: string): boolean {
  const kind = page.tokens.kinds[token - 1]
  return kind === NUMBER ? sign === ',' : kind === WORD && isWordBefore(wordAt(page, token - 1))
}

/** A full stop only in front of a large letter: `phúc.Thực`. */
function mayClose(sign: string, next: string): boolean {
  return ',;:)”'.includes(sign) || (sign === '.' && !startsSmall(next))
}

function isWordBefore(word: string): boolean {
  return word.length > 1 && startsSmall(word.slice(-1)) && isSyllable(keyOf(word))
}
