/** Where a text names places: words with large letters behind `xã`, `huyện`, `tỉnh`, also in lists. Pure. */
import { COMMUNE, DISTRICT, LONGEST_NAME, PROVINCE } from './gazetteer.ts'
import { LOWER, TITLE } from './letter-case.ts'
import { keyOf, skeletonOf } from './letters.ts'
import { type Page, wordAt } from './text-lines.ts'
import { LINE_END, SIGN, STOP, WORD } from './tokens.ts'

/** Words that may be the name of a place. */
export interface Mention {
  /** What the word before says the place is; 0 for a village, of which there is no list. */
  readonly levels: number
  /** Words with large letters in a row, beginning with the first of the name; the name may be shorter. */
  readonly tokens: readonly number[]
  /** Whether the row surely is a name: behind its noun, or in a list that was announced. */
  readonly sure: boolean
  /** In capitals the words may also be `XÃ HỘI`, `TỈNH ỦY`, however they were read: what the first would then be. */
  readonly orWord: string | undefined
}

const VILLAGE = 0
/** Nouns, by the word before them where that matters. */
const nouns = new Map<string, number>([
  ['xã', COMMUNE], ['phường', COMMUNE], ['thị trấn', COMMUNE], ['đặc khu', COMMUNE],
  ['huyện', DISTRICT], ['quận', DISTRICT], ['thị xã', DISTRICT], ['tx', DISTRICT],
  ['thành phố', DISTRICT | PROVINCE], ['tp', DISTRICT | PROVINCE], ['tỉnh', PROVINCE],
  ['thôn', VILLAGE], ['bản', VILLAGE], ['ấp', VILLAGE], ['buôn', VILLAGE], ['làng', VILLAGE], ['xóm', VILLAGE], ['khu phố', VILLAGE],
]) // prettier-ignore
const LONGEST_NOUN = 6
/** `hợp tác xã`, `văn bản`, `cơ bản`: no such nouns. */
const notNouns = new Set(['tác xã', 'văn bản', 'cơ bản', 'biên bản', 'kịch bản', 'tài bản', 'phiên bản', 'nhật bản', 'nông thôn']) // prettier-ignore
/** Words in capitals behind such a noun that mostly begin no name, by their base letters. */
const noName = new Map([['hoi', 'hội'], ['uy', 'ủy']]) // prettier-ignore
/** Words that begin none where no other large letter follows: `Huyện Đoàn`. */
const noNameAlone = new Set('hội ủy đoàn đội viên giao số loại cấp thuộc đảng'.split(' '))
const announcing = new Set('các những hai ba bốn năm sáu bảy tám chín mười'.split(' '))

/** Words that go on with something else behind a name: the place above it, an office, a body. */
const opensOther = new Set('xã phường huyện quận tỉnh chủ phó bí ủy uỷ ubnd hđnd đảng cộng'.split(' '))
/** Words that begin no further name of a list. */
const opensBody = new Set('bộ sở ban ủy hội đảng chủ phó bí thủ nghị kế chỉ luật mặt phòng đoàn cục vụ viện ubnd hđnd'.split(' ')) // prettier-ignore
/** Small words that may stand behind a name of one word. */
const behindName = new Set('và thuộc trên tại để trong là có đã được sẽ về với theo chủ tổ'.split(' '))

/** Every mention, in the order of the text. */
export function placeMentions(page: Page, cases: Uint8Array): Mention[] {
  const mentions: Mention[] = []
  for (let token = 1; token < page.tokens.count; token += 1) {
    if (!isLarge(cases[token])) continue
    const noun = nounBefore(page, cases, token)
    if (noun === undefined) continue
    const first = runFrom(page, cases, token)
    if (first.length === 0) continue
    const orWord = cases[token] === TITLE ? undefined : noName.get(skeletonOf(keyOf(wordAt(page, token))))
    mentions.push({ levels: noun.levels, tokens: first, sure: standsAlone(page, cases, first), orWord })
    const items = listItems(page, cases, first.at(-1) ?? token, noun)
    mentions.push(...items)
    token = items.at(-1)?.tokens.at(-1) ?? first.at(-1) ?? token
  }
  return mentions
}

interface Noun {
  readonly levels: number
  /** Whether several places are announced: `các xã`, `03 xã`. */
  readonly announced: boolean
}

function isLarge(written: number | undefined): boolean {
  return written !== undefined && written !== 0 && written !== LOWER
}

/** The noun that stands before a token, over a line's end, a colon (`các xã: A, B`) or the stop of `TP.`. */
function nounBefore(page: Page, cases: Uint8Array, token: number): Noun | undefined {
  const kind = page.tokens.kinds[token - 1]
  const sign = kind === STOP ? wordAt(page, token - 1) : ''
  const at = sign !== '' || kind === LINE_END ? token - 2 : token - 1
  const key = keyAt(page, at)
  if (!nounEnds.has(key)) return undefined
  const before = keyAt(page, at - 1)
  const announced = announcing.has(before) || /^\d{1,2}$/.test(wordAt(page, at - 1))
  const levels = levelsOf(key, before)
  const isHeading = levels === VILLAGE && isLarge(cases[at])
  return levels === undefined || isHeading || !opensName(sign, key, announced) ? undefined : { levels, announced }
}

/** The key of a short word, nothing for another token. */
function keyAt(page: Page, token: number): string {
  return page.tokens.kinds[token] === WORD && lengthOf(page, token) <= LONGEST_NOUN ? keyOf(wordAt(page, token)) : ''
}

function levelsOf(key: string, before: string): number | undefined {
  const both = `${before} ${key}`
  return notNouns.has(both) ? undefined : (nouns.get(both) ?? nouns.get(key))
}

/** Whether a name may come after the noun and this sign. */
function opensName(sign: string, key: string, announced: boolean): boolean {
  if (sign === ':') return announced
  return sign === '' || (sign === '.' && shortNouns.has(key))
}

const shortNouns = new Set(['tp', 'tx'])
const nounEnds = new Set([...nouns.keys()].map((noun) => noun.split(' ').at(-1) ?? noun))

function lengthOf({ tokens }: Page, token: number): number {
  return (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0)
}

/** Words with large letters in a row; `H'leo` and `Chân Mây - Lăng Cô` are rows, too, and a line may end in one. */
function runFrom(page: Page, cases: Uint8Array, from: number): number[] {
  const first = keyOf(wordAt(page, from))
  const run = [from]
  for (let last = from; run.length < LONGEST_NAME;) {
    const next = nextWord(page, cases, last)
    if (next < 0) break
    run.push(next)
    last = next
  }
  return run.length === 1 && noNameAlone.has(first) ? [] : run
}

/** The next word of a row, -1 when it ends here. */
function nextWord(page: Page, cases: Uint8Array, last: number): number {
  const { kinds } = page.tokens
  const between = last + 1
  const next = isLink(page, between) || kinds[between] === LINE_END ? between + 1 : between
  const blanks = next === between ? gap(page, next) : gap(page, between) + gap(page, next)
  if (kinds[next] !== WORD || blanks > (next === between ? 1 : MOST_BLANKS)) return -1
  if (blanks === 0 && kinds[between] !== LINE_END) return next
  return beginsWord(page, cases, next) ? next : -1
}

/** Not `Ma Nới HUYỆN NINH SƠN`, `Ma Nới Chủ tịch`, where something else begins; but the commune Tứ Quận ends so. */
function beginsWord(page: Page, cases: Uint8Array, next: number): boolean {
  if (!isLarge(cases[next])) return false
  const key = keyOf(wordAt(page, next))
  return !opensOther.has(key) || (nounEnds.has(key) && !isLarge(cases[next + 1]))
}

/** Around a dash, and where a line begins with blanks. */
const MOST_BLANKS = 8

/** Blanks before a token. */
function gap({ tokens }: Page, token: number): number {
  return (tokens.starts[token] ?? 0) - (tokens.ends[token - 1] ?? 0)
}

/** An apostrophe inside a name, or a dash. */
function isLink(page: Page, token: number): boolean {
  const sign = page.tokens.kinds[token] === SIGN ? wordAt(page, token) : 'no'
  return gap(page, token) === 0 ? "'’‘`´-–".includes(sign) : '-–'.includes(sign)
}

/** What goes on behind a name: `, Phước Hà và Nhị Hà`. */
function listItems(page: Page, cases: Uint8Array, end: number, { levels, announced }: Noun): Mention[] {
  const items: Mention[] = []
  for (let last = end; items.length < MOST_ITEMS;) {
    const first = itemAfter(page, cases, last)
    if (first < 0 || opensBody.has(keyOf(wordAt(page, first)))) break
    const tokens = runFrom(page, cases, first)
    if (tokens.length === 0 || !standsAlone(page, cases, tokens)) break
    items.push({ levels, tokens, sure: announced, orWord: undefined })
    last = tokens.at(-1) ?? last
  }
  return items
}

const MOST_ITEMS = 200

/** Not `Công an`, `Văn phòng`: one word with a large letter, and a small one that goes with it. */
function standsAlone(page: Page, cases: Uint8Array, run: readonly number[]): boolean {
  const next = (run.at(-1) ?? 0) + 1
  const followed = page.tokens.kinds[next] === WORD && cases[next] === LOWER
  return run.length > 1 || !followed || behindName.has(wordAt(page, next))
}

/** The first word of the next item, behind a comma, `và` or both; -1 when there is none. */
function itemAfter(page: Page, cases: Uint8Array, last: number): number {
  const { kinds } = page.tokens
  const comma = kinds[last + 1] !== WORD && ',;'.includes(wordAt(page, last + 1) || '-')
  const second = overLineEnd(page, comma ? last + 2 : last + 1)
  const and = kinds[second] === WORD && wordAt(page, second) === 'và'
  const next = overLineEnd(page, and ? second + 1 : second)
  return (comma || and) && kinds[next] === WORD && isLarge(cases[next]) ? next : -1
}

function overLineEnd({ tokens }: Page, token: number): number {
  return tokens.kinds[token] === LINE_END ? token + 1 : token
}
