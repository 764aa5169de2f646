import { sql } from 'kysely'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import { isTextDecision } from '../rules/rebuild.ts'
import { isOpenMark, type LayerPage, type TextDecision, textLayer } from '../rules/text-layer.ts'
import { layerPage, listLayerPages, unsureWords } from './checked-reading.ts'

export interface NewlyRead {
  readonly agencyId: number
  readonly readingId: string
  readonly scanId: string
}

/** Keeps how many places of a scan that was just read wait for a person; decisions keep it up from then on. */
export async function saveOpenMarks(db: Db, { agencyId, readingId, scanId }: NewlyRead): Promise<void> {
  const { marks } = textLayer(await listLayerPages(db, agencyId, scanId), [])
  await db
    .updateTable('reading')
    .set({ openMarks: marks.filter(isOpenMark).length })
    .where('agencyId', '=', agencyId)
    .where('id', '=', readingId)
    .execute()
}

/**
 * Counts the same for open readings of an agency that came before it was kept, by their ids: two statements, however many
 * they are. Their next decision keeps it.
 */
export async function countOpenMarks(
  db: ReadDb,
  agencyId: number,
  readingIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (readingIds.length === 0) return new Map()
  const pages = await listPagesOf(db, agencyId, readingIds)
  const decisions = await listDecisionsOf(db, agencyId, readingIds)
  return new Map(
    readingIds.map((id) => {
      const { marks } = textLayer(pages.get(id) ?? [], decisions.get(id) ?? [])
      return [id, marks.filter(isOpenMark).length]
    }),
  )
}

async function listPagesOf(
  db: ReadDb,
  agencyId: number,
  readingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LayerPage[]>> {
  const rows = await db
    .selectFrom('scanPage')
    .innerJoin('reading', (join) =>
      join.onRef('reading.agencyId', '=', 'scanPage.agencyId').onRef('reading.scanId', '=', 'scanPage.scanId'),
    )
    .select(['reading.id', 'scanPage.number', 'scanPage.rawText', 'scanPage.changes', 'scanPage.regions'])
    .select(unsureWords.as('unsure'))
    .where('scanPage.agencyId', '=', agencyId)
    .where('reading.id', 'in', readingIds)
    .orderBy('scanPage.number')
    .execute()
  const pages = rows.map(({ id, ...row }) => ({ id, page: layerPage(row) }))
  return grouped(pages, ({ page }) => page)
}

async function listDecisionsOf(
  db: ReadDb,
  agencyId: number,
  readingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TextDecision[]>> {
  const rows = await db
    .selectFrom('readingEdit')
    .select(['readingId as id', 'edit'])
    .where('agencyId', '=', agencyId)
    .where('readingId', 'in', readingIds)
    .where('undoneAt', 'is', null)
    .where(sql<boolean>`edit ->> 'op' = 'decide-changes'`)
    .orderBy('sequence')
    .execute()
  const decisions = rows.flatMap(({ id, edit }) => (isTextDecision(edit) ? [{ id, edit }] : []))
  return grouped(decisions, ({ edit }) => edit)
}

function grouped<Row extends { readonly id: string }, Part>(
  rows: readonly Row[],
  part: (row: Row) => Part,
): ReadonlyMap<string, readonly Part[]> {
  const groups = Map.groupBy(rows, ({ id }) => id)
  return new Map([...groups].map(([id, own]) => [id, own.map(part)]))
}
