/**
 * Numbers, dates, Roman numerals and symbols of documents that cannot be right, each with a proposal. Nothing here is
 * ever applied: whoever reads the page decides. Pure.
 */
import { knownOrganCode } from '../rules/reading/organ-codes.ts'
import { typesCoded } from '../rules/reading/document-types.ts'
import { digitRules, mayHoldMixed } from './digits-in-words.ts'
import type { ChangeKind, Edit } from './rules/edits.ts'
import { keyOf } from './letters.ts'
import { numeralsElsewhere } from './numerals-elsewhere.ts'
import { asNumeral } from './section-numerals.ts'
import { type Page, wordAt } from './text-lines.ts'
import { NUMBER, WORD } from './tokens.ts'

export function figureEdits(page: Page): Edit[] {
  return [
    ...lineEdits(page, /\d{1,4}[\p{L}$%&|!\d]{0,3}/gu, yearProposal),
    ...dateEdits(page),
    ...numeralProposals(page),
    ...numeralsElsewhere(page),
    ...twiceReadHyphens(page),
    ...symbolEdits(page),
    ...digitEdits(page),
  ]
}

/** `12/QĐ- -TTg`, `2021- -2025`: one hyphen that was read twice. */
function twiceReadHyphens(page: Page): Edit[] {
  if (!page.text.includes('- -')) return []
  return lineEdits(page, /(?<=[\p{Lu}\d])- -(?=[\p{Lu}\d])/gu, () => ({ after: '-', kind: 'symbol' }))
}

/** What engines make of digits, and what they make of one another. */
const digitLooks: Readonly<Record<string, string>> = {
  O: '0', o: '0', Ó: '0', D: '0', Q: '0', l: '1', I: '1', i: '1', '|': '1', '!': '1', T: '1', Z: '2', z: '2', S: '5', s: '5', $: '5', '%': '5',
  G: '6', b: '6', B: '8', '&': '8', g: '9', q: '9',
} // prettier-ignore
const digitTwins: Readonly<Record<string, string>> = {
  '0': '86',
  '1': '7',
  '2': '7',
  '3': '82',
  '5': '63',
  '6': '58',
  '7': '12',
  '8': '36',
  '9': '4',
}

/** What is proposed for what was found; `others` tells how many other corrections are as good. */
type Proposal = (found: string, before: string) => Proposed | undefined

interface Proposed {
  readonly after: string
  readonly kind: ChangeKind
  readonly others?: number
}

/** Edits for what a pattern finds, line by line. */
function lineEdits(page: Page, pattern: RegExp, propose: Proposal): Edit[] {
  return page.lines.flatMap((line) => {
    const text = page.text.slice(line.start, line.end)
    return [...text.matchAll(pattern)].flatMap((match) => {
      const found = match[0]
      const proposal = propose(found, text.slice(Math.max(0, match.index - 12), match.index))
      if (!proposal || proposal.after === found) return []
      const start = line.start + match.index
      const { after, kind, others = 0 } = proposal
      return [{ start, end: start + found.length, after, kind, confidence: 0.8 / (others + 1), applied: false }]
    })
  })
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** `năm 202S` → 2025. */
function yearProposal(found: string, before: string): Proposed | undefined {
  if (!/(?:năm|\d[/-]|-)\s*$/u.test(before) || found.length !== 4 || /^\d{4}$/.test(found)) return undefined
  const after = Array.from(found, (sign) => (/\d/.test(sign) ? sign : (digitLooks[sign] ?? '?'))).join('')
  const year = Number(after)
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { after, kind: 'date' } : undefined
}

/** Looked for only in lines that have a digit beside a letter, for the sake of speed. */
function digitEdits(page: Page): Edit[] {
  const lines = page.lines.filter(({ start, end }) => mayHoldMixed(page.text.slice(start, end)))
  if (lines.length === 0) return []
  return digitRules.flatMap(({ pattern, propose }) => lineEdits({ ...page, lines }, pattern, propose))
}

/** `31/2/2025` and `ngày 38 tháng 11 năm 2025`: days there are none. */
function dateEdits(page: Page): Edit[] {
  return [
    ...lineEdits(page, /(?<![\d/])\d{1,2}\/\d{1,2}\/(?:19|20)\d\d(?!\d)/gu, (found) => dayProposal(found, isShortDate)),
    ...lineEdits(page, /(?<=ngày )\d{2}(?= tháng \d{1,2} năm)/gu, (found) => dayProposal(found, isDayOfMonth)),
  ]
}

function dayProposal(found: string, isRight: (digits: string) => boolean): Proposed | undefined {
  if (isRight(found)) return undefined
  const [after, ...others] = twinsOf(found).filter(isRight)
  return after === undefined ? undefined : { after, kind: 'date', others: others.length }
}

function isShortDate(digits: string): boolean {
  const [day = 0, month = 0, year = 0] = digits.split('/').map(Number)
  return isDay(day, month, year)
}

function isDayOfMonth(digits: string): boolean {
  return Number(digits) >= 1 && Number(digits) <= 31
}

/** The text with one digit changed for one that looks like it. */
function twinsOf(digits: string): string[] {
  return Array.from(digits, (digit, at) =>
    Array.from(digitTwins[digit] ?? '', (twin) => digits.slice(0, at) + twin + digits.slice(at + 1)),
  ).flat()
}

function isDay(day: number, month: number, year: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const numbered = new Set('thứ khóa khoá kỳ phần chương mục lục quý loại hạng'.split(' '))

/** `lần thứ XIH`, `khóa XV1`. */
function numeralProposals(page: Page): Edit[] {
  const edits: Edit[] = []
  for (let token = 1; token < page.tokens.count; token += 1) {
    const kind = page.tokens.kinds[token]
    const after = kind === WORD || kind === NUMBER ? numeralFor(page, token) : undefined
    if (after === undefined) continue
    const start = page.tokens.starts[token] ?? 0
    const end = start + wordAt(page, token).length
    edits.push({ start, end, after, kind: 'roman', confidence: 0.85, applied: false })
  }
  return edits
}

/** The numeral a misread one was meant to be, after a word that numbers something. */
function numeralFor(page: Page, token: number): string | undefined {
  const read = wordAt(page, token)
  if (read.length > LONGEST_NUMERAL || !/[IVXH]/.test(read) || /^[IVX]+$/.test(read)) return undefined
  const after = numbered.has(keyOf(wordAt(page, token - 1))) ? asNumeral(read) : undefined
  return after !== undefined && isRoman(after) ? after : undefined
}

const LONGEST_NUMERAL = 6

function isRoman(numeral: string): boolean {
  return /^X{0,3}(?:IX|IV|V?I{0,3})$/.test(numeral) && numeral.length > 0
}

/** `5584/KH-ƯBND` → `5584/KH-UBND`: type and body must be known ones. */
function symbolEdits(page: Page): Edit[] {
  return lineEdits(page, /(?<=\d\/)[\p{L}\d]{2,6}-[\p{L}\d&]{2,10}|(?<=\d-)[\p{L}]{2,5}\/[\p{L}]{2,10}/gu, (found) => {
    const sign = found.includes('-') ? '-' : '/'
    const [type = '', body = ''] = found.split(sign)
    const after = `${knownType(type)}${sign}${knownBody(body)}`
    return { after, kind: 'symbol' }
  })
}

function knownType(read: string): string {
  const known = [read, ...variants(read)].flatMap(typesCoded)
  if (known.length === 0 || known.some(({ code }) => code?.toUpperCase() === read.toUpperCase())) return read
  return known[0]?.code ?? read
}

function knownBody(read: string): string {
  if (bodies.has(read)) return read
  const known = [read, ...variants(read)].map((variant) => (bodies.has(variant) ? variant : knownOrganCode(variant)))
  const first = known.find((body) => body !== undefined)
  return first === undefined || first.toUpperCase() === read.toUpperCase() ? read : first
}

const bodies = new Set(['UBND', 'HĐND', 'TU', 'TW', 'TƯ', 'UBMTTQ', 'BDV', 'BTV', 'ĐU', 'MTTQ', 'BCĐ'])

/** Codes that an engine may have taken for this one. */
function variants(read: string): string[] {
  const swaps: readonly (readonly [string, string])[] = [
    ['Ư', 'U'], ['Ú', 'U'], ['Ù', 'U'], ['D', 'Đ'], ['Đ', 'D'], ['Ð', 'Đ'], ['Q', 'O'], ['O', 'D'], ['0', 'O'], ['1', 'I'], ['Ô', 'Đ'], ['V', 'Y'],
    ['G', 'C'], ['H', 'N'], ['N', 'H'], ['Đ', 'ĐN'], ['8', 'g'], ['s', 'g'], ['F', 'T'], ['I', 'T'], ['O', 'Q'], ['G', 'Q'], ['E', 'F'],
  ] // prettier-ignore
  const shortened = Array.from(read, (_, at) => read.slice(0, at) + read.slice(at + 1))
  const swapped = swaps.flatMap(([from, to]) => {
    const found: string[] = []
    for (let at = read.indexOf(from); at >= 0; at = read.indexOf(from, at + 1))
      found.push(read.slice(0, at) + to + read.slice(at + 1))
    return found
  })
  return [...swapped, ...(read.length > 3 ? shortened : [])]
}
