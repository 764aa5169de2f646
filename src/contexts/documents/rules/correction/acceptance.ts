/** From a corrected reading to what enters the records when a person accepts it. */
import { parsePlainDate } from '../../../../kernel/plain-date.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import type { Mention, Span } from '../reading/reading.ts'
import { documentEntry, type DocumentEntry, unknownType } from '../register.ts'
import type { Assignment, Draft, DraftItem, DraftReference } from './draft.ts'
import { assignmentOf, type Directory } from './unit-proposals.ts'

/** A task as the plan words it, with what is known of who does it and when. */
export interface AcceptedTask {
  readonly id: string
  /** The task it is a sub-task of. */
  readonly parentId: string | null
  /** Where it stands in the plan: `II/1`. */
  readonly path: string
  readonly title: string
  readonly wording: string
  readonly span: Span | null
  readonly assignment: Assignment
}

export interface AcceptedCitation {
  readonly entry: DocumentEntry
  readonly role: 'basis' | 'body'
  readonly mentions: readonly Mention[]
}

export interface AcceptedModel {
  readonly name: string
  readonly registeredBy: string | null
}

/** Everything of a reading that counts from now on. */
export interface AcceptedReading {
  readonly entry: DocumentEntry
  readonly title: string
  /** The time span of the plan as worded; '' when it names none. */
  readonly period: string
  readonly issuedOn: PlainDate | null
  readonly tasks: readonly AcceptedTask[]
  readonly citations: readonly AcceptedCitation[]
  readonly models: readonly AcceptedModel[]
  readonly recipients: readonly string[]
}

export type AcceptanceRefusal = 'reading-without-title' | 'reading-without-tasks'

/** Puts a corrected reading into the shape in which it is accepted, or says what it lacks. `readingId` tells it apart. */
export function acceptedReading(
  draft: Draft,
  { directory, readingId }: { readonly directory: Directory; readonly readingId: string },
): Verdict<AcceptedReading, AcceptanceRefusal> {
  const { head } = draft
  if (head.title.value === null) return refuse('reading-without-title')
  const tasks = tasksOf(draft, directory)
  if (tasks.length === 0) return refuse('reading-without-tasks')
  const issuedOn = parsePlainDate(head.issuedOn.value ?? '') ?? null
  const facts = {
    type: head.type.value?.toLowerCase() ?? unknownType,
    number: head.number.value,
    issuer: head.issuer.value,
    issuedOn,
    title: head.title.value,
    name: null,
  }
  return accept({
    entry: documentEntry(facts, `reading:${readingId}`),
    title: head.title.value,
    period: head.period.value ?? '',
    issuedOn,
    tasks,
    citations: draft.references.filter(({ dropped }) => !dropped).map((each) => citationOf(each, readingId)),
    models: draft.models.filter(({ dropped }) => !dropped).map(({ name, registeredBy }) => ({ name, registeredBy })),
    recipients: draft.recipients.map(({ text }) => text),
  })
}

function tasksOf(draft: Draft, directory: Directory): AcceptedTask[] {
  const taken = draft.items.filter(isTask)
  return taken.map((item) => ({
    id: item.id,
    parentId: taskAbove(draft, item),
    path: item.path,
    title: shortTitle(item.text),
    wording: item.text,
    span: item.spans[0] ?? null,
    assignment: assignmentOf(item, directory),
  }))
}

/** Items that become tasks when the reading is accepted as it stands. */
export function isTask({ taken, dropped }: DraftItem): boolean {
  return taken && !dropped
}

/** The nearest item above that is a task, too; what stands between is no task and does not count. */
function taskAbove(draft: Draft, item: DraftItem): string | null {
  const parent = draft.items.find(({ id }) => id === item.parentId)
  if (!parent) return null
  return isTask(parent) ? parent.id : taskAbove(draft, parent)
}

const longestTitle = 160

/** The first sentence of a provision, cut between words when it is long. */
export function shortTitle(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const sentence = /^.{20,160}?[.;](?=\s|$)/u.exec(line)?.[0] ?? line
  if (sentence.length <= longestTitle) return sentence.replace(/[.;:,/]+$/, '')
  const cut = sentence.slice(0, longestTitle)
  const end = Math.max(cut.lastIndexOf(', '), cut.lastIndexOf('; '))
  return `${cut.slice(0, end > 60 ? end : cut.lastIndexOf(' '))}…`
}

function citationOf(reference: DraftReference, readingId: string): AcceptedCitation {
  const { type, number, issuer, issuedOn, about, name, role, mentions, id } = reference
  const facts = { type: type?.toLowerCase() ?? unknownType, number, issuer, issuedOn, title: about, name }
  return { entry: documentEntry(facts, `reading:${readingId}:${id}`), role, mentions }
}
