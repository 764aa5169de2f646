import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReadDb, WholeDb } from '../../../platform/database/tables.ts'
import { administrators } from '../commands/fields.ts'
import { type AgencySettings, readSettings } from '../rules/settings.ts'

/** What an agency is called and how it works; other contexts print it on documents and plan by it. */
export interface AgencyShown {
  readonly id: number
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  readonly superiorName: string
  readonly place: string
  readonly style: 'state' | 'party'
  readonly settings: AgencySettings
  readonly version: number
}

/** Throws RecordNotFound when there is no such agency. */
export async function getAgency(db: ReadDb, agencyId: number): Promise<AgencyShown> {
  const row = await db
    .selectFrom('agency')
    .select(['id', 'name', 'shortName', 'symbol', 'superiorName', 'place', 'style', 'settings', 'version'])
    .where('id', '=', agencyId)
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`agency ${agencyId}`)
  return { ...row, settings: readSettings(row.settings) }
}

export const showAgency = defineQuery({
  name: 'organization.show-agency',
  words: { vi: 'Thông tin cơ quan', en: 'The agency' },
  input: z.strictObject({}),
  may: administrators,
  run: (db, _input, { actor }) => getAgency(db, actor.agencyId),
})

export interface AgencyHere {
  readonly id: number
  readonly name: string
  readonly parentId: number | null
  readonly validTo: PlainDate | null
}

/** Every agency of the installation, for whoever has the machine's own command line. */
export const listAgenciesHere = defineQuery({
  name: 'organization.agencies-here',
  words: { vi: 'Các cơ quan trên máy này', en: 'The agencies of this installation' },
  input: z.strictObject({}),
  may: { operator: 'agency' },
  run: (db): Promise<AgencyHere[]> =>
    db.selectFrom('agency').select(['id', 'name', 'parentId', 'validTo']).orderBy('id').limit(10_000).execute(),
})

/** Whether any agency has been set up on this installation. */
export async function isSetUp(db: WholeDb): Promise<boolean> {
  const found = await db.selectFrom('agency').select('id').limit(1).executeTakeFirst()
  return found !== undefined
}
