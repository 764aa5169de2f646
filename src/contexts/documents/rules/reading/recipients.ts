import { readAddressees } from './addressees.ts'
import { besideRecipient, bulletOf, isFileCopy, isOffice, isReadable, type Beside } from './foot-lines.ts'
import type { Line, Page } from './lines.ts'
import { isCapitals, startsUpper } from './lines.ts'
import { recipientsKnownTo, type RecognisesRecipient } from './known-recipients.ts'
import { remnantIn } from './list-remnants.ts'
import { listedRecipients, type ListedItem } from './listed-recipients.ts'
import type { SourceText } from './normalise.ts'
import { passageOf, rawAt, spanIn, type Part } from './passage.ts'
import { nameAtEnd } from './signer-names.ts'
import { authorityAt } from './tail-zone.ts'
import type { Zones } from './zones.ts'
import type { Doubt, Field, Recipient, Signer, Span } from './reading.ts'

export interface Tail {
  readonly recipients: readonly Recipient[]
  readonly signer: Signer | null
  /** Lines of the list that could not be read, and recipients that were recognised in misread lines. */
  readonly doubts: readonly Doubt[]
}

interface Draft {
  readonly source: SourceText
  readonly recognises: RecognisesRecipient
  readonly items: ListedItem[]
  readonly unread: Part[]
  readonly authority: Field[]
  readonly names: Field[]
  /** How the list is announced. */
  readonly label: RegExp
  /** Inside the list, after "Nơi nhận". */
  listing: boolean
  /** The last recipient, the file copy, has been read. */
  filed: boolean
  /** The list has bullets, so that a line without one is no new recipient. */
  bulleted: boolean
}

/** `Nơi nhận` with its letters misread. */
const LABEL = /^\W{0,3}n[oøi]{1,2}[il1]?\s{0,2}nh[ae]n\s{0,2}[:;.]?\s*/
/** `Sa nhận:`, `- nhận:`: its end, where no line has the whole of it. In a list `Cá nhân:` is a recipient. */
const END_OF_LABEL = /^\W{0,3}(?:[a-z]{1,4}\s{1,2})?nhan\s?:\s*/
const ENDED = /[;.,]\s*$/
const CLOSED = /[;.]\s*$/
const CLOSED_WORD = /\p{L}{4}.*[;.]\s*$/u

/** Reads what follows the body: the list "Nơi nhận" and the signature, which two columns may have mixed. */
function readTail(source: SourceText, lines: readonly Line[]): Tail {
  const recognises = recipientsKnownTo(source.bare)
  const label = lines.some((line) => LABEL.test(line.bare)) ? LABEL : END_OF_LABEL
  const draft: Draft = { source, recognises, items: [], unread: [], authority: [], names: [], label, listing: false, filed: false, bulleted: false } // prettier-ignore
  const unlabelled = lines.some((line) => label.test(line.bare))
    ? -1
    : lines.findIndex((line) => bulletOf(line.text)?.usual)
  for (const [index, line] of lines.entries()) {
    // Where OCR lost the line "Nơi nhận:", the list starts with its first bullet.
    if (index === unlabelled) draft.listing = true
    if (index < unlabelled && index >= unlabelled - LINES_BELOW_LABEL) addRemnant(draft, line, index === 0)
    else readTailLine(draft, line, lines[index + 1])
  }
  const name = draft.names.at(-1) ?? null
  const signer = draft.authority.length > 0 || name !== null ? { authority: draft.authority, name } : null
  return { ...listedRecipients(draft), signer }
}

/** So many lines of the list may have run into its label. */
const LINES_BELOW_LABEL = 3

function readTailLine(draft: Draft, line: Line, next: Line | undefined): void {
  const label = draft.listing ? null : draft.label.exec(line.bare)
  if (label !== null) draft.listing = true
  const authority = addAuthority(draft, line)
  addListed(draft, { line, next, from: label === null ? 0 : label[0].length, end: authority ?? line.text.length })
}

function addAuthority(draft: Draft, line: Line): number | undefined {
  const authority = authorityAt(line)
  if (authority !== undefined) draft.authority.push(fieldAt(draft.source, line, authority, line.text.length))
  return authority
}

const LONGEST_LABEL = 14

/** A line above the first bullet of a list whose label was lost: what can still be read of a recipient is one. */
function addRemnant(draft: Draft, line: Line, first: boolean): void {
  const end = addAuthority(draft, line) ?? line.text.length
  const text = line.text.slice(0, end).trimEnd()
  // The label itself, misread.
  if (text === '' || isOffice(text) || (first && text.length <= LONGEST_LABEL)) return
  const whole = { start: line.start, end: line.start + text.length, joint: ' ' as const }
  const known = bodyIn(draft, text)
  const left = remnantIn(text)
  if (known !== undefined) draft.items.push({ parts: [whole], known })
  else if (left === undefined) draft.unread.push(whole)
  else {
    const part: Part = { start: line.start + left.start, end: line.start + left.end, joint: ' ' }
    draft.items.push({ parts: [part], remnant: left.end - left.start < text.length })
  }
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

const NO_BULLET = { length: 0, usual: undefined }

function addRecipient(draft: Draft, { line, from, kept }: Listed): void {
  const bullet = bulletOf(kept) ?? NO_BULLET
  const text = kept.slice(bullet.length)
  const part: Part = { start: line.start + from + bullet.length, end: line.start + from + kept.length, joint: ' ' }
  if (bullet.usual === undefined && isOpen(draft)) {
    goOn(draft, part, text)
    return
  }
  const isCopy = isFileCopy(text)
  const usual = isCopy || bullet.usual
  if (isCopy || startsRecipient(draft, text, usual)) draft.items.push({ parts: [part] })
  else if (!draft.filed) addMisread(draft, part, text)
  draft.bulleted ||= usual === true
  draft.filed ||= isCopy
}

function goOn({ items, unread }: Draft, part: Part, text: string): void {
  if (isReadable(text)) items.at(-1)?.parts.push(part)
  else unread.push(part)
}

/** A line of the list that cannot be told for a recipient: a body that it stands for, or a line to be looked at. */
function addMisread(draft: Draft, part: Part, text: string): void {
  const known = bodyIn(draft, text)
  if (known === undefined) draft.unread.push(part)
  else draft.items.push({ parts: [part], known })
}

/** The well-known body that a line stands for, or its beginning when strokes of the column beside it follow. */
function bodyIn({ recognises }: Draft, text: string): string | undefined {
  const end = text.search(/[;,]|$/)
  return recognises(text) ?? (isReadable(text.slice(end)) ? undefined : recognises(text.slice(0, end)))
}

/** `usual`: the bullet is a usual one; undefined when there is none. */
function startsRecipient(draft: Draft, text: string, usual: boolean | undefined): boolean {
  if (!isReadable(text) && !(usual === true && CLOSED_WORD.test(text))) return false
  if (usual === true || (usual === undefined && !draft.bulleted)) return usual === true || !draft.filed
  // A sign that is no bullet, or none at all among bullets: OCR lost it, when the line is a recipient in all else.
  return !draft.filed && startsUpper(text) && /[;:,]$/.test(text)
}

/** Whether the last recipient goes on in the next line: it has not ended, or only with a comma in a bulleted list. */
function isOpen(draft: Draft): boolean {
  const last = draft.items.at(-1)?.parts.at(-1)
  if (last === undefined) return false
  const text = draft.source.clean.slice(last.start, last.end)
  return !(draft.bulleted ? CLOSED : ENDED).test(text)
}

function fieldAt(source: SourceText, line: Line, start: number, end: number): Field {
  const passage = passageOf(source, [{ start: line.start + start, end: line.start + end, joint: ' ' }])
  const text = passage.text.replace(/[\s,;]+$/, '')
  const span: Span = spanIn(passage, 0, text.length)
  return { value: text, raw: rawAt(source, span), span }
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
