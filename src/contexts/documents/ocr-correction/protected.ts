/** Tokens whose letters mean something by themselves and are no words: symbols of documents, addresses, Roman numerals. Pure. */
import { LINE_END, NUMBER, type Tokens, WORD } from './tokens.ts'

/** Of a lone letter, which is no word but may be a piece of one. */
const LONE_LETTER = 2

/** 1 for each token that the correction of words leaves alone, LONE_LETTER for one that may only be joined to the next. */
export function protectedTokens(text: string, tokens: Tokens): Uint8Array {
  const fixed = new Uint8Array(tokens.count)
  for (let from = 0; from < tokens.count;) {
    const to = runEnd(tokens, from)
    if (to - from > 1 && isSymbol(text, tokens, from, to)) fixed.fill(1, from, to)
    from = to
  }
  for (let token = 0; token < tokens.count; token += 1) {
    if (fixed[token] === 0) fixed[token] = kindOf(text, tokens, token)
  }
  return fixed
}

/** 1 for what is left alone, LONE_LETTER for a letter that may be a piece, 0 for a word. */
function kindOf(text: string, tokens: Tokens, token: number): number {
  if (startsName(text, tokens, token)) return 1
  if (!isLetterMark(text, tokens, token)) return 0
  return lengthOf(tokens, token) === 1 ? LONE_LETTER : 1
}

/** The `Y` of `bà Y Ban`, the `A` of `Giàng A Páo`: a large letter alone before a word with one. */
function startsName(text: string, tokens: Tokens, token: number): boolean {
  const next = token + 1
  if (lengthOf(tokens, token) !== 1 || lengthOf(tokens, next) < 2 || (token > 0 && lengthOf(tokens, token - 1) === 1))
    return false
  const start = tokens.starts[token] ?? 0
  const after = tokens.starts[next] ?? 0
  return after > start + 1 && /^\p{Lu}\s+\p{Lu}\p{Ll}/u.test(text.slice(start, after + 2))
}

/** Letters of a word, 0 for what is none. */
function lengthOf({ starts, ends, kinds }: Tokens, token: number): number {
  return kinds[token] === WORD ? (ends[token] ?? 0) - (starts[token] ?? 0) : 0
}

/** Where the tokens that stand together without a blank end. */
function runEnd(tokens: Tokens, from: number): number {
  let to = from + 1
  if (tokens.kinds[from] === LINE_END) return to
  while (to < tokens.count && tokens.kinds[to] !== LINE_END && tokens.starts[to] === tokens.ends[to - 1]) to += 1
  return to
}

/** `5584/KH-UBND`, `TG&DVTW`, `a@b.vn`, `http://…`; not `kinh tế-xã hội`, not `2025,`. */
function isSymbol(text: string, tokens: Tokens, from: number, to: number): boolean {
  const kinds = tokens.kinds.subarray(from, to)
  if (!kinds.includes(WORD)) return false
  let links = 0
  for (let token = from + 1; token < to - 1; token += 1) {
    if (tokens.kinds[token] !== WORD) links += linkWeight(text.charAt(tokens.starts[token] ?? 0))
  }
  if (links === 0) return false
  return (
    links >= STRONG_LINK ||
    kinds.includes(NUMBER) ||
    /:\/\/|www\./.test(text.slice(tokens.starts[from], tokens.ends[to - 1]))
  )
}

const STRONG_LINK = 10

function linkWeight(sign: string): number {
  if ('@&_'.includes(sign)) return STRONG_LINK
  return '/-⁄:–'.includes(sign) ? 1 : 0
}

/** A Roman numeral (also a misread one), a single consonant, a word with a digit in it. */
function isLetterMark(text: string, tokens: Tokens, token: number): boolean {
  if (tokens.kinds[token] !== WORD) return false
  const start = tokens.starts[token] ?? 0
  const end = tokens.ends[token] ?? 0
  if (end - start === 1) return !singleVowels.includes(text.charAt(start))
  if (text.charCodeAt(start) < 0x60 && isNumeral(text.slice(start, end))) return true
  return hasDigit(text, start, end) || isForeign(text.slice(start, end))
}

function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const letter = text.charAt(at)
    if (letter >= '0' && letter <= '9') return true
  }
  return false
}

/** `IoT`, `TTg`, `eOffice`: large and small letters mixed, none of them Vietnamese. */
function isForeign(word: string): boolean {
  return word.length <= LONGEST_MARK && /^(?:[A-Za-z]*[a-z][A-Z][A-Za-z]*|[A-Z]{2,}[a-z]+[A-Za-z]*)$/.test(word)
}

const LONGEST_MARK = 20
const singleVowels = 'yYoOaAuUủỦớỚởỞơƠôÔổỔồỒốỐờỜộỘọỌýÝỳỲỷỶ'

/** `XIII`, `XIH`, `XVỊ`; not `VỊ`, which is a word. */
function isNumeral(word: string): boolean {
  if (word.length > LONGEST_MARK) return false
  if (/^[IVXLC]+$/.test(word)) return true
  return word.length > 2 && /^X{0,2}[IVXHĨÌÍỈỊ]+$/.test(word) && /X|II|IV/.test(word)
}
