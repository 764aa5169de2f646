/** What is understood of a document: plain data, each finding with its place in the text as it was given. */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'

/** Character offsets into the text given to `readDocument`: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type DoubtKind =
  | 'symbol-repaired'
  | 'digit-repaired'
  | 'words-repaired'
  | 'label-repaired'
  | 'date-not-real'
  | 'date-incomplete'
  | 'issuer-inferred'
  | 'type-inferred'
  | 'type-missing'
  | 'title-missing'
  | 'numbering-gap'
  | 'numbering-repeated'
  | 'no-numbered-tasks'
  | 'same-number-other-date'
  | 'officer-unsure'
  | 'recipient-unread'
  | 'recipient-cut'
  | 'recipient-inferred'
  | 'pages-out-of-order'

/** Something a person should look at before accepting: what it is, in words, and where. */
export interface Doubt {
  readonly kind: DoubtKind
  readonly words: Words
  readonly span: Span
}

/** A value taken from the text: `raw` is what stands at `span`, `value` what was understood of it. */
export interface Field<Value = string> {
  readonly value: Value
  readonly raw: string
  readonly span: Span
}

export interface Paragraph {
  readonly text: string
  readonly span: Span
}

export interface Signer {
  /** `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  readonly authority: readonly Field[]
  readonly name: Field | null
}

export interface DocumentHead {
  /** Lower case, Vietnamese: `kế hoạch`, `chỉ thị`, `công văn`. */
  readonly type: Field | null
  /** As in the number: `KH`, `CT`; null for an official letter. */
  readonly typeCode: string | null
  /** `0124/KH-UBND`; null when absent or left blank. */
  readonly number: Field | null
  readonly serial: string | null
  /** `KH-UBND`; also given when the number itself is blank. */
  readonly symbol: string | null
  /** Full name with the place: `Ủy ban nhân dân tỉnh Đắk Lắk`. */
  readonly issuer: Field | null
  readonly parentBody: Field | null
  readonly place: Field | null
  readonly issuedOn: Field<PlainDate> | null
  /** Sentence case. */
  readonly title: Field | null
  /** The time span of the whole plan, as worded. */
  readonly period: Field | null
  readonly signer: Signer | null
}

export interface Mention {
  readonly raw: string
  readonly span: Span
  /** Path of the provision it stands in; `preamble`, `title` and `closing` outside of them. */
  readonly where: string
}

export type ReferenceStyle = 'state' | 'normative' | 'assembly' | 'party' | 'letter' | 'named'

/** A cited document: one record however often it is cited. */
export interface Reference {
  readonly id: string
  readonly role: 'basis' | 'body'
  readonly style: ReferenceStyle
  readonly type: string | null
  readonly number: string | null
  readonly serial: string | null
  readonly symbol: string | null
  /** As printed; `Quốc hội` for laws. Null when the document does not say. */
  readonly issuer: string | null
  /** Who must have issued it by its symbol, when the document does not say. */
  readonly inferredIssuer: string | null
  readonly issuedOn: PlainDate | null
  readonly about: string | null
  /** For laws and codes. */
  readonly name: string | null
  readonly mentions: readonly Mention[]
  readonly doubts: readonly Doubt[]
}

export type UnitRole = 'lead' | 'coordinate' | 'implement' | 'addressed' | 'via'

export interface ResponsibleUnit {
  readonly unit: string
  readonly role: UnitRole
  readonly raw: string
  readonly span: Span
}

/** Does it or sees to it, directs it from above, helps. */
export type OfficerRole = 'lead' | 'direct' | 'support'

/** A person whom a provision charges by name. */
export interface NamedOfficer {
  readonly name: string
  /** As worded: `Trưởng phòng Chính sách`; null when the text gives the name alone. */
  readonly title: string | null
  readonly role: OfficerRole
  /** False when it may be no person, or nothing asked of them: a person has to look. */
  readonly sure: boolean
  readonly raw: string
  readonly span: Span
}

export type DeadlineKind = 'by' | 'from' | 'period' | 'recurring' | 'relative' | 'ongoing'
export type Rhythm = 'week' | 'month' | 'quarter' | 'half-year' | 'year'

export interface Deadline {
  readonly text: string
  readonly kind: DeadlineKind
  /** The one day it names. */
  readonly on: PlainDate | null
  /** Start and end as precisely as worded: `2025`, `2025-10` or a day. */
  readonly start: string | null
  readonly end: string | null
  readonly every: Rhythm | null
  /** `12-25` for a yearly day. */
  readonly monthDay: string | null
  readonly days: number | null
  readonly span: Span
  readonly doubts: readonly Doubt[]
}

export type ItemLevel = 'num' | 'num2' | 'let' | 'dash' | 'plus'

/** A provision: numbered, lettered or bulleted. */
export interface Item {
  /** `II/3/a`, `III/4/-2`, `II/2/-2/+1`: unique in the document. */
  readonly path: string
  readonly label: string
  readonly level: ItemLevel
  /** Without the label; paragraphs parted by a line feed. */
  readonly text: string
  /** From the label to the end of its own text, children not included. */
  readonly span: Span
  readonly responsible: readonly ResponsibleUnit[]
  readonly deadlines: readonly Deadline[]
  readonly officers: readonly NamedOfficer[]
  readonly children: readonly Item[]
}

export type SectionRole = 'purpose' | 'objectives' | 'tasks' | 'criteria' | 'models' | 'budget' | 'organisation'

export interface Section {
  readonly path: string
  /** `I`, `II`, `Điều 1`; null in documents without sections. */
  readonly label: string | null
  readonly heading: string | null
  readonly role: SectionRole
  /** Paragraphs directly under the heading. */
  readonly text: string | null
  readonly span: Span
  readonly items: readonly Item[]
}

/** A model ("mô hình") that the plan registers. */
export interface RegisteredModel {
  readonly name: string
  readonly registeredBy: string | null
  /** Path of the section or provision that names it. */
  readonly item: string
  readonly raw: string
  readonly span: Span
}

export interface Recipient {
  readonly text: string
  readonly span: Span
}

export interface Reading {
  readonly document: DocumentHead
  readonly preamble: readonly Paragraph[]
  readonly references: readonly Reference[]
  readonly sections: readonly Section[]
  readonly closing: readonly Paragraph[]
  readonly models: readonly RegisteredModel[]
  /** "Kính gửi". */
  readonly addressees: readonly Recipient[]
  /** "Nơi nhận". */
  readonly recipients: readonly Recipient[]
  /** What follows the signature: appendices, tables. */
  readonly appendix: readonly Paragraph[]
  /** Everything doubtful, in the order of the text. */
  readonly doubts: readonly Doubt[]
}
