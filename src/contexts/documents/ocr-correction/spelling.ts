/** Edits to the words of a text: syllables, and the case of their letters. */
import { type Confusions } from './channel.ts'
import type { WordChange, WordsRead } from './correct-words.ts'
import { type ChangeKind, confidenceOf, type Edit } from './rules/edits.ts'
import {
  type CaseChoice,
  type CaseContext,
  CaseJudge,
  contextOf,
  hardlyOpensName,
  inCase,
  type LetterCase,
  LOWER,
  MIXED,
  TITLE,
  UNSURE,
  UPPER,
} from './letter-case.ts'
import { hasNewTonePlace, isSyllable, keyOf, partsOf, skeletonOf, withNewTonePlace } from './letters.ts'
import { isInName } from './names.ts'
import { areVariants } from './spelling-variants.ts'
import type { Page } from './text-lines.ts'
import { LINE_END, type Tokens, WORD } from './tokens.ts'

/** Logarithm of the probability from which on a syllable is nearly bound to follow. */
const BOUND = -2

export interface Spelled {
  readonly text: string
  readonly tokens: Tokens
  readonly fixed: Uint8Array
  readonly words: WordsRead
  /** How each word is written, and how many have large letters inside (see casesOf, countOddCases). */
  readonly cases: Uint8Array
  readonly oddCases: number
  /** Whether the text is known to be what OCR left; in any other nothing is changed, only proposed. */
  readonly noisy: boolean
  readonly page: Page
  /** Logarithm of the probability that a syllable follows another (keys). */
  readonly follows: (before: string, key: string) => number
  /** Tokens that stand where a name stands: changes to them are only proposed. */
  readonly named: Pick<ReadonlySet<number>, 'has'>
}

/** A word's edit with the token it starts at, and the key it becomes. */
export interface WordEdit extends Edit {
  readonly token: number
  readonly key: string
}

/** Writes what the words became, in the case they were printed in. */
export function spell(confusions: Confusions, read: Spelled): WordEdit[] {
  const spelled = {
    ...read,
    words: { ...read.words, changes: read.words.changes.filter((one) => !isChoice(read, one)) },
  }
  const { tokens, words } = spelled
  const writer = new CaseWriter(new CaseJudge(confusions), spelled)
  const changes = new Map(words.changes.map((change) => [change.token, change]))
  const edits: WordEdit[] = []
  for (let token = 0; token < tokens.count; token += 1) {
    const change = changes.get(token)
    const edit = writer.concerns(token, change) ? writer.edit(token, change) : undefined
    if (edit) edits.push(edit)
  }
  return edits
}

/** Whether a change would only put another way of writing the word for the author's. */
function isChoice({ text, tokens }: Spelled, { token, key }: WordChange): boolean {
  const keyAt = (at: number): string => keyOf(text.slice(tokens.starts[at], tokens.ends[at]))
  const next = tokens.kinds[token + 1] === LINE_END ? token + 2 : token + 1
  return areVariants(keyAt(token), key, keyAt(next))
}

/** Only a word with large letters that an engine may have made of small ones, or the other way round. */
function mayBeWrongCase(first: number, letterCase: number): boolean {
  if (letterCase === MIXED || letterCase === UNSURE || letterCase === UPPER) return true
  return letterCase === TITLE && first > 0xbf && partsOf(String.fromCharCode(first).toLowerCase()).base !== 'd'
}

/** `ủy ban nhân dân`: the one small letter that often was a large one. */
const smallOfCommittee = 'ủ'.charCodeAt(0)

/** Below this share of wrong words the costs of changes are high enough by themselves. */
const EVIDENT = 0.01
const HIGHEST_DOUBT = 2.6
const DOUBT_PER_SHARE = 28
const NO_WORD_DOUBT = 0.3
/** Logarithm of the probability below which two syllables are no common word. */
const UNCOMMON = -4.5
/** Logarithm of the probability from which on a syllable belongs to the one before it: Chính trị. */
const BELONGS = -3

class CaseWriter {
  readonly #judge: CaseJudge
  readonly #spelled: Spelled
  readonly #cases: Uint8Array
  readonly #changed: Map<number, WordChange>
  readonly #cleanness: number
  /** A change that is less likely than this is only proposed; the worse the text, the less its context is to be trusted. */
  readonly #least: number

  constructor(judge: CaseJudge, spelled: Spelled) {
    this.#judge = judge
    this.#spelled = spelled
    this.#cases = spelled.cases
    this.#changed = new Map(spelled.words.changes.map((change) => [change.token, change]))
    this.#cleanness = caseCleanness(spelled)
    const { wrongShare } = spelled.words
    this.#least = wrongShare < EVIDENT ? 0 : Math.min(HIGHEST_DOUBT, wrongShare * DOUBT_PER_SHARE)
  }

  /** Whether a token is a word that changes, or one whose letters may be in the wrong case. */
  concerns(token: number, change: WordChange | undefined): boolean {
    const { text, tokens, fixed, noisy } = this.#spelled
    if (tokens.kinds[token] !== WORD || (fixed[token] !== 0 && change?.tokens !== 2)) return false
    if (change !== undefined) return true
    const first = text.charCodeAt(tokens.starts[token] ?? 0)
    const letterCase = this.#cases[token] ?? 0
    // Where hardly anything is wrong, a small letter is the author's.
    return letterCase === LOWER ? noisy && first === smallOfCommittee : mayBeWrongCase(first, letterCase)
  }

  edit(token: number, change: WordChange | undefined): WordEdit | undefined {
    const { text, tokens } = this.#spelled
    const start = tokens.starts[token] ?? 0
    const end = start + readLength(tokens, token, change)
    const read = text.slice(start, end)
    const key = change?.key ?? keyOf(read)
    if (!change && !isSyllable(key)) return undefined
    const written = this.#write(token, key, read.replace(/\s+/gu, '').normalize('NFC'), change)
    const after = inAuthorsStyle(key, read, written.letterCase)
    if (after === read.normalize('NFC')) return undefined
    return { token, key, start, end, after, ...this.#verdict(token, kindOf(read, after, change), { written, change }) }
  }

  /** What kind of change it is, how sure, and whether it is made or only proposed. */
  #verdict(
    token: number,
    kind: ChangeKind,
    { written, change }: { written: CaseChoice; change: WordChange | undefined },
  ): Pick<Edit, 'kind' | 'confidence' | 'applied'> {
    const { noisy } = this.#spelled
    if (kind === 'case') return { kind, confidence: confidenceOf(written.margin), applied: noisy }
    const margin = change?.margin ?? written.margin
    const isName = this.#isName(token)
    return {
      kind: isName ? 'name' : kind,
      confidence: confidenceOf(margin),
      applied: noisy && !isName && margin >= this.#leastFor(kind, change) && this.#isFounded(token, change),
    }
  }

  /** Not where only commonness speaks for a change, nor where only a name in front of it does: `Cầu Hai nằm về phía`. */
  #isFounded(token: number, change: WordChange | undefined): boolean {
    if (change === undefined) return true
    return change.supported && !(change.sound && change.fits && this.#isBehindName(token, change.key))
  }

  /** Whether two words with large first letters stand before it that make no common word together, and it does not complete one. */
  #isBehindName(token: number, key: string): boolean {
    if (this.#cases[token - 1] !== TITLE || this.#cases[token - 2] !== TITLE) return false
    const { follows } = this.#spelled
    const last = this.#keyAt(token - 1)
    return follows(last, key) < BELONGS && follows(this.#keyAt(token - 2), last) < UNCOMMON
  }

  /** That what is no word at all has lost marks needs no proof; only which ones is open. */
  #leastFor(kind: ChangeKind, change: WordChange | undefined): number {
    return kind === 'mark' && change?.sound === false ? this.#least * NO_WORD_DOUBT : this.#least
  }

  #write(token: number, key: string, read: string, change: WordChange | undefined): CaseChoice {
    const written = this.#cases[token] ?? LOWER
    const torn = change?.tokens === 2
    if (change && written === LOWER && !torn) return { letterCase: LOWER, margin: change.margin }
    const asRead = plainCase(written)
    const cleanness = Math.min(change ? 1 : mostClean(written, key), this.#cleanness)
    const choice = this.#judge.judge(key, shapeOf(key, read, asRead, torn), this.#context(token), cleanness)
    const free = written === MIXED || torn
    return free || choice.margin > 0 ? choice : { letterCase: asRead, margin: 0 }
  }

  #context(token: number): CaseContext {
    const { text, tokens, follows } = this.#spelled
    return contextOf(text, tokens, token, {
      cases: this.#cases,
      keyAt: (near) => this.#keyAt(near),
      bound: (before, word) => follows(before, word) > BOUND,
    })
  }

  #isName(token: number): boolean {
    const { page, follows, named } = this.#spelled
    return (
      named.has(token) || isInName(page, token, { cases: this.#cases, keyAt: (near) => this.#keyAt(near), follows })
    )
  }

  #keyAt(token: number): string {
    const { text, tokens } = this.#spelled
    return this.#changed.get(token)?.key ?? keyOf(text.slice(tokens.starts[token] ?? 0, tokens.ends[token] ?? 0))
  }
}

/** How rarely letters change their case in this text: 0 for a page of middling quality, more for a better one. */
function caseCleanness({ oddCases, words }: Spelled): number {
  const share = oddCases / Math.max(words.words, FEW_WORDS)
  return Math.max(0, Math.min(6, 1.3 * Math.log(0.005 / (share + 0.00005))))
}

const FEW_WORDS = 400

/** BỘ among small letters is odd also on a page that shows nothing of the kind elsewhere, and so is `cần Ưu tiên`. */
function mostClean(written: number, key: string): number {
  return written === UNSURE || (written === TITLE && hardlyOpensName(key)) ? 1.5 : Infinity
}

function readLength({ starts, ends }: Tokens, token: number, change: WordChange | undefined): number {
  return (ends[change?.tokens === 2 ? token + 1 : token] ?? 0) - (starts[token] ?? 0)
}

/** The letters as read, for comparison with the key; a syllable torn apart says nothing about its first letter. */
function shapeOf(key: string, read: string, asRead: LetterCase, torn: boolean): string {
  if (read.length !== key.length) return inCase(key, asRead)
  return torn ? `-${read.slice(1)}` : read
}

/** The word with its tone where the author puts it (hòa, hoà). */
function inAuthorsStyle(key: string, read: string, letterCase: LetterCase): string {
  const young = hasNewTonePlace(read.normalize('NFC').toLowerCase())
  return inCase(young ? withNewTonePlace(key) : key, letterCase)
}

function plainCase(letterCase: number): LetterCase {
  if (letterCase === UPPER || letterCase === UNSURE) return UPPER
  return letterCase === TITLE ? TITLE : LOWER
}

function kindOf(read: string, after: string, change: WordChange | undefined): ChangeKind {
  if (change?.tokens === 2) return 'join'
  if (after.includes(' ')) return 'split'
  const before = keyOf(read)
  const key = keyOf(after)
  if (before === key) return 'case'
  return skeletonOf(before) === skeletonOf(key) ? 'mark' : 'letter'
}
