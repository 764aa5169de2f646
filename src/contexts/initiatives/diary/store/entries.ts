import { personIdOf } from '../../../../commands/actor.ts'
import type { Facts } from '../../../../commands/command.ts'
import type { StoredFile } from '../../../../commands/fields.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Db } from '../../../../platform/database/tables.ts'
import { insertFiles } from '../../../documents/index.ts'
import type { Initiative } from '../../rules/initiative.ts'
import { saveInitiative } from '../../store/initiatives.ts'
import type { EntryKind, Source, Standing } from '../rules/diary.ts'

/** What is written in the diary, and the initiative as it stands afterwards. */
export interface Recorded {
  readonly before: Initiative
  readonly initiative: Initiative
  readonly entry: Entry
}

export interface Proof {
  readonly files: readonly StoredFile[]
  readonly links: readonly string[]
  readonly documents: readonly string[]
}

export interface Entry extends Proof {
  readonly id: string
  readonly kind: EntryKind
  readonly happenedOn: PlainDate
  readonly text?: string | null
  readonly place?: string | null
  readonly language?: string | null
  readonly attendances?: number | null
  readonly obstacles?: string | null
  readonly people?: number | null
  readonly households?: number | null
  readonly amount?: number | null
  readonly inKind?: string | null
  readonly source?: Source | null
  readonly sourceName?: string | null
  readonly milestoneId?: string | null
  readonly standing?: Standing | null
  readonly values?: readonly { readonly outputId: string; readonly value: number }[]
}

/** Writes an entry with its evidence and values; the first one starts the initiative. */
export async function saveRecorded(db: Db, { before, initiative, entry }: Recorded, facts: Facts): Promise<void> {
  const { agencyId } = facts.actor
  if (initiative.state !== before.state) await saveInitiative(db, agencyId, initiative)
  await insertEntry(db, { ...entry, initiativeId: initiative.id }, facts)
  const evidence = await evidenceRows(db, entry, facts)
  if (evidence.length > 0) await db.insertInto('diaryEvidence').values(evidence).execute()
  const values = (entry.values ?? []).map((each) => ({ ...each, agencyId, id: facts.newId(), entryId: entry.id }))
  if (values.length > 0) await db.insertInto('diaryValue').values(values).execute()
}

const blank = {
  text: '',
  place: '',
  language: '',
  attendances: null,
  obstacles: '',
  people: null,
  households: null,
  amount: null,
  inKind: '',
  source: null,
  sourceName: '',
  milestoneId: null,
  standing: null,
  withdrawnReason: null,
  withdrawnBy: null,
  withdrawnOn: null,
} as const

async function insertEntry(db: Db, entry: Entry & { readonly initiativeId: string }, facts: Facts): Promise<void> {
  const { files: _files, links: _links, documents: _documents, values: _values, ...columns } = entry
  const personId = personIdOf(facts.actor)
  if (personId === null) throw new Error('write in a diary: expected a person')
  await db
    .insertInto('diaryEntry')
    .values({ ...blank, ...withoutNulls(columns), agencyId: facts.actor.agencyId, personId, at: facts.at, version: 1 })
    .execute()
}

type WithoutNulls<Row> = { [Key in keyof Row]: Exclude<Row[Key], null> }

/** What was left empty takes the blank of its column. */
function withoutNulls<Row extends object>(row: Row): WithoutNulls<Row> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as WithoutNulls<Row>
}

async function evidenceRows(db: Db, { id: entryId, files, links, documents }: Entry, facts: Facts) {
  const fileIds = await insertFiles(db, files, facts)
  const row = (kind: 'file' | 'photo' | 'link' | 'document', reference: string, fileId: string | null) => ({
    agencyId: facts.actor.agencyId,
    id: facts.newId(),
    entryId,
    kind,
    fileId,
    reference,
  })
  return [
    ...files.map((file, index) =>
      row(file.mediaType.startsWith('image/') ? 'photo' : 'file', file.name, fileIds[index] ?? null),
    ),
    ...links.map((link) => row('link', link, null)),
    ...documents.map((document) => row('document', document, null)),
  ]
}

export interface Withdrawal {
  readonly entryId: string
  readonly initiativeId: string
  readonly reason: string
}

/** Marks an entry as withdrawn; it stays to be seen as such. */
export async function saveWithdrawal(db: Db, { entryId, reason }: Withdrawal, facts: Facts): Promise<void> {
  await db
    .updateTable('diaryEntry')
    .set(({ eb }) => ({
      withdrawnReason: reason,
      withdrawnBy: personIdOf(facts.actor),
      withdrawnOn: facts.today,
      version: eb('version', '+', 1),
    }))
    .where('agencyId', '=', facts.actor.agencyId)
    .where('id', '=', entryId)
    .returning('id')
    .executeTakeFirstOrThrow()
}
