import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { everybody } from '../../../commands/circles.ts'
import { defineQuery } from '../../../commands/query.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import type { Draft } from '../rules/correction/draft.ts'
import type { DocumentTable } from '../tables.ts'

export interface FileShown {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly hash: string
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
  /** All files it came in as, in the order of its pages, when these are several: photos, one a page. */
  readonly files: readonly FileShown[]
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
  may: everybody,
  run: async (db, { documentId }, { actor }): Promise<DocumentShown> => {
    const { agencyId } = actor
    const { file, files, ...document } = await getDocument(db, agencyId, documentId)
    const reading = await findReading(db, agencyId, documentId)
    const citations = await listCitations(db, agencyId, documentId)
    return {
      document,
      reading,
      file: file ?? undefined,
      files: files.length > 1 && files.some(({ id }) => id === file?.id) ? files : [],
      cites: citations.filter(({ isCiting }) => isCiting),
      citedBy: citations.filter(({ isCiting }) => !isCiting),
      history: await listHistory(db, agencyId, [documentId, ...(reading ? [reading.id] : [])]),
    }
  },
})

const fileJson = sql`json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size, 'hash', f.hash)`

/** The entry with its files, in one statement. */
async function getDocument(db: ReadDb, agencyId: number, documentId: string) {
  const row = await db
    .selectFrom('document')
    .selectAll('document')
    .select(
      sql<FileShown | null>`(select ${fileJson} from file f
        where f.agency_id = document.agency_id and f.id = document.file_id)`.as('file'),
    )
    .select(
      sql<readonly FileShown[]>`(select coalesce(json_agg(${fileJson} order by s.sequence), '[]')
        from reading r
        join scan_file s on s.agency_id = r.agency_id and s.scan_id = r.scan_id
        join file f on f.agency_id = s.agency_id and f.id = s.file_id
        where r.agency_id = document.agency_id and r.document_id = document.id and r.file_id = document.file_id
          and r.state = 'accepted')`.as('files'),
    )
    .where('document.agencyId', '=', agencyId)
    .where('document.id', '=', documentId)
    .executeTakeFirst()
  if (!row) throw new RecordNotFound()
  return row
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

const mostCitations = 1_000

/** Citations at either end of this document, in the order of the citing text. */
async function listCitations(
  db: ReadDb,
  agencyId: number,
  documentId: string,
): Promise<readonly (CitationShown & { readonly isCiting: boolean })[]> {
  const isCiting = sql<boolean>`citation.citing_id = ${documentId}`
  const rows = await db
    .selectFrom('citation')
    .innerJoin('document', (join) =>
      join
        .onRef('document.agencyId', '=', 'citation.agencyId')
        .on('document.id', '=', sql<string>`case when ${isCiting} then citation.cited_id else citation.citing_id end`),
    )
    .select(['citation.role', 'citation.raw', 'citation.path', 'citation.spanStart'])
    .select(['document.id', 'document.type', 'document.number', 'document.name', 'document.title'])
    .select(['document.issuer', 'document.issuedOn', isCiting.as('isCiting')])
    .where('citation.agencyId', '=', agencyId)
    .where((where) => where.or([where('citingId', '=', documentId), where('citedId', '=', documentId)]))
    .orderBy('citation.spanStart')
    .orderBy('citation.id')
    .limit(mostCitations)
    .execute()
  return rows.map(({ role, raw, path, spanStart, isCiting: citing, ...other }) => ({
    role,
    raw,
    path,
    spanStart,
    other,
    isCiting: citing,
  }))
}

const mostHistory = 200

/** What was done to these records, newest first, from the audit. */
function listHistory(db: ReadDb, agencyId: number, ids: readonly string[]): Promise<HistoryLine[]> {
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
