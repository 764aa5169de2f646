import type { Selectable } from 'kysely'
import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import { everyone } from '../commands/permissions.ts'
import type { Draft } from '../rules/correction/draft.ts'
import type { DocumentTable } from '../tables.ts'

export interface FileShown {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly hash: string
  readonly addedAt: Date
}

/** A citation seen from one of its ends; `other` is the document at the other end. */
export interface CitationShown {
  readonly role: 'basis' | 'body'
  readonly raw: string
  readonly path: string | null
  readonly spanStart: number | null
  readonly other: {
    readonly id: string
    readonly type: string
    readonly number: string | null
    readonly name: string | null
    readonly title: string | null
    readonly issuer: string | null
    readonly issuedOn: string | null
  }
}

export interface HistoryLine {
  readonly sequence: number
  readonly at: Date
  readonly command: string
  readonly by: string | null
}

export interface DocumentShown {
  readonly document: Selectable<DocumentTable>
  readonly file: FileShown | undefined
  /** The reading it came in by. */
  readonly reading: { readonly id: string; readonly text: string; readonly draft: Draft } | undefined
  readonly cites: readonly CitationShown[]
  readonly citedBy: readonly CitationShown[]
  readonly history: readonly HistoryLine[]
}

/** One document with its original, its text, what it cites, what cites it, and its history. */
export const documentPage = defineQuery({
  name: 'documents.document',
  words: { vi: 'Văn bản', en: 'Document' },
  input: z.strictObject({ documentId: z.uuid() }),
  may: everyone,
  run: async (db, { documentId }, { actor }): Promise<DocumentShown> => {
    const { agencyId } = actor
    const document = await db
      .selectFrom('document')
      .selectAll()
      .where('agencyId', '=', agencyId)
      .where('id', '=', documentId)
      .executeTakeFirst()
    if (!document) throw new RecordNotFound()
    const reading = await findReading(db, agencyId, documentId)
    return {
      document,
      reading,
      file: document.fileId === null ? undefined : await findFile(db, agencyId, document.fileId),
      cites: await listCitations(db, agencyId, { here: 'citingId', there: 'citedId', documentId }),
      citedBy: await listCitations(db, agencyId, { here: 'citedId', there: 'citingId', documentId }),
      history: await listHistory(db, agencyId, [documentId, ...(reading ? [reading.id] : [])]),
    }
  },
})

function findFile(db: ReadDb, agencyId: number, id: string): Promise<FileShown | undefined> {
  return db
    .selectFrom('file')
    .select(['id', 'name', 'mediaType', 'size', 'hash', 'addedAt'])
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
}

async function findReading(db: ReadDb, agencyId: number, documentId: string): Promise<DocumentShown['reading']> {
  const row = await db
    .selectFrom('reading')
    .select(['id', 'text', 'corrected'])
    .where('agencyId', '=', agencyId)
    .where('documentId', '=', documentId)
    .where('state', '=', 'accepted')
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && { id: row.id, text: row.text, draft: row.corrected }
}

interface End {
  readonly here: 'citingId' | 'citedId'
  readonly there: 'citingId' | 'citedId'
  readonly documentId: string
}

const mostCitations = 500

async function listCitations(
  db: ReadDb,
  agencyId: number,
  { here, there, documentId }: End,
): Promise<readonly CitationShown[]> {
  const rows = await db
    .selectFrom('citation')
    .innerJoin('document', (join) =>
      join.onRef('document.agencyId', '=', 'citation.agencyId').onRef('document.id', '=', `citation.${there}`),
    )
    .select(['citation.role', 'citation.raw', 'citation.path', 'citation.spanStart'])
    .select(['document.id', 'document.type', 'document.number', 'document.name', 'document.title'])
    .select(['document.issuer', 'document.issuedOn'])
    .where('citation.agencyId', '=', agencyId)
    .where(`citation.${here}`, '=', documentId)
    .orderBy('citation.spanStart')
    .orderBy('citation.id')
    .limit(mostCitations)
    .execute()
  return rows.map(({ role, raw, path, spanStart, ...other }) => ({ role, raw, path, spanStart, other }))
}

const mostHistory = 200

/** What was done to these records, newest first, from the audit. */
export function listHistory(db: ReadDb, agencyId: number, ids: readonly string[]): Promise<HistoryLine[]> {
  return db
    .selectFrom('auditLine')
    .leftJoin('person', (join) =>
      join.onRef('person.agencyId', '=', 'auditLine.agencyId').onRef('person.id', '=', 'auditLine.actorId'),
    )
    .select(['auditLine.sequence', 'auditLine.at', 'auditLine.command', 'person.name as by'])
    .where('auditLine.agencyId', '=', agencyId)
    .where('auditLine.subjectId', 'in', [...ids])
    .orderBy('auditLine.sequence', 'desc')
    .limit(mostHistory)
    .execute()
}
