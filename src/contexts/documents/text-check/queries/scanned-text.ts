import { sql } from 'kysely'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import type { PageLine } from '../../rules/page.ts'
import type { TextSource } from '../../scanning/correct-pages.ts'
import type { MarkedRegion } from '../../scanning/rules/ink.ts'
import type { ReadWord } from '../../scanning/rules/page-text.ts'
import { isTextDecision, type LoggedEdit } from '../rules/rebuild.ts'
import { groupMarks, type MarkGroups, type PlaceAsked } from '../rules/marks-at-once.ts'
import { pagesAtOnce, textLayer, type TextMark } from '../rules/text-layer.ts'
import { saysSomething, unsureWords } from '../store/checked-reading.ts'

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
  /** A place or a page among those to be shown. */
  readonly at: PlaceAsked
}

export async function readScannedText(db: ReadDb, { agencyId, readingId, scanId, at }: Asked): Promise<ScannedText> {
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
    rows.map(({ number, rawText, changes, unsure }) => ({
      number,
      rawText,
      changes,
      unsure: (unsure ?? []).filter(saysSomething),
    })),
    edits.flatMap(({ edit }) => (isTextDecision(edit) ? [edit] : [])),
  )
  return {
    scanId,
    pages: rows.map(({ changes: _changes, unsure: _unsure, ...row }) => row),
    files: await listFiles(db, agencyId, scanId),
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
  const named = mark === null ? undefined : /^[cw](\d+)-/.exec(mark)?.[1]
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

function listFiles(db: ReadDb, agencyId: number, scanId: string) {
  return db
    .selectFrom('scanFile')
    .innerJoin('file', (join) =>
      join.onRef('file.agencyId', '=', 'scanFile.agencyId').onRef('file.id', '=', 'scanFile.fileId'),
    )
    .select(['file.id', 'file.name'])
    .where('scanFile.agencyId', '=', agencyId)
    .where('scanFile.scanId', '=', scanId)
    .orderBy('scanFile.sequence')
    .execute()
}
