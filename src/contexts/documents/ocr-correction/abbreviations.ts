/** An abbreviation in brackets is made of the first letters of the words before it: tiêu thụ đặc biệt (TTDB) → (TTĐB). Pure. */
import type { Edit } from './edits.ts'
import { type Page, startsLarge, wordAt } from './text-lines.ts'
import { LINE_END, type Tokens, WORD } from './tokens.ts'

/** Only for a text that is known to be what OCR left. */
export function abbreviationEdits(page: Page): Edit[] {
  const { tokens } = page
  const edits: Edit[] = []
  for (let token = 1; token + 1 < tokens.count; token += 1) {
    if (tokens.kinds[token] !== WORD || wordAt(page, token - 1) !== '(' || wordAt(page, token + 1) !== ')') continue
    const read = wordAt(page, token)
    if (read.length < 3 || read.length > 8 || read !== read.toUpperCase()) continue
    const initials = wordsBefore(tokens, token - 1, read.length).map((word) =>
      wordAt(page, word).charAt(0).toUpperCase(),
    )
    const after = initials.join('')
    if (after !== read && startsLarge(after) && flat(after) === flat(read)) {
      const start = tokens.starts[token] ?? 0
      edits.push({ start, end: start + read.length, after, kind: 'letter', confidence: 0.9, applied: true })
    }
  }
  return edits
}

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
