import { surnames } from './surnames.ts'
import { settledAbbreviations } from './foot-abbreviations.ts'
import { besideRecipient, bulletOf, copyLength, isFileCopy, isOffice, isReadable, type Beside } from './foot-lines.ts'
import type { Line, Page } from './lines.ts'
import { isCapitals, startsUpper } from './lines.ts'
import { bare, type SourceText } from './normalise.ts'
import { passageOf, rawAt, spanIn, type Part } from './passage.ts'
import { authorityAt } from './tail-zone.ts'
import type { Zones } from './zones.ts'
import type { Field, Recipient, Signer, Span } from './reading.ts'

export interface Tail {
  readonly recipients: readonly Recipient[]
  readonly signer: Signer | null
}

interface Draft {
  readonly source: SourceText
  readonly items: Part[][]
  readonly authority: Field[]
  readonly names: Field[]
  /** Inside the list, after "Nơi nhận". */
  listing: boolean
  /** The last recipient, the file copy, has been read. */
  filed: boolean
  /** The list has bullets, so that a line without one is no new recipient. */
  bulleted: boolean
}

const BULLET = /^[-–—‐−~•·*+=«»]\s*/u
const LABEL = /^\W{0,3}n[oøi]{1,2}[il1]?\s{0,2}nh[ae]n\s{0,2}[:;.]?\s*/
const ENDED = /[;.,]\s*$/
const CLOSED = /[;.]\s*$/

/** Reads what follows the body: the list "Nơi nhận" and the signature, which two columns may have mixed. */
function readTail(source: SourceText, lines: readonly Line[]): Tail {
  const draft: Draft = { source, items: [], authority: [], names: [], listing: false, filed: false, bulleted: false }
  const unlabelled = lines.some((line) => LABEL.test(line.bare))
    ? -1
    : lines.findIndex((line) => bulletOf(line.text)?.usual)
  for (const [index, line] of lines.entries()) {
    // Where OCR lost the line "Nơi nhận:", the list starts with its first bullet.
    if (index === unlabelled) draft.listing = true
    readTailLine(draft, line, { first: index === 0, next: lines[index + 1] })
  }
  const recipients = draft.items.map((parts) => recipientOf(source, parts)).filter((recipient) => recipient !== null)
  const name = draft.names.at(-1) ?? null
  const signer = draft.authority.length > 0 || name !== null ? { authority: draft.authority, name } : null
  return { recipients: settledAbbreviations(recipients, source.clean), signer }
}

interface Place {
  readonly first: boolean
  readonly next: Line | undefined
}

function readTailLine(draft: Draft, line: Line, { first, next }: Place): void {
  const label = LABEL.exec(line.bare)
  const authority = authorityAt(line)
  // Two columns that OCR ran together: the label's line holds the signer's authority even when the label is unreadable.
  const unreadable = label === null && first && authority !== undefined && authority > 0
  if (label !== null || unreadable) draft.listing = true
  if (authority !== undefined) draft.authority.push(fieldAt(draft.source, line, authority, line.text.length))
  const from = label === null ? 0 : label[0].length
  if (!unreadable) addListed(draft, { line, next, from, end: authority ?? line.text.length })
}

interface Stretch {
  readonly line: Line
  readonly next: Line | undefined
  readonly from: number
  readonly end: number
}

function addListed(draft: Draft, { line, next, from, end }: Stretch): void {
  const text = line.text.slice(from, end).trimEnd()
  const bulleted = bulletOf(text) !== undefined
  const beside = besideIn(draft, text, { bulleted, next })
  if (beside !== undefined) addBeside(draft, line, { start: from + beside.at, end: from + text.length }, beside.kind)
  const kept = text.slice(0, beside?.at).trimEnd()
  if (!/[^\s\p{P}\p{S}]/u.test(kept) || SIGNED.test(kept)) return
  if (!bulleted && isTitle(draft, kept)) addTitle(draft, line, from, kept)
  else if (draft.listing)
    for (const part of listedIn(kept)) addRecipient(draft, { line, from: from + part.at, kept: part.text })
}

const SIGNED = /^\(?[đĐ]ã k[ýí]\)?$/iu

/** The recipients on a line: one, or several with a bullet each (`Nơi nhận: - Như trên; - Lưu: VT.`). */
function listedIn(text: string): { at: number; text: string }[] {
  let at = 0
  return text.split(/(?<=;)\s+(?=[-–•+]\s)/u).map((part) => {
    const found = { at: text.indexOf(part, at), text: part }
    at = found.at + part.length
    return found
  })
}

/** What of the signature's column stands in a line: the signer's name, or in the list whatever is none of it. */
function besideIn(
  draft: Draft,
  text: string,
  { bulleted, next }: { bulleted: boolean; next: Line | undefined },
): Beside | undefined {
  const name = nameAtEnd(text, { bulleted, filed: draft.filed })
  if (name !== undefined) return { at: name, kind: 'name' }
  return draft.listing ? signatureIn(draft, text, next) : undefined
}

function signatureIn(draft: Draft, text: string, next: Line | undefined): Beside | undefined {
  const closed = next === undefined || bulletOf(next.text) !== undefined || next.gapBefore
  return besideRecipient(text, { bulleted: draft.bulleted || bulletOf(text) !== undefined, closed })
}

function addBeside(draft: Draft, line: Line, { start, end }: Span, kind: Beside['kind']): void {
  const text = line.text.slice(start, end)
  const from = start + (text.length - text.replace(/^[^\p{L}]+/u, '').length)
  if (kind === 'authority') draft.authority.push(fieldAt(draft.source, line, from, end))
  if (kind === 'name') draft.names.push(fieldAt(draft.source, line, from, end))
}

/** A line in capitals that does not go on a recipient, or that names an office, is part of the signer's title. */
function isTitle(draft: Draft, text: string): boolean {
  if (isOffice(text)) return true
  return isCapitals(text) && !isOpen(draft) && !ENDED.test(text.slice(-4))
}

function addTitle(draft: Draft, line: Line, from: number, kept: string): void {
  draft.authority.push(fieldAt(draft.source, line, from, from + kept.length))
}

interface Listed {
  readonly line: Line
  readonly from: number
  readonly kept: string
}

function addRecipient(draft: Draft, { line, from, kept }: Listed): void {
  const bullet = bulletOf(kept) ?? { length: 0, usual: undefined }
  const text = kept.slice(bullet.length)
  const part: Part = { start: line.start + from + bullet.length, end: line.start + from + kept.length, joint: ' ' }
  if (bullet.usual === undefined && isOpen(draft)) {
    if (isReadable(text)) draft.items.at(-1)?.push(part)
    return
  }
  const isCopy = isFileCopy(text)
  const usual = isCopy || bullet.usual
  if (startsRecipient(draft, text, usual)) draft.items.push([part])
  draft.bulleted ||= usual === true
  draft.filed ||= isCopy
}

/** `usual`: the bullet is a usual one; undefined when there is none. */
function startsRecipient(draft: Draft, text: string, usual: boolean | undefined): boolean {
  if (!isReadable(text) && !(usual === true && CLOSED.test(text))) return false
  if (usual === true || (usual === undefined && !draft.bulleted)) return usual === true || !draft.filed
  // A sign that is no bullet, or none at all among bullets: OCR lost it, when the line is a recipient in all else.
  return !draft.filed && startsUpper(text) && /[;:,]$/.test(text)
}

/** Whether the last recipient goes on in the next line: it has not ended, or only with a comma in a bulleted list. */
function isOpen(draft: Draft): boolean {
  const last = draft.items.at(-1)?.at(-1)
  if (last === undefined) return false
  const text = draft.source.clean.slice(last.start, last.end)
  return !(draft.bulleted ? CLOSED : ENDED).test(text)
}

/** Where a personal name ends the line: a known family name and one to four given names; undefined when there is none. */
function nameAtEnd(text: string, place: { bulleted: boolean; filed: boolean }): number | undefined {
  const name = NAME.exec(text)?.[1]
  if (name === undefined) return undefined
  const start = text.length - name.length
  if (/[^\s\p{P}]/u.test(text.slice(0, start).replace(/(?:TS|ThS|GS|PGS)\.?/g, '')))
    return nameWithin(text, place.bulleted)
  return place.filed || isPersonal(name) ? start : undefined
}

const NAME = /(?:^|\s)((?:\p{Lu}[\p{Ll}']{0,20}[\s-]?){2,5})$/u
const FINISHED = /[;,.)]\s+((?:\p{Lu}[\p{Ll}']{1,20}\s?){2,5})$/u
// Without a stop before it only a name with a usual middle name is told from the name of a place.
const TRAILING =
  /\s(\p{Lu}[\p{Ll}']{1,20}\s(?:Thị|Văn|Đức|Minh|Ngọc|Xuân|Hữu|Thanh|Quang|Mạnh|Công|Tất|Đình|Hồng|Kim|Anh|Trọng|Viết)\s\p{Lu}[\p{Ll}']{1,20}(?:\s\p{Lu}[\p{Ll}']{1,20})?)$/u

/** In mixed columns the name follows a finished recipient, or stands after blanks at the end of one. */
function nameWithin(text: string, bulleted: boolean): number | undefined {
  const end = text.slice(-120)
  const name = FINISHED.exec(end)?.[1] ?? (bulleted ? TRAILING.exec(end)?.[1] : undefined)
  return name !== undefined && isPersonal(name) ? text.length - name.length : undefined
}

function isPersonal(name: string): boolean {
  const family = bare(name.trim().split(/[\s-]+/)[0] ?? '')
  return surnames.has(family) && !ORGAN.test(family)
}

const ORGAN = /^(?:ban|bo|so|hoi|cong|doan|van|vien|vu|cuc|bao)$/

function recipientOf(source: SourceText, parts: readonly Part[]): Recipient | null {
  const passage = passageOf(source, parts)
  const end = passage.text.replace(/[\s;.,:/]+$/, '').length
  const start = /^[“"'‘’]+(?=[^”"’]*$)/.exec(passage.text)?.[0].length ?? 0
  const text = passage.text.slice(start, end)
  if (!/\p{L}/u.test(text)) return null
  const copy = copyLength(text)
  return { text: copy === 0 ? text : `Lưu${text.slice(copy)}`, span: spanIn(passage, start, end) }
}

function fieldAt(source: SourceText, line: Line, start: number, end: number): Field {
  const passage = passageOf(source, [{ start: line.start + start, end: line.start + end, joint: ' ' }])
  const text = passage.text.replace(/[\s,;]+$/, '')
  const span: Span = spanIn(passage, 0, text.length)
  return { value: text, raw: rawAt(source, span), span }
}

/** The addressees of "Kính gửi:", one or a bulleted list. */
function readAddressees(source: SourceText, lines: readonly Line[]): Recipient[] {
  const from = lines.findIndex((line) => line.bare.startsWith('kinh gui'))
  const first = lines[from]
  if (first === undefined) return []
  const lead = /^kinh gui\s*[:;.]?\s*/.exec(first.bare)?.[0].length ?? 0
  const items: Part[][] = []
  if (lead < first.text.length) items.push([{ start: first.start + lead, end: first.end, joint: ' ' }])
  for (const line of lines.slice(from + 1, from + 30)) {
    const bullet = BULLET.exec(line.text)
    if (!bullet) break
    items.push([{ start: line.start + bullet[0].length, end: line.end, joint: ' ' }])
  }
  return items.map((parts) => recipientOf(source, parts)).filter((recipient) => recipient !== null)
}

/** Addressees above the body, recipients and signature below it. */
export function addresseesAndTail(
  source: SourceText,
  page: Page,
  zones: Zones,
): Tail & { addressees: readonly Recipient[] } {
  const above = page.lines.slice(zones.head.from, Math.min(zones.body.from + 30, zones.body.to))
  return {
    addressees: readAddressees(source, above),
    ...readTail(source, page.lines.slice(zones.tail.from, zones.tail.to)),
  }
}
