/**
 * Names of people and villages with letters that no name in Viet Nam has: `KatØr`, `Nguyễn Văn Đ6`. Names of the minorities have
 * letters and forms of their own (`K'Brôi`, `Kpă`, `Rơ Ô`): only what is foreign to all of them is doubted. Pure.
 */
import { surnames } from '../rules/reading/surnames.ts'
import type { Edit } from './rules/edits.ts'
import { inCase, LOWER, MIXED, TITLE } from './letter-case.ts'
import { isSyllable, keyOf, skeletonOf } from './letters.ts'
import { isNameNoun } from './names.ts'
import { blankBefore, type Page, wordAt } from './text-lines.ts'
import { WORD } from './tokens.ts'

export interface OddNameFacts {
  readonly cases: Uint8Array
  /** Whether a word (key) is part of a name that is known. */
  readonly isNameWord: (key: string) => boolean
}

/** What may have been printed where a letter foreign to Vietnamese, or a digit, was read; the likeliest first. */
const looks: Readonly<Record<string, string>> = {
  ø: 'ơôo', ö: 'ôơo', ü: 'ưu', ű: 'ưu', û: 'ưu', ä: 'ăâa', å: 'ăâa', ã: 'ã', ë: 'êe', ï: 'i', î: 'i', ñ: 'n', ç: 'c', ß: 'b', ł: 'l', š: 's', ž: 'z',
  '0': 'oôơ', '1': 'lií', '2': 'z', '3': 'ê', '4': 'a', '5': 's', '6': 'ôóố', '8': 'b', '9': 'g',
} // prettier-ignore
const FOREIGN = /[øöüűûäåëïîñçßłšž]/iu
const DIGIT_INSIDE = /^\p{Lu}\p{L}*\d\p{L}+$/u
const DIGIT_AT_END = /^\p{Lu}\p{L}{0,4}\d$/u
/** A large letter behind a small one in a word with marks. */
const LARGE_INSIDE = /^(?=.*[^\x20-\x7e])\p{Lu}\p{L}*\p{Ll}\p{Lu}/u
const LONGEST = 14
const IN_LIST = 0.7
const POSSIBLE = 0.45
const GUESSED = 0.3

/** Doubts about names, each with what may have been printed. */
export function oddNameEdits(page: Page, facts: OddNameFacts): (Edit & { readonly token: number })[] {
  const edits: (Edit & { token: number })[] = []
  for (let token = 0; token < page.tokens.count; token += 1) {
    if (facts.cases[token] === LOWER) continue
    const start = page.tokens.starts[token] ?? 0
    const end = page.tokens.ends[token] ?? 0
    if (page.tokens.kinds[token] !== WORD || end - start < 2 || end - start > LONGEST) continue
    const read = page.text.slice(start, end)
    const guess = isOdd(page, token, read, facts) ? guessOf(read, facts) : undefined
    if (guess) edits.push({ token, start, end, ...guess, kind: 'name', applied: false })
  }
  return edits
}

function isOdd(page: Page, token: number, read: string, facts: OddNameFacts): boolean {
  if (FOREIGN.test(read) || DIGIT_INSIDE.test(read)) return isAmongNames(page, token, facts)
  if (facts.cases[token] === MIXED && LARGE_INSIDE.test(read))
    return !isSyllable(keyOf(read)) && isAmongNames(page, token, facts)
  return DIGIT_AT_END.test(read) && followsPerson(page, token, facts)
}

/** Behind `ông`, `thôn`, or in a row of words with large first letters that begins with a family name. */
function isAmongNames(page: Page, token: number, { cases }: OddNameFacts): boolean {
  const first = wordAt(page, token).charAt(0)
  if (first === first.toLowerCase()) return false
  let start = token
  let before = neighbour(page, start, -1)
  while (before >= 0 && cases[before] === TITLE && token - start < LONGEST_ROW) {
    start = before
    before = neighbour(page, start, -1)
  }
  if (before >= 0 && isNameNoun(keyOf(wordAt(page, before)))) return true
  const after = neighbour(page, token, 1)
  const alone = start === token && !(after >= 0 && cases[after] === TITLE)
  return !alone && surnames.has(skeletonOf(keyOf(wordAt(page, start))))
}

const LONGEST_ROW = 4

/** `Nguyễn Văn …`: a family name and a middle name stand before. */
function followsPerson(page: Page, token: number, { cases }: OddNameFacts): boolean {
  const middle = neighbour(page, token, -1)
  const first = middle < 0 ? -1 : neighbour(page, middle, -1)
  if (first < 0 || cases[middle] !== TITLE || cases[first] !== TITLE) return false
  return surnames.has(skeletonOf(keyOf(wordAt(page, first)))) && middleNames.has(keyOf(wordAt(page, middle)))
}

/** The commonest middle names; `Hà Nội A1`, `Trường Sơn B2` have none. */
const middleNames = new Set(
  'thị văn ngọc bá thế hữu đức minh quang thanh xuân công đình thu kim mạnh hoàng quốc tiến trọng gia'.split(' '),
)

function neighbour(page: Page, token: number, step: 1 | -1): number {
  const near = token + step
  if (near < 0 || near >= page.tokens.count) return -1
  return page.tokens.kinds[near] === WORD && blankBefore(page, Math.max(near, token)) ? near : -1
}

function guessOf(read: string, { isNameWord }: OddNameFacts): Pick<Edit, 'after' | 'confidence'> | undefined {
  const keys = possible(keyOf(read))
  const listed = keys.find((key) => isNameWord(key) || writtenNames.has(key))
  const whole = keys.find(isSyllable)
  const key = listed ?? whole ?? keys[0]
  if (key === undefined) return undefined
  const likely = listed === undefined || /\d/u.test(read) ? POSSIBLE : IN_LIST
  return { after: inCase(key, TITLE), confidence: listed === undefined && whole === undefined ? GUESSED : likely }
}

/** What may have been printed: every way to put the first odd letter, the likeliest for the others. */
function possible(read: string): string[] {
  let keys = ['']
  for (const letter of read) {
    const options = looks[letter] ?? letter
    keys = keys.length === 1 ? Array.from(options, (one) => `${keys[0] ?? ''}${one}`) : keys.map((key) => key + options.charAt(0)) // prettier-ignore
  }
  return keys
}

/** Names of the minorities as they are written, where the list of places does not have them. */
const writtenNames = new Set(
  'katơr chamaléa pinăng pupur kbuôr niê kđăm mlô êban ayŭn kpă ksor nay rmah siu rơ châm rahlan krajan kră hơmăng brôi'.split(
    ' ',
  ),
)
