import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { staff } from '../../../../commands/circles.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import { defineQuery, type QueryFacts } from '../../../../commands/query.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import type { OfficialDocument } from '../../../documents/index.ts'
import { type AgencyInLine, ancestorsOf, listSigners } from '../../../organization/index.ts'
import type { Signer } from '../../../organization/browser.ts'
import { type OpenSeason, seasonsOpenFor } from '../../seasons/door.ts'
import { listSenders } from '../commands/send-list.ts'
import { listWords } from '../list-words.ts'
import { LISTS_ON_PAGE } from '../rules/page-sizes.ts'
import type { Sendable } from '../rules/superior-list.ts'
import { listSendable } from '../store/superior-lists.ts'

const sorts = ['sent', 'number', 'other'] as const

/** The filter as its address says it; an odd value counts as none. */
export const ListsFilter = z.object({
  view: z.enum(['sent', 'received']).catch('sent').default('sent'),
  state: z.enum(['', 'open', 'answered', 'returned', 'recalled']).catch('').default(''),
  sort: z.enum(sorts).catch('sent').default('sent'),
  direction: z.enum(['asc', 'desc']).catch('desc').default('desc'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type ListsFilter = z.infer<typeof ListsFilter>

export interface ListRow {
  readonly agencyId: number
  readonly id: string
  readonly number: string
  readonly sentOn: PlainDate
  readonly senderName: string
  readonly superiorName: string
  readonly seasonName: string
  readonly lines: number
  readonly approved: number
  readonly returned: number
  readonly isRecalled: boolean
}

export interface Lists {
  readonly rows: readonly ListRow[]
  readonly total: number
}

const MOST_EXPORTED = 20_000
/** Lists that the agency sent up, or that came from below: open to all who work in the two agencies. */
export const superiorLists = defineQuery({
  name: 'initiatives.superior-lists',
  words: listWords.catalogue.see,
  input: ListsFilter,
  may: staff,
  run: (db, filter, facts): Promise<Lists> =>
    listsOf(db, filter, { facts, limit: LISTS_ON_PAGE, offset: (filter.page - 1) * LISTS_ON_PAGE }),
})

/** The same without pages, for the spreadsheet. */
export const exportSuperiorLists = defineQuery({
  name: 'initiatives.export-superior-lists',
  words: listWords.catalogue.exportLists,
  input: ListsFilter,
  may: staff,
  run: async (db, filter, facts): Promise<readonly ListRow[]> =>
    (await listsOf(db, filter, { facts, limit: MOST_EXPORTED, offset: 0 })).rows,
})

interface Portion {
  readonly facts: QueryFacts
  readonly limit: number
  readonly offset: number
}

async function listsOf(db: ReadDb, filter: ListsFilter, { facts, limit, offset }: Portion): Promise<Lists> {
  const { agencyId } = facts.actor
  const own = filter.view === 'sent' ? sql`list.agency_id` : sql`list.to_agency_id`
  const { rows } = await sql<ListRow & { total: number }>`
    select list.agency_id, list.id, list.number, list.sent_on, list.sender_name, list.superior_name, list.season_name,
      counted.lines, counted.approved, counted.returned, ${isRecalled} as is_recalled, (count(*) over ())::int as total
    from superior_list as list
      cross join lateral (select count(*)::int as lines,
          count(*) filter (where decision = 'approved')::int as approved,
          count(*) filter (where decision = 'returned')::int as returned
        from superior_list_line as line where line.agency_id = list.agency_id and line.list_id = list.id) as counted
    where ${own} = ${agencyId} and ${states[filter.state]}
    order by ${orders[filter.sort]} ${filter.direction === 'asc' ? sql`asc` : sql`desc`}, list.agency_id, list.id
    limit ${limit} offset ${offset}`.execute(db)
  return { rows: rows.map(({ total: _total, ...row }): ListRow => row), total: rows[0]?.total ?? 0 }
}

export const isRecalled = sql<boolean>`exists (select 1 from superior_list_recall as recall
  where recall.agency_id = list.agency_id and recall.id = list.id)`

const states: Readonly<Record<ListsFilter['state'], RawBuilder<boolean>>> = {
  '': sql`true`,
  open: sql`(list.answered_on is null and not ${isRecalled})`,
  answered: sql`list.answered_on is not null`,
  returned: sql`counted.returned > 0`,
  recalled: isRecalled,
}

const orders: Readonly<Record<(typeof sorts)[number], RawBuilder<unknown>>> = {
  sent: sql`list.sent_on`,
  number: sql`list.serial`,
  other: sql`kheo_fold(list.superior_name || list.sender_name)`,
}

export interface ListLineShown {
  readonly id: string
  readonly initiativeId: string
  readonly position: number
  readonly code: string
  readonly name: string
  readonly unitName: string
  readonly place: string
  readonly gist: string
  readonly decision: 'approved' | 'returned' | null
  readonly reason: string
  readonly decidedByName: string
  readonly decidedOn: PlainDate | null
  /** What was answered before it was put right, oldest first. */
  readonly earlier: readonly EarlierAnswer[]
}

export interface EarlierAnswer {
  readonly decision: 'approved' | 'returned'
  readonly reason: string
  readonly decidedByName: string
  readonly decidedOn: PlainDate
  readonly correctedOn: PlainDate
  readonly correctedByName: string
  readonly correction: string
}

export interface ListShown {
  readonly agencyId: number
  readonly id: string
  readonly toAgencyId: number
  readonly number: string
  readonly senderName: string
  readonly superiorName: string
  readonly seasonName: string
  readonly seasonId: string
  readonly sentOn: PlainDate
  readonly version: number
  readonly document: OfficialDocument
  /** How its sender took it back; null when it stands. */
  readonly recall: { readonly reason: string; readonly recalledByName: string; readonly recalledOn: PlainDate } | null
  readonly lines: readonly ListLineShown[]
}

/** A list with its lines and their answers, for the two agencies it concerns. */
export const superiorList = defineQuery({
  name: 'initiatives.superior-list',
  words: listWords.catalogue.seeOne,
  input: z.object({ agencyId: z.coerce.number().int().min(1).max(2_000_000_000), listId: z.uuid() }),
  may: staff,
  run: async (db, { agencyId, listId }): Promise<ListShown> => {
    const list = await db
      .selectFrom('superiorList')
      .selectAll()
      .where('agencyId', '=', agencyId)
      .where('id', '=', listId)
      .executeTakeFirst()
    if (!list) throw new RecordNotFound(`list ${listId} of agency ${agencyId}`)
    const lines = await db
      .selectFrom('superiorListLine')
      .selectAll()
      .where('agencyId', '=', agencyId)
      .where('listId', '=', listId)
      .orderBy('position')
      .orderBy('id')
      .limit(1_000)
      .execute()
    const { recall, corrections } = await changesOf(db, { agencyId, listId })
    const earlier = Map.groupBy(corrections, ({ lineId }) => lineId)
    return { ...list, recall, lines: lines.map((line) => ({ ...line, earlier: earlier.get(line.id) ?? [] })) }
  },
})

interface Changes extends Pick<ListShown, 'recall'> {
  readonly corrections: readonly (EarlierAnswer & { readonly lineId: string })[]
}

/** What happened to a list after it was sent, in one statement. */
async function changesOf(db: ReadDb, { agencyId, listId }: { agencyId: number; listId: string }): Promise<Changes> {
  const { rows } = await sql<Changes>`
    select (select json_build_object('reason', recall.reason, 'recalledByName', recall.recalled_by_name,
          'recalledOn', recall.recalled_on) from superior_list_recall as recall
        where recall.agency_id = ${agencyId} and recall.id = ${listId}::uuid) as recall,
      coalesce((select json_agg(json_build_object('lineId', said.line_id, 'decision', said.decision, 'reason', said.reason,
          'decidedByName', said.decided_by_name, 'decidedOn', said.decided_on, 'correctedOn', said.corrected_on,
          'correctedByName', said.corrected_by_name, 'correction', said.correction) order by said.id)
        from superior_list_correction as said
        where said.to_agency_id = ${agencyId} and said.list_id = ${listId}::uuid), '[]') as corrections`.execute(db)
  return rows[0] ?? { recall: null, corrections: [] }
}

export interface ListDraft {
  readonly seasons: readonly OpenSeason[]
  readonly season: OpenSeason | undefined
  readonly above: readonly AgencyInLine[]
  readonly initiatives: readonly Sendable[]
  readonly signers: readonly Signer[]
}

/** What the form of a list offers: the seasons, the agencies above, and what is free to be sent to the nearest. */
export const superiorListDraft = defineQuery({
  name: 'initiatives.superior-list-draft',
  words: listWords.catalogue.seeDraft,
  input: z.object({
    seasonId: z.uuid().optional().catch(undefined),
    toAgencyId: z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined),
  }),
  may: listSenders,
  run: async (db, asked, { actor: { agencyId }, today }): Promise<ListDraft> => {
    const seasons = await seasonsOpenFor(db, agencyId, today)
    const season = seasons.find(({ id }) => id === asked.seasonId) ?? seasons[0]
    const above = await ancestorsOf(db, agencyId, today)
    const toAgencyId = above.find(({ id }) => id === asked.toAgencyId)?.id ?? above[0]?.id
    const isPossible = season !== undefined && toAgencyId !== undefined
    return {
      seasons,
      season,
      above,
      initiatives: isPossible ? await listSendable(db, { agencyId, seasonId: season.id, toAgencyId }) : [],
      signers: await listSigners(db, today),
    }
  },
})
