import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { defineQuery, type QueryFacts } from '../../../../commands/query.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import type { Holder, Kind } from '../../rules/initiative.ts'
import { type InitiativeState, initiativeStates } from '../../rules/states.ts'
import { InitiativeFilter, ROWS_ON_PAGE, type SortName } from '../rules/filter.ts'
import type { Waits } from '../rules/waits.ts'
import { words } from '../words.ts'
import { dueOn, matching, visibleTo, waitsFor } from './conditions.ts'
import { choiceColumns, type Choices, type ChoicesRow, toChoices, usedSeasons } from './choices.ts'
import { joined, reckoned } from './joined.ts'
import { readers } from './readers.ts'

export interface InitiativeListed {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly year: number
  readonly kind: Kind
  readonly holder: Holder
  readonly field: Words | null
  readonly level: Words | null
  readonly unitName: string
  readonly personName: string
  readonly state: InitiativeState
  readonly registeredOn: PlainDate | null
  readonly dueOn: PlainDate | null
  /** What it waits for this person to do. */
  readonly waits: Waits | null
  readonly sessions: number
  readonly attendances: number
  /** Different people and households, as last counted. */
  readonly people: number | null
  readonly households: number | null
}

/** Sums over all rows of the filter, on whatever page. */
export interface Sums {
  readonly total: number
  readonly sessions: number
  readonly attendances: number
  readonly people: number
  readonly households: number
}

export interface InitiativeList extends Choices {
  readonly rows: readonly InitiativeListed[]
  readonly sums: Sums
  readonly waitingCount: number
}

/** Initiatives of the agency: those that wait for whoever asks, theirs and their unit's, or all. */
export const listInitiatives = defineQuery({
  name: 'initiatives.list',
  words: words.catalogue.initiatives,
  input: InitiativeFilter,
  may: readers,
  run: async (db, filter, facts): Promise<InitiativeList> => ({
    rows: await findRows(db, filter, facts, { offset: (filter.page - 1) * ROWS_ON_PAGE, limit: ROWS_ON_PAGE }),
    ...(await findSums(db, filter, facts)),
  }),
})

const MOST_EXPORTED = 50_000

/** The same rows without pages, for the spreadsheet. */
export const exportInitiatives = defineQuery({
  name: 'initiatives.export-list',
  words: words.catalogue.exportList,
  input: InitiativeFilter,
  may: readers,
  run: (db, filter, facts): Promise<readonly InitiativeListed[]> =>
    findRows(db, filter, facts, { offset: 0, limit: MOST_EXPORTED }),
})

/** What a field or level of the season is called. */
const named = (
  list: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
) => sql`(select json_build_object('vi', item ->> 'vi', 'en', item ->> 'en')
  from jsonb_array_elements(${list}) as item where item ->> 'id' = ${id} limit 1)`

const orders: Readonly<Record<SortName, RawBuilder<unknown>>> = {
  due: dueOn,
  code: sql`initiative.year desc, initiative.code`,
  name: sql`kheo_fold(initiative.name)`,
  unit: sql`unit.position, unit.id`,
  field: sql`initiative.field`,
  level: sql`initiative.level`,
  state: sql`array_position(${sql.lit(`{${initiativeStates.join(',')}}`)}::text[], initiative.state)`,
  registered: sql`initiative.registered_on`,
}

type Facts = Pick<QueryFacts, 'actor' | 'today'>

async function findRows(
  db: ReadDb,
  filter: InitiativeFilter,
  facts: Facts,
  { offset, limit }: { offset: number; limit: number },
): Promise<readonly InitiativeListed[]> {
  const { rows } = await sql<InitiativeListed>`
    select initiative.id, initiative.code, initiative.name, initiative.year, initiative.kind, initiative.holder,
      ${named(sql`season.fields`, sql`initiative.field`)} as field, ${named(sql`season.levels`, sql`initiative.level`)} as level,
      unit.name as unit_name, person.name as person_name, initiative.state, initiative.registered_on, ${dueOn} as due_on,
      ${waitsFor(facts)} as waits, reckoned.sessions, reckoned.attendances, reckoned.people, reckoned.households
    from ${joined} cross join lateral ${reckoned} as reckoned
    where ${matching(filter, facts)}
    order by ${orders[filter.sort]} ${sql.raw(filter.direction)} nulls last, initiative.code, initiative.id
    limit ${limit} offset ${offset}`.execute(db)
  return rows
}

interface SumsRow extends Sums, ChoicesRow {
  readonly waitingCount: number
}

/** Sums, what waits, and what can be filtered by: one statement. */
async function findSums(db: ReadDb, filter: InitiativeFilter, facts: Facts): Promise<Omit<InitiativeList, 'rows'>> {
  const { agencyId } = facts.actor
  const { rows } = await sql<SumsRow>`
    with ${usedSeasons(agencyId)}
    select count(*)::int as total, coalesce(sum(reckoned.sessions), 0)::bigint as sessions,
      coalesce(sum(reckoned.attendances), 0)::bigint as attendances, coalesce(sum(reckoned.people), 0)::bigint as people,
      coalesce(sum(reckoned.households), 0)::bigint as households, (${waitingCount(facts)}) as waiting_count,
      ${choiceColumns(agencyId)}
    from ${joined} cross join lateral ${reckoned} as reckoned
    where ${matching(filter, facts)}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('sum the list of initiatives: expected one row')
  const { total, sessions, attendances, people, households } = row
  return {
    sums: { total, sessions, attendances, people, households },
    waitingCount: row.waitingCount,
    ...toChoices(row),
  }
}

const waitingCount = (facts: Facts) => sql`select count(*)::int as count from ${joined}
  where ${visibleTo(facts.actor)} and ${waitsFor(facts)} is not null`

/** How many initiatives wait for whoever asks. */
export const countWaiting = defineQuery({
  name: 'initiatives.count-waiting',
  words: words.catalogue.waitForYou,
  input: z.strictObject({}),
  may: readers,
  run: async (db, _nothing, facts): Promise<number> => {
    const { rows } = await sql<{ count: number }>`${waitingCount(facts)}`.execute(db)
    return rows[0]?.count ?? 0
  },
})
