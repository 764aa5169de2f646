import { sql } from 'kysely'
import type { Facts } from '../../../commands/command.ts'
import { personIdOf } from '../../../commands/actor.ts'
import type { StoredFile } from '../../../commands/fields.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { Words } from '../../../kernel/words.ts'
import type { Db } from '../../../platform/database/tables.ts'
import type { Page } from '../rules/page.ts'
import { insertFiles } from '../store/files.ts'
import type { CorrectionChange } from '../ocr-correction/rules/edits.ts'
import type { PageToCorrect, TextSource } from './correct-pages.ts'
import type { MarkedRegion } from './rules/ink.ts'
import type { ReadWord } from './rules/page-text.ts'
import type { ScanStanding } from './rules/scan-states.ts'
import type { ScanState } from './tables.ts'

/** A page when the document comes in: read already when its text came along. */
export interface IncomingPage extends Page {
  /** Which of the files, counted from 0, and which page of it. */
  readonly file: number
  readonly pageInFile: number
  readonly origin: PageToCorrect['origin']
}

export interface NewScan {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly files: readonly StoredFile[]
  readonly pages: readonly IncomingPage[]
  readonly notes: readonly Words[]
}

/** Enters a scan with its files and pages; gives the ids of the files, in order. */
export async function insertScan(db: Db, scan: NewScan, facts: Facts): Promise<readonly string[]> {
  const { agencyId } = facts.actor
  const fileIds = await insertFiles(db, scan.files, facts)
  await db
    .insertInto('scan')
    .values({
      agencyId,
      id: scan.id,
      name: scan.name,
      kind: scan.kind,
      state: 'waiting',
      pageCount: scan.pages.length,
      notes: JSON.stringify(scan.notes),
      fault: null,
      heldBy: null,
      heldUntil: null,
      createdBy: personIdOf(facts.actor),
      createdAt: facts.at,
      endedAt: null,
      version: 1,
    })
    .execute()
  await db
    .insertInto('scanFile')
    .values(fileIds.map((fileId, sequence) => ({ agencyId, scanId: scan.id, sequence, fileId })))
    .execute()
  await db
    .insertInto('scanPage')
    .values(scan.pages.map((page) => incomingRow(page, { agencyId, scanId: scan.id, at: facts.at })))
    .execute()
  return fileIds
}

function incomingRow(
  { number, file, pageInFile, origin, text, width, height, lines }: IncomingPage,
  { agencyId, scanId, at }: { agencyId: number; scanId: string; at: Date },
) {
  return {
    agencyId,
    scanId,
    number,
    sequence: file,
    pageInFile,
    origin,
    readAt: origin === 'engine' ? null : at,
    source: null,
    width: width ?? null,
    height: height ?? null,
    imageId: null,
    rawText: text,
    text,
    lines: JSON.stringify(lines ?? []),
    words: '[]',
    regions: '[]',
    changes: '[]',
    engine: '',
    seconds: null,
  }
}

/** The scan as the rules see it, locked. */
export async function getScanForUpdate(db: Db, agencyId: number, scanId: string): Promise<ScanStanding> {
  const row = await db
    .selectFrom('scan')
    .select(['id', 'state', 'version', 'heldBy'])
    .where('agencyId', '=', agencyId)
    .where('id', '=', scanId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound()
  return row
}

/** How long a process may be silent before another takes its scan over; a page takes two minutes at most. */
const heldMinutes = 5

/**
 * The scan that has waited longest, or one whose process is silent; undefined when there is none. With `alone` there is no
 * other process: whatever another name holds was left behind.
 */
export async function findScanToTake(
  db: Db,
  agencyId: number,
  { holder, alone, at }: { readonly holder: string; readonly alone: boolean; readonly at: Date },
): Promise<ScanStanding | undefined> {
  return await db
    .selectFrom('scan')
    .select(['id', 'state', 'version', 'heldBy'])
    .where('agencyId', '=', agencyId)
    .where((where) =>
      where.or([
        where('state', '=', 'waiting'),
        where.and([
          where('state', '=', 'reading'),
          where('heldBy', '!=', holder),
          ...(alone ? [] : [where('heldUntil', '<', at)]),
        ]),
      ]),
    )
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

interface ScanPlace {
  readonly agencyId: number
  readonly scanId: string
}

/** Gives the scan to a process, or prolongs its hold. */
export async function saveHold(
  db: Db,
  { agencyId, scanId }: ScanPlace,
  { holder, at }: { holder: string; at: Date },
): Promise<void> {
  await db
    .updateTable('scan')
    .set({ state: 'reading', heldBy: holder, heldUntil: new Date(at.getTime() + heldMinutes * 60_000) })
    .where('agencyId', '=', agencyId)
    .where('id', '=', scanId)
    .execute()
}

/** Moves the scan on; nobody holds it any more. */
export async function saveScanState(
  db: Db,
  { agencyId, scanId }: ScanPlace,
  { state, fault, at }: { readonly state: ScanState; readonly fault?: Words; readonly at: Date },
): Promise<void> {
  await db
    .updateTable('scan')
    .set((expression) => ({
      state,
      fault: fault === undefined ? null : JSON.stringify(fault),
      heldBy: null,
      heldUntil: null,
      endedAt: state === 'waiting' ? null : at,
      version: expression('version', '+', 1),
    }))
    .where('agencyId', '=', agencyId)
    .where('id', '=', scanId)
    .execute()
}

/** What an engine read of a page. */
export interface PageResult {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly text: string
  readonly lines: NonNullable<Page['lines']>
  readonly words: readonly ReadWord[]
  readonly regions: readonly MarkedRegion[]
  readonly engine: string
  readonly seconds: number
}

export async function savePageResult(
  db: Db,
  { agencyId, scanId }: ScanPlace,
  { page, imageId, at }: { readonly page: PageResult; readonly imageId: string | null; readonly at: Date },
): Promise<void> {
  const { number, text, lines, words, regions, ...measured } = page
  await db
    .updateTable('scanPage')
    .set({
      ...measured,
      rawText: text,
      text,
      lines: JSON.stringify(lines),
      words: JSON.stringify(words),
      regions: JSON.stringify(regions),
      imageId,
      source: 'ocr',
      readAt: at,
    })
    .where('agencyId', '=', agencyId)
    .where('scanId', '=', scanId)
    .where('number', '=', number)
    .execute()
}

/** The picture of a page whose text came along in the file. */
export async function savePagePicture(
  db: Db,
  { agencyId, scanId }: ScanPlace,
  { number, imageId }: { readonly number: number; readonly imageId: string | null },
): Promise<void> {
  await db
    .updateTable('scanPage')
    .set({ imageId })
    .where('agencyId', '=', agencyId)
    .where('scanId', '=', scanId)
    .where('number', '=', number)
    .execute()
}

export interface PageCorrection {
  readonly number: number
  readonly text: string
  readonly source: TextSource
  readonly changes: readonly CorrectionChange[]
}

export async function saveCorrections(
  db: Db,
  { agencyId, scanId }: ScanPlace,
  corrections: readonly PageCorrection[],
): Promise<void> {
  for (const { number, text, source, changes } of corrections) {
    await db
      .updateTable('scanPage')
      .set({ text, source, changes: JSON.stringify(changes) })
      .where('agencyId', '=', agencyId)
      .where('scanId', '=', scanId)
      .where('number', '=', number)
      .execute()
  }
}

/** What a finished scan becomes a reading from. */
export interface ScanToFinish extends ScanStanding {
  readonly name: string
  readonly kind: string
  readonly notes: readonly Words[]
  readonly createdBy: string | null
  /** The first of its files: the original that the reading shows. */
  readonly fileId: string
  readonly pages: readonly (Page & { readonly isRead: boolean })[]
}

export async function getScanToFinish(db: Db, agencyId: number, scanId: string): Promise<ScanToFinish> {
  const standing = await getScanForUpdate(db, agencyId, scanId)
  const scan = await db
    .selectFrom('scan')
    .innerJoin('scanFile', (join) =>
      join.onRef('scanFile.agencyId', '=', 'scan.agencyId').onRef('scanFile.scanId', '=', 'scan.id'),
    )
    .select(['scan.name', 'scan.kind', 'scan.notes', 'scan.createdBy', 'scanFile.fileId'])
    .where('scan.agencyId', '=', agencyId)
    .where('scan.id', '=', scanId)
    .where('scanFile.sequence', '=', 0)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('scanPage')
    .select(['number', 'rawText', 'width', 'height', 'lines', sql<boolean>`read_at is not null`.as('isRead')])
    .where('agencyId', '=', agencyId)
    .where('scanId', '=', scanId)
    .orderBy('number')
    .execute()
  const pages = rows.map(({ number, rawText, width, height, lines, isRead }) => {
    const layout = width === null || height === null ? {} : { width, height, lines }
    return { number, text: rawText, ...layout, isRead }
  })
  return { ...standing, ...scan, pages }
}
