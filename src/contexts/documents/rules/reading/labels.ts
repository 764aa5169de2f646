import { isCapitals, startsUpper } from './lines.ts'
import { digitsOf } from './dates.ts'
import { bare } from './normalise.ts'

export type LabelKind = 'part' | 'roman' | 'article' | 'num' | 'num2' | 'let' | 'dash' | 'star' | 'plus'

/** What a line may start with. Whether it is one, the order of labels decides (`sections.ts`). */
export interface LabelCandidate {
  readonly kind: LabelKind
  /** As printed, without the dot or bracket: `II`, `1.1`, `a`, `-`, `Điều 5`. */
  readonly printed: string
  /** The number, or numbers for `1.1`, that it stands for; letters are looked up in order. */
  readonly numbers: readonly number[]
  /** Where the text after the label starts in the line. */
  readonly rest: number
  /** Whether the printed form is exactly what such a label looks like. */
  readonly clean: boolean
}

const PART = /^(phan|chuong)\s+(thu\s+(?:nhat|hai|ba|tu|nam|sau|bay|tam)|[ivx]{1,5}|[0-9]{1,2}|[a-e])\b[\s.:\-–]*/
const CAPITAL_LETTER = /^([A-EĐ])\s?[.)/]\s+/
const ARTICLE = /^dieu\s+([0-9]{1,3})\s?[.:,]?\s*/
const ROMAN = /^([IVX]{1,6})\s?[.,)/:\-–]\s*(?=\S)/
// Misread Roman numerals: strokes taken for l, 1, L, T, H, !, and Ĩ or Ì for I.
const ROMAN_LIKE = /^([IVXLTHYlí1!|ĨÌÍỊï]{1,6})\s?[.,:]\s*(?=\S)/
const ROMAN_UNDOTTED = /^([IVXLTHl1!|]{1,4})\s+(?=\p{Lu}{2})/u
const NUM2 = /^([0-9lIi]{1,2})\s?[.:,]\s?([0-9lI]{1,2})(?:[.:,]([0-9]{1,2}))?\s?[.):,\-–]?\s+(?=\S)/
const NUM2_TIGHT = /^([0-9]{1,2})\.([0-9]{1,2})(?:\.([0-9]{1,2}))?\.?(?=\p{Lu})/u
const NUM = /^([0-9]{1,2}|[lI|!])\s?[.)/,:\-–]\s*(?=\S)/
const ROMAN_NUM = /^[IVX]{1,5}\.([0-9]{1,2})[.)]?\s+(?=\S)/
// A speck beside the letter may have become a digit: `a4)`.
const LETTER = /^(\S)(?:(?<=[a-zđ])\d)?\s?[)}\]]\s*(?=\S)/
const LETTER_LIKE = /^(\S)\s?[)}\]jJ.,\-–]\s+(?=\S)/
const BULLET = /^([-–—‐‑−~•·●▪■○◦>»]|[*+‡†])\s*(?=\S)/

/** The labels that a line may start with, the likeliest first. */
export function labelCandidates(text: string): readonly LabelCandidate[] {
  const first = text.slice(0, 48)
  return [...sectionLabels(text, first), ...numberLabels(first), ...letterLabels(first), ...bulletLabels(first)]
}

function sectionLabels(text: string, first: string): LabelCandidate[] {
  const folded = bare(first)
  return [
    partLabel(text, first, folded),
    articleLabel(first, folded),
    capitalLabel(text, first),
    romanLabel(first),
  ].filter((found) => found !== undefined)
}

function partLabel(text: string, first: string, folded: string): LabelCandidate | undefined {
  const part = PART.exec(folded)
  if (part === null || !isPartLine(text, part[0].length)) return undefined
  return candidate('part', first.slice(0, part[0].length).replace(/[\s.:\-–]+$/, ''), [], part[0].length)
}

function articleLabel(first: string, folded: string): LabelCandidate | undefined {
  const article = ARTICLE.exec(folded)
  if (article === null || !/^[ĐÐD]/.test(first) || !startsUpper(first.slice(article[0].length) || 'A')) return undefined
  return candidate('article', `Điều ${article[1] ?? ''}`, [Number(article[1])], article[0].length)
}

function capitalLabel(text: string, first: string): LabelCandidate | undefined {
  const capital = CAPITAL_LETTER.exec(first)
  if (capital === null || !isCapitals(text.slice(capital[0].length))) return undefined
  return candidate('part', capital[1] ?? '', [], capital[0].length)
}

function romanLabel(first: string): LabelCandidate | undefined {
  const roman = ROMAN.exec(first)
  if (roman) return candidate('roman', roman[1] ?? '', [romanValue(roman[1] ?? '')], roman[0].length)
  const like = ROMAN_LIKE.exec(first) ?? ROMAN_UNDOTTED.exec(first)
  return like ? { ...candidate('roman', like[1] ?? '', [], like[0].length), clean: false } : undefined
}

function isPartLine(text: string, labelLength: number): boolean {
  const rest = text.slice(labelLength)
  return rest === '' || isCapitals(text) || (startsUpper(rest) && text.length < 120)
}

function numberLabels(first: string): LabelCandidate[] {
  const found: LabelCandidate[] = []
  const nested = NUM2.exec(first) ?? NUM2_TIGHT.exec(first)
  if (nested && !/^\d{1,2}[.]\d{1,2}[.]\d{4}/.test(first)) {
    const numbers = nested
      .slice(1)
      .filter((part) => part !== undefined)
      .map((part) => Number(digitsOf(part)))
    const clean = /^\d+(\.\d+)+[.)-]?\s/.test(first)
    found.push({ ...candidate('num2', numbers.join('.'), numbers, nested[0].length), clean })
  }
  const num = ROMAN_NUM.exec(first) ?? NUM.exec(first)
  if (num) {
    const printed = num[1] ?? ''
    const clean = /^(?:[IVX]+\.)?\d{1,2}\s?[.)]\s/.test(first)
    found.push({ ...candidate('num', digitsOf(printed), [Number(digitsOf(printed))], num[0].length), clean })
  }
  return found
}

function letterLabels(first: string): LabelCandidate[] {
  const strict = LETTER.exec(first)
  if (strict) {
    const printed = strict[1] ?? ''
    return [{ ...candidate('let', printed, [], strict[0].length), clean: /^[a-zđ]\D/.test(first) }]
  }
  const like = LETTER_LIKE.exec(first)
  if (like === null) return []
  const printed = like[1] ?? ''
  const clean = /^[a-zđ][.]/.test(first)
  return [{ ...candidate('let', printed, [], like[0].length), clean }]
}

function bulletLabels(first: string): LabelCandidate[] {
  const bullet = BULLET.exec(first)
  if (bullet === null) return []
  const printed = bullet[1] ?? '-'
  const rest = bullet[0].length
  if (/[+‡†]/.test(printed)) return [{ ...candidate('plus', '+', [], rest), clean: printed === '+' }]
  if (printed === '*') return [candidate('star', '*', [], rest)]
  return [{ ...candidate('dash', '-', [], rest), clean: /^[-–—•]/.test(printed) }]
}

function candidate(kind: LabelKind, printed: string, numbers: readonly number[], rest: number): LabelCandidate {
  return { kind, printed, numbers, rest, clean: true }
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

/** The value of a Roman numeral of I, V and X; 0 when it is none (`IIX`, `VV`). */
function romanValue(text: string): number {
  let value = 0
  for (let i = 0; i < text.length; i++) {
    const here = ROMAN_DIGITS[text.charAt(i)] ?? 0
    const next = ROMAN_DIGITS[text.charAt(i + 1)] ?? 0
    value += here < next ? -here : here
  }
  return toRoman(value) === text ? value : 0
}

export function toRoman(value: number): string {
  let rest = value
  let text = ''
  for (const [letters, worth] of [
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ] as const) {
    while (rest >= worth) {
      text += letters
      rest -= worth
    }
  }
  return text
}

/** Whether a misread numeral has the strokes of the Roman numeral expected: `II1`, `IIL`, `H` for II, `1V` for IV. */
export function resemblesRoman(printed: string, expected: string): boolean {
  const strokes = (text: string) =>
    text
      .replace(/[H]/g, 'II')
      .replace(/[Y]/g, 'V')
      .replace(/[LTlí1!|ĨÌÍỊï]/g, 'I')
  return strokes(printed) === strokes(expected)
}

const LETTERS = Array.from('abcdđeghiklmnopqrstuvxy')
const LATIN = Array.from('abcdefghijklmnopqrstuvwxyz')
const LOOKS: Readonly<Record<string, string>> = {
  a: 'aäáàâăãảạåâ4@ñ2ä8',
  b: 'bh6ÐþÞ',
  c: 'cceéèêoe€¢C©œ',
  d: 'dđ₫ä',
  đ: 'đdä₫đd',
  e: 'eéèêẻẽẹcœ€¢',
  g: 'gø9qøs8ợg',
  h: 'hbñn',
  i: 'iíìïỉĩị1l!j¡',
  k: 'kK',
  l: 'lI1!|',
}

/** The letter that follows in either alphabet after `last` (`a` at the start), if the printed one is or resembles it. */
export function letterAfter(last: string | undefined, printed: string): { letter: string; exact: boolean } | undefined {
  const expected = last === undefined ? ['a'] : nextLetters(last)
  const exact = expected.find((letter) => letter === printed)
  if (exact !== undefined) return { letter: exact, exact: true }
  const like = expected.find((letter) => (LOOKS[letter] ?? letter).includes(printed))
  return like === undefined ? undefined : { letter: like, exact: false }
}

function nextLetters(last: string): string[] {
  const next = [LETTERS[LETTERS.indexOf(last) + 1], LATIN[LATIN.indexOf(last) + 1], last === 'd' ? 'e' : undefined]
  return next.filter((letter) => letter !== undefined)
}
