import { sql } from 'kysely'
import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { Words } from '../../../kernel/words.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import { officeWork } from '../commands/permissions.ts'
import type { Draft } from '../rules/correction/draft.ts'
import { draftTitle } from '../rules/correction/draft-title.ts'
import type { PageToCorrect, TextSource } from './correct-pages.ts'
import type { ScanState } from './tables.ts'

export interface ScanListed {
  readonly id: string
  readonly name: string
  readonly state: ScanState
  readonly pageCount: number
  readonly pagesRead: number
  readonly createdAt: Date
  readonly by: string | null
}

const mostListed = 100

/** Scans that are not readings yet, newest first. */
export const listScans = defineQuery({
  name: 'documents.list-scans',
  words: { vi: 'Bản chụp đang đọc', en: 'Scans being read' },
  input: z.strictObject({}),
  may: officeWork,
  run: (db, _input, { actor }): Promise<ScanListed[]> =>
    scanRows(db, actor.agencyId)
      .where('scan.state', 'not in', ['done', 'dropped'])
      .orderBy('scan.createdAt', 'desc')
      .orderBy('scan.id')
      .limit(mostListed)
      .execute(),
})

function scanRows(db: ReadDb, agencyId: number) {
  return db
    .selectFrom('scan')
    .leftJoin('person', (join) =>
      join.onRef('person.agencyId', '=', 'scan.agencyId').onRef('person.id', '=', 'scan.createdBy'),
    )
    .select(['scan.id', 'scan.name', 'scan.state', 'scan.pageCount', 'scan.createdAt', 'person.name as by'])
    .select(
      sql<number>`(select count(*)::int from scan_page p
        where p.agency_id = scan.agency_id and p.scan_id = scan.id and p.read_at is not null)`.as('pagesRead'),
    )
    .where('scan.agencyId', '=', agencyId)
}

export interface ScanPageShown {
  readonly number: number
  readonly origin: PageToCorrect['origin']
  readonly isRead: boolean
  readonly source: TextSource | null
  readonly words: number
  readonly changes: number
  readonly regions: number
  readonly imageId: string | null
}

export interface ScanShown extends ScanListed {
  readonly version: number
  readonly fault: Words | null
  readonly readingId: string | null
  /** What the document is called, once it was read. */
  readonly title: string | null
  readonly pages: readonly ScanPageShown[]
}

/** A scan under way: how far each page is, and what was done with it. */
export const scanPage = defineQuery({
  name: 'documents.scan',
  words: { vi: 'Bản chụp', en: 'Scan' },
  input: z.strictObject({ scanId: z.uuid() }),
  may: officeWork,
  run: async (db, { scanId }, { actor }): Promise<ScanShown> => {
    const { agencyId } = actor
    const scan = await scanRows(db, agencyId)
      .leftJoin('reading', (join) =>
        join.onRef('reading.agencyId', '=', 'scan.agencyId').onRef('reading.scanId', '=', 'scan.id'),
      )
      .select(['scan.version', 'scan.fault', 'reading.id as readingId'])
      .select(sql<Draft['head'] | null>`reading.corrected -> 'head'`.as('head'))
      .where('scan.id', '=', scanId)
      .executeTakeFirst()
    if (!scan) throw new RecordNotFound()
    const pages = await db
      .selectFrom('scanPage')
      .select(['number', 'origin', 'source', 'imageId'])
      .select([
        sql<boolean>`read_at is not null`.as('isRead'),
        sql<number>`coalesce(array_length(regexp_split_to_array(nullif(trim(text), ''), '\\s+'), 1), 0)`.as('words'),
        sql<number>`(select count(*)::int from jsonb_array_elements(changes) c where (c ->> 'applied')::boolean)`.as(
          'changes',
        ),
        sql<number>`jsonb_array_length(regions)`.as('regions'),
      ])
      .where('agencyId', '=', agencyId)
      .where('scanId', '=', scanId)
      .orderBy('number')
      .execute()
    const { head, ...known } = scan
    return { ...known, title: head === null ? null : (draftTitle(head) ?? null), pages }
  },
})

export interface PageToRead {
  readonly number: number
  readonly pageInFile: number
  readonly sequence: number
}

export interface ScanWork {
  /** In order. */
  readonly files: readonly { readonly hash: string; readonly mediaType: string }[]
  readonly pages: readonly PageToRead[]
}

/** What is left to read of a scan, for the process that reads it. */
export const scanWork = defineQuery({
  name: 'documents.scan-work',
  words: { vi: 'Trang còn phải đọc', en: 'Pages left to read' },
  input: z.strictObject({ scanId: z.uuid() }),
  may: { system: 'agency' },
  run: async (db, { scanId }, { actor }): Promise<ScanWork> => {
    const { agencyId } = actor
    const files = await db
      .selectFrom('scanFile')
      .innerJoin('file', (join) =>
        join.onRef('file.agencyId', '=', 'scanFile.agencyId').onRef('file.id', '=', 'scanFile.fileId'),
      )
      .select(['file.hash', 'file.mediaType'])
      .where('scanFile.agencyId', '=', agencyId)
      .where('scanFile.scanId', '=', scanId)
      .orderBy('scanFile.sequence')
      .execute()
    const pages = await db
      .selectFrom('scanPage')
      .select(['number', 'pageInFile', 'sequence'])
      .where('agencyId', '=', agencyId)
      .where('scanId', '=', scanId)
      .where('readAt', 'is', null)
      .orderBy('number')
      .execute()
    if (files.length === 0) throw new RecordNotFound()
    return { files, pages }
  },
})

export interface RawPageText extends PageToRead {
  readonly number: number
  readonly text: string
  readonly origin: PageToCorrect['origin']
}

/** The raw text of every page, for the process that corrects it. */
export const scanText = defineQuery({
  name: 'documents.scan-text',
  words: { vi: 'Chữ thô của bản chụp', en: 'Raw text of a scan' },
  input: z.strictObject({ scanId: z.uuid() }),
  may: { system: 'agency' },
  run: async (db, { scanId }, { actor }): Promise<RawPageText[]> => {
    const pages = await db
      .selectFrom('scanPage')
      .select(['number', 'sequence', 'pageInFile', 'rawText as text', 'origin'])
      .where('agencyId', '=', actor.agencyId)
      .where('scanId', '=', scanId)
      .orderBy('number')
      .execute()
    if (pages.length === 0) throw new RecordNotFound()
    return pages
  },
})
