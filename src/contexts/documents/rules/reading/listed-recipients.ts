/** The list of recipients from the lines that were taken for them, and what about it a person has to look at. Pure. */
import { settledAbbreviations } from './foot-abbreviations.ts'
import { copyLength, isUnderstood } from './foot-lines.ts'
import { beheadedRecipient, lettersOf, type RecognisesRecipient } from './known-recipients.ts'
import { isMisread, keepsAbbreviations } from './list-remnants.ts'
import type { SourceText } from './normalise.ts'
import { passageOf, spanIn, type Part } from './passage.ts'
import type { Doubt, Recipient } from './reading.ts'
import { doubt } from './words.ts'

/** The lines of a recipient. */
export interface ListedItem {
  readonly parts: Part[]
  /** The body that it stands for, where the letters alone do not say so. */
  readonly known?: string
  /** What is left of a line whose beginning ran into the label. */
  readonly remnant?: boolean
}

interface Lines {
  readonly source: SourceText
  readonly recognises: RecognisesRecipient
  readonly items: readonly ListedItem[]
  /** Lines that could not be read. */
  readonly unread: readonly Part[]
}

/** The recipients read, none of them twice because a scan tore its line. */
export function listedRecipients({ source, recognises, items, unread }: Lines): {
  readonly recipients: readonly Recipient[]
  readonly doubts: readonly Doubt[]
} {
  const read = items.flatMap((item) => {
    const recipient = recipientOf(source, item.parts)
    return recipient === null ? [] : [{ ...item, recipient, letters: lettersOf(recipient.text) }]
  })
  const doubts = unread.flatMap((part) => unreadDoubt(source, [part]))
  const recipients: Recipient[] = []
  const listed = new Set(read.filter((item) => item.known === undefined).map(({ letters }) => letters))
  for (const item of read) {
    if (item.remnant && read.some((other) => other !== item && other.letters.endsWith(item.letters))) continue
    const body = bodyOf(item, listed, recognises)
    if (body !== undefined) doubts.push(doubt('recipient-inferred', item.recipient.span, body))
    else doubts.push(...partlyRead(source, item))
    if (body !== undefined) recipients.push({ ...item.recipient, text: body })
    else if (item.known === undefined) recipients.push(item.recipient)
  }
  return { recipients: settledAbbreviations(recipients, source.clean), doubts }
}

interface ReadItem extends ListedItem {
  readonly recipient: Recipient
  readonly letters: string
}

/** The well-known body that the line stands for; undefined when it says itself what it is, or that body is in the list. */
function bodyOf(item: ReadItem, listed: ReadonlySet<string>, recognises: RecognisesRecipient): string | undefined {
  const body = item.known ?? meant(item.recipient.text, recognises)
  return body === undefined || listed.has(lettersOf(body)) ? undefined : body
}

function partlyRead(source: SourceText, { parts, recipient, known, remnant }: ReadItem): Doubt[] {
  if (known !== undefined) return unreadDoubt(source, parts)
  return remnant ? [doubt('recipient-cut', recipient.span, recipient.text)] : []
}

/** The well-known body that a recipient was printed as, whose beginning was lost or of which letters make no word. */
function meant(text: string, recognises: RecognisesRecipient): string | undefined {
  const isWhole = text.split(/[\s,;:]+/).every((token) => !/\p{L}/u.test(token) || isUnderstood(token))
  const isLong = text.length > LONGEST || copyLength(text) > 0
  const known =
    isWhole || isLong
      ? beheadedRecipient(text)
      : recognises(text, (body, close) => isMisread(text, body) || (close && keepsAbbreviations(text, body)))
  return known !== undefined && lettersOf(known) !== lettersOf(text) ? known : undefined
}

const LONGEST = 70

function unreadDoubt(source: SourceText, parts: readonly Part[]): Doubt[] {
  const passage = passageOf(source, parts)
  const text = passage.text.trim()
  return lettersOf(text).length > 2 ? [doubt('recipient-unread', spanIn(passage, 0, passage.text.length), text)] : []
}

/** A recipient without quotation marks that were never closed and without its stop; null when it says nothing. */
export function recipientOf(source: SourceText, parts: readonly Part[]): Recipient | null {
  const passage = passageOf(source, parts)
  const end = passage.text.replace(/[\s;.,:/]+$/, '').length
  const start = /^[“"'‘’]+(?=[^”"’]*$)/.exec(passage.text)?.[0].length ?? 0
  const text = passage.text.slice(start, end)
  if (!/\p{L}/u.test(text)) return null
  const copy = copyLength(text)
  return { text: copy === 0 ? text : `Lưu${text.slice(copy)}`, span: spanIn(passage, start, end) }
}
