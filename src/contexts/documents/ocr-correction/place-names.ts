/** Names of places as they are known: those read rightly are kept from every change, those nearly so bring a proposal. */
import { type Channel, NEVER, readingCost } from './channel.ts'
import {
  COMMUNE,
  DISTRICT,
  type Gazetteer,
  LONGEST_NAME,
  looseKey,
  type Place,
  PROVINCE,
  wordsOf,
} from './gazetteer.ts'
import { inCase, TITLE, UNSURE, UPPER } from './letter-case.ts'
import { hasNewTonePlace, keyOf, skeletonOf, withNewTonePlace } from './letters.ts'
import { COMMON } from './names.ts'
import { type Mention, placeMentions } from './place-mentions.ts'
import type { Edit } from './rules/edits.ts'
import { blankBefore, type Page, wordAt } from './text-lines.ts'
import { LINE_END } from './tokens.ts'

export interface PlacesFound {
  /** Tokens of names that are known: nothing may change them. */
  readonly known: readonly number[]
  /** Tokens of other names: changes are only proposed. */
  readonly named: readonly number[]
  readonly unknown: readonly Mention[]
  /** How much speaks for each province, by letter. */
  readonly votes: ReadonlyMap<string, number>
  readonly mentioned: ReadonlySet<Place>
}

/** Cost of a name that stands in no list, and more for each word in it that no name has. */
const UNLISTED = 8
/** The same where the text tells its province, in which there are few names. */
const UNLISTED_IN_PROVINCE = 9
const ODD_WORD = 4.5
/** A village's name is hardly ever in the list. */
const VILLAGE_UNLISTED = 3.5
/** A commune named as a district is, or the other way round. */
const OTHER_LEVEL = 3.5
/** How well a name may end at a word: the row ends there; it may, in capitals or at a line's end; it goes on. */
const ENDS = 0
const MAY_END = 1
const GOES_ON = 2
const LEFT_OVER = [0, 1, 4]
/** What a place outside the provinces of the text has instead of a share. */
const ELSEWHERE = 0.02
const NO_SHARE = 0.3
const MENTIONED = 2
/** A village is mostly called like the commune the text is about, if like any. */
const VILLAGE_MENTIONED = 5
/** Costs of one name above this are no misreading. */
const DEAREST = 17
const LEAST_CONFIDENCE = 0.4
/** So many different names are looked up nearly in one text: three times as many as a province has communes. */
const MOST_LOOKED_UP = 400
const LONGEST_NEAR = 5

export class PlaceNames {
  readonly #gazetteer: Gazetteer
  readonly #channel: Channel

  constructor(gazetteer: Gazetteer, channel: Channel) {
    this.#gazetteer = gazetteer
    this.#channel = channel
  }

  /** Whether a word (key) stands in the name of a place. */
  readonly hasWord = (key: string): boolean => this.#gazetteer.hasWord(key)

  /** The names in a text; `taken` are tokens that are settled already. */
  find(page: Page, cases: Uint8Array, taken: readonly number[]): PlacesFound {
    const settled = new Set(taken)
    const known: number[] = []
    const unknown: Mention[] = []
    const votes = new Map<string, number>()
    const mentioned = new Set<Place>()
    for (const mention of placeMentions(page, cases)) {
      if (mention.tokens.some((token) => settled.has(token)) || !this.#mayBeName(page, mention)) continue
      const found = this.#longest(page, mention.tokens)
      if (found) {
        known.push(...mention.tokens.slice(0, found.keys.length))
        mentioned.add(found)
        vote(votes, found, mention.levels)
      }
      if (!found || !settles(found, mention)) unknown.push(mention)
    }
    const named = unknown.flatMap(({ tokens }) => tokens.slice(0, LONGEST_LIKELY))
    return { known, named, unknown, votes, mentioned }
  }

  /** Whether a word belongs to a row of two words or more that is, as it was read, the name of a place: `tại Yang Tao`. */
  standsInKnown(page: Page, cases: Uint8Array, token: number): boolean {
    if (cases[token] !== TITLE) return false
    let first = token
    while (token - first < LONGEST_NAME && cases[first - 1] === TITLE && blankBefore(page, first)) first -= 1
    let end = token + 1
    while (end - token < LONGEST_NAME && cases[end] === TITLE && blankBefore(page, end)) end += 1
    const keys = Array.from({ length: end - first }, (_, at) => keyOf(wordAt(page, first + at)))
    const at = token - first
    return keys.some((_, from) =>
      keys.some((__, to) => from <= at && at <= to && from < to && this.#gazetteer.exact(keys.slice(from, to + 1))),
    )
  }

  /** `XÃ HỘI AN`, not `XÃ HỘI CHỦ NGHĨA`. */
  #mayBeName(page: Page, { orWord, tokens }: Mention): boolean {
    const [first, second] = tokens.map((token) => keyOf(wordAt(page, token)))
    if (orWord === undefined) return true
    return (
      second !== undefined && [orWord, first ?? ''].some((key) => this.#gazetteer.exact([key, second]) !== undefined)
    )
  }

  #longest(page: Page, tokens: readonly number[]): Place | undefined {
    const keys = tokens.map((token) => keyOf(wordAt(page, token)))
    for (let length = keys.length; length > 0; length -= 1) {
      const place = this.#gazetteer.exact(keys.slice(0, length))
      if (place) return place
    }
    return undefined
  }

  /** Proposals for names that are not known but nearly so, each with the tokens of its name. */
  edits(page: Page, cases: Uint8Array, found: PlacesFound, follows: Follows): PlaceEdit[] {
    if (found.unknown.length === 0) return []
    const seen = new Map<string, Guess | undefined>()
    const setting = { shares: this.#shares(page, cases, found), mentioned: found.mentioned }
    return found.unknown.flatMap((mention) => {
      const keys = mention.tokens.map((token) => keyOf(wordAt(page, token)))
      if (!mention.sure || (cases[mention.tokens[0] ?? 0] === UPPER && opensCommonWord(keys, follows))) return []
      const ends = mention.tokens.map((token, at) => endsRow(page, cases, token, mention.tokens[at + 1]))
      const memory = `${mention.levels} ${ends.join('')} ${keys.join(' ')}`
      if (!seen.has(memory)) {
        if (seen.size >= MOST_LOOKED_UP) return []
        seen.set(memory, this.#guess({ keys, ends, levels: mention.levels }, setting))
      }
      const guess = seen.get(memory)
      if (!guess) return []
      return editOf(page, cases, mention.tokens.slice(0, guess.place.keys.length), guess)
    })
  }

  /** How much of what the text names lies in each province; also provinces named by themselves, as before the date. */
  #shares(page: Page, cases: Uint8Array, found: PlacesFound): Map<string, number> {
    const votes = new Map(found.votes)
    for (let token = 0; token + 1 < page.tokens.count; token += 1) {
      if (!isLarge(cases[token]) || !isLarge(cases[token + 1])) continue
      const key = keyOf(wordAt(page, token))
      const place = this.#gazetteer.opensProvince(key)
        ? this.#gazetteer.exact([key, keyOf(wordAt(page, token + 1))])
        : undefined
      if (place?.provinceIn) vote(votes, place, PROVINCE)
    }
    return sharesOf(votes)
  }

  /** The likeliest place behind a row of words, if it is likelier than that the row is right as it stands. */
  #guess(row: Row, found: Setting): Guess | undefined {
    let best: Weighed | undefined
    let total = Math.exp(-this.#asReadCost(row.keys, row.levels, found.shares.size > 0))
    for (const weighed of this.#weighed(row, found)) {
      total += weighed.weight
      if (!best || weighed.weight > best.weight) best = weighed
    }
    const confidence = best ? Math.min(MOST_SURE, best.weight / total) : 0
    return best && confidence >= LEAST_CONFIDENCE ? { place: best.place, confidence } : undefined
  }

  /** Every place that may stand behind the first words of a row. */
  *#weighed({ keys, ends, levels }: Row, found: Setting): Generator<Weighed> {
    for (let length = Math.min(LONGEST_NEAR, keys.length); length > 0; length -= 1) {
      const left = LEFT_OVER[ends[length - 1] ?? GOES_ON] ?? 0
      if (length === 1 && left > 0) break
      for (const place of this.#gazetteer.near(keys.slice(0, length), levels === 0 ? COMMUNE : levels)) {
        const cost = this.#costOf(place, keys)
        if (cost <= DEAREST) yield { place, weight: Math.exp(prior(place, levels, found) - cost - left) }
      }
    }
  }

  #asReadCost(keys: readonly string[], levels: number, placed: boolean): number {
    const odd = keys.slice(0, LONGEST_LIKELY).filter((key) => !this.#gazetteer.hasWord(key)).length
    if (levels !== PROVINCE && this.#gazetteer.exact(keys)) return OTHER_LEVEL
    const unlisted = placed ? UNLISTED_IN_PROVINCE : UNLISTED
    return (levels === 0 ? VILLAGE_UNLISTED : unlisted) + odd * ODD_WORD
  }

  #costOf(place: Place, keys: readonly string[]): number {
    let cost = 0
    for (const [at, printed] of place.keys.entries()) {
      const read = keys[at] ?? ''
      if (looseKey(read) === looseKey(printed)) continue
      if (!mayBeRead(printed, read)) return NEVER
      cost += readingCost(this.#channel, printed, read)
      if (cost > DEAREST) return cost
    }
    return cost
  }
}

/** Names are of two words mostly; what comes later in a row belongs to it less surely. */
const LONGEST_LIKELY = 3
const MOST_SURE = 0.97

/** Logarithm of the probability that a syllable follows another (keys). */
type Follows = (before: string, key: string) => number

export interface PlaceEdit extends Edit {
  readonly tokens: readonly number[]
}

/** A row of words as keys, with how well a name may end at each. */
interface Row {
  readonly keys: readonly string[]
  readonly ends: readonly number[]
  readonly levels: number
}

/** What a text says about where it is at home, and the places it names rightly. */
interface Setting {
  readonly shares: ReadonlyMap<string, number>
  readonly mentioned: ReadonlySet<Place>
}

interface Weighed {
  readonly place: Place
  readonly weight: number
}

interface Guess {
  readonly place: Place
  readonly confidence: number
}

/** `CỦA XÃ HÌNH THÀNH`: in a heading, where every word is in capitals, what is a common word is no name. */
function opensCommonWord([first = '', second = '']: readonly string[], follows: Follows): boolean {
  return smallWords.has(first) || (second !== '' && follows(first, second) > COMMON)
}

const smallWords = new Set(
  'của để trong và theo với cho các được có là về tại làm đã sẽ từ đến khi do bị nơi trên dưới nhằm năm'.split(' '),
)

function endsRow({ tokens }: Page, cases: Uint8Array, token: number, next: number | undefined): number {
  if (next === undefined) return ENDS
  return cases[token] === UPPER || tokens.kinds[next - 1] === LINE_END ? MAY_END : GOES_ON
}

/** A quick look before costs are reckoned: about as long, and half of the letters in order. */
function mayBeRead(printed: string, read: string): boolean {
  const a = skeletonOf(printed)
  const b = skeletonOf(read)
  if (Math.abs(a.length - b.length) > 2) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  let to = 0
  while (to < Math.min(a.length, b.length) - from && a[a.length - 1 - to] === b[b.length - 1 - to]) to += 1
  return Math.max(a.length, b.length) - from - to <= 2
}

/** Whether a place is all that a mention says, and is what its noun says. */
function settles({ keys, levels }: Place, mention: Mention): boolean {
  return keys.length === mention.tokens.length && (mention.levels === 0 || (levels & mention.levels) > 0)
}

/** Provinces that a mention speaks for; a province itself weighs as much as several of its communes. */
function vote(votes: Map<string, number>, place: Place, levels: number): void {
  const letters = lettersOf(place, levels === 0 ? COMMUNE : levels)
  const weight = (levels & PROVINCE) > 0 && place.provinceIn !== '' ? 4 : 1
  for (const letter of letters) votes.set(letter, (votes.get(letter) ?? 0) + weight / letters.length)
}

function lettersOf({ provinceIn, districtIn, communeIn }: Place, levels: number): string {
  const of = (level: number, letters: string): string => ((levels & level) > 0 ? letters : '')
  return of(PROVINCE, provinceIn) || of(DISTRICT, districtIn) || of(COMMUNE, communeIn)
}

function sharesOf(votes: ReadonlyMap<string, number>): Map<string, number> {
  let total = 0
  for (const weight of votes.values()) total += weight
  return new Map([...votes].map(([letter, weight]) => [letter, weight / total]))
}

function prior(place: Place, levels: number, { shares, mentioned }: Setting): number {
  const bonus = levels === 0 ? VILLAGE_MENTIONED : MENTIONED
  const own = mentioned.has(place) ? bonus : 0
  if (levels === PROVINCE || shares.size === 0) return Math.log(levels === PROVINCE ? 1 : NO_SHARE) + own
  let share = 0
  for (const letter of lettersOf(place, levels === 0 ? COMMUNE : levels)) share += shares.get(letter) ?? 0
  return Math.log(Math.min(1, share + ELSEWHERE)) + own
}

/** From the first word that differs to the last. */
function editOf(page: Page, cases: Uint8Array, tokens: readonly number[], { place, confidence }: Guess): PlaceEdit[] {
  const isSame = (token: number, at: number): boolean =>
    looseKey(keyOf(wordAt(page, token))) === looseKey(place.keys[at] ?? '')
  const first = tokens.findIndex((token, at) => !isSame(token, at))
  if (first < 0) return []
  const last = tokens.findLastIndex((token, at) => !isSame(token, at))
  let after = ''
  for (const [at, token] of [...tokens.entries()].slice(first, last + 1)) {
    const read = wordAt(page, token)
    const gap = at === first ? '' : page.text.slice(endOf(page, tokens[at - 1] ?? 0), startOf(page, token))
    after += gap + (isSame(token, at) ? read : written(place, at, read, cases[token] ?? TITLE))
  }
  const start = startOf(page, tokens[first] ?? 0)
  const end = endOf(page, tokens[last] ?? 0)
  return [{ start, end, after, kind: 'name', confidence, applied: false, tokens }]
}

function startOf({ tokens }: Page, token: number): number {
  return tokens.starts[token] ?? 0
}

function isLarge(letterCase: number | undefined): boolean {
  return letterCase === TITLE || letterCase === UPPER || letterCase === UNSURE
}

function endOf({ tokens }: Page, token: number): number {
  return tokens.ends[token] ?? 0
}

/** A word of a name in the case it was read in, its tone where the author puts it (hòa, hoà). */
function written(place: Place, at: number, read: string, letterCase: number): string {
  const word = wordsOf(place.name)[at] ?? ''
  const young = hasNewTonePlace(read.normalize('NFC').toLowerCase())
  const own = young ? withNewTonePlace(word) : word
  if (letterCase === UPPER || letterCase === UNSURE) return own.toUpperCase()
  return young ? inCase(withNewTonePlace(keyOf(word)), TITLE) : own
}
