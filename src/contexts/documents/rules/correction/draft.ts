/** What is understood of a document while people correct it: plain data, kept and replayed as JSON. */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'
import type {
  Deadline,
  DoubtKind,
  Mention,
  OfficerRole,
  ResponsibleUnit,
  SectionRole,
  Span,
} from '../reading/reading.ts'

export const headFields = ['type', 'number', 'issuedOn', 'issuer', 'place', 'title', 'period', 'signer'] as const
export type HeadField = (typeof headFields)[number]

/** One finding of the head: its value, where it stands, and whether a person wrote it. */
export interface DraftField {
  readonly value: string | null
  readonly span: Span | null
  readonly corrected: boolean
}

export interface DraftSection {
  readonly id: string
  readonly label: string | null
  readonly heading: string | null
  readonly role: SectionRole
  /** Paragraphs directly under the heading. */
  readonly text: string | null
  readonly span: Span
}

const rhythms = ['once', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const
export type TaskRhythm = (typeof rhythms)[number]

/** What a person has decided about a task before it is one. */
export interface Assignment {
  readonly leadUnitId: string | null
  readonly supportUnitIds: readonly string[]
  readonly officerId: string | null
  readonly rhythm: TaskRhythm
  readonly startsOn: PlainDate | null
  /** The one day it is due, or the last day of a rhythm. */
  readonly endsOn: PlainDate | null
  /** For a rhythm: the day of the last month of each period by which it is due. */
  readonly dueDay: number | null
  /** For a yearly rhythm: the month of that day; null for December. */
  readonly dueMonth: number | null
  readonly expectedOutput: string
}

/** A person whom the text charges by name. */
export interface DraftOfficer {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly role: OfficerRole
  readonly span: Span | null
  readonly dropped: boolean
  readonly corrected: boolean
}

/** A provision. Items stand in one list in the order of the document; a whole subtree stands together. */
export interface DraftItem {
  readonly id: string
  readonly sectionId: string
  readonly parentId: string | null
  /** As printed: `1`, `a`, `-`; empty for what a person added. */
  readonly label: string
  /** Path in the document: `II/3/a`. */
  readonly path: string
  readonly text: string
  /** The places it comes from; none when a person added it. Those of two items never overlap. */
  readonly spans: readonly Span[]
  readonly responsible: readonly ResponsibleUnit[]
  readonly deadlines: readonly Deadline[]
  readonly officers: readonly DraftOfficer[]
  /** Becomes a task when the reading is accepted. */
  readonly taken: boolean
  readonly dropped: boolean
  readonly corrected: boolean
  /** Null until a person has decided; what the text proposes counts until then. */
  readonly assignment: Assignment | null
}

export interface DraftReference {
  readonly id: string
  readonly role: 'basis' | 'body'
  readonly type: string | null
  readonly number: string | null
  readonly issuer: string | null
  readonly issuedOn: PlainDate | null
  readonly about: string | null
  /** For laws and codes. */
  readonly name: string | null
  readonly mentions: readonly Mention[]
  readonly dropped: boolean
  readonly corrected: boolean
}

export interface DraftModel {
  readonly id: string
  readonly name: string
  readonly registeredBy: string | null
  readonly span: Span | null
  readonly dropped: boolean
  readonly corrected: boolean
}

export interface DraftRecipient {
  readonly text: string
  readonly span: Span | null
}

export interface DraftDoubt {
  readonly id: string
  readonly kind: DoubtKind | 'number-missing' | 'date-missing'
  readonly words: Words
  readonly span: Span | null
  /** The field of the head that it concerns. */
  readonly field: HeadField | null
  /** Set right by the program already: a person may look, but need not decide. */
  readonly repaired: boolean
  /** A person has looked at it or corrected what it is about. */
  readonly settled: boolean
}

export interface Draft {
  readonly head: Readonly<Record<HeadField, DraftField>>
  readonly sections: readonly DraftSection[]
  readonly items: readonly DraftItem[]
  readonly references: readonly DraftReference[]
  readonly models: readonly DraftModel[]
  readonly recipients: readonly DraftRecipient[]
  readonly doubts: readonly DraftDoubt[]
  /** How many things people have added: the number in the next new id. */
  readonly added: number
}
