import { type RawBuilder, sql } from 'kysely'
import { defineQuery, type QueryFacts } from '../../../../commands/query.ts'
import type { Option } from '../../../../kernel/form.ts'
import { numberList } from '../../../../platform/database/lists.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { ancestorsOf, descendantsOf } from '../../../organization/index.ts'
import type { Holder, Kind } from '../../rules/initiative.ts'
import type { InitiativeState } from '../../rules/states.ts'
import { BelowAsked, type BelowTrait } from '../rules/below.ts'
import { ROWS_ON_PAGE } from '../rules/filter.ts'
import type { Cell } from '../rules/pivot.ts'
import { words } from '../words.ts'
import { type Named, namesOf, toOption } from './choices.ts'
import { escaped } from './conditions.ts'
import { readers } from './readers.ts'

export interface BelowListed {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly year: number
  readonly kind: Kind
  readonly holder: Holder
  readonly field: string
  readonly level: string
  readonly state: InitiativeState
  readonly agencyName: string
  readonly unitName: string
  readonly place: string
}

export interface InitiativesBelow {
  /** Agencies below, nearest first. */
  readonly agencies: readonly Option[]
  readonly years: readonly Option[]
  readonly fields: readonly Option[]
  readonly levels: readonly Option[]
  readonly cells: readonly Cell[]
  readonly rows: readonly BelowListed[]
  readonly total: number
}

/**
 * What agencies below registered and got approved: how many stand where, and the list. Drafts and what waits for approval
 * there are nobody else's business.
 */
export const initiativesBelow = defineQuery({
  name: 'initiatives.below',
  words: words.catalogue.belowFigures,
  input: BelowAsked,
  may: readers,
  run: (db, asked, facts): Promise<InitiativesBelow> =>
    belowOf(db, asked, { facts, from: (asked.page - 1) * ROWS_ON_PAGE, count: ROWS_ON_PAGE }),
})

const MOST_EXPORTED = 50_000

/** The same with the whole list, for the workbook. */
export const exportInitiativesBelow = defineQuery({
  name: 'initiatives.export-below',
  words: words.catalogue.exportBelow,
  input: BelowAsked,
  may: readers,
  run: (db, asked, facts): Promise<InitiativesBelow> => belowOf(db, asked, { facts, from: 0, count: MOST_EXPORTED }),
})

interface Portion {
  readonly facts: QueryFacts
  readonly from: number
  readonly count: number
}

async function belowOf(db: ReadDb, asked: BelowAsked, { facts, from, count }: Portion): Promise<InitiativesBelow> {
  const below = await descendantsOf(db, facts.actor.agencyId, facts.today)
  const ids = below.map(({ id }) => id)
  const cells = await findCells(db, asked, ids)
  return {
    agencies: below.map(({ id, name }) => ({ value: String(id), label: { vi: name, en: name } })),
    ...(await findNames(db, ids, facts)),
    cells,
    rows: await findRows(db, asked, ids, { from, count }),
    // Every card stands in one cell, whichever page of the list is asked for.
    total: cells.reduce((sum, cell) => sum + cell.count, 0),
  }
}

const traitSql: Readonly<Record<BelowTrait, RawBuilder<unknown>>> = {
  agency: sql`card.agency_id::text`,
  field: sql`card.field`,
  kind: sql`card.kind`,
  holder: sql`card.holder`,
  level: sql`card.level`,
  state: sql`card.state`,
  year: sql`card.year::text`,
}

/** The cards of a filter. */
function matching(asked: BelowAsked, ids: readonly number[]): RawBuilder<boolean> {
  const narrowed = (['agency', 'year', 'field', 'kind', 'holder', 'level', 'state'] as const).flatMap((trait) =>
    asked[trait] === '' ? [] : [sql`${traitSql[trait]} = ${String(asked[trait])}`],
  )
  const found =
    asked.q === ''
      ? []
      : [
          sql`kheo_fold(card.name || ' ' || card.code || ' ' || card.place || ' ' || card.agency_name)
            like '%' || kheo_fold(${escaped(asked.q)}) || '%'`,
        ]
  const all = [sql`card.agency_id = any(${numberList(ids)})`, sql`card.published`, ...narrowed, ...found]
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

async function findCells(db: ReadDb, asked: BelowAsked, ids: readonly number[]): Promise<readonly Cell[]> {
  const { rows } = await sql<Cell>`
    select ${traitSql[asked.rows]} as row, ${traitSql[asked.across]} as column, count(*)::int as count
    from initiative_card as card where ${matching(asked, ids)}
    group by 1, 2 order by 1, 2 limit 50000`.execute(db)
  return rows
}

async function findRows(
  db: ReadDb,
  asked: BelowAsked,
  ids: readonly number[],
  { from, count }: { from: number; count: number },
): Promise<readonly BelowListed[]> {
  const { rows } = await sql<BelowListed>`
    select card.id, card.code, card.name, card.year, card.kind, card.holder, card.field, card.level, card.state,
      card.agency_name, card.unit_name, card.place
    from initiative_card as card where ${matching(asked, ids)}
    order by card.year desc, kheo_fold(card.agency_name), card.agency_id, card.code, card.id
    limit ${count} offset ${from}`.execute(db)
  return rows
}

type Names = Pick<InitiativesBelow, 'years' | 'fields' | 'levels'>

/** The years there are, and what seasons here, above and below call their fields and levels. */
async function findNames(
  db: ReadDb,
  ids: readonly number[],
  { actor, today }: Pick<QueryFacts, 'actor' | 'today'>,
): Promise<Names> {
  const holders = [...ids, actor.agencyId, ...(await ancestorsOf(db, actor.agencyId, today)).map(({ id }) => id)]
  const { rows } = await sql<{ years: readonly number[]; fields: readonly Named[]; levels: readonly Named[] }>`
    with used as (
      select id, year, fields, levels from season where agency_id = any(${numberList(holders)}) and state <> 'draft'
    )
    select coalesce((select json_agg(distinct year) from initiative_card
        where agency_id = any(${numberList(ids)}) and published), '[]') as years,
      ${namesOf('fields')} as fields, ${namesOf('levels')} as levels`.execute(db)
  const { years, fields, levels } = rows[0] ?? { years: [], fields: [], levels: [] }
  return {
    years: years
      .toSorted((a, b) => b - a)
      .map((year) => toOption({ id: String(year), vi: String(year), en: String(year) })),
    fields: fields.map(toOption),
    levels: levels.map(toOption),
  }
}
