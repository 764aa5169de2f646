import { type RawBuilder, sql } from 'kysely'
import { defineQuery, type QueryFacts } from '../../../../commands/query.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { InitiativeFilter } from '../rules/filter.ts'
import { everyMonth, type MonthCount } from '../rules/months.ts'
import { type Cell, FiguresAsked, type Trait } from '../rules/pivot.ts'
import { words } from '../words.ts'
import { type Choices, findChoices } from './choices.ts'
import { matching, reachedSql } from './conditions.ts'
import { joined, reckoned } from './joined.ts'
import { readers } from './readers.ts'

export interface YearFigures {
  readonly year: number
  readonly registered: number
  readonly approved: number
  readonly carriedOut: number
  readonly recognised: number
  readonly sessions: number
  readonly attendances: number
  readonly people: number
  readonly households: number
}

export interface Figures extends Choices {
  readonly cells: readonly Cell[]
  /** Every year, whatever year the table is of. */
  readonly byYear: readonly YearFigures[]
  /** Of what was registered, by the month it was. */
  readonly months: readonly MonthCount[]
}

/** How many initiatives stand where, by two traits; by month; and year beside year. */
export const initiativeFigures = defineQuery({
  name: 'initiatives.figures',
  words: words.catalogue.figures,
  input: FiguresAsked,
  may: readers,
  run: async (db, asked, facts): Promise<Figures> => ({
    cells: await findCells(db, asked, facts),
    byYear: await findYears(db, asked, facts),
    months: await findMonths(db, asked, facts),
    ...(await findChoices(db, facts)),
  }),
})

type Facts = Pick<QueryFacts, 'actor' | 'today'>

const traitSql: Readonly<Record<Trait, RawBuilder<unknown>>> = {
  field: sql`initiative.field`,
  kind: sql`initiative.kind`,
  level: sql`initiative.level`,
  state: sql`initiative.state`,
  holder: sql`initiative.holder`,
  unit: sql`initiative.unit_id::text`,
  year: sql`initiative.year::text`,
}

/** Figures count what was registered, unless they are asked for what came further. */
function conditionOf(asked: FiguresAsked, facts: Facts): RawBuilder<boolean> {
  const reached = asked.reached === '' ? 'registered' : asked.reached
  return matching(InitiativeFilter.parse({ ...asked, tab: 'all', reached }), facts)
}

async function findCells(db: ReadDb, asked: FiguresAsked, facts: Facts): Promise<readonly Cell[]> {
  const { rows } = await sql<Cell>`
    select ${traitSql[asked.rows]} as row, ${traitSql[asked.across]} as column, count(*)::int as count
    from ${joined} where ${conditionOf(asked, facts)} group by 1, 2 order by 1, 2 limit 10000`.execute(db)
  return rows
}

async function findYears(db: ReadDb, asked: FiguresAsked, facts: Facts): Promise<readonly YearFigures[]> {
  const count = (reached: keyof typeof reachedSql) => sql`(count(*) filter (where ${reachedSql[reached]}))::int`
  const sum = (name: string) => sql`coalesce(sum(reckoned.${sql.raw(name)}), 0)::bigint`
  const { rows } = await sql<YearFigures>`
    select initiative.year, ${count('registered')} as registered, ${count('approved')} as approved,
      ${count('carried-out')} as carried_out, ${count('recognised')} as recognised, ${sum('sessions')} as sessions,
      ${sum('attendances')} as attendances, ${sum('people')} as people, ${sum('households')} as households
    from ${joined} cross join lateral ${reckoned} as reckoned
    where ${conditionOf({ ...asked, year: '', season: '' }, facts)}
    group by initiative.year order by initiative.year limit 200`.execute(db)
  return rows
}

async function findMonths(db: ReadDb, asked: FiguresAsked, facts: Facts): Promise<readonly MonthCount[]> {
  const { rows } = await sql<MonthCount>`
    select to_char(initiative.registered_on, 'YYYY-MM') as month, count(*)::int as count
    from ${joined} where ${conditionOf(asked, facts)} group by 1 order by 1 desc limit 24`.execute(db)
  return everyMonth(rows.toReversed(), { year: asked.year === '' ? null : asked.year, today: facts.today })
}
