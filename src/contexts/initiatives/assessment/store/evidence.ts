import { sql } from 'kysely'
import { personIdOf } from '../../../../commands/actor.ts'
import type { Facts } from '../../../../commands/command.ts'
import type { StoredFile } from '../../../../commands/fields.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import { insertFiles } from '../../../documents/index.ts'

export interface Evidence {
  readonly id: string
  readonly criterionId: string
  readonly fileId: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly note: string
}

const MOST_FILES = 500

/** The files that prove an initiative's own scores. */
export async function listEvidence(db: ReadDb, initiativeId: string): Promise<readonly Evidence[]> {
  const { rows } = await sql<Evidence>`
    select evidence.id, evidence.criterion_id, evidence.file_id, file.name, file.media_type, file.size, evidence.note
    from assessment_evidence as evidence
      join file on file.agency_id = evidence.agency_id and file.id = evidence.file_id
    where evidence.initiative_id = ${initiativeId}::uuid
    order by evidence.added_at, evidence.id limit ${sql.lit(MOST_FILES)}`.execute(db)
  return rows
}

export interface NewEvidence {
  readonly initiativeId: string
  readonly round: number
  readonly criterionId: string
  readonly note: string
  readonly files: readonly StoredFile[]
}

export async function insertEvidence(db: Db, evidence: NewEvidence, facts: Facts): Promise<void> {
  const { files, ...of } = evidence
  const fileIds = await insertFiles(db, files, facts)
  const rows = fileIds.map((fileId) => ({
    ...of,
    agencyId: facts.actor.agencyId,
    id: facts.newId(),
    fileId,
    addedBy: personIdOf(facts.actor),
    addedAt: facts.at,
  }))
  await db.insertInto('assessmentEvidence').values(rows).execute()
}

export interface KeptEvidence {
  readonly id: string
  readonly initiativeId: string
}

export async function getEvidenceForUpdate(db: Db, evidenceId: string): Promise<KeptEvidence> {
  const row = await db
    .selectFrom('assessmentEvidence')
    .select(['id', 'initiativeId'])
    .where('id', '=', evidenceId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`evidence ${evidenceId}`)
  return row
}

export async function deleteEvidence(db: Db, { id }: KeptEvidence): Promise<void> {
  await db.deleteFrom('assessmentEvidence').where('id', '=', id).execute()
}
