/** Turns tokens into the row of places the decoder reads, and says which tokens must not be touched. Pure. */
import { type CandidateFinder, type Candidates, onlyCandidate } from './candidates.ts'
import type { Places } from './decoder.ts'
import type { LanguageModel } from './language-model.ts'
import { isSyllable, keyOf } from './letters.ts'
import { LINE_END, NUMBER, SIGN, STOP, type Tokens, WORD } from './tokens.ts'

/** The row: places, and for each the token it stands on; -1 for a paragraph's end. */
export interface Row {
  readonly places: Places
  readonly tokenOf: Int32Array
}

/** Makes rows for one model; the fixed places are shared. */
export class RowMaker {
  readonly #finder: CandidateFinder
  readonly #numberPlace: Candidates
  readonly #stopPlace: Candidates
  readonly #fixed = new Map<string, Candidates>()
  readonly #model: LanguageModel

  constructor(model: LanguageModel, finder: CandidateFinder) {
    this.#model = model
    this.#finder = finder
    this.#numberPlace = onlyCandidate(model.number)
    this.#stopPlace = onlyCandidate(model.end)
  }

  rowOf(text: string, tokens: Tokens, fixed: Uint8Array): Row {
    const candidates: Candidates[] = []
    const joined = new Map<number, Candidates>()
    const tokenOf = new Int32Array(tokens.count)
    const unmarked = this.#unmarked(text, tokens)
    const put = (token: number, place: Candidates): void => {
      tokenOf[candidates.length] = token
      candidates.push(place)
    }
    for (let token = 0; token < tokens.count; token += 1) {
      const kind = tokens.kinds[token]
      if (kind === WORD) {
        if (opensOtherColumn(text, tokens, token)) put(-1, this.#stopPlace)
        const torn = this.#joined(text, tokens, token, fixed)
        if (torn) joined.set(candidates.length, torn)
        put(token, this.#wordPlace(text, tokens, token, { fixed, unmarked }))
      }
      if (kind === NUMBER) put(token, this.#numberPlace)
      else if (kind === STOP) put(token, this.#stopPlace)
      else if (kind === LINE_END && endsParagraph(text, tokens, token)) put(-1, this.#stopPlace)
    }
    return { places: { candidates, joined }, tokenOf }
  }

  #wordPlace(
    text: string,
    tokens: Tokens,
    token: number,
    { fixed, unmarked }: { fixed: Uint8Array; unmarked: Uint8Array },
  ): Candidates {
    const end = tokens.ends[token] ?? 0
    const key = keyOf(text.slice(tokens.starts[token] ?? 0, end))
    if (fixed[token] === 1 && isNumeral(key, text.charAt(end - 1))) return this.#numberPlace
    return fixed[token] ? this.#fixedPlace(key) : this.#finder.of(key, isCapital(text, end - 1), unmarked[token] === 1)
  }

  /** 1 for each word in a stretch where no word has a mark: one in five has none, so that a longer stretch has lost them. */
  #unmarked(text: string, tokens: Tokens): Uint8Array {
    const found = new Uint8Array(tokens.count)
    let from = 0
    let words = 0
    for (let token = 0; token <= tokens.count; token += 1) {
      const isWord = tokens.kinds[token] === WORD
      if (token < tokens.count && (!isWord || this.#isBare(text, tokens, token))) {
        if (isWord) words += 1
        continue
      }
      if (words >= LONG_WITHOUT_MARKS) found.fill(1, from, token)
      from = token + 1
      words = 0
    }
    return found
  }

  #isBare(text: string, tokens: Tokens, token: number): boolean {
    const start = tokens.starts[token] ?? 0
    const end = tokens.ends[token] ?? 0
    for (let at = start; at < end; at += 1) if (text.charCodeAt(at) > LAST_PLAIN) return false
    return this.#finder.isBareSyllable(text.slice(start, end).toLowerCase())
  }

  /** What a token and the next may be together; only two short ones can be one syllable. */
  #joined(text: string, tokens: Tokens, token: number, fixed: Uint8Array): Candidates | undefined {
    const next = token + 1
    if (tokens.kinds[next] !== WORD || fixed[token] === 1 || fixed[next] === 1) return undefined
    const first = lengthOf(tokens, token)
    const second = lengthOf(tokens, next)
    if (first > LONGEST_PIECE || second > LONGEST_PIECE || first + second > LONGEST_SYLLABLE) return undefined
    return this.#finder.joined(
      text.slice(tokens.starts[token], tokens.ends[token]),
      text.slice(tokens.starts[next], tokens.ends[next]),
    )
  }

  #fixedPlace(key: string): Candidates {
    const known = this.#fixed.get(key)
    if (known) return known
    const place = onlyCandidate(this.#model.ids.get(key) ?? -1)
    if (this.#fixed.size > 10_000) this.#fixed.clear()
    this.#fixed.set(key, place)
    return place
  }
}

/** `XI` is a number as 11 is, and not the syllable it looks like: lần thứ XI. */
function isNumeral(key: string, last: string): boolean {
  return 'IVX'.includes(last) && /^[ivx]+$/.test(key) && isSyllable(key)
}

/** `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI …`: on one line with the office, in the other column of the head, the name of the state begins. */
function opensOtherColumn(text: string, tokens: Tokens, token: number): boolean {
  const start = tokens.starts[token] ?? 0
  const first = text.charAt(start)
  if ((first !== 'C' && first !== 'Đ') || token === 0 || tokens.kinds[token - 1] === LINE_END) return false
  return STATE_OR_MOTTO.test(text.slice(start, start + LONGEST_OPENING))
}

const STATE_OR_MOTTO = /^(?:C[ỘÔỌO]NG\s+H[ÒÓOÕ][AÀ]\s+X[ÃÁÀA]|Đ[ộôọo]c\s+l[ậạâấ]p\s+-|Đ[ẢẲĂẠ]NG\s+C[ỘÔỌO]NG\s+S)/u
const LONGEST_OPENING = 16

const LONG_WITHOUT_MARKS = 6
const LAST_PLAIN = 0x7e
const LONGEST_PIECE = 5
const LONGEST_SYLLABLE = 7

function lengthOf(tokens: Tokens, token: number): number {
  return (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0)
}

/** A line's end closes the paragraph when a blank line or a list mark follows and the next word is no lower-case one. */
function endsParagraph(text: string, tokens: Tokens, token: number): boolean {
  if (tokens.kinds[token - 1] === LINE_END) return false
  let next = token + 1
  while (tokens.kinds[next] === LINE_END && next < tokens.count) next += 1
  if (next >= tokens.count) return true
  if (startsWithMark(text, tokens, next) || startsWithLabel(text, tokens, next)) return true
  return next > token + 1 && tokens.kinds[next] === WORD && isCapital(text, tokens.starts[next] ?? 0)
}

function startsWithMark(text: string, tokens: Tokens, token: number): boolean {
  return tokens.kinds[token] === SIGN && '-+*•–~'.includes(text.charAt(tokens.starts[token] ?? 0))
}

/** `1.` `1)` `a)` `II.` at a line's start. */
function startsWithLabel(text: string, tokens: Tokens, token: number): boolean {
  const start = tokens.starts[token] ?? 0
  const end = tokens.ends[token] ?? 0
  if (end - start > 4 || tokens.starts[token + 1] !== end) return false
  const sign = text.charAt(end)
  if (sign === ')') return end - start <= 2
  return sign === '.' && (tokens.kinds[token] === NUMBER || /^[IVX]+$/.test(text.slice(start, end)))
}

function isCapital(text: string, at: number): boolean {
  const letter = text.charAt(at)
  return letter !== letter.toLowerCase()
}
