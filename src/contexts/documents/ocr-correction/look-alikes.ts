/**
 * Letters that other programs put for Vietnamese ones: of old fonts (ƣ), of other alphabets (Cyrillic о), in pieces
 * (combining marks), signs (co' quan, €ác), and what cannot be seen inside words. Pure.
 */
import type { Edit } from './rules/edits.ts'
import { glued } from './glued-words.ts'
import { isSyllable, keyOf } from './letters.ts'
import { found, type Replaced } from './replaced.ts'

/** A text in the letters that words are looked up with, and how to get back to the one that was given. */
export interface Prepared {
  readonly text: string
  /** Letters that had to be replaced, as edits to the text that was given; letters put together from pieces are not among them. */
  readonly edits: readonly Edit[]
  /** How many words nobody types so. */
  readonly wrong: number
  /** An edit to `text` as one to the text that was given. */
  readonly toSource: (edit: Edit) => Edit
}

/* oxlint-disable no-misleading-character-class -- single marks are the very thing we look for */
const SUSPECT =
  /¬|\p{Lu}\||[\u00ad\u00d0\u00f0\u0152\u01a2\u01a3\u0300-\u052f\u200b-\u200f\u2044\u2060\ufb00-\ufb06\ufeff]|[aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ]['’‘´`]|[€©¢$§†|!]\p{L}|\p{L}[¢¡|!]\p{L}/u
const PIECES = /\p{L}[\u0300-\u036f]{1,3}/gu
const HATS = /([\u0300\u0301\u0303\u0309\u0323]+)([\u0302\u0306\u031b])/u
const UNSEEN = /(?<=\p{L}[\u0300-\u036f]{0,3})[\u00ad\u200b-\u200f\u2060\ufeff]+/gu
/* oxlint-enable no-misleading-character-class */

/** The text with look-alikes replaced; undefined when there is none, as in nearly every text. */
export function prepare(text: string): Prepared | undefined {
  const replaced: Replaced[] = []
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from) + 1 || text.length
    const suspect = suspectIn(text, from, end)
    if (suspect !== undefined) replaced.push(...replacedIn(text.slice(from, end), from, suspect))
    from = end
  }
  return replaced.length === 0 ? undefined : preparedWith(text, replaced)
}

/** What is replaced in a line that starts at `from`. */
function replacedIn(line: string, from: number, suspect: 'sign' | 'case'): Replaced[] {
  const odd = suspect === 'sign' && SUSPECT.test(line)
  const bySign = odd ? [pieces, unseen, oddLetters, otherAlphabets, signs].flatMap((find) => find(line)) : []
  return [...bySign, ...strokes(line), ...glued(line)]
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, index, all) => index === 0 || one.start >= (all[index - 1]?.end ?? 0))
    .map((one) => ({ ...one, start: one.start + from, end: one.end + from }))
}

const NEVER = 0
const ALWAYS = 1
const SMALL = 2
const LARGE = 3
let kinds: Uint8Array | undefined

/** For each character whether it may be a look-alike: a table, because every text is looked through. */
function kindTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let code = 0; code < 0x2100; code += 1) {
    const letter = String.fromCharCode(code)
    if (letter !== letter.toUpperCase()) table[code] = SMALL
    else if (letter !== letter.toLowerCase()) table[code] = LARGE
  }
  const single = "¬\u00ad\u00d0\u00f0\u0152\u01a2\u01a3\u2044\u2060\ufeff'’‘´`€©¢$§†|!¡"
  for (const sign of single) table[sign.charCodeAt(0)] = ALWAYS
  for (const [first, last] of [[0x300, 0x52f], [0x200b, 0x200f], [0xfb00, 0xfb06]] as const) table.fill(ALWAYS, first, last + 1) // prettier-ignore
  return table
}

/** Whether a line has one of the signs, or else a large letter behind a small one or a large I before one. */
function suspectIn(text: string, from: number, end: number): 'sign' | 'case' | undefined {
  kinds ??= kindTable()
  let before = NEVER
  let odd = false
  for (let at = from; at < end; at += 1) {
    const kind = kinds[text.charCodeAt(at)] ?? NEVER
    if (kind === ALWAYS) return 'sign'
    if (kind === LARGE ? before === SMALL : kind === SMALL && before !== SMALL && followsI(text, at)) odd = true
    before = kind
  }
  return odd ? 'case' : undefined
}

/** `Iập`, `I.âm`. */
function followsI(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return before === LARGE_I || (before === FULL_STOP && text.charCodeAt(at - 2) === LARGE_I)
}

const LARGE_I = 0x49
const FULL_STOP = 0x2e

function preparedWith(source: string, replaced: readonly Replaced[]): Prepared {
  const parts: string[] = []
  /** For each character, and for the end: where it starts in the source. */
  const places = new Int32Array(source.length * 2 + 2)
  let length = 0
  let at = 0
  const copyTo = (end: number): void => {
    parts.push(source.slice(at, end))
    for (let from = at; from < end; from += 1) places[length++] = from
  }
  for (const { start, end, after } of replaced) {
    copyTo(start)
    parts.push(after)
    for (let unit = 0; unit < after.length; unit += 1) places[length++] = start
    at = end
  }
  copyTo(source.length)
  places[length] = source.length
  const putTogether = replaced.filter(({ kind }) => kind === undefined).length
  const inPieces = putTogether * 2 > (source.match(/[\u00c0-\u1ef9]/gu)?.length ?? 0) && putTogether > 0
  return {
    text: parts.join(''),
    edits: replaced.flatMap(({ kind, ...place }) =>
      kind ? [{ ...place, kind, confidence: 0.97, applied: true }] : [],
    ),
    wrong: replaced.filter(({ kind, typed }) => kind !== undefined && !typed).length,
    toSource: ({ start, end, after, ...edit }) => ({
      ...edit,
      start: places[start] ?? 0,
      end: places[end] ?? source.length,
      after: inPieces ? after.normalize('NFD') : after,
    }),
  }
}

/** A letter and its marks apart, whichever was put first. */
function pieces(text: string): Replaced[] {
  return found(text, PIECES, ([letters]) => {
    const after = letters.replace(HATS, '$2$1').normalize('NFC')
    return after === letters ? undefined : { after, kind: undefined }
  })
}

/** Soft hyphens and signs without width in words and behind them, and what engines put where a word seems to go on in the next line. */
function unseen(text: string): Replaced[] {
  return [
    ...found(text, UNSEEN, () => ({ after: '', kind: 'noise' })),
    ...found(text, /(?<=\p{L}[\u0300-\u036f]{0,3})¬(?=\r?\n)/gu, () => ({ after: '', kind: 'punctuation' })),
  ]
}

const odd: Readonly<Record<string, string>> = {
  ƣ: 'ư',
  Ƣ: 'Ư',
  ð: 'đ',
  Ð: 'Đ',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  '\u2044': '/',
}

function oddLetters(text: string): Replaced[] {
  const letters = found(text, /[ƣƢðÐﬀ-ﬄ\u2044]/gu, ([letter]) => {
    return {
      after: odd[letter] ?? letter,
      kind: letter === '\u2044' ? 'punctuation' : 'letter',
      typed: !'ƣƢð'.includes(letter),
    }
  })
  return [...letters, ...found(text, /(?<!\p{L})Œ(?=\p{Lu})/gu, () => ({ after: 'C', kind: 'letter' }))]
}

const looks: ReadonlyMap<string, string> = new Map(
  [
    ['асеорхуіѕјԁһАВЕЗІЈКМНОРСТУХЅ', 'aceopxyisjdhABE3IJKMHOPCTYXS'],
    ['οναικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ovaikABEZHIKMNOPTYX'],
  ].flatMap(([from = '', to = '']) => Array.from(from, (letter, at): [string, string] => [letter, to.charAt(at)])),
)

/** Cyrillic and Greek letters in a word with Latin ones; words of theirs alone may be meant, but for the shortest Cyrillic ones. */
function otherAlphabets(text: string): Replaced[] {
  const words = found(text, /(?<!\p{L})\p{L}{0,20}[\u0370-\u052f][\p{L}\u0300-\u036f]{0,20}/gu, ([word]) => {
    const after = Array.from(word, (letter) => looks.get(letter) ?? letter).join('')
    const whole = !/\p{Script=Latin}/u.test(word)
    if (/[\u0370-\u052f3]/u.test(after) || (whole && (after.length > SHORT || /[\u0370-\u03ff]/u.test(word))))
      return undefined
    return { after, kind: 'letter' }
  })
  return words.flatMap((word) => letterByLetter(text, word))
}

const SHORT = 3

/** Single letters, so that marks in pieces beside them are put together as well. */
function letterByLetter(text: string, { start, after, kind }: Replaced): Replaced[] {
  return Array.from(after).flatMap((letter, at) => {
    return text.charAt(start + at) === letter ? [] : [{ start: start + at, end: start + at + 1, after: letter, kind }]
  })
}

const MARKED = /(?<!\p{L})(\p{L}{0,4}[aeiouyăâêôơư])['’‘´`](\p{L}{0,3})(?![\p{L}'’‘´`])/giu
const SIGNED = /(?<![\p{L}\p{N}€$|])(\p{L}{0,5})([€©¢$§†|!¡])(\p{L}{1,6})(?![\p{L}|!€©$])/gu
const meant: Readonly<Record<string, string>> = {
  '€': 'C',
  '©': 'c',
  '¢': 'c',
  $: 'S',
  '§': 'S',
  '†': 't',
  '|': 'l',
  '!': 'l',
  '¡': 'i',
}

/** Marks that became a sign of their own (co' quan, tô' chức), and letters that did (€ác, †ỉnh, |ập). */
function signs(text: string): Replaced[] {
  const marked = found(text, MARKED, ({ index, 1: before = '', 2: after = '' }) => {
    const letter = marksApart(before.slice(-1))
    const word = `${before.slice(0, -1)}${letter}${after}`
    if (letter === '' || !isSyllable(keyOf(word)) || (after === '' && mayBeQuote(text, index, before))) return undefined
    return { after: word, kind: 'mark' }
  })
  const signed = found(text, SIGNED, ({ 1: before = '', 2: sign = '', 3: after = '' }) => {
    const word = `${before}${letterFor(sign, after)}${after}`
    if (sign === '¡' && before === '') return undefined
    return isSyllable(keyOf(word)) || isShort(sign, word) ? { after: word, kind: 'letter' } : undefined
  })
  return [...marked, ...signed]
}

function letterFor(sign: string, after: string): string {
  return sign === '|' && after === after.toUpperCase() ? 'I' : (meant[sign] ?? sign)
}

/** `€T`. */
function isShort(sign: string, word: string): boolean {
  return sign === '€' && /^\p{Lu}{2,5}$/u.test(word)
}

/** Behind these a name goes on, in which an I may as well be another letter; behind the noun alone, when a large letter follows. */
const IN_NAME =
  /(?:(?<!\p{L})(?:xã|phường|trấn|huyện|quận|phố|tỉnh|thôn|ấp|bản|ông|bà|chí) \p{Lu}\p{Ll}{0,6}|(?<!\p{L})(?:Thị|Văn|Ngọc|Hữu|Đức|Bá|Thế)) $/u
const BEFORE_NAME = /(?<!\p{L})(?:xã|phường|trấn|huyện|quận|phố|tỉnh|thôn|ấp|bản|ông|bà|chí) $/u

function isInName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start)
  return IN_NAME.test(before) || (BEFORE_NAME.test(before) && /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)))
}

/** `Iập` for lập, `NGƯỜ|` for NGƯỜI, `I.âm` for Lâm: strokes that are another letter. */
function strokes(text: string): Replaced[] {
  const small = found(text, /(?<!\p{L})I(\p{Ll}{1,6})(?!\p{L})/gu, ({ index, 1: rest = '' }) => {
    if (isInName(text, index, index + rest.length + 1)) return undefined
    if (isSyllable(keyOf(`i${rest}`)) || !isSyllable(keyOf(`l${rest}`))) return undefined
    return { after: `l${rest}`, kind: 'letter' }
  })
  const large = found(text, /(?<![\p{L}|])(\p{Lu}{1,6})\|(?=\s|$)/gmu, ({ 1: before = '' }) => {
    return before.length > 1 && isSyllable(keyOf(`${before}i`)) ? { after: `${before}I`, kind: 'letter' } : undefined
  })
  const apart = found(text, /(?<![\p{L}\d])I\.(\p{Ll}{2,5})(?!\p{L})/gu, ({ 1: rest = '' }) => {
    return isSyllable(keyOf(`l${rest}`)) ? { after: `L${rest}`, kind: 'letter' } : undefined
  })
  return [...small, ...large, ...apart]
}

const LONGEST_BEFORE = 16

/** `u'` is ư, `ô'` is ố; empty when no mark was lost here. */
function marksApart(letter: string): string {
  const mark = 'ouOU'.includes(letter) ? '\u031b' : '\u0301'
  return `${letter}${mark}`.normalize('NFC')
}

/** A quotation mark was opened before it on its line, or the vowel is a plain one, after which an apostrophe says little. */
function mayBeQuote(text: string, at: number, before: string): boolean {
  const line = text.slice(Math.max(0, at - LONGEST_QUOTE), at)
  return /(?:^|[\s(])['‘`’]/u.test(line) || 'aeiyAEIY'.includes(before.slice(-1))
}

const LONGEST_QUOTE = 200
