import { bareTypeNames, typeNamed, type DocumentType } from './document-types.ts'
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
  const typed = findType(lines)
  const head = { from: 0, to: typed === undefined ? headWithoutType(lines) : typed.line }
  const titleFrom = typed === undefined ? head.to : typed.line + (typed.wholeLine ? 1 : 0)
  const title = typed === undefined ? { from: head.to, to: head.to } : titleZone(page, titleFrom)
  const attached = attachedZone(lines, title.to)
  const bodyFrom = afterAddressees(lines, attached.to)
  const tail = findTail(lines, bodyFrom)
  const appendix = findAppendix(lines, tail)
  return {
    head,
    type: typed?.type ?? null,
    typeLine: typed?.line ?? -1,
    typeEnd: typed?.end ?? 0,
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

function findType(lines: readonly Line[]): TypeLine | undefined {
  const first = lines.slice(0, HEAD_LINES)
  for (const [index, line] of first.entries()) {
    const name = TYPE_LINE.exec(squeezed(line))?.[1]
    const type = name === undefined ? undefined : typeNamed(name)
    if (type && startsUpper(line.text)) return { type, line: index, end: line.text.length, wholeLine: true }
    if (LABEL.test(line.text)) break
  }
  for (const [index, line] of first.entries()) {
    const name = TYPE_START.exec(line.bare)?.[1]
    const type = name === undefined ? undefined : typeNamed(name)
    if (type && name && isCapitals(line.text)) return { type, line: index, end: name.length, wholeLine: false }
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
  if (!/^kinh gui/.test(lines[from]?.bare ?? '')) return from
  let to = from + 1
  while (to < lines.length && to < from + 30 && /^[-–•+*]/.test(lines[to]?.text ?? '')) to++
  return to
}

export function isNumberLine(line: Line): boolean {
  return (
    /^so\s?[:.]?\s*[0-9oils./\-]*\s*[-/]?\s*[a-z0-9]*[-/]/.test(line.bare) &&
    line.text.length < 140 &&
    /^[Ss$]/.test(line.text)
  )
}

export function isDateLine(line: Line): boolean {
  return /,?\s*ng[au]y\b.{0,12}th[ao]ng\b.{0,8}n[aou]m\b/.test(line.bare) && line.text.length < 120
}

function titleZone(page: Page, from: number): Zone {
  const { lines } = page
  const first = lines[from]
  if (first === undefined || first.text.length > 1500) return { from, to: from }
  const capitals = isCapitals(first.text)
  let to = from + 1
  while (to < lines.length && to < from + 12 && continuesTitle(page, capitals, lines[to - 1], lines[to])) to++
  return { from, to }
}

function continuesTitle(page: Page, capitals: boolean, previous: Line | undefined, line: Line | undefined): boolean {
  if (!previous || !line || LABEL.test(line.text) || RULE.test(line.text) || line.text.startsWith('(')) return false
  if (/^kinh gui/.test(line.bare)) return false
  if (capitals) return isCapitals(line.text)
  if (line.text.length > 200 || endsSentence(previous.text) || /^[-+•*]/.test(line.text)) return false
  if (!startsUpper(line.text)) return true
  if (PREAMBLE.test(line.bare) || isCapitals(line.text)) return false
  // A capital after a full line may be a name that the line's end happened to come before.
  return page.wrapped && !line.gapBefore && !breaksEarly(previous.text, line.text, page)
}

function attachedZone(lines: readonly Line[], from: number): Zone {
  let to = from
  const first = lines[to]
  if (first?.text.startsWith('(') && /kem theo|thuc hien|trien khai/.test(first.bare + (lines[to + 1]?.bare ?? ''))) {
    while (to < lines.length && to < from + 5) {
      to++
      if (/\)\s*$/.test(lines[to - 1]?.text ?? '')) break
    }
  }
  return { from, to }
}

const RECIPIENTS = /^\W{0,3}n[oøi]{1,2}[il1]?\s{0,2}nh[ae]n(?:\s*$|\s{0,2}[:;.]|\s+(?:tm|t\/m|kt|k\/t|tl|t\/l)\b)/
const POSITION =
  'chu tich|pho chu tich|giam doc|pho giam doc|bo truong|thu truong|truong ban|pho truong ban|pho ban|bi thu|pho bi thu|chanh van phong|pho chanh van phong|truong phong|chu nhiem|tong giam doc|hieu truong|uy vien|thu tuong|pho thu tuong|truong tieu ban|uy ban nhan dan|ban thuong vu|ban thuong truc|hoi dong|ban chi dao|tieu ban|chi cuc truong|cuc truong|tong cuc truong|vien truong|chanh thanh tra|to truong|thu truong don vi|pho bi thu thuong truc'
export const AUTHORITY = new RegExp(
  `(?:^|\\s)((?:tm|t/m|kt|k/t|tl|t/l|tuq|q)(?:\\s?[.:/]\\s?|\\s)(?:[a-z]+[ ,]*){1,8}|(?:quyen |q\\. ?)?(?:pho )?(?:${POSITION})(?: [a-z]+){0,4},?)\\s*$`,
)

/** The first line after the body: "Nơi nhận", or the signer's authority when there are no recipients. */
function findTail(lines: readonly Line[], from: number): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]
    if (line && startsTail(line, lines[i - 1], lines[i + 1]) && !bodyGoesOn(lines, i)) return i
  }
  return tailByFileCopy(lines, from)
}

const FILE_COPY = /^\W{0,4}l[uư]u\b\s*[:;.]?\s*(?:vt|van thu|hc|vp|van phong|ho so|[a-z]{2,6}\b)/

/** When neither label nor authority can be read, the file copy ("Lưu: VT") ends the list, which follows the body's "./.". */
function tailByFileCopy(lines: readonly Line[], from: number): number {
  const last = lines.findLastIndex(
    (line, index) => index >= lines.length - 60 && line.text.length < 70 && FILE_COPY.test(line.bare),
  )
  if (last < from) return lines.length
  for (let i = last; i > from && i > last - 35; i--) {
    if (/[./]\s?\/\s?[.,]?\s*$|\/\.\s*$/.test(lines[i - 1]?.text ?? '')) return i
  }
  let start = last
  while (start > from && (lines[start - 1]?.text.length ?? 99) < 75 && /^[-–~•*]/.test(lines[start - 1]?.text ?? ''))
    start--
  return start
}

function startsTail(line: Line, previous: Line | undefined, next: Line | undefined): boolean {
  if (line.text.length > 110) return false
  if (RECIPIENTS.test(line.bare)) return true
  const authority = authorityAt(line)
  if (authority === undefined) return false
  const abbreviated = /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|Q)\s?[.:/ ]/.test(line.text.slice(authority))
  if (authority === 0) return abbreviated || followsEnd(previous)
  // Two columns: what OCR made of "Nơi nhận:" stands before the authority.
  const listed = /^[-~+*•«‹]/.test(next?.text ?? '')
  return abbreviated && (listed || (authority < 25 && /^\p{Lu}/u.test(next?.text ?? '')))
}

/** A title in capitals inside the body is not a signature: sections follow it. */
function bodyGoesOn(lines: readonly Line[], at: number): boolean {
  if (RECIPIENTS.test(lines[at]?.bare ?? '')) return false
  return lines.slice(at + 1, at + 40).some((line) => /^(?:[IVX]{1,4}|\d{1,2})\.\s\p{Lu}/u.test(line.text))
}

function followsEnd(previous: Line | undefined): boolean {
  return previous !== undefined && /\.\s?\/|[.;]\s*$/.test(previous.text)
}

/** Where the signer's authority or title, written in capitals, starts in a line; undefined when there is none. */
export function authorityAt(line: { readonly text: string; readonly bare: string }): number | undefined {
  const match = AUTHORITY.exec(line.bare.slice(-80))
  if (match === null) return undefined
  const at = Math.max(0, line.bare.length - 80) + match.index + (match[0].length - match[0].trimStart().length)
  return isCapitals(line.text.slice(at)) ? at : undefined
}

const APPENDIX = /^(?:phu luc|bieu mau|mau so|danh muc)\b/

function findAppendix(lines: readonly Line[], tail: number): number {
  for (let i = tail; i < lines.length; i++) {
    const line = lines[i]
    if (line && APPENDIX.test(line.bare) && isCapitals(line.text.slice(0, 8)) && !/[;,]\s*$/.test(line.text)) return i
  }
  return lines.length
}
