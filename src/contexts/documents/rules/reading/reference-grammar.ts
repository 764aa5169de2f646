import { bare } from './normalise.ts'
import { digitsOf } from './dates.ts'
import { bareTypeCodes, typesCoded } from './document-types.ts'
import { knownOrganCode, organLookingLike } from './organ-codes.ts'
import type { ReferenceStyle } from './reading.ts'

/** The parts of a document's number, set right: `5584/KH-ƯBND` gives number `5584/KH-UBND`. */
export interface ReferenceNumber {
  readonly number: string
  /** As printed, zeros in front kept. */
  readonly serial: string
  /** `KH-UBND`, `CT/TU`, `NĐ-CP`, `QH15`. */
  readonly symbol: string
  readonly typeCode: string | null
  readonly issuerCode: string
  readonly year: number | null
  readonly style: Exclude<ReferenceStyle, 'named'>
  /** What had to be set right. */
  readonly repairs: readonly ('symbol' | 'digit')[]
}

/** A number found in a text, at `[start, end)`. */
export interface FoundNumber extends ReferenceNumber {
  readonly start: number
  readonly end: number
}

const SERIAL = '([0-9oilsb]{1,6}(?:\\.[0-9]{1,2})?[a-e]?)'
const SLASH = "\\s?[/:'|\\\\]\\s?"
const ORGAN = '([a-z][a-z0-9&]{0,30}(?:[-.][a-z0-9&]{1,30}){0,5})'
const TYPE = `(${bareTypeCodes})`

// Tried in this order at every place where a number can start (law.md 5.4). On bare text, so marks do not matter.
const NORMATIVE = new RegExp(
  `${SERIAL}${SLASH}((?:19|20)[0-9oilsb]{2})(?:${SLASH}|\\s)?${TYPE}\\s?[-/.]\\s?(?:-\\s?)?${ORGAN}`,
  'y',
)
const ASSEMBLY = new RegExp(
  `${SERIAL}${SLASH}((?:19|20)[0-9oilsb]{2})${SLASH}(qh|ubtvqh)\\s?([0-9il]{1,2})(?![a-z0-9])`,
  'y',
)
const STATE = new RegExp(`${SERIAL}(?:${SLASH})?${TYPE}\\s?[-/.]\\s?(?:-\\s?)?${ORGAN}`, 'y')
const PARTY = new RegExp(`${SERIAL}\\s?[-.]\\s?[(]?${TYPE}${SLASH}${ORGAN}`, 'y')
const PARTY_SPACED = new RegExp(`${SERIAL}\\s${TYPE}/${ORGAN}`, 'y')
const LETTER = new RegExp(`${SERIAL}\\s?/\\s?([a-z][a-z0-9&]{1,20})-([a-z0-9&]{1,30}(?:[-.][a-z0-9&]{1,20}){0,3})`, 'y')

/**
 * Reads one number with its symbol: State, normative, assembly, Party, Front and official letters, with the noise of
 * scans (Ư for U, missing slash, long dash, Ð, letters for digits). Undefined when the text does not start with one.
 */
export function parseReferenceNumber(raw: string): ReferenceNumber | undefined {
  const text = raw.normalize('NFC').replace(/^\s*(?:[Ss][ốỐôoOóỏổ]\s*[:.]?\s*)?/, '')
  return numberAt(text, bare(text), 0)
}

/** Reads the number that starts at `from`; `text` and `bareText` are of one length. */
export function numberAt(text: string, bareText: string, from: number): FoundNumber | undefined {
  const shape = shapeAt(bareText, from)
  if (shape === undefined || !/[0-9]/.test(shape.serial)) return undefined
  const printed = text.slice(from, from + shape.length)
  const organPrinted = printed.slice(printed.length - shape.organ.length)
  if (!looksLikeOrgan(organPrinted, shape.style)) return undefined
  return { ...compose(shape, printed, organPrinted), start: from, end: from + shape.length }
}

interface Shape {
  readonly style: ReferenceNumber['style']
  readonly serial: string
  readonly year: string | null
  readonly type: string | null
  readonly organ: string
  readonly length: number
}

function shapeAt(bareText: string, from: number): Shape | undefined {
  return (
    assemblyShape(matchAt(ASSEMBLY, bareText, from)) ??
    normativeShape(matchAt(NORMATIVE, bareText, from)) ??
    plainShape(matchAt(STATE, bareText, from), 'state') ??
    plainShape(matchAt(PARTY, bareText, from) ?? matchAt(PARTY_SPACED, bareText, from), 'party') ??
    letterShape(matchAt(LETTER, bareText, from))
  )
}

function matchAt(pattern: RegExp, text: string, from: number): readonly string[] | null {
  const sticky = pattern
  sticky.lastIndex = from
  return sticky.exec(text)
}

function assemblyShape(match: readonly string[] | null): Shape | undefined {
  if (match === null) return undefined
  const [all = '', serial = '', year = '', house = '', term = ''] = match
  return { style: 'assembly', serial, year, type: null, organ: house + term, length: all.length }
}

function normativeShape(match: readonly string[] | null): Shape | undefined {
  if (match === null) return undefined
  const [all = '', serial = '', year = '', type = '', organ = ''] = match
  return { style: 'normative', serial, year, type, organ, length: all.length }
}

function plainShape(match: readonly string[] | null, style: 'state' | 'party'): Shape | undefined {
  if (match === null) return undefined
  const [all = '', serial = '', type = '', organ = ''] = match
  return { style, serial, year: null, type, organ, length: all.length }
}

function letterShape(match: readonly string[] | null): Shape | undefined {
  if (match === null) return undefined
  const [all = '', serial = '', first = '', rest = ''] = match
  return { style: 'letter', serial, year: null, type: null, organ: `${first}-${rest}`, length: all.length }
}

/** An organ's code is written in capitals; lower case counts only when the code is a known one. */
function looksLikeOrgan(printed: string, style: ReferenceNumber['style']): boolean {
  if (style === 'assembly') return true
  const capitals = printed.replace(/[^\p{Lu}]/gu, '').length
  const letters = printed.replace(/[^\p{L}]/gu, '').length
  if (style === 'letter') return letters >= 3 && capitals / letters >= 0.7
  return capitals >= 1 || knownOrganCode(printed) !== undefined
}

function compose(shape: Shape, printed: string, organPrinted: string): ReferenceNumber {
  const repairs = new Set<'symbol' | 'digit'>()
  const serial = serialOf(shape.serial)
  if (serial.toLowerCase() !== shape.serial) repairs.add('digit')
  const issuerCode = organOf(shape, organPrinted)
  const typeCode = shape.type === null ? null : typeCodeOf(shape.type, printed)
  const year = shape.year === null ? null : digitsOf(shape.year)
  const symbol = symbolOf(shape.style, typeCode, issuerCode)
  const number = [serial, year, symbol].filter((part) => part !== null).join(shape.style === 'party' ? '-' : '/')
  if (squeeze(printed).slice(shape.serial.length) !== squeeze(number).slice(serial.length)) repairs.add('symbol')
  const result = { number, serial, symbol, typeCode, issuerCode, year: year === null ? null : Number(year) }
  return { ...result, style: shape.style, repairs: [...repairs] }
}

function symbolOf(style: Shape['style'], typeCode: string | null, issuerCode: string): string {
  if (typeCode === null) return issuerCode
  return style === 'party' ? `${typeCode}/${issuerCode}` : `${typeCode}-${issuerCode}`
}

function serialOf(bareSerial: string): string {
  const suffix = /[0-9][a-e]$/.test(bareSerial) && !/[0-9]b[0-9]/.test(bareSerial) ? bareSerial.slice(-1) : ''
  return digitsOf(bareSerial.slice(0, bareSerial.length - suffix.length)) + suffix
}

/** The code as printed when it is one, else the usual code with these letters (`QÐ`, `QYĐ`, `Qđ`). */
function typeCodeOf(bareType: string, printed: string): string {
  const at = bare(printed).search(new RegExp(`[^a-z0-9]${bareType}[^a-z0-9]`)) + 1
  const asPrinted = printed.slice(at, at + bareType.length)
  const codes = typesCoded(bareType).map((type) => type.code ?? '')
  return codes.find((code) => code === asPrinted) ?? codes[0] ?? asPrinted.toUpperCase()
}

function organOf(shape: Shape, printed: string): string {
  if (shape.style === 'assembly') return shape.organ.replace(/[0-9il]{1,2}$/, (term) => digitsOf(term)).toUpperCase()
  const fixed = printed
    .split(/(?=[-.])|(?<=[-.])/)
    .map((part) => (part.length > 1 ? (knownOrganCode(part) ?? organLookingLike(part) ?? part) : part))
  return misreadTwoLetterOrgan(fixed.join(''), shape.style)
}

/** `EW`, `TV` after a Party number can only be the Centre or a provincial committee. */
function misreadTwoLetterOrgan(code: string, style: Shape['style']): string {
  if (style !== 'party' || code.length !== 2 || knownOrganCode(code) !== undefined) return code
  const letters = bare(code)
  if (letters.endsWith('w')) return 'TW'
  return letters.startsWith('t') ? 'TU' : code
}

function squeeze(text: string): string {
  return text
    .replace(/\s/g, '')
    .replace(/[‐-―−]/g, '-')
    .toLowerCase()
}

/**
 * What tells two cited documents apart. State numbers are unique with their date; Party numbers run per committee term,
 * so `35-CT/TU` also needs the issuer and the date (law.md 5.2). Zeros in front, case, dashes and Ư/U do not count.
 */
export function referenceKey(reference: { number: string; date?: string | null; issuer?: string | null }): string {
  const number = foldedNumber(reference.number)
  const party = /^[0-9]+[A-Z]?-/.test(number)
  const issuer =
    party && reference.issuer
      ? bare(reference.issuer)
          .replace(/[^a-z0-9]+/g, ' ')
          .trim()
      : ''
  return [number, reference.date ?? '', issuer].join('|')
}

/** A number as it compares: capitals without marks or blanks, one kind of dash, no zeros in front. */
export function foldedNumber(number: string): string {
  return bare(number.normalize('NFC'))
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/^0+(?=[0-9])/, '')
}
