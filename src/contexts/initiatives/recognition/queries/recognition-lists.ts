import { sql } from 'kysely'
import { z } from 'zod'
import { participantsAndOnlookers } from '../../../../commands/circles.ts'
import { defineQuery } from '../../../../commands/query.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { namedIn } from '../../rules/season.ts'
import { words } from '../words.ts'

/** The filter as its address says it; an odd value counts as none. */
export const ListFilter = z.object({
  state: z.enum(['', 'open', 'decided', 'dropped']).catch('').default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type ListFilter = z.infer<typeof ListFilter>

export interface ListListed {
  readonly id: string
  readonly name: string
  readonly year: number
  readonly level: Words
  readonly state: 'open' | 'decided' | 'dropped'
  readonly number: string | null
  readonly madeOn: PlainDate
  readonly decidedOn: PlainDate | null
  readonly recognisedCount: number
  readonly lineCount: number
}

export const LISTS_ON_PAGE = 50
const MOST_LISTS_EXPORTED = 5_000

/** Lists proposed for recognition and decisions, newest first. */
export const recognitionLists = defineQuery({
  name: 'initiatives.recognition-lists',
  words: words.catalogue.lists,
  input: ListFilter,
  may: participantsAndOnlookers,
  run: (db, { state, page }) => rowsOf(db, state, { limit: LISTS_ON_PAGE, offset: (page - 1) * LISTS_ON_PAGE }),
})

/** The same without pages, for the spreadsheet. */
export const exportRecognitionLists = defineQuery({
  name: 'initiatives.export-recognition-lists',
  words: words.catalogue.exportLists,
  input: ListFilter,
  may: participantsAndOnlookers,
  run: async (db, { state }) => (await rowsOf(db, state, { limit: MOST_LISTS_EXPORTED, offset: 0 })).rows,
})

type Found = Omit<ListListed, 'level'> & {
  level: string
  levels: readonly (Words & { id: string })[]
  total: number
}

async function rowsOf(db: ReadDb, state: string, { limit, offset }: { limit: number; offset: number }) {
  const { rows } = await sql<Found>`
    select list.id, list.name, list.year, list.level, season.levels, list.state, list.made_on, list.decided_on,
      case when list.serial is null then null else list.serial || '/' || list.symbol end as number,
      count(line.id) filter (where line.outcome = 'recognised')::int as recognised_count, count(line.id)::int as line_count,
      (count(*) over ())::int as total
    from recognition_list list
      join season on season.agency_id = list.season_agency_id and season.id = list.season_id
      left join recognition_line line on line.agency_id = list.agency_id and line.list_id = list.id
    where ${state} = '' or list.state = ${state}
    group by list.agency_id, list.id, season.agency_id, season.id
    order by list.made_on desc, list.id desc limit ${limit} offset ${offset}`.execute(db)
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ levels, level, total: _total, ...row }): ListListed => ({
      ...row,
      level: namedIn(levels, level),
    })),
  }
}
