import type { Selectable } from 'kysely'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { Db, ReadDb } from '../../../platform/database/tables.ts'
import type { Season } from '../rules/season.ts'
import type { SeasonTable } from '../tables.ts'

/** A season, of this agency or of one above. Throws RecordNotFound. */
export async function getSeason(db: ReadDb, agencyId: number, id: string): Promise<Season> {
  const row = await db
    .selectFrom('season')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`season ${id}`)
  return toSeason(row)
}

/** The same, locked until the transaction ends; only the agency that opened it may change it. */
export async function getSeasonForUpdate(db: Db, agencyId: number, id: string): Promise<Season> {
  const row = await db
    .selectFrom('season')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`season ${id}`)
  return toSeason(row)
}

export function toSeason({
  openedBy: _by,
  openedOn: _on,
  closedOn: _closed,
  ...season
}: Selectable<SeasonTable>): Season {
  return season
}
