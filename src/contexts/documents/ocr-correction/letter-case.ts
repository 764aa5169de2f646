/** Which letters of a word were printed large: BỘ Chính trị → Bộ Chính trị, cƠ quan → cơ quan, DựNG → DỰNG. Pure. */
import type { Confusions } from './channel.ts'
import { isSyllable, keyOf, partsOf } from './letters.ts'
import { LINE_END, NUMBER, SIGN, STOP, type Tokens, WORD } from './tokens.ts'

/** How a word is written. */
export const LOWER = 1
export const TITLE = 2
export const UPPER = 3
export const MIXED = 4
/** All large, but of letters that are easily taken for large ones: BỘ, CƠ, SỞ. */
export const UNSURE = 5
export type LetterCase = typeof LOWER | typeof TITLE | typeof UPPER

const SMALL = 1
const LARGE = 2
let sizes: Uint8Array | undefined

/** SMALL or LARGE for a letter that has both forms, else 0. The table is made when it is first needed. */
function sizeOf(code: number): number {
  sizes ??= sizeTable()
  return sizes[code] ?? 0
}

function sizeTable(): Uint8Array {
  const table = new Uint8Array(0x2100)
  for (let code = 0; code < table.length; code += 1) {
    const letter = String.fromCharCode(code)
    if (letter !== letter.toUpperCase()) table[code] = SMALL
    else if (letter !== letter.toLowerCase()) table[code] = LARGE
  }
  return table
}

/** The case of each word of a text, 0 for other tokens; one large letter alone counts as TITLE. */
export function casesOf(text: string, tokens: Tokens): Uint8Array {
  const cases = new Uint8Array(tokens.count)
  for (let token = 0; token < tokens.count; token += 1) {
    if (tokens.kinds[token] === WORD)
      cases[token] = caseBetween(text, tokens.starts[token] ?? 0, tokens.ends[token] ?? 0)
  }
  settleRuns(tokens, cases)
  return cases
}

/** So many words side by side, all large, are no accident: BỘ GIÁO DỤC. */
const SURE_RUN = 3

/** Words of which one alone might have been taken for large are large where they stand in a row of such. */
function settleRuns(tokens: Tokens, cases: Uint8Array): void {
  let from = 0
  for (let token = 0; token <= tokens.count; token += 1) {
    const letterCase = cases[token]
    if (token < tokens.count && (letterCase === UNSURE || letterCase === UPPER)) continue
    if (token - from >= SURE_RUN) cases.fill(UPPER, from, token)
    from = token + 1
  }
}

/** How many words have large letters inside, which nobody types: nghiỆp, cƠ. */
export function countOddCases(
  { text, tokens, fixed }: { text: string; tokens: Tokens; fixed: Uint8Array },
  cases: Uint8Array,
): number {
  let odd = 0
  for (const [token, letterCase] of cases.entries()) {
    if (letterCase !== MIXED || fixed[token] === 1) continue
    if (isSyllable(keyOf(text.slice(tokens.starts[token], tokens.ends[token])))) odd += 1
  }
  return odd
}

function caseBetween(text: string, start: number, end: number): number {
  let large = 0
  let small = 0
  for (let at = start + 1; at < end; at += 1) {
    const size = sizeOf(text.charCodeAt(at))
    if (size === LARGE) large += 1
    else if (size === SMALL) small += 1
  }
  const first = sizeOf(text.charCodeAt(start)) === LARGE
  if (large === 0) return first ? TITLE : LOWER
  if (small > 0 || !first) return MIXED
  return strongLetters(text, start, end) > 1 ? UPPER : UNSURE
}

/** Letters whose large form looks unlike the small one. */
function strongLetters(text: string, start: number, end: number): number {
  let strong = 0
  for (let at = start; at < end; at += 1) if (likeness(text.charAt(at).toLowerCase()) < 0.001) strong += 1
  return strong
}

/** Writes a key in a case. */
export function inCase(key: string, letterCase: LetterCase): string {
  if (letterCase === LOWER) return key
  if (letterCase === UPPER) return key.toUpperCase()
  return key.charAt(0).toUpperCase() + key.slice(1)
}

/** What stands around a word, as far as it tells about large letters. */
export interface CaseContext {
  /** The words next to it on its line, by their case; 0 where there is none. */
  readonly neighbours: readonly number[]
  readonly opensSentence: boolean
  /** Keys of the words before and after. */
  readonly before: string
  readonly after: string
  /** Keys of the two words behind the one after it, when nothing stands between them. */
  readonly next: string
  /** Whether the word is nearly bound to come after the one before it: cơ sở, bảo vệ, đơn vị. */
  readonly bound: boolean
}

export interface CaseChoice {
  readonly letterCase: LetterCase
  /** How much likelier than the case as read, a difference of logarithms. */
  readonly margin: number
}

const EVERY_CASE: readonly LetterCase[] = [LOWER, TITLE, UPPER]
/** A second letter of a word in the wrong case is less of a surprise than the first. */
const FURTHER_FLIP = 0.35

/** Judges cases by how often an engine takes a letter for its large or small form. */
export class CaseJudge {
  readonly #upperRead: Confusions['upperRead']
  readonly #lowerRead: Confusions['lowerRead']

  constructor({ upperRead, lowerRead }: Confusions) {
    this.#upperRead = upperRead
    this.#lowerRead = lowerRead
  }

  /**
   * The likeliest case of a word.
   * @param read the word as read, of the same length as its key
   * @param cleanness subtracted for each word in the wrong case; 0 on a page of middling quality
   */
  judge(key: string, read: string, context: CaseContext, cleanness: number): CaseChoice {
    let best: CaseChoice = { letterCase: LOWER, margin: -Infinity }
    let asRead = -Infinity
    for (const letterCase of EVERY_CASE) {
      const written = inCase(key, letterCase)
      const flips = this.#flips(written, read)
      const score = Math.log(priorOf(letterCase, key, context)) + (flips < 0 ? flips - cleanness : 0)
      if (flips === 0) asRead = Math.max(asRead, score)
      if (score > best.margin) best = { letterCase, margin: score }
    }
    return { letterCase: best.letterCase, margin: best.margin - (asRead === -Infinity ? best.margin - 8 : asRead) }
  }

  /**
   * Logarithm of how likely the case of the letters was read so. Of letters that look alike in both sizes the likeliest flip
   * counts in full and further ones less; a letter that does not is no such accident.
   */
  #flips(written: string, read: string): number {
    let sum = 0
    let likeliest = -Infinity
    let alone = 0
    for (let at = 0; at < written.length; at += 1) {
      const from = sizeOf(written.charCodeAt(at))
      const to = sizeOf(read.charCodeAt(at))
      if (from === to || from === 0 || to === 0) continue
      const letter = written.charAt(at).toLowerCase()
      const flip = Math.log(this.#flip(letter, from === SMALL))
      if (likeness(letter) < 0.001) alone += flip
      else {
        sum += flip
        likeliest = Math.max(likeliest, flip)
      }
    }
    return alone + (sum === 0 ? 0 : likeliest + (sum - likeliest) * FURTHER_FLIP)
  }

  #flip(letter: string, printedSmall: boolean): number {
    const [seen, flipped] = (printedSmall ? this.#lowerRead : this.#upperRead)[letter] ?? [0, 0]
    return (flipped + 300 * likeness(letter)) / (seen + 300)
  }
}

/** How alike the large and the small form of a letter are, as a first guess of how often they are confused. */
function likeness(letter: string): number {
  const { base, hat, tone } = partsOf(letter)
  if (hat + tone > 0 && 'aeiouy'.includes(base)) return 'ou'.includes(base) ? 0.01 : 0.003
  return 'ciosuvwxz'.includes(base) ? 0.001 : 0.0001
}

function priorOf(letterCase: LetterCase, key: string, context: CaseContext): number {
  const upper = upperShare(key, context.neighbours)
  if (letterCase === UPPER) return upper
  const title = (1 - upper) * titleShare(key, context)
  return Math.max(1e-6, letterCase === TITLE ? title : 1 - upper - title)
}

/** How likely the word stands among words in capitals. */
function upperShare(key: string, neighbours: readonly number[]): number {
  const upper = neighbours.filter((neighbour) => neighbour === UPPER).length
  const other = neighbours.filter((neighbour) => neighbour === LOWER || neighbour === TITLE).length
  if (upper > 0 && other > 0) return upper > other ? 0.6 : 0.03
  if (upper > 0) return upper > 1 ? 0.98 : 0.8
  if (mayBeShort(key)) return 0.3
  return other > 0 ? 0.000005 : 0.02
}

/** A short word without marks may be an abbreviation: AI, CAO; so may TƯ. */
function mayBeShort(key: string): boolean {
  if (key === 'tư') return true
  for (const letter of key) if (letter > 'z') return false
  return true
}

/** How likely the word has a large first letter, as far as its place and its habits tell. */
function titleShare(key: string, { opensSentence, before, after, next, neighbours, bound }: CaseContext): number {
  if (key === 'ủy') return ofCommittee(before, [after, next], opensSentence)
  if (opensSentence) return 0.93
  if (key === 'ương' && before === 'trung') return 0.004
  const behindSmall = neighbours[0] === LOWER ? titleShareBehindSmall(key, bound) : undefined
  return behindSmall ?? habits.get(key) ?? (neighbours.slice(0, 2).includes(TITLE) ? 0.3 : 0.08)
}

/** The same behind a word in small letters that it belongs to, or for a word that opens no name. */
function titleShareBehindSmall(key: string, bound: boolean): number | undefined {
  if (bound) return 0.003
  return hardlyOpensName(key) ? 0.001 : undefined
}

/** Words that hardly ever open a name, and words that often open the name of a body. */
const habits = new Map([
  ...'ở ứng cơ ổn ơn ưu ước ăn uống ảnh ấy ít ủng ướt ôn oán ùn ỷ ép'.split(' ').map((key) => [key, 0.02] as const),
  ...'sở bộ ban hội đảng vụ cục tổ viện'.split(' ').map((key) => [key, 0.5] as const),
])

/** Whether a word has a small letter wherever no sentence starts. */
export function hardlyOpensName(key: string): boolean {
  return (habits.get(key) ?? 1) < 0.1
}

/** `Ủy ban` has a large letter, `tỉnh ủy`, `ủy viên`, `ủy quyền` a small one. */
function ofCommittee(before: string, [after, next]: readonly [string, string], opensSentence: boolean): number {
  // Some engines take its large letter for a small one each time; administrative papers hardly ever write the organ's name so.
  if (after === 'ban') return next === 'nhân dân' ? 0.99999 : 0.93
  if (partyCommittees.has(before)) return 0.008
  return opensSentence ? 0.9 : 0.15
}

const partyCommittees = new Set('tỉnh thành huyện quận thị xã phường cấp đảng đoàn quân khu chi ban'.split(' '))

/** What stands around a word; `keyAt` gives the key of a token. */
export function contextOf(
  text: string,
  tokens: Tokens,
  token: number,
  facts: { cases: Uint8Array; keyAt: (token: number) => string; bound: (before: string, key: string) => boolean },
): CaseContext {
  const left = nearWords(tokens, token, -1)
  const right = nearWords(tokens, token, 1)
  const before = left[0] ?? -1
  const after = right[0] ?? -1
  return {
    neighbours: [before, after, left[1] ?? -1, right[1] ?? -1].map((near) => caseOfWord(near, facts)),
    opensSentence: startsSentence(text, tokens, token),
    before: before < 0 ? '' : facts.keyAt(before),
    next: `${wordAt(tokens, token + 2, facts)} ${wordAt(tokens, token + 3, facts)}`,
    after: after < 0 ? '' : facts.keyAt(after),
    bound: before >= 0 && facts.bound(facts.keyAt(before), facts.keyAt(token)),
  }
}

function wordAt(tokens: Tokens, token: number, { keyAt }: { keyAt: (token: number) => string }): string {
  return tokens.kinds[token] === WORD ? keyAt(token) : ''
}

/** How a word is written, 0 where there is none; of an abbreviation (HEMIS, UBND) the large letters say nothing about its neighbours. */
function caseOfWord(token: number, { cases, keyAt }: { cases: Uint8Array; keyAt: (token: number) => string }): number {
  if (token < 0) return 0
  const letterCase = cases[token] ?? 0
  return letterCase === UPPER && !isSyllable(keyAt(token)) ? 0 : letterCase
}

/** The next two words in a direction, over commas and a line's end, not over the end of a sentence or a blank line. */
function nearWords(tokens: Tokens, token: number, step: 1 | -1): number[] {
  const found: number[] = []
  let lineEnds = 0
  for (let near = token + step; lineEnds < 2 && found.length < 2; near += step) {
    const kind = tokens.kinds[near]
    if (kind === undefined || kind === 0 || kind === STOP || isListMark(tokens, near)) break
    if (kind === LINE_END) lineEnds += 1
    else if (kind === WORD && lengthOf(tokens, near) > 1) found.push(near)
  }
  return found
}

/** A sign at a line's start: what follows is another item than what stands above. */
function isListMark(tokens: Tokens, token: number): boolean {
  return tokens.kinds[token] === SIGN && tokens.kinds[token - 1] === LINE_END
}

function lengthOf(tokens: Tokens, token: number): number {
  return (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0)
}

/** Whether a word opens a sentence, a line after a full stop, a list item, a quotation or what follows a colon. */
function startsSentence(text: string, tokens: Tokens, token: number): boolean {
  let near = token - 1
  while (tokens.kinds[near] === SIGN) near -= 1
  const kind = tokens.kinds[near] ?? STOP
  if (kind === STOP) return true
  if (near < token - 1 && (kind === LINE_END || kind === NUMBER)) return true
  if (kind !== LINE_END) return opensQuotation(text, tokens, token - 1)
  const above = tokens.kinds[near - 1] ?? STOP
  return above === LINE_END || above === STOP
}

function opensQuotation(text: string, tokens: Tokens, token: number): boolean {
  return token >= 0 && tokens.kinds[token] === SIGN && '“"‘('.includes(text.charAt(tokens.starts[token] ?? 0))
}
