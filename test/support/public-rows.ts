import type { Connection } from '../../src/platform/database/connect.ts'
import { uuids } from './row-texts.ts'

/**
 * What an agency shows to all others, by table: the condition under which. The rest of these tables, and all of every other
 * one, is its own. Rows of these tables are written by their own agency only; test/permissions/world.test.ts checks it.
 */
export const announced: Readonly<Record<string, string>> = {
  season: `state <> 'draft'`,
  season_ask: 'true',
  criteria_set: `state <> 'draft'`,
  initiative_card: 'published',
  initiative_likeness: 'true',
  how_to_sheet: 'published',
  adoption: 'true',
  certificate: 'true',
}

/** Ids that other agencies may come to see because they stand in announced rows. */
export async function listPublicIds(connection: Connection, agencyId: number): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for (const [table, condition] of Object.entries(announced)) {
    const { rows } = await connection.query(
      `select row_to_json(t)::text as row from ${table} t where agency_id = $1 and ${condition}`,
      [agencyId],
    )
    for (const { row } of rows) for (const id of String(row).match(uuids) ?? []) ids.add(id)
  }
  return ids
}
