import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { numberList } from '../../../platform/database/lists.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import { mostLevels } from '../rules/tree.ts'

/** An agency, seen from another one of the same line. */
export interface AgencyInLine {
  readonly id: number
  readonly parentId: number | null
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  /** How many steps away: 1 is directly above or below. */
  readonly depth: number
}

/** More than a province has, and a bound. */
const mostAgencies = 10_000

/**
 * The agencies above this one that exist on the day, nearest first. The places in the tree are those of now: an agency that
 * was moved stands under its present superior for past days, too. An agency that has ended passes the line on.
 */
export async function ancestorsOf(db: ReadDb, agencyId: number, on: PlainDate): Promise<AgencyInLine[]> {
  const { rows } = await sql<AgencyInLine>`
    with recursive above as (
      select parent_id as id, 1 as depth from agency where id = ${agencyId} and parent_id is not null
      union all
      select a.parent_id, above.depth + 1 from above join agency a on a.id = above.id
      where a.parent_id is not null and above.depth < ${sql.lit(mostLevels)}
    )
    select a.id, a.parent_id, a.name, a.short_name, a.symbol, above.depth
    from above join agency a on a.id = above.id
    where a.valid_from <= ${on}::date and (a.valid_to is null or a.valid_to >= ${on}::date)
    order by above.depth, a.id`.execute(db)
  return rows
}

/** The ids of `ancestorsOf`, as one parameter of a statement. */
export async function ancestorIds(db: ReadDb, agencyId: number, on: PlainDate): Promise<RawBuilder<number[]>> {
  const above = await ancestorsOf(db, agencyId, on)
  return numberList(above.map(({ id }) => id))
}

/**
 * The agencies below this one that exist on the day, the near ones first, then by name; 10,000 at most. As with
 * `ancestorsOf`, the places are those of now.
 */
export async function descendantsOf(db: ReadDb, agencyId: number, on: PlainDate): Promise<AgencyInLine[]> {
  const { rows } = await sql<AgencyInLine>`
    with recursive below as (
      select id, 1 as depth from agency where parent_id = ${agencyId}
      union all
      select a.id, below.depth + 1 from below join agency a on a.parent_id = below.id
      where below.depth < ${sql.lit(mostLevels)}
    )
    select a.id, a.parent_id, a.name, a.short_name, a.symbol, below.depth
    from below join agency a on a.id = below.id
    where a.valid_from <= ${on}::date and (a.valid_to is null or a.valid_to >= ${on}::date)
    order by below.depth, kheo_fold(a.name), a.id limit ${sql.lit(mostAgencies)}`.execute(db)
  return rows
}

/** Whether the first agency stands somewhere below the second on the day. */
export async function standsBelow(
  db: ReadDb,
  { agencyId, aboveId, on }: { agencyId: number; aboveId: number; on: PlainDate },
): Promise<boolean> {
  return (await ancestorsOf(db, agencyId, on)).some(({ id }) => id === aboveId)
}

/** What agencies are called, ended ones too; ids that mean nothing are left out. */
export async function agencyNames(
  db: ReadDb,
  ids: readonly number[],
): Promise<ReadonlyMap<number, { readonly name: string; readonly shortName: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('agency')
    .select(['id', 'name', 'shortName'])
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .limit(mostAgencies)
    .execute()
  return new Map(rows.map(({ id, name, shortName }) => [id, { name, shortName }]))
}

export interface AgencyNode {
  readonly id: number
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  readonly below: readonly AgencyNode[]
}

/**
 * An agency with all those below it on the day, as a tree, each level by name. What stands under an agency that does not
 * exist on the day hangs on the nearest one above that does. Undefined when there is no such agency.
 */
export async function agencyTree(db: ReadDb, root: number, on: PlainDate): Promise<AgencyNode | undefined> {
  const { rows } = await sql<Omit<AgencyNode, 'below'> & { hangsOn: number | null }>`
    with recursive below as (
      select id, 0 as depth, null::int as hangs_on,
        valid_from <= ${on}::date and (valid_to is null or valid_to >= ${on}::date) as exists_then
      from agency where id = ${root}
      union all
      select a.id, below.depth + 1,
        case when below.exists_then or below.depth = 0 then below.id else below.hangs_on end,
        a.valid_from <= ${on}::date and (a.valid_to is null or a.valid_to >= ${on}::date)
      from below join agency a on a.parent_id = below.id where below.depth < ${sql.lit(mostLevels)}
    )
    select a.id, a.name, a.short_name, a.symbol, below.hangs_on
    from below join agency a on a.id = below.id where below.exists_then or below.depth = 0
    order by below.depth, kheo_fold(a.name), a.id limit ${sql.lit(mostAgencies)}`.execute(db)
  const nodes = new Map(rows.map((row) => [row.id, nodeOf(row)]))
  for (const { id, hangsOn } of rows) {
    const node = nodes.get(id)
    if (node && hangsOn !== null) nodes.get(hangsOn)?.below.push(node)
  }
  return nodes.get(root)
}

function nodeOf({ id, name, shortName, symbol }: Omit<AgencyNode, 'below'>) {
  return { id, name, shortName, symbol, below: new Array<AgencyNode>() }
}
