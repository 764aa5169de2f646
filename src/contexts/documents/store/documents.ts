import { sql, type Selectable } from 'kysely'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { Db } from '../../../platform/database/tables.ts'
import type { DocumentEntry, Registered } from '../rules/register.ts'
import type { CitationTable, DocumentTable, Standing } from '../tables.ts'

/** A document as the rules about the register see it. */
export interface StoredDocument extends Registered {
  readonly version: number
  readonly own: boolean
  readonly standing: Standing
  readonly standingNote: string
  readonly fileId: string | null
  /** It came in as a plan that was read and accepted: its original is kept. */
  readonly wasRead: boolean
}

/**
 * Lets one change of an agency's register at a time pass, until the transaction ends: otherwise two people could enter
 * the same document at once without seeing each other's.
 */
export async function lockRegister(db: Db, agencyId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('kheo documents register'), ${agencyId}::int)`.execute(db)
}

export async function getDocumentForUpdate(db: Db, agencyId: number, id: string): Promise<StoredDocument> {
  const row = await db
    .selectFrom('document')
    .selectAll()
    .select((select) => wasRead(select.ref('document.agencyId'), select.ref('document.id')).as('wasRead'))
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound()
  return toStored(row)
}

const wasRead = (agencyId: unknown, id: unknown) =>
  sql<boolean>`exists (select from reading r where r.agency_id = ${agencyId} and r.document_id = ${id} and r.state = 'accepted')`

/** Registered documents that may mean the same as one of these entries. Lock the register first. */
export async function listAlike(
  db: Db,
  agencyId: number,
  entries: readonly DocumentEntry[],
): Promise<readonly StoredDocument[]> {
  const known = (values: readonly string[]) => values.filter((value) => value !== '')
  const numberKeys = known(entries.map(({ numberKey }) => numberKey))
  const nameKeys = known(entries.map(({ nameKey }) => nameKey))
  const rows = await db
    .selectFrom('document')
    .selectAll()
    .select((select) => wasRead(select.ref('document.agencyId'), select.ref('document.id')).as('wasRead'))
    .where('agencyId', '=', agencyId)
    .where((where) =>
      where.or([
        where('key', 'in', ['', ...entries.map(({ key }) => key)]),
        where('numberKey', 'in', ['-', ...numberKeys]),
        where('nameKey', 'in', ['-', ...nameKeys]),
      ]),
    )
    .orderBy('id')
    .limit(mostAlike)
    .forUpdate()
    .execute()
  return rows.map(toStored)
}

const mostAlike = 5_000

type Row = Selectable<DocumentTable> & { readonly wasRead: boolean }

function toStored(row: Row): StoredDocument {
  const { agencyId: _agencyId, addedAt: _addedAt, ...stored } = row
  return stored
}

export interface NewDocument extends DocumentEntry {
  readonly id: string
  readonly own: boolean
  readonly fileId: string | null
}

export async function insertDocuments(
  db: Db,
  documents: readonly NewDocument[],
  { agencyId, at }: { readonly agencyId: number; readonly at: Date },
): Promise<void> {
  if (documents.length === 0) return
  const rows = documents.map((document) => ({
    ...columnsOf(document),
    agencyId,
    id: document.id,
    own: document.own,
    fileId: document.fileId,
    standing: 'unknown' as const,
    standingNote: '',
    addedAt: at,
    version: 1,
  }))
  await db.insertInto('document').values(rows).execute()
}

function columnsOf(entry: DocumentEntry) {
  const { key, numberKey, nameKey, type, typeCode, number, serial, symbol, issuer, issuedOn, title, name, search } =
    entry
  return { key, numberKey, nameKey, type, typeCode, number, serial, symbol, issuer, issuedOn, title, name, search }
}

/** What may change in a document; what is left out stays. */
export interface DocumentChange {
  readonly id: string
  readonly entry?: DocumentEntry
  readonly own?: boolean
  readonly fileId?: string
  readonly standing?: Standing
  readonly standingNote?: string
}

export async function saveDocument(db: Db, agencyId: number, { id, entry, ...change }: DocumentChange): Promise<void> {
  await db
    .updateTable('document')
    .set({ ...(entry && columnsOf(entry)), ...change })
    .set((expression) => ({ version: expression('version', '+', 1) }))
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

export async function insertCitations(db: Db, citations: readonly CitationTable[]): Promise<void> {
  if (citations.length > 0)
    await db
      .insertInto('citation')
      .values([...citations])
      .execute()
}
