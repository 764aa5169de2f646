import { bareTypeNames, typeNamed, type DocumentType } from './document-types.ts'
import { findAppendix, findTail } from './tail-zone.ts'
import { breaksEarly, endsSentence, isCapitals, startsUpper, type Line, type Page } from './lines.ts'

/** The parts of a document by line numbers, each `[from, to)`. */
export interface Zones {
  readonly head: Zone
  readonly type: DocumentType | null
  /** The line with the name of the type; -1 when there is none. */
  readonly typeLine: number
  /** Where the name of the type ends in its line. */
  readonly typeEnd: number
  readonly title: Zone
  /** `(Ban hành kèm theo Quyết định số …)` under the title, and "Kính gửi". */
  readonly attached: Zone
  readonly body: Zone
  readonly tail: Zone
  readonly appendix: Zone
}

export interface Zone {
  readonly from: number
  readonly to: number
}

const HEAD_LINES = 40
const NATIONAL = /cong hoa xa hoi|doc lap\W+tu do|dang cong san viet nam/
const TYPE_LINE = new RegExp(`^(${bareTypeNames})(?:\\s*\\*)?$`)
const TYPE_START = new RegExp(`^(${bareTypeNames})\\s`)
const SUBJECT = /^(?:v\s?[/.]\s?v|ve viec)\b/
const PREAMBLE =
  /^(?:can cu|thuc hien|thi hanh|trien khai|tiep tuc|de (?:tiep|trien|thuc|kip|chu|nang|bao|dam|tang|day)|nham|xet|theo|trong|thoi gian|tu ngay|ngay|sau khi|hien nay|vua qua|qua|nam|chap hanh|phat huy|quan triet|tren co so|nhan|kinh gui)\b/
const RULE = /^[\s*_=~.\-–—]+$/
const LABEL = /^(?:[IVX]{1,5}|\d{1,2}|[A-C])\s?[.)/-]\s*\p{Lu}|^(?:Điều|ĐIỀU|Chương|CHƯƠNG|Phần|PHẦN)\s/u

/** Finds the parts of the document: head, type, title, body, and what follows the signature. */
export function zonesOf(page: Page): Zones {
  const { lines } = page
  const typed = typeLineIn(lines) ?? typeStartIn(lines)
  const head = { from: 0, to: typed === undefined ? headWithoutType(lines) : typed.line }
  const title = titleZone(page, typed, head.to)
  const attached = attachedZone(lines, title.to)
  const bodyFrom = afterAddressees(lines, attached.to)
  const tail = findTail(lines, bodyFrom)
  const appendix = findAppendix(lines, tail)
  return {
    head,
    ...typeParts(typed),
    title,
    attached,
    body: { from: bodyFrom, to: tail },
    tail: { from: tail, to: appendix },
    appendix: { from: appendix, to: lines.length },
  }
}

interface TypeLine {
  readonly type: DocumentType
  readonly line: number
  readonly end: number
  readonly wholeLine: boolean
}

function typeParts(typed: TypeLine | undefined): Pick<Zones, 'type' | 'typeLine' | 'typeEnd'> {
  if (typed === undefined) return { type: null, typeLine: -1, typeEnd: 0 }
  return { type: typed.type, typeLine: typed.line, typeEnd: typed.end }
}

/** A line of the head that is nothing but the name of a type. */
function typeLineIn(lines: readonly Line[]): TypeLine | undefined {
  for (const [index, line] of lines.slice(0, HEAD_LINES).entries()) {
    const name = TYPE_LINE.exec(squeezed(line))?.[1] ?? ''
    const type = typeNamed(name)
    if (type && startsUpper(line.text)) return { type, line: index, end: line.text.length, wholeLine: true }
    if (LABEL.test(line.text)) return undefined
  }
  return undefined
}

/** A line in capitals that starts with the name of a type: `THÔNG BÁO KẾT LUẬN CỦA …`. */
function typeStartIn(lines: readonly Line[]): TypeLine | undefined {
  for (const [index, line] of lines.slice(0, HEAD_LINES).entries()) {
    const name = TYPE_START.exec(line.bare)?.[1] ?? ''
    const type = typeNamed(name)
    if (type && isCapitals(line.text)) return { type, line: index, end: name.length, wholeLine: false }
  }
  return undefined
}

/** Letters of a type line may be spaced out or trail a star or colon: `K Ế  H O Ạ C H`. */
function squeezed(line: Line): string {
  const text = line.bare
    .replace(/[^a-z ]+/g, ' ')
    .trim()
    .replace(/\s+/g, ' ')
  if (text.length > 40 || !/^(?:[a-z] ){4,}[a-z]$/.test(text)) return text
  const joined = text.replaceAll(' ', '')
  return bareTypeNames.split('|').find((name) => name.replaceAll(' ', '') === joined) ?? text
}

/** An official letter has no type line: its head ends with the subject or with "Kính gửi". */
function headWithoutType(lines: readonly Line[]): number {
  let last = -1
  for (const [index, line] of lines.slice(0, HEAD_LINES).entries()) {
    if (NATIONAL.test(line.bare) || isNumberLine(line) || isDateLine(line)) last = index
    if (/kinh gui/.test(line.bare)) return index
  }
  if (last < 0) return 0
  let end = last + 1
  for (const line of lines.slice(end, end + 5)) {
    if (!SUBJECT.test(line.bare) && !isCapitals(line.text)) break
    end++
  }
  return end
}

/** "Kính gửi:" with its list stands before the body. */
function afterAddressees(lines: readonly Line[], from: number): number {
  if (!lines[from]?.bare.startsWith('kinh gui')) return from
  let to = from + 1
  while (to < lines.length && to < from + 30 && (/^[-–•+*]/.test(lines[to]?.text ?? '') || goesOn(lines, to))) to++
  return to
}

/** An addressee that needs a second line. */
export function goesOn(lines: readonly Line[], at: number): boolean {
  return /^\p{Ll}/u.test(lines[at]?.text ?? '') && !/[;.:]\s*$/.test(lines[at - 1]?.text.slice(-4) ?? '.')
}

function isNumberLine(line: Line): boolean {
  return (
    /^so\s?[:.]?\s*[0-9oils./-]*\s*[-/]?\s*[a-z0-9]*[-/]/.test(line.bare) &&
    line.text.length < 140 &&
    /^[Ss$]/.test(line.text)
  )
}

function isDateLine(line: Line): boolean {
  return /,?\s*ng[au]y\b.{0,12}th[ao]ng\b.{0,8}n[aou]m\b/.test(line.bare) && line.text.length < 120
}

function titleZone(page: Page, typed: TypeLine | undefined, otherwise: number): Zone {
  if (typed === undefined) return { from: otherwise, to: otherwise }
  const { lines } = page
  const from = typed.line + (typed.wholeLine ? 1 : 0)
  const first = lines[from]
  if (first === undefined || first.text.length > 1500) return { from, to: from }
  const enactor = enactorBelow(lines, from)
  if (enactor > from) return { from, to: enactor }
  const capitals = isCapitals(first.text)
  let to = from + 1
  while (to < from + 12 && continuesTitle(page, capitals, to)) to++
  return { from, to }
}

function continuesTitle(page: Page, capitals: boolean, at: number): boolean {
  const previous = page.lines[at - 1]
  const line = page.lines[at]
  if (!previous || !line || endsTitle(line)) return false
  if (capitals) return isCapitals(line.text) && !isEnactor(line, page.lines[at + 1])
  if (line.text.length > 200) return false
  // A small letter goes on after `…;` and after a name in quotation marks; only a finished sentence stops it.
  if (!startsUpper(line.text)) return !/[.:!?]\s*$/.test(previous.text.slice(-3))
  return !endsSentence(previous.text) && continuesInCapital(page, previous, line)
}

/** The line in capitals that ends the title of a decision, whatever lines it was broken into; -1 when there is none. */
function enactorBelow(lines: readonly Line[], from: number): number {
  const near = lines.slice(from, from + LONGEST_TITLE)
  const found = near.findIndex((line, index) => isCapitals(line.text) && isEnactor(line, near[index + 1]))
  return found < 0 ? -1 : from + found
}

const LONGEST_TITLE = 9

/** `ỦY BAN NHÂN DÂN TỈNH …` between title and legal bases says who decides. */
function isEnactor(line: Line, next: Line | undefined): boolean {
  const enactor = /^(?:uy ban|hoi dong|thu tuong|bo truong|chu tich|chinh phu|giam doc|quoc hoi|chanh)/.test(line.bare)
  return enactor && next !== undefined && /^(?:can cu|thuc hien|theo|xet)\b/.test(next.bare)
}

function continuesInCapital(page: Page, previous: Line, line: Line): boolean {
  if (PREAMBLE.test(line.bare) || isCapitals(line.text)) return false
  // A capital after a full line may be a name that the line's end happened to come before.
  return page.wrapped && !line.gapBefore && !breaksEarly(previous.text, line.text, page)
}

function endsTitle(line: Line): boolean {
  return (
    LABEL.test(line.text) || RULE.test(line.text) || /^[(\-+•*]/.test(line.text) || line.bare.startsWith('kinh gui')
  )
}

function attachedZone(lines: readonly Line[], from: number): Zone {
  const start = lines.slice(from, from + 2)
  const words = start.map((line) => line.bare).join(' ')
  if (!words.startsWith('(') || !/kem theo|thuc hien|trien khai/.test(words)) return { from, to: from }
  const closed = lines.slice(from, from + 5).findIndex((line) => /\)\s*$/.test(line.text.slice(-4)))
  return { from, to: closed < 0 ? from : from + closed + 1 }
}
