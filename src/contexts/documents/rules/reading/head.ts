import { bareTypeCodes, documentTypes, typesCoded, type DocumentType } from './document-types.ts'
import { digitsOf } from './dates.ts'
import { foundDay } from './dates.ts'
import { issuingBodies } from './issuing-bodies.ts'
import { bare, type SourceText } from './normalise.ts'
import type { Line } from './lines.ts'
import { passageOf, rawAt, spanIn, type Passage } from './passage.ts'
import { numberAt, parseReferenceNumber, type FoundNumber } from './reference-grammar.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Doubt, Field } from './reading.ts'
import { doubt } from './words.ts'

/** What stands above the title. */
export interface HeadReading {
  readonly number: Field | null
  readonly serial: string | null
  readonly symbol: string | null
  readonly typeCode: string | null
  readonly place: Field | null
  readonly issuedOn: Field<PlainDate> | null
  readonly issuer: Field | null
  readonly parentBody: Field | null
  /** "V/v …" of an official letter. */
  readonly subject: Field | null
  readonly doubts: readonly Doubt[]
}

const NATIONAL =
  /c[o0]ng\s+h\S{1,3}\s+xa\s+h\S{1,3}(?:\s+chu.*|\s*$)|d[o0]c\s+l\S{1,3}\s*[-~.]\s*t\S{1,2}\s+d\S.*|dang\s+c[o0]ng\s+s\S{1,2}(?:\s+vi\S{1,2}\s+nam.*|\s*$)/
// The nation's name and the motto as they break off at a line's end, and what of them the next lines bring.
const BROKEN_OFF = /(?:h\S{1,3}|chu|nghia|s[ao]n)\W*$|^doc(?!.*h\S{1,2}nh)/
const LEFT_OVER =
  /(?:^|\s)(?:(?:chu )?nghia )?vi[ea]t nam\W*$|(?:^|\s)(?:(?:xa hoi )?chu )nghia\W*$|(?:^|\s)[-–~]?\s?hanh ph\S{1,2}\W*$/
const OWN_NATION =
  /(?:mttq|to quoc|mat tran|thanh nien|phu nu|nong dan|chien binh|lao dong|xa hoi|nha nuoc|hoc|luat gia|chu thap do)\W*$/
const LINES_LEFT_OVER = 3
const NUMBER_LEAD = /(?:^|\s)[s$][o0e]\s?[:.;]?\s?/
const BLANK_NUMBER = new RegExp(
  `^[\\s._…]{0,40}[/-]?\\s?(?:(?:19|20)\\d{2}\\s?/\\s?)?(${bareTypeCodes})\\s?[-/]\\s?[a-z0-9&.-]{1,40}`,
)
const DATE =
  /,?\s*ng[au]y\s?([0-9oilszbt|![.…_]{0,14})\s?[t'][hi][aou]ng\s?([0-9oilszbt|![.…_]{0,14})\s?n[aoue]m\s?([0-9oilszb$%|!.…_]{0,14})/
// A line of a head is short; what goes on longer is no head.
const HEAD_WIDTH = 400
const SUBJECT = /^(?:v\s?[/.]\s?v\s?[:.]?|ve viec)\s/

interface HeadDraft {
  readonly source: SourceText
  number: FoundNumber | null
  numberField: Field | null
  blankSymbol: string | null
  place: Field | null
  issuedOn: Field<PlainDate> | null
  subjectFrom: number
  /** The line of the number has come, also one that cannot be read. */
  numberLine: boolean
  /** In so many lines more the rest of the nation's name or the motto may come. */
  broken: number
  readonly left: Passage[]
  readonly doubts: Doubt[]
}

/** Reads the lines above the type: one or two columns, in any order. `type` helps to tell `HĐ` from `HD`. */
export function readHead(source: SourceText, lines: readonly Line[], type: DocumentType | null): HeadReading {
  const draft: HeadDraft = {
    source,
    number: null,
    numberField: null,
    blankSymbol: null,
    place: null,
    issuedOn: null,
    subjectFrom: -1,
    numberLine: false,
    broken: 0,
    left: [],
    doubts: [],
  }
  for (const [index, line] of lines.entries()) readHeadLine(draft, line, index)
  const number = rightCode(draft, type)
  const bodies = issuingBodies(draft.left)
  draft.doubts.push(...bodies.doubts)
  return {
    number: number === null ? null : draft.numberField,
    serial: number?.serial ?? null,
    symbol: number?.symbol ?? draft.blankSymbol,
    typeCode: number?.typeCode ?? typeCodeOfBlank(draft.blankSymbol),
    place: draft.place,
    issuedOn: draft.issuedOn,
    issuer: bodies.issuer,
    parentBody: bodies.parent,
    subject: subjectOf(source, lines, draft.subjectFrom),
    doubts: draft.doubts,
  }
}

function readHeadLine(draft: HeadDraft, line: Line, index: number): void {
  const end = Math.min(line.end, line.start + HEAD_WIDTH)
  const passage = passageOf(draft.source, [{ start: line.start, end, joint: ' ' }])
  const numbered = readNumber(draft, passage)
  const dated = readDate(draft, passage, numbered ?? 0)
  draft.numberLine ||= /^s[o0]\s?[:.]/.test(passage.bare)
  if (draft.subjectFrom < 0 && SUBJECT.test(passage.bare)) draft.subjectFrom = index
  if (isAboveNumber(draft)) keepLeft(draft, passage, leftWidth(draft, passage, dated))
}

/** The left column is over once the number or the subject has come. */
function isAboveNumber(draft: HeadDraft): boolean {
  return draft.number === null && draft.blankSymbol === null && draft.subjectFrom < 0 && !draft.numberLine
}

/** How much of a line belongs to the left column: what stands before the nation's or the Party's name and before the date. */
function leftWidth(draft: HeadDraft, passage: Passage, dated: number | undefined): number {
  const national = NATIONAL.exec(passage.bare)
  const right = national === null ? leftOver(draft, passage) : national.index
  draft.broken = national !== null && BROKEN_OFF.test(national[0]) ? LINES_LEFT_OVER : draft.broken - 1
  return Math.min(right, dated ?? passage.text.length)
}

/** Where the rest of a nation's name or motto that was set in two lines starts. */
function leftOver(draft: HeadDraft, passage: Passage): number {
  const rest = draft.broken > 0 ? LEFT_OVER.exec(passage.bare) : null
  if (rest === null) return passage.text.length
  // "ỦY BAN MTTQ VIỆT NAM" bears the nation's name itself.
  return OWN_NATION.test(passage.bare.slice(0, rest.index)) ? passage.text.length : rest.index
}

function keepLeft(draft: HeadDraft, passage: Passage, end: number): void {
  const text = passage.text.slice(0, end).trim()
  if (/\p{L}{2}/u.test(text)) draft.left.push(passageSlice(passage, end))
}

function passageSlice(passage: Passage, end: number): Passage {
  return {
    ...passage,
    text: passage.text.slice(0, end),
    bare: passage.bare.slice(0, end),
    at: passage.at.subarray(0, end),
  }
}

/** Reads `Số: 0124/KH-UBND` or the blank `Số:   /KH-UBND`; gives the end of the number in the line. */
function readNumber(draft: HeadDraft, passage: Passage): number | undefined {
  if (draft.number !== null || draft.blankSymbol !== null) return undefined
  const lead = NUMBER_LEAD.exec(passage.bare)
  if (lead === null || lead.index > 45) return undefined
  const from = lead.index + lead[0].length
  const number = numberAt(passage.text, passage.bare, from)
  if (number === undefined) return readBlankNumber(draft, passage, from)
  const span = spanIn(passage, number.start, number.end)
  const raw = rawAt(passage.source, span)
  draft.number = number
  draft.numberField = { value: number.number, raw, span }
  for (const repair of number.repairs) {
    draft.doubts.push(doubt(repair === 'symbol' ? 'symbol-repaired' : 'digit-repaired', span, raw))
  }
  return number.end
}

function readBlankNumber(draft: HeadDraft, passage: Passage, from: number): number | undefined {
  const blank = BLANK_NUMBER.exec(passage.bare.slice(from))
  if (blank === null) return undefined
  // With a stand-in for the serial the symbol reads like any other.
  const symbol = passage.text.slice(from).replace(/^[\s._…]*/, '')
  draft.blankSymbol = parseReferenceNumber(`1${symbol}`)?.symbol ?? null
  return draft.blankSymbol === null ? undefined : from + blank[0].length
}

/** Reads `Đắk Lắk, ngày 18 tháng 11 năm 2025`; gives the start of the place in the line. */
function readDate(draft: HeadDraft, passage: Passage, from: number): number | undefined {
  if (draft.issuedOn !== null || draft.place !== null) return undefined
  const match = DATE.exec(passage.bare.slice(from))
  if (match === null) return undefined
  const placeEnd = from + match.index
  const placeStart = placeBefore(passage, from, placeEnd)
  draft.place = placeField(passage, placeStart, placeEnd)
  readDay(draft, passage, { start: afterComma(passage, placeEnd), end: placeEnd + match[0].length }, match)
  return placeStart
}

function placeField(passage: Passage, start: number, end: number): Field | null {
  const text = passage.text.slice(start, end).trim()
  if (!/\p{L}{2}/u.test(text)) return null
  const span = spanIn(passage, start, start + text.length)
  return { value: text, raw: rawAt(passage.source, span), span }
}

function afterComma(passage: Passage, at: number): number {
  return at + (/^,?\s*/.exec(passage.text.slice(at, at + 10))?.[0].length ?? 0)
}

function readDay(
  draft: HeadDraft,
  passage: Passage,
  place: { start: number; end: number },
  match: RegExpExecArray,
): void {
  const [day = '', month = '', year = ''] = match.slice(1).map(strokes)
  const span = spanIn(passage, place.start, place.end)
  if (![day, month, year].every((part) => /\d/.test(digitsOf(part)))) {
    draft.doubts.push(doubt('date-incomplete', span, passage.text.slice(place.start, place.end)))
    return
  }
  const found = foundDay(passage, { day, month, year: fourDigits(year) }, place)
  const repaired = `${day}${month}${fourDigits(year)}` !== match.slice(1).join('')
  const doubts = repaired && found.day !== null && found.doubts.length === 0
  draft.doubts.push(...found.doubts, ...(doubts ? [doubt('digit-repaired', span, rawAt(passage.source, span))] : []))
  if (found.day !== null) draft.issuedOn = { value: found.day, raw: rawAt(passage.source, span), span }
}

/** What a date in a head has for digits besides the letters that `digitsOf` knows: `T8 tháng [T năm 202%`. */
function strokes(printed: string): string {
  return printed.replace(/[t[]/g, '1').replace(/[$%]/g, '5')
}

/** `32025`: a speck in front of the year or behind it. */
function fourDigits(year: string): string {
  return /^\d?((?:19|20)\d{2})\d?$/.exec(year)?.[1] ?? year
}

/** The place is what stands between the number (or the left column) and the date. */
function placeBefore(passage: Passage, from: number, end: number): number {
  const text = passage.text.slice(from, end)
  const blanks = /^[\s|]*/.exec(text)?.[0].length ?? 0
  // When the issuer's name shares the line, the place is the last run of capitalised words that is not all in capitals.
  const last = /(?:^|\s)((?:(?:Thành phố|TP\.?|Tỉnh|Xã|Phường)\s)?\p{Lu}\p{Ll}*(?:[\s-]+\p{Lu}\p{Ll}*){0,5})$/u.exec(
    text,
  )
  if (last && from === 0) return from + last.index + (last[0].length - last[0].trimStart().length)
  return from + blanks
}

function rightCode(draft: HeadDraft, type: DocumentType | null): FoundNumber | null {
  const { number } = draft
  if (number === null || type === null || number.typeCode === null) return number
  const fits = documentTypes.filter((known) => known.name === type.name && known.code !== null)
  if (fits.length === 0 || fits.some((known) => known.code === number.typeCode)) return number
  const meant = fits.find((known) => bare(known.code ?? '') === bare(number.typeCode ?? ''))?.code
  if (!meant) return number
  const put = (text: string) => text.replace(number.typeCode ?? '', meant)
  const right = { ...number, number: put(number.number), symbol: put(number.symbol), typeCode: meant }
  draft.number = right
  if (draft.numberField) draft.numberField = { ...draft.numberField, value: right.number }
  return right
}

function typeCodeOfBlank(symbol: string | null): string | null {
  const code = symbol?.split(/[-/]/)[0] ?? ''
  return typesCoded(code).length > 0 ? code : null
}

/** A line of the subject without the place and date that the right column may have put on it. */
function subjectWidth(line: Line): number {
  const date = DATE.exec(line.bare)
  if (date === null) return line.text.length
  const place = /(?:^|\s)(?:(?:Thành phố|TP\.?|Tỉnh|Xã|Phường)\s)?(?:\p{Lu}\p{Ll}*[\s-]*){1,5}$/u.exec(
    line.text.slice(0, date.index),
  )
  return place?.index ?? date.index
}

/** "V/v …" over one or several lines, up to the salutation; the right column's place and date are left out. */
function subjectOf(source: SourceText, lines: readonly Line[], from: number): Field | null {
  if (from < 0) return null
  const parts = lines
    .slice(from, from + 5)
    .filter((line) => !NUMBER_LEAD.test(line.bare.slice(0, 6)) && !NATIONAL.test(line.bare))
    .map((line) => ({
      start: line.start,
      end: line.start + subjectWidth(line),
      joint: ' ' as const,
    }))
  const passage = passageOf(source, parts)
  const lead = SUBJECT.exec(passage.bare)?.[0].length ?? 0
  const text = passage.text.slice(lead).trim()
  if (text === '') return null
  const span = spanIn(passage, 0, passage.text.length)
  return { value: text.charAt(0).toUpperCase() + text.slice(1), raw: rawAt(source, span), span }
}
