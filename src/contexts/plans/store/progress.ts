import { RecordNotFound } from '../../../commands/refusals.ts'
import type { Facts } from '../../../commands/command.ts'
import type { StoredFile } from '../../../commands/fields.ts'
import { personIdOf } from '../../../commands/actor.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Db } from '../../../platform/database/tables.ts'
import { insertFiles } from '../../documents/index.ts'
import type { TaskFile } from '../rules/task.ts'
import { loadTaskFile, loadTaskFileByTurn } from './load-task.ts'

export interface RecordFile extends TaskFile {
  readonly figureIds: readonly string[]
}

export async function loadRecordFile(db: Db, turnId: string, facts: Facts): Promise<RecordFile> {
  const file = await loadTaskFileByTurn(db, turnId, facts.today)
  const figures = await db
    .selectFrom('taskFigure')
    .select('id')
    .where('taskId', '=', file.task.id)
    .orderBy('id')
    .limit(100)
    .execute()
  return { ...file, figureIds: figures.map(({ id }) => id) }
}

export interface NewProgress {
  readonly id: string
  readonly taskId: string
  readonly turnId: string
  readonly doneOn: PlainDate
  readonly text: string
  readonly files: readonly StoredFile[]
  readonly links: readonly string[]
  readonly documents: readonly string[]
  readonly values: readonly { readonly figureId: string; readonly value: number }[]
}

/** Writes progress with its evidence and figures. Files are entered in the agency's books here. */
export async function insertProgress(db: Db, progress: NewProgress, facts: Facts): Promise<void> {
  const { agencyId } = facts.actor
  const { id, taskId, turnId, doneOn, text } = progress
  const personId = personIdOf(facts.actor)
  if (personId === null) throw new Error('record progress: expected a person')
  await db
    .insertInto('progress')
    .values({
      agencyId,
      id,
      taskId,
      turnId,
      personId,
      doneOn,
      text,
      withdrawnReason: null,
      withdrawnBy: null,
      at: facts.at,
      version: 1,
    })
    .execute()
  await db
    .insertInto('evidence')
    .values(await evidenceRows(db, progress, facts))
    .execute()
  const values = progress.values.map((each) => ({ ...each, agencyId, id: facts.newId(), progressId: id }))
  if (values.length > 0) await db.insertInto('figureValue').values(values).execute()
}

async function evidenceRows(db: Db, { id: progressId, files, links, documents }: NewProgress, facts: Facts) {
  const fileIds = await insertFiles(db, files, facts)
  const row = (kind: 'file' | 'photo' | 'link' | 'document', reference: string, fileId: string | null) => ({
    agencyId: facts.actor.agencyId,
    id: facts.newId(),
    progressId,
    kind,
    fileId,
    reference,
    note: '',
  })
  return [
    ...files.map((file, index) =>
      row(file.mediaType.startsWith('image/') ? 'photo' : 'file', file.name, fileIds[index] ?? null),
    ),
    ...links.map((link) => row('link', link, null)),
    ...documents.map((document) => row('document', document, null)),
  ]
}

export interface ProgressFile extends TaskFile {
  readonly progress: {
    readonly id: string
    readonly turnId: string
    readonly personId: string
    readonly isWithdrawn: boolean
  }
}

export async function loadProgressFile(db: Db, progressId: string, facts: Facts): Promise<ProgressFile> {
  const row = await db
    .selectFrom('progress')
    .select(['id', 'taskId', 'turnId', 'personId', 'withdrawnReason'])
    .where('id', '=', progressId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`progress ${progressId}`)
  const { id, turnId, personId } = row
  const file = await loadTaskFile(db, row.taskId, facts.today)
  return { ...file, progress: { id, turnId, personId, isWithdrawn: row.withdrawnReason !== null } }
}

export interface Withdrawal {
  readonly progressId: string
  readonly taskId: string
  readonly reason: string
}

/** Marks progress as withdrawn; it stays to be seen as such. */
export async function saveWithdrawal(db: Db, { progressId, reason }: Withdrawal, facts: Facts): Promise<void> {
  await db
    .updateTable('progress')
    .set(({ eb }) => ({
      withdrawnReason: reason,
      withdrawnBy: personIdOf(facts.actor),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', progressId)
    .returning('id')
    .executeTakeFirstOrThrow()
}
