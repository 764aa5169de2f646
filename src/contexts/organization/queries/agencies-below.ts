import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { flag, optional } from '../../../commands/fields.ts'
import { defineQuery } from '../../../commands/query.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { Option } from '../../../kernel/form.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import { AgenciesInput, agenciesPerPage } from '../agency-list.ts'
import { carriedAgency } from '../commands/agency-below-fields.ts'
import { administrators } from '../commands/fields.ts'
import { mostLevels } from '../rules/tree.ts'

/** As many as go into one downloaded list. */
const mostAgencies = 10_000

export interface LowerAgencyRow {
  readonly id: number
  readonly parentId: number
  readonly parentName: string
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  readonly place: string
  readonly style: 'state' | 'party'
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  /** Null while nobody of the agency has signed in yet. */
  readonly enteredOn: PlainDate | null
  /** 1 is directly below the own agency. */
  readonly depth: number
}

export interface AgenciesFound {
  /** Who stands directly above the own agency; null for the topmost. */
  readonly superior: { readonly id: number; readonly name: string } | null
  readonly rows: readonly LowerAgencyRow[]
  readonly total: number
  readonly offset: number
}

/** All below an agency; `path` puts them in the order of the tree, each level by name. */
const belowOf = (agencyId: number) => sql`
  below as (
    select id, 1 as depth, array[kheo_fold(name) || ' ' || id] as path from agency where parent_id = ${agencyId}
    union all
    select a.id, below.depth + 1, below.path || (kheo_fold(a.name) || ' ' || a.id)
    from below join agency a on a.parent_id = below.id where below.depth < ${sql.lit(mostLevels)}
  )`

const rowColumns = sql`a.id, a.parent_id, up.name as parent_name, a.name, a.short_name, a.symbol, a.place, a.style,
  a.valid_from, a.valid_to, a.entered_on, below.depth`

/** The agencies below one's own in the order of the tree, filtered, a page at a time; ended ones only when asked for. */
export const listAgencies = defineQuery({
  name: 'organization.list-agencies',
  words: { vi: 'Cơ quan cấp dưới', en: 'Agencies below' },
  input: AgenciesInput,
  may: administrators,
  run: async (db, input, { actor: { agencyId }, today }): Promise<AgenciesFound> => {
    const isAll = input.all === 'true'
    const offset = isAll ? 0 : ((input.page ?? 1) - 1) * agenciesPerPage
    const { rows } = await sql<LowerAgencyRow & { total: number }>`
      with recursive ${belowOf(agencyId)}
      select ${rowColumns}, count(*) over ()::int as total
      from below join agency a on a.id = below.id join agency up on up.id = a.parent_id
      where ${conditionOf(input, today)}
      order by below.path limit ${isAll ? mostAgencies : agenciesPerPage} offset ${offset}`.execute(db)
    return { superior: await findSuperior(db, agencyId), rows, total: rows[0]?.total ?? 0, offset }
  },
})

async function findSuperior(db: ReadDb, agencyId: number): Promise<AgenciesFound['superior']> {
  const superior = await db
    .selectFrom('agency as own')
    .innerJoin('agency as up', 'up.id', 'own.parentId')
    .select(['up.id', 'up.name'])
    .where('own.id', '=', agencyId)
    .executeTakeFirst()
  return superior ?? null
}

function conditionOf({ q, state }: AgenciesInput, on: PlainDate): RawBuilder<boolean> {
  const isEnded = sql`(a.valid_to is not null and a.valid_to < ${on}::date)`
  const parts = [
    state === 'ended' ? isEnded : sql`not ${isEnded}`,
    ...(state === 'waiting' ? [sql`a.entered_on is null`] : []),
    ...(state === 'entered' ? [sql`a.entered_on is not null`] : []),
    ...(q === null ? [] : [sql`kheo_fold(${searched}) like kheo_fold(${`%${q.replace(/[\\%_]/g, '\\$&')}%`})`]),
  ]
  return sql<boolean>`${sql.join(parts, sql` and `)}`
}

const searched = sql`a.name || ' ' || a.short_name || ' ' || a.symbol || ' ' || a.place`

export interface LowerAgencyShown extends LowerAgencyRow {
  readonly superiorName: string
  readonly version: number
  readonly endReason: string | null
  readonly successorName: string | null
  readonly successorId: number | null
  /** How many agencies that have not ended stand below it. */
  readonly below: number
}

/** One agency below one's own. Others are not found. */
export const showLowerAgency = defineQuery({
  name: 'organization.show-lower-agency',
  words: { vi: 'Một cơ quan cấp dưới', en: 'An agency below' },
  input: z.strictObject({ agencyId: carriedAgency() }),
  may: administrators,
  run: async (db, input, { actor: { agencyId }, today }): Promise<LowerAgencyShown> => {
    const { rows } = await sql<LowerAgencyShown>`
      with recursive ${belowOf(agencyId)}
      select ${rowColumns}, a.superior_name, a.version, a.end_reason, a.successor_id, next.name as successor_name,
        (select count(*)::int from agency c where c.parent_id = a.id
          and (c.valid_to is null or c.valid_to >= ${today}::date)) as below
      from below join agency a on a.id = below.id join agency up on up.id = a.parent_id
      left join agency next on next.id = a.successor_id
      where a.id = ${input.agencyId} order by below.depth limit 1`.execute(db)
    const [row] = rows
    if (!row) throw new RecordNotFound(`agency ${input.agencyId} below ${agencyId}`)
    return row
  },
})

/** A list to choose from holds as many; with more agencies one goes to the superior's own page. */
const mostChoices = 500

/** The agencies below one's own that a form chooses from, in the order of the tree, near levels first when there are many. */
export const listAgencyChoices = defineQuery({
  name: 'organization.list-agency-choices',
  words: { vi: 'Cơ quan để chọn', en: 'Agencies to choose from' },
  input: z.strictObject({
    /** One that must be among them, however many there are. */
    chosen: optional(carriedAgency()),
    own: flag({ label: { vi: 'Kể cả cơ quan mình', en: 'The own agency, too' } }).optional(),
  }),
  may: administrators,
  run: (db, { chosen, own }, { actor: { agencyId }, today }): Promise<Option[]> =>
    findChoices(db, { agencyId, chosen, own: own === true, on: today }),
})

async function findChoices(
  db: ReadDb,
  { agencyId, chosen, own, on }: { agencyId: number; chosen: number | null; own: boolean; on: PlainDate },
): Promise<Option[]> {
  const { rows } = await sql<{ id: number; name: string; depth: number }>`
    with recursive ${belowOf(agencyId)}, near as (
      select a.id, a.name, below.depth, below.path from below join agency a on a.id = below.id
      where a.valid_to is null or a.valid_to >= ${on}::date
      order by a.id = ${chosen}::int desc, below.depth, below.path limit ${sql.lit(mostChoices)}
    ), all_of_them as (
      select id, name, depth, path from near
      union all select id, name, 0, array[]::text[] from agency where id = ${agencyId} and ${own}::boolean
    )
    select id, name, depth from all_of_them order by path`.execute(db)
  return rows.map(({ id, name, depth }) => {
    const label = `${'– '.repeat(Math.max(0, depth - 1))}${name}`
    return { value: String(id), label: { vi: label, en: label } }
  })
}
