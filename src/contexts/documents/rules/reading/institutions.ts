import {
  afterKnownName,
  afterLevel,
  endsSchool,
  inName,
  isKnownHere,
  isSmallInside,
  kindLength,
  levelInCapitals,
  levelLength,
  levelWritten,
  nameBegins,
  type NameSoFar,
} from './institution-case.ts'
import { bare } from './normalise.ts'
import { institutionPhrases, provinceNames } from './institution-names.ts'

export interface Word {
  /** Without punctuation at its edges. */
  readonly text: string
  readonly bare: string
  readonly start: number
  readonly end: number
  /** Punctuation follows the word directly. */
  readonly stopped: boolean
}

interface Phrase {
  readonly words: readonly string[]
  readonly text: readonly string[]
}

const phrasesByFirst = new Map<string, Phrase[]>()
for (const name of [...institutionPhrases, ...provinceNames]) {
  const text = name.split(' ')
  const words = text.map((word) => bare(word).replace(/[^a-z0-9-]/g, ''))
  const first = words[0] ?? ''
  const list = phrasesByFirst.get(first) ?? []
  list.push({ words, text })
  phrasesByFirst.set(
    first,
    list.toSorted((a, b) => b.words.length - a.words.length),
  )
}

const LEVEL_FIRST = /^(?:tinh|thanh|tp|huyen|quan|thi|xa|phuong|dac|cap)$/

/** The words of a text, with `ủ y` read as one word. */
export function wordsOf(text: string, from: number, limit: number): Word[] {
  const words: Word[] = []
  const pattern = /\S{1,40}/g
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match !== null && words.length < limit; match = pattern.exec(text)) {
    const lead = /^[("“‘'[]+/.exec(match[0])?.[0].length ?? 0
    const core = match[0].slice(lead).replace(/[.,;:!?)"”’'\]…]+$/, '')
    const start = match.index + lead
    const before = words.at(-1)
    if (before && /^[uU]$/.test(before.bare) && bare(core) === 'y') {
      words[words.length - 1] = {
        text: `${before.text}y`,
        bare: 'uy',
        start: before.start,
        end: start + core.length,
        stopped: core.length + lead < match[0].length,
      }
      continue
    }
    const stopped = core.length + lead < match[0].length
    words.push({ text: core, bare: bare(core), start, end: start + core.length, stopped })
  }
  return words
}

/** The longest known name from `index` on. A comma inside must be in the name too. */
function knownPhrase(words: readonly Word[], index: number): Phrase | undefined {
  const candidates = phrasesByFirst.get(words[index]?.bare ?? '') ?? []
  return candidates.find((phrase) =>
    phrase.words.every((word, i) => {
      const here = words[index + i]
      if (here === undefined || here.bare.replace(/[^a-z0-9-]/g, '') !== word) return false
      return i === phrase.words.length - 1 || !here.stopped || /[,]$/.test(phrase.text[i] ?? '')
    }),
  )
}

/** How many words from `index` on make a known name of an institution or province; 0 when none. */
export function knownNameLength(words: readonly Word[], index: number): number {
  return knownPhrase(words, index)?.words.length ?? 0
}

/**
 * A name as it is rightly written: known institutions and provinces by their letters, whatever marks a scan gave them
 * (`ủ y  ban nhân dân tỉnh`, `ỦY BẠN NHÂN DÂN`); text in capitals gets sentence case with names of places kept.
 */
export function properName(raw: string): string {
  const words = wordsOf(raw, 0, 60)
  const letters = raw.replace(/[^\p{L}]/gu, '')
  const capitals = letters.length > 3 && letters.replace(/[^\p{Lu}]/gu, '').length / letters.length > 0.8
  const out: string[] = []
  let so = nameBegins
  for (let i = 0; i < words.length;) {
    const piece = pieceAt(words, i, { capitals, so })
    const last = words[i + piece.length - 1]
    out.push(keepPunctuation(piece.text, last, raw))
    so = piece.next
    i += piece.length
  }
  return fixLeadingCase(out.join(' '))
}

interface Piece {
  readonly text: string
  /** In words. */
  readonly length: number
  readonly next: NameSoFar
}

function pieceAt(
  words: readonly Word[],
  index: number,
  { capitals, so }: { readonly capitals: boolean; readonly so: NameSoFar },
): Piece {
  const phrase = knownPhrase(words, index)
  if (phrase && !(capitals && isOrdinaryHere(phrase, words.slice(index, index + phrase.words.length), so))) {
    const text = phrase.text.join(' ')
    const { length } = phrase.words
    return {
      text,
      length,
      next: capitals ? afterKnownName(text, words, index + length) : { ...nameBegins, opens: false },
    }
  }
  const text = words[index]?.text ?? ''
  if (!capitals) return { text, length: 1, next: so }
  const length = levelInCapitals(words, index, so)
  if (length > 0) {
    const level = words.slice(index, index + length)
    return { text: levelWritten(level), length, next: afterLevel(level) }
  }
  return pieceInCapitals(words, index, so)
}

function isOrdinaryHere({ text }: Phrase, words: readonly Word[], so: NameSoFar): boolean {
  return isSmallInside(text.join(' '), so) || !isKnownHere(text, words, so)
}

function pieceInCapitals(words: readonly Word[], index: number, so: NameSoFar): Piece {
  const written = inName(words, index, so)
  const kind = kindLength(words, index, so)
  if (kind > 0) {
    const text = kind === 2 ? `${written} ${words[index + 1]?.text.toLowerCase() ?? ''}` : written
    return {
      text,
      length: kind,
      next: { opens: true, isBody: true, isNamed: false, isProvince: false, afterSmall: false },
    }
  }
  const isNamed = so.isNamed || endsSchool(words, index)
  const afterSmall = /^\p{Ll}/u.test(written)
  return { text: written, length: 1, next: { ...so, opens: false, isNamed, afterSmall } }
}

function keepPunctuation(text: string, word: Word | undefined, raw: string): string {
  if (word === undefined || !word.stopped) return text
  return text + (/^[.,;:]?/.exec(raw.slice(word.end))?.[0] ?? '')
}

function fixLeadingCase(text: string): string {
  const upper = text.charAt(0).toUpperCase() + text.slice(1)
  return upper.replace(/\bthành phố Hồ Chí Minh/g, 'Thành phố Hồ Chí Minh')
}

const STOP =
  /^(?:ve|viec|ban|quy|phe|thuc|trien|huong|sua|bai|cong|thanh|to|tang|day|tiep|trong|tai|nham|de|va|voi|theo|la|khoa|nhiem|ngay|nam|so|gui|giao|yeu|de nghi|bo|cho|khi|do|da|duoc|co|cac|nhung|phat|xay|lanh|chi|mot|tong|nay|ket|dieu|cung|hoac|tu|den|len|quan|doi|bao|kiem|thong|cap|xu|lam|dong)$/
const ALWAYS_STOP = /^(?:ve|quy dinh|ban hanh|phe duyet|thuc hien|ngay|sua doi)$/

/** The end of the name of the institution that starts at `from`; -1 when no name starts there. */
export function institutionEnd(text: string, from: number): number {
  const words = wordsOf(text, from, 18)
  if (words[0] === undefined || !startsName(words[0], knownPhrase(words, 0))) return -1
  let end = -1
  let known = false
  for (let i = 0; i < words.length;) {
    const word = words[i]
    if (word === undefined || stopsName(words, i, known)) break
    const phrase = knownPhrase(words, i)
    const last = words[i + (phrase ? phrase.words.length : 1) - 1] ?? word
    end = last.end
    known = phrase !== undefined
    i += phrase ? phrase.words.length : 1
    if (last.stopped) break
  }
  return end
}

function startsName(word: Word, phrase: Phrase | undefined): boolean {
  return /^\p{Lu}/u.test(word.text) || (phrase !== undefined && phrase.words.length > 1)
}

function stopsName(words: readonly Word[], index: number, afterKnown: boolean): boolean {
  const word = words[index]
  if (word === undefined || index === 0) return false
  if (!/^[^("“‘[\-–+]/.test(word.text)) return true
  const pair = `${word.bare} ${words[index + 1]?.bare ?? ''}`
  if (ALWAYS_STOP.test(word.bare) || ALWAYS_STOP.test(pair)) return true
  if (/^\p{Lu}/u.test(word.text) || knownNameLength(words, index) > 2) return false
  return stopsLowerCase(words, index, afterKnown)
}

/** A small word goes on only as a level of the State (`tỉnh`), or inside a name that is not a known one. */
function stopsLowerCase(words: readonly Word[], index: number, afterKnown: boolean): boolean {
  const here = words[index]?.bare ?? ''
  if (levelLength(words, index) > 0) return false
  return LEVEL_FIRST.test(here) || afterKnown || STOP.test(here)
}
