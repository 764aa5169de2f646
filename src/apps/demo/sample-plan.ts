import type { Person } from '../../commands/actor.ts'
import { receiveDocument, startOf } from '../../contexts/documents/index.ts'
import { formatDate, type PlainDate } from '../../kernel/plain-date.ts'
import { type DemoPlan, readSamplePlan } from './demo-data.ts'
import type { Hand } from './hand.ts'
import { listTaskIdsByPath } from './queries.ts'

/** Hands the sample plan in to be read, as the Office would; gives the reading's id. */
export async function startSampleReading(hand: Hand, person: Person, { document }: DemoPlan): Promise<string> {
  const upload = { name: document.file, bytes: readSamplePlan(document.file) }
  const received = await receiveDocument(upload)
  if (!received.ok) throw new Error(`read the sample plan: ${received.words.en}`)
  const file = await hand.keep(person, upload)
  const { command, input } = startOf(received.outcome, [file])
  const { readingId } = await hand.perform(person, command, input)
  // Its text is all there: nothing of it waits for an engine.
  if (readingId === undefined) throw new Error('read the sample plan: expected a reading at once')
  return String(readingId)
}

interface ReadingNow {
  readonly version: number
  readonly draft: { readonly items: readonly { readonly id: string; readonly path: string }[] }
}

/** Puts right what OCR lost: number, date and place of the plan, and what is no task of its own. */
export async function correctSampleReading(
  hand: Hand,
  person: Person,
  { readingId, plan, issuedOn }: { readingId: string; plan: DemoPlan; issuedOn: PlainDate },
): Promise<void> {
  const reading = await hand.ask<ReadingNow>(person, 'documents.reading', { readingId })
  const edits = [
    { op: 'set-head', field: 'number', value: plan.document.number },
    { op: 'set-head', field: 'issuedOn', value: formatDate(issuedOn) },
    ...plan.corrections,
    ...reading.draft.items
      .filter(({ path }) => plan.notTasks.includes(path))
      .map(({ id }) => ({ op: 'take-item', itemId: id, taken: false })),
  ]
  let version = reading.version
  for (const edit of edits) {
    await hand.perform(person, 'documents.correct-reading', { readingId, version, edit })
    version += 1
  }
}

export interface PlanBegun {
  readonly planId: string
  /** Tasks by where they stand in the document. */
  readonly taskIds: ReadonlyMap<string, string>
}

/** Accepts the reading: from now on the plan runs. */
export async function acceptSampleReading(
  hand: Hand,
  person: Person,
  { readingId, startsOn }: { readingId: string; startsOn: PlainDate },
): Promise<PlanBegun> {
  const { version } = await hand.ask<ReadingNow>(person, 'documents.reading', { readingId })
  const accepted = { readingId, version, startsOn: formatDate(startsOn), endsOn: '' }
  const answer = await hand.perform(person, 'plans.accept-reading', accepted)
  const planId = String(answer['planId'])
  return { planId, taskIds: await hand.read((db) => listTaskIdsByPath(db, planId)) }
}
