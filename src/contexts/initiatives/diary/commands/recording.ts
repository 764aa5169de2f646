import type { Facts } from '../../../../commands/command.ts'
import { files, optional, prose } from '../../../../commands/fields.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { placeOf } from '../../rules/initiative.ts'
import { moveRefusals } from '../../refusals.ts'
import { mayDo } from '../../rules/states.ts'
import { diaryRefusals } from '../refusals.ts'
import { type DiaryFile, type EntryKind, recorded, type RecordRefusal } from '../rules/diary.ts'
import type { Entry, Recorded } from '../store/entries.ts'
import { words } from '../words.ts'

const labels = words.catalogue

/** What every entry may bring as proof. */
export const proofFields = {
  files: files({ label: labels.files, hint: labels.filesHint, max: 20 }),
  links: optional(prose({ label: labels.links, max: 5_000 })),
  documents: optional(prose({ label: labels.documents, hint: labels.documentsHint, max: 5_000 })),
}

/** The part all commands have that write in the diary under the act `record`. */
export const recording = {
  may: mayDo('record'),
  place: ({ initiative }: DiaryFile) => placeOf(initiative),
  subject: (_input: unknown, { initiative }: Recorded) => ({ kind: 'initiative', id: initiative.id }),
  answer: ({ initiative, entry }: Recorded) => ({ initiativeId: initiative.id, entryId: entry.id }),
} as const

export const recordRefusals = {
  ...moveRefusals,
  ...diaryRefusals(
    'entry-in-the-future',
    'entry-before-the-year',
    'link-not-an-address',
    'output-not-of-initiative',
    'diary-full',
  ),
}

export type RecordInput = Omit<Entry, 'id' | 'kind' | 'links' | 'documents'> & {
  readonly links: string | null
  readonly documents: string | null
}

/** The verdict on an entry of a kind as it was typed. */
export function decideEntry(
  file: DiaryFile,
  kind: EntryKind,
  input: RecordInput,
  facts: Facts,
): Verdict<Recorded, RecordRefusal> {
  const entry = entryOf(kind, input, facts)
  const { happenedOn, links, values = [] } = entry
  const initiative = recorded(file, { happenedOn, links, values }, facts)
  return initiative.ok
    ? accept({ before: file.initiative, initiative: initiative.outcome, entry })
    : refuse(initiative.reason)
}

export function entryOf(kind: EntryKind, { links, documents, ...input }: RecordInput, facts: Facts): Entry {
  return { ...input, id: facts.newId(), kind, links: linesOf(links, 2_000), documents: linesOf(documents, 300) }
}

/** The lines of a typed text that hold something, each cut to a length. */
function linesOf(text: string | null, max: number): string[] {
  const lines = (text ?? '').split('\n').map((line) => line.trim().slice(0, max))
  return lines.filter((line) => line !== '')
}
