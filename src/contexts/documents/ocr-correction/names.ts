/** Names of people and places: what in them looks misread is only proposed. Pure. */
import { provinceNames } from '../rules/reading/institution-names.ts'
import { LOWER, MIXED, TITLE } from './letter-case.ts'
import { surnames } from '../rules/reading/surnames.ts'
import { isSyllable, keyOf, skeletonOf } from './letters.ts'
import { blankBefore, type Page, wordAt } from './text-lines.ts'
import { WORD } from './tokens.ts'

/** Names of places, as keys with blanks. */
const places = new Set(
  ['Việt Nam', 'Hồ Chí Minh', ...provinceNames].flatMap((name) => {
    const key = name
      .split(/[\s-]+/u)
      .map(keyOf)
      .join(' ')
    return [key]
  }),
)
const LONGEST_PLACE = 4

export interface NameFacts {
  /** For each token, how it is written (see casesOf). */
  readonly cases: Uint8Array
  /** The key of a token after the correction. */
  readonly keyAt: (token: number) => string
  /** Logarithm of the probability that a syllable follows another (keys). */
  readonly follows: (before: string, key: string) => number
}

/** From here on two syllables are a common word rather than parts of a name. */
export const COMMON = -4.5

/**
 * Whether a proposal says nothing about a name: what somebody or a village is called, which could be so as it was read, would get other
 * marks because other words are commoner; or a family name would become none.
 */
export function isIdleGuess(page: Page, token: number, after: string, cases: Uint8Array): boolean {
  const read = keyOf(wordAt(page, token))
  if (cases[token] !== TITLE || !isSyllable(read)) return false
  const first = firstOfRow(page, token, cases)
  const onlyMarks = skeletonOf(read) === skeletonOf(keyOf(after))
  const noun = neighbour(page, first, -1)
  const opens = noun < 0 ? '' : keyOf(wordAt(page, noun))
  if (villageNouns.has(opens)) return onlyMarks
  if ((noun >= 0 && !personNouns.has(opens)) || !surnames.has(skeletonOf(keyOf(wordAt(page, first))))) return false
  return first === token ? !familyNames.has(keyOf(after)) : onlyMarks
}

/**
 * Words of names that begin with a large letter alone: `Giàng A Páo`, `Y Wang Mlô`, `K'Brôi`. All that stands beside them with a large
 * letter belongs to the name.
 */
export function namesWithLetter(page: Page, cases: Uint8Array): number[] {
  const found: number[] = []
  for (let token = 0; token + 1 < page.tokens.count; token += 1) {
    if (cases[token] !== TITLE || (page.tokens.ends[token] ?? 0) - (page.tokens.starts[token] ?? 0) > 1) continue
    let next = isApostrophe(page, token + 1) ? token + 2 : token + 1
    for (let words = 0; words < LONGEST_PERSON && isLargeWord(page, next, cases); words += 1, next += 1)
      found.push(next)
  }
  return found
}

function isApostrophe(page: Page, token: number): boolean {
  return "'’‘`".includes(wordAt(page, token)) && !blankBefore(page, token)
}

function isLargeWord({ tokens }: Page, token: number, cases: Uint8Array): boolean {
  return tokens.kinds[token] === WORD && (cases[token] === TITLE || cases[token] === MIXED)
}

/** The first of the words with large first letters that stand side by side with this one. */
function firstOfRow(page: Page, token: number, cases: Uint8Array): number {
  let first = token
  while (token - first < LONGEST_PERSON && cases[first - 1] === TITLE && blankBefore(page, first)) first -= 1
  return first
}

const LONGEST_PERSON = 4
/** The commonest family names as they are written. */
const familyNames = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh lâm phùng mai tô tạ hà lương ' +
    'tăng châu thạch nông lò vi hứa quách cao chu lưu thái tống kiều triệu hầu giàng vàng sùng thào mùa lường cầm quàng điểu kim danh đàng'
  ).split(' '),
)
const personNouns = new Set('ông bà chí anh chị'.split(' '))
const villageNouns = new Set('thôn ấp bản buôn làng xóm'.split(' '))

/** Whether a word belongs to the name of a person or a place. */
export function isInName(page: Page, token: number, facts: NameFacts): boolean {
  const written = facts.cases[token]
  if (written === LOWER) return false
  return isInPlace(page, token, facts) || (written === TITLE && isInRun(page, token, facts))
}

/** One of the provinces, the country, the city that bears a person's name. */
function isInPlace(page: Page, token: number, facts: NameFacts): boolean {
  for (let length = 1; length <= LONGEST_PLACE; length += 1) {
    for (let from = token - length + 1; from <= token; from += 1) {
      const words = rowOf(page, from, length)
      if (words && words.every((word) => facts.cases[word] !== LOWER) && places.has(words.map(facts.keyAt).join(' ')))
        return true
    }
  }
  return false
}

/** `length` words in a row on one line, with nothing but blanks or dashes between; undefined when there are none. */
function rowOf({ tokens }: Page, from: number, length: number): number[] | undefined {
  const words: number[] = []
  for (let token = from; token >= 0 && token < tokens.count && words.length < length; token += 1) {
    if (tokens.kinds[token] !== WORD) return undefined
    words.push(token)
  }
  return words.length === length && from >= 0 ? words : undefined
}

/**
 * Two or more words with a large first letter side by side, of which this one makes no common word with the next
 * (`Nội vụ`, `Tài chính`) or with the one before it (`Quốc hội`).
 */
function isInRun(page: Page, token: number, facts: NameFacts): boolean {
  const before = neighbour(page, token, -1)
  const after = neighbour(page, token, 1)
  const joinsAfter = isTitle(after, facts)
  const common = !joinsAfter && makesWord(token, after, facts)
  if (followsPlaceNoun(before, facts)) return !common
  const joinsBefore = isTitle(before, facts) && !opensBody.has(facts.keyAt(before))
  if (joinsBefore && followsSurname(page, before, facts)) return true
  if (common || opensBody.has(facts.keyAt(token))) return false
  return isUnknownRun([...(joinsBefore ? [before] : []), ...(joinsAfter ? [token] : [])], facts)
}

/** Words of which none makes a common pair with the next; no words at all are no run. */
function isUnknownRun(firsts: readonly number[], facts: NameFacts): boolean {
  return firsts.length > 0 && !firsts.some((first) => isKnownPair(first, first + 1, facts))
}

/** `Phan Ngọc …`: a family name and a middle name stand before. */
function followsSurname(page: Page, middle: number, facts: NameFacts): boolean {
  const first = neighbour(page, middle, -1)
  if (!isTitle(first, facts) || opensBody.has(facts.keyAt(first))) return false
  return surnames.has(skeletonOf(facts.keyAt(first)))
}

/** `xã`, `ông`: what comes next is a name. */
function followsPlaceNoun(before: number, facts: NameFacts): boolean {
  return before >= 0 && placeNouns.has(facts.keyAt(before))
}

function isTitle(token: number, { cases }: NameFacts): boolean {
  return token >= 0 && cases[token] === TITLE
}

function makesWord(token: number, after: number, facts: NameFacts): boolean {
  return after >= 0 && facts.follows(facts.keyAt(token), facts.keyAt(after)) > COMMON
}

function isKnownPair(first: number, second: number, facts: NameFacts): boolean {
  return facts.follows(facts.keyAt(first), facts.keyAt(second)) > COMMON / 2
}

/** The word next to a token on its line, -1 when there is none or a sign stands between. */
function neighbour(page: Page, token: number, step: 1 | -1): number {
  const near = token + step
  if (near < 0 || near >= page.tokens.count || page.tokens.kinds[near] !== WORD) return -1
  return blankBefore(page, Math.max(near, token)) && wordAt(page, near).length > 1 ? near : -1
}

/** Words in front of the name of a place or a person. */
const placeNouns = new Set('tỉnh phố huyện quận xã phường thôn ấp bản buôn làng khu ông bà chí anh chị'.split(' '))

/** `xã`, `ông`: whether a name comes behind such a word (key). */
export function isNameNoun(key: string): boolean {
  return placeNouns.has(key)
}

/** Words that open the name of a body, a paper or an office. */
const opensBody = new Set(
  'bộ sở ban ủy hội đảng chủ phó thủ nghị quyết kế chỉ luật điều tỉnh thành mặt tổ hội văn phòng trung thường đoàn cục vụ viện công thanh hướng thông báo chương đề kết quy lãnh các'.split(
    ' ',
  ),
)
