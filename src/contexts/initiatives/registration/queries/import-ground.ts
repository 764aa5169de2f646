import { z } from 'zod'
import { defineQuery } from '../../../../commands/query.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { listUnits } from '../../../organization/index.ts'
import { type OpenSeason, seasonsOpenFor } from '../../seasons/door.ts'
import { type ImportGround, takenKey } from '../rules/import-rows.ts'
import { getSeasonAsked } from '../store/ground.ts'
import { words } from '../words.ts'

const mostPeople = 10_000
const mostTaken = 100_000

/** What rows are held against: units and people of the day, and what the season has already. Throws RecordNotFound. */
export async function loadImportGround(
  db: ReadDb,
  seasonId: string,
  { agencyId, today }: { agencyId: number; today: PlainDate },
): Promise<ImportGround> {
  const season = await getSeasonAsked(db, seasonId, { agencyId, today })
  const units = await listUnits(db, { agencyId, on: today })
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('agencyId', '=', agencyId)
    .where('validFrom', '<=', today)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', today)]))
    .orderBy('id')
    .limit(mostPeople)
    .execute()
  const taken = await db
    .selectFrom('initiative')
    .select(['unitId', 'name'])
    .where('agencyId', '=', agencyId)
    .where('seasonId', '=', seasonId)
    .where('state', '<>', 'withdrawn')
    .orderBy('id')
    .limit(mostTaken)
    .execute()
  return { season, units, people, today, taken: new Set(taken.map(({ unitId, name }) => takenKey(unitId, name))) }
}

const importers = { office: 'agency' } as const

/** What a list is checked against before it is taken over, and what its template offers to choose from. */
export const importGround = defineQuery({
  name: 'initiatives.import-ground',
  words: words.catalogue.seeImportGround,
  input: z.strictObject({ seasonId: z.uuid() }),
  may: importers,
  run: async (db, { seasonId }, { actor: { agencyId }, today }) => {
    const { taken, ...ground } = await loadImportGround(db, seasonId, { agencyId, today })
    return { ...ground, taken: [...taken] }
  },
})

/** The seasons into which a list can be taken. */
export const importSeasons = defineQuery({
  name: 'initiatives.import-seasons',
  words: words.catalogue.seeImportSeasons,
  input: z.strictObject({}),
  may: importers,
  run: (db, _input, { actor: { agencyId }, today }): Promise<readonly OpenSeason[]> =>
    seasonsOpenFor(db, agencyId, today),
})
