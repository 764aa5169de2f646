import { sql } from 'kysely'
import type { ReadDb } from '../../../platform/database/tables.ts'
import { type AgencyKept, mostLevels, type Tree } from '../rules/tree.ts'

/** What a decision about the tree is made on: the own agency and all below it, and how many stand above. */
export async function readTree(db: ReadDb, ownId: number): Promise<Tree> {
  const { rows } = await sql<AgencyKept & { levelsAbove: number }>`
    with recursive below as (
      select id, 0 as depth from agency where id = ${ownId}
      union all
      select a.id, below.depth + 1 from below join agency a on a.parent_id = below.id
      where below.depth < ${sql.lit(mostLevels)}
    ), above as (
      select parent_id from agency where id = ${ownId}
      union all
      select a.parent_id from above join agency a on a.id = above.parent_id
    )
    select a.id, a.parent_id, a.name, a.short_name, a.valid_from, a.valid_to, a.version,
      (select count(*)::int from (select from above where parent_id is not null limit 32) as levels) as levels_above
    from below join agency a on a.id = below.id order by below.depth, a.id`.execute(db)
  return { ownId, levelsAbove: rows[0]?.levelsAbove ?? 0, agencies: rows }
}
