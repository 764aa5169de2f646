import { sql } from 'kysely'
import type { Facts } from '../../../../commands/command.ts'
import { personIdOf } from '../../../../commands/actor.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import type { Page } from '../../rules/page.ts'
import type { MarkedRegion } from '../../scanning/rules/ink.ts'
import { listEdits } from '../../store/readings.ts'
import type { Decided, ReadingToCheck } from '../rules/decide-changes.ts'
import type { Rebuilt } from '../rules/rebuild.ts'
import { type LayerPage, leftOutPlaces, type UnsureWord } from '../rules/text-layer.ts'
import { saysSomething, unsureBelow } from '../rules/unsure-words.ts'

/** The pages of a scan as they were read, in order; none when the reading came from no scan. */
export async function listLayerPages(
  db: ReadDb,
  agencyId: number,
  scanId: string | null,
): Promise<readonly LayerPage[]> {
  if (scanId === null) return []
  const rows = await db
    .selectFrom('scanPage')
    .select(['number', 'rawText', 'changes', 'regions'])
    .select(unsureWords.as('unsure'))
    .where('agencyId', '=', agencyId)
    .where('scanId', '=', scanId)
    .orderBy('number')
    .execute()
  return rows.map(layerPage)
}

interface PageRow extends Omit<LayerPage, 'unsure' | 'leftOut'> {
  readonly unsure: readonly UnsureWord[] | null
  readonly regions: readonly MarkedRegion[]
}

/** A page as it was read, from its row. */
export function layerPage({ number, rawText, changes, unsure, regions }: PageRow): LayerPage {
  return { number, rawText, changes, unsure: (unsure ?? []).filter(saysSomething), leftOut: leftOutPlaces(regions) }
}

/** The words of a page that the engine was unsure of, as a list. */
export const unsureWords = sql<readonly UnsureWord[] | null>`(
  select jsonb_agg(jsonb_build_object('index', word.place - 1, 'text', word.value ->> 'text',
    'start', (word.value -> 'start')::int, 'end', (word.value -> 'end')::int,
    'confidence', (word.value -> 'confidence')::int) order by word.place)
  from jsonb_array_elements(scan_page.words) with ordinality as word(value, place)
  where (word.value -> 'confidence')::int < ${sql.lit(unsureBelow)})`

/** A reading with what its text was put together from, locked. */
export async function getReadingToCheck(db: Db, agencyId: number, readingId: string): Promise<ReadingToCheck> {
  const row = await db
    .selectFrom('reading')
    .select(['id', 'state', 'version', 'firstDraft', 'scanId'])
    .where('agencyId', '=', agencyId)
    .where('id', '=', readingId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound()
  const { scanId, ...reading } = row
  return {
    ...reading,
    layer: await listLayerPages(db, agencyId, scanId),
    edits: await listEdits(db, agencyId, readingId),
  }
}

/** Enters a decision about the text, and the reading as it stands after it. */
export async function saveDecision(db: Db, decided: Decided, facts: Facts): Promise<void> {
  const { agencyId } = facts.actor
  await db
    .insertInto('readingEdit')
    .values({
      agencyId,
      readingId: decided.readingId,
      sequence: decided.sequence,
      edit: JSON.stringify(decided.edit),
      madeBy: personIdOf(facts.actor),
      madeAt: facts.at,
      undoneBy: null,
      undoneAt: null,
    })
    .execute()
  await saveRebuilt(db, decided, facts)
}

/** Writes the text and the draft of a reading anew, and which corrections no longer fit. */
export async function saveRebuilt(db: Db, rebuilt: Rebuilt & { readonly readingId: string }, facts: Facts) {
  const { agencyId } = facts.actor
  const { readingId, unfit } = rebuilt
  const { pages } = await db
    .selectFrom('reading')
    .select('pages')
    .where('agencyId', '=', agencyId)
    .where('id', '=', readingId)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('reading')
    .set((expression) => ({
      pages: JSON.stringify(withTexts(pages, rebuilt.pages)),
      text: rebuilt.text,
      corrected: JSON.stringify(rebuilt.draft),
      openMarks: rebuilt.openMarks,
      version: expression('version', '+', 1),
    }))
    .where('agencyId', '=', agencyId)
    .where('id', '=', readingId)
    .execute()
  await db
    .updateTable('readingEdit')
    .set({ fits: unfit.length === 0 ? sql<boolean>`true` : sql<boolean>`sequence not in (${sql.join(unfit)})` })
    .where('agencyId', '=', agencyId)
    .where('readingId', '=', readingId)
    .execute()
}

function withTexts(pages: readonly Page[], texts: readonly string[]): readonly Page[] {
  return pages.map((page, index) => ({ ...page, text: texts[index] ?? page.text }))
}
