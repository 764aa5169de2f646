/** An abbreviation in brackets is made of the first letters of the words before it: tiêu thụ đặc biệt (TTDB) → (TTĐB). Pure. */
import type { Edit } from './rules/edits.ts'
import { type Page, startsLarge, wordAt } from './text-lines.ts'
import { LINE_END, type Tokens, WORD } from './tokens.ts'

/** Only for a text that is known to be what OCR left. */
export function abbreviationEdits(page: Page): Edit[] {
  const edits: Edit[] = []
  for (let token = 1; token + 1 < page.tokens.count; token += 1) {
    const edit = isBracketed(page, token) ? fromInitials(page, token) : undefined
    if (edit) edits.push(edit)
  }
  return edits
}

function isBracketed(page: Page, token: number): boolean {
  return page.tokens.kinds[token] === WORD && wordAt(page, token - 1) === '(' && wordAt(page, token + 1) === ')'
}

const SHORTEST = 3
const LONGEST = 8

function fromInitials(page: Page, token: number): Edit | undefined {
  const read = wordAt(page, token)
  if (read.length < SHORTEST || read.length > LONGEST || read !== read.toUpperCase()) return undefined
  const words = wordsBefore(page.tokens, token - 1, read.length)
  const initials = words.map((word) => wordAt(page, word).charAt(0).toUpperCase()).join('')
  if (!startsLarge(initials) || flat(initials) !== flat(read)) return undefined
  const after = Array.from(read, (letter, at) => letterOf(initials.charAt(at), letter)).join('')
  if (after === read) return undefined
  const start = page.tokens.starts[token] ?? 0
  return { start, end: start + read.length, after, kind: 'letter', confidence: 0.9, applied: true }
}

/** The letter an abbreviation has for a word: Đ for đặc, but U for ủy, and either Ư or U for ương. */
function letterOf(initial: string, read: string): string {
  if (flat(initial) === 'D') return initial.replace('Ð', 'Đ')
  const toneless = initial.normalize('NFD').replace(TONES, '').normalize('NFC')
  return read === toneless ? read : flat(initial)
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** The last words before a token, in their order. */
function wordsBefore(tokens: Tokens, token: number, count: number): number[] {
  const words: number[] = []
  for (let near = token - 1; near >= 0 && words.length < count; near -= 1) {
    if (tokens.kinds[near] === WORD) words.unshift(near)
    else if (tokens.kinds[near] !== LINE_END) break
  }
  return words
}

/** Letters an engine takes for each other in capitals. */
function flat(letters: string): string {
  return letters
    .replace(/[ĐÐ]/gu, 'D')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
}
