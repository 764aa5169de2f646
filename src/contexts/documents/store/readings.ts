import { RecordNotFound } from '../../../commands/refusals.ts'
import type { Words } from '../../../kernel/words.ts'
import type { Db } from '../../../platform/database/tables.ts'
import type { Page } from '../rules/page.ts'
import type { Draft } from '../rules/correction/draft.ts'
import type { Edit } from '../rules/correction/edit.ts'
import type { LoggedEdit } from '../text-check/rules/rebuild.ts'
import type { Reading } from '../rules/reading/reading.ts'

/** A reading as the rules of correcting and accepting see it. */
export interface StoredReading {
  readonly id: string
  readonly state: 'open' | 'accepted' | 'dropped'
  readonly version: number
  readonly fileId: string
  readonly scanId: string | null
  readonly text: string
  readonly firstDraft: Draft
  readonly corrected: Draft
}

export async function getReadingForUpdate(db: Db, agencyId: number, id: string): Promise<StoredReading> {
  const row = await db
    .selectFrom('reading')
    .select(['id', 'state', 'version', 'fileId', 'scanId', 'text', 'firstDraft', 'corrected'])
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound()
  return row
}

export interface StoredEdit {
  readonly sequence: number
  readonly edit: LoggedEdit
  readonly isUndone: boolean
}

/** All corrections of a reading in order, with those that were undone. */
export async function listEdits(db: Db, agencyId: number, readingId: string): Promise<readonly StoredEdit[]> {
  const rows = await db
    .selectFrom('readingEdit')
    .select(['sequence', 'edit', 'undoneAt'])
    .where('agencyId', '=', agencyId)
    .where('readingId', '=', readingId)
    .orderBy('sequence')
    .limit(mostEdits)
    .execute()
  return rows.map(({ sequence, edit, undoneAt }) => ({ sequence, edit, isUndone: undoneAt !== null }))
}

/** Nobody corrects one document so often by hand; the bound keeps undoing quick. */
const mostEdits = 10_000

export interface NewReading {
  readonly agencyId: number
  readonly id: string
  readonly fileId: string
  readonly scanId: string | null
  readonly name: string
  readonly kind: string
  readonly pages: readonly Page[]
  readonly text: string
  readonly notes: readonly Words[]
  readonly understood: Reading
  readonly firstDraft: Draft
  readonly createdBy: string | null
  readonly createdAt: Date
}

export async function insertReading(db: Db, reading: NewReading): Promise<void> {
  const draft = JSON.stringify(reading.firstDraft)
  await db
    .insertInto('reading')
    .values({
      ...reading,
      pages: JSON.stringify(reading.pages),
      notes: JSON.stringify(reading.notes),
      understood: JSON.stringify(reading.understood),
      firstDraft: draft,
      corrected: draft,
      state: 'open',
      documentId: null,
      decidedBy: null,
      decidedAt: null,
      reason: '',
      version: 1,
    })
    .execute()
}

export interface EditMade {
  readonly readingId: string
  readonly sequence: number
  readonly edit: Edit
  readonly draft: Draft
}

interface By {
  readonly agencyId: number
  readonly personId: string | null
  readonly at: Date
}

export async function saveEdit(db: Db, made: EditMade, { agencyId, personId, at }: By): Promise<void> {
  await db
    .insertInto('readingEdit')
    .values({
      agencyId,
      readingId: made.readingId,
      sequence: made.sequence,
      edit: JSON.stringify(made.edit),
      madeBy: personId,
      madeAt: at,
      undoneBy: null,
      undoneAt: null,
    })
    .execute()
  await saveDraft(db, agencyId, made)
}

export async function saveUndo(
  db: Db,
  undone: { readonly readingId: string; readonly sequence: number; readonly draft: Draft },
  { agencyId, personId, at }: By,
): Promise<void> {
  await db
    .updateTable('readingEdit')
    .set({ undoneBy: personId, undoneAt: at })
    .where('agencyId', '=', agencyId)
    .where('readingId', '=', undone.readingId)
    .where('sequence', '=', undone.sequence)
    .returning('sequence')
    .executeTakeFirstOrThrow()
  await saveDraft(db, agencyId, undone)
}

async function saveDraft(
  db: Db,
  agencyId: number,
  { readingId, draft }: { readonly readingId: string; readonly draft: Draft },
): Promise<void> {
  await db
    .updateTable('reading')
    .set((expression) => ({ corrected: JSON.stringify(draft), version: expression('version', '+', 1) }))
    .where('agencyId', '=', agencyId)
    .where('id', '=', readingId)
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Ends a reading: accepted as a document, or dropped for a reason. */
export async function saveReadingEnd(
  db: Db,
  end: { readonly readingId: string; readonly documentId: string | null; readonly reason: string },
  { agencyId, personId, at }: By,
): Promise<void> {
  await db
    .updateTable('reading')
    .set((expression) => ({
      state: end.documentId === null ? ('dropped' as const) : ('accepted' as const),
      documentId: end.documentId,
      reason: end.reason,
      decidedBy: personId,
      decidedAt: at,
      version: expression('version', '+', 1),
    }))
    .where('agencyId', '=', agencyId)
    .where('id', '=', end.readingId)
    .returning('id')
    .executeTakeFirstOrThrow()
}
