import { sql } from 'kysely'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import type { PageLine } from '../../rules/page.ts'
import type { TextSource } from '../../scanning/correct-pages.ts'
import type { MarkedRegion } from '../../scanning/rules/ink.ts'
import type { ReadWord } from '../../scanning/rules/page-text.ts'
import { isTextDecision, type LoggedEdit } from '../rules/rebuild.ts'
import { groupMarks, type MarkGroups, type PlaceAsked } from '../rules/marks-at-once.ts'
import { pagesAtOnce, textLayer, type TextMark } from '../rules/text-layer.ts'
import { layerPage, unsureWords } from '../store/checked-reading.ts'

/** A page of a scan as the reading screen shows it. */
export interface CheckedPage {
  readonly number: number
  readonly source: TextSource | null
  /** In points; null when the page came without a layout. */
  readonly width: number | null
  readonly height: number | null
  readonly imageId: string | null
  readonly regions: readonly MarkedRegion[]
  readonly rawText: string
  /** Only of the pages that are shown. */
  readonly words: readonly ReadWord[]
  readonly lines: readonly PageLine[]
}

/** What a reading came from, page by page, and what was changed in its text. */
export interface ScannedText {
  readonly scanId: string
  readonly pages: readonly CheckedPage[]
  /** The files as they came, in order. */
  readonly files: readonly { readonly id: string; readonly name: string }[]
  readonly marks: readonly TextMark[]
  /** The same by what is to be done about them, with those that are shown at once. */
  readonly groups: MarkGroups
  /** Where the person is. */
  readonly at: PlaceAsked
  /** The pages whose pictures are shown. */
  readonly from: number
  readonly to: number
  /** Corrections that no longer fit the text. */
  readonly unfit: readonly LoggedEdit[]
}

interface Asked {
  readonly agencyId: number
  readonly readingId: string
  readonly scanId: string
  readonly files: ScannedText['files']
  /** A place or a page among those to be shown. */
  readonly at: PlaceAsked
}

export async function readScannedText(
  db: ReadDb,
  { agencyId, readingId, scanId, files, at }: Asked,
): Promise<ScannedText> {
  const page = pageOf(at)
  const from = Math.floor((Math.max(1, page) - 1) / pagesAtOnce) * pagesAtOnce + 1
  const rows = await db
    .selectFrom('scanPage')
    .select(['number', 'source', 'width', 'height', 'imageId', 'regions', 'rawText', 'changes'])
    .select(unsureWords.as('unsure'))
    .select([
      shown<readonly ReadWord[]>('words', from).as('words'),
      shown<readonly PageLine[]>('lines', from).as('lines'),
    ])
    .where('agencyId', '=', agencyId)
    .where('scanId', '=', scanId)
    .orderBy('number')
    .execute()
  const edits = await listTextEdits(db, agencyId, readingId)
  const layer = textLayer(
    rows.map(layerPage),
    edits.flatMap(({ edit }) => (isTextDecision(edit) ? [edit] : [])),
  )
  return {
    scanId,
    pages: rows.map(({ changes: _changes, unsure: _unsure, ...row }) => row),
    files,
    marks: layer.marks,
    groups: groupMarks(layer.marks, at),
    at,
    from,
    to: Math.min(rows.length, from + pagesAtOnce - 1),
    unfit: edits.filter(({ fits }) => !fits).map(({ edit }) => edit),
  }
}

/** The id of a marked place says on which page it stands. */
function pageOf({ mark, page }: PlaceAsked): number {
  const named = mark === null ? undefined : /^[cwl](\d+)-/.exec(mark)?.[1]
  return named === undefined ? page : Number(named)
}

/** A column of the pages that are shown; an empty list for others. */
function shown<Column>(column: 'words' | 'lines', from: number) {
  return sql<Column>`case when number between ${from} and ${from + pagesAtOnce - 1} then ${sql.ref(column)} else '[]' end`
}

/** Decisions about the text that stand, and corrections that no longer fit it. */
function listTextEdits(db: ReadDb, agencyId: number, readingId: string) {
  return db
    .selectFrom('readingEdit')
    .select(['edit', 'fits'])
    .where('agencyId', '=', agencyId)
    .where('readingId', '=', readingId)
    .where('undoneAt', 'is', null)
    .where(sql<boolean>`(not fits or edit ->> 'op' = 'decide-changes')`)
    .orderBy('sequence')
    .execute()
}

/** The files of the scan that a reading came from, in order, to be asked with its row. */
export const filesOfScan = sql<ScannedText['files'] | null>`(
  select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name) order by s.sequence)
  from scan_file s join file f on f.agency_id = s.agency_id and f.id = s.file_id
  where s.agency_id = reading.agency_id and s.scan_id = reading.scan_id)`
