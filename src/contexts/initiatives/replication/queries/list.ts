import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { participants } from '../../../../commands/circles.ts'
import { defineQuery } from '../../../../commands/query.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { ADOPTABLE_ON_PAGE, AdoptableFilter } from '../rules/filter.ts'
import { words } from '../words.ts'

const MOST_EXPORTED = 10_000

/** Something recognised that can be adopted. */
export interface Adoptable {
  readonly agencyId: number
  readonly id: string
  readonly code: string
  readonly name: string
  readonly field: string
  readonly place: string
  readonly agencyName: string
  readonly unitName: string
  readonly decidedOn: PlainDate | null
  readonly hasSheet: boolean
  readonly copies: number
  readonly worked: number
  readonly failed: number
}

export interface AdoptableList {
  readonly rows: readonly Adoptable[]
  readonly total: number
  /** Fields that occur, to filter by. */
  readonly fields: readonly string[]
}

/** What can be adopted: recognised here or elsewhere and still so. */
export const listAdoptable = defineQuery({
  name: 'initiatives.adoptable',
  words: words.catalogue.seeList,
  input: AdoptableFilter,
  may: participants,
  run: async (db, filter): Promise<AdoptableList> => {
    const rows = await listRows(db, filter, { limit: ADOPTABLE_ON_PAGE, offset: (filter.page - 1) * ADOPTABLE_ON_PAGE })
    const fields = await db
      .selectFrom('initiativeCard')
      .select('field')
      .distinct()
      .where('state', '=', 'recognised')
      .orderBy('field')
      .limit(50)
      .execute()
    return {
      rows: rows.map(({ total: _total, ...row }) => row),
      total: rows[0]?.total ?? 0,
      fields: fields.map(({ field }) => field),
    }
  },
})

/** The whole list as filtered, for a spreadsheet; 10,000 rows at most. */
export const exportAdoptable = defineQuery({
  name: 'initiatives.export-adoptable',
  words: words.catalogue.exportList,
  input: AdoptableFilter,
  may: participants,
  run: (db, filter): Promise<readonly Adoptable[]> => listRows(db, filter, { limit: MOST_EXPORTED, offset: 0 }),
})

const orders: Readonly<Record<AdoptableFilter['sort'], RawBuilder<unknown>>> = {
  copies: sql`coalesce(taken.copies, 0) desc, card.decided_on desc nulls last`,
  decided: sql`card.decided_on desc nulls last`,
  name: sql`kheo_fold(card.name)`,
}

async function listRows(
  db: ReadDb,
  { q, field, place, sort }: AdoptableFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<readonly (Adoptable & { total: number })[]> {
  const like = (value: string): string => `%${value.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<Adoptable & { total: number }>`
    select card.agency_id, card.id, card.code, card.name, card.field, card.place, card.agency_name, card.unit_name,
      card.decided_on, coalesce(sheet.published, false) as has_sheet, coalesce(taken.copies, 0)::int as copies,
      coalesce(taken.worked, 0)::int as worked, coalesce(taken.failed, 0)::int as failed, (count(*) over ())::int as total
    from initiative_card card
      left join how_to_sheet sheet on sheet.agency_id = card.agency_id and sheet.initiative_id = card.id
      left join lateral (select count(*) as copies, count(*) filter (where state = 'worked') as worked,
          count(*) filter (where state = 'did_not_work') as failed
        from adoption where adoption.origin_agency_id = card.agency_id
          and adoption.origin_identity_id = card.identity_id) taken on true
    where card.state = 'recognised'
      and (${q} = '' or card.search || ' ' || kheo_fold(card.code || ' ' || card.agency_name) like kheo_fold(${like(q)}))
      and (${field} = '' or card.field = ${field})
      and (${place} = '' or kheo_fold(card.place || ' ' || card.agency_name || ' ' || card.unit_name) like kheo_fold(${like(place)}))
    order by ${orders[sort]}, card.agency_id, card.code, card.id limit ${limit} offset ${offset}`.execute(db)
  return rows
}

export interface UnitToContinue {
  readonly unitId: string
  readonly name: string
  readonly count: number
}

/** How much of each unit has ended its year and is not continued. */
export const unitsToContinue = defineQuery({
  name: 'initiatives.units-to-continue',
  words: words.catalogue.continueUnit,
  input: z.strictObject({}),
  may: { office: 'agency', leader: 'agency' },
  run: async (db, _input, { actor }): Promise<readonly UnitToContinue[]> => {
    const { rows } = await sql<UnitToContinue>`
      select unit.id as unit_id, unit.name, count(*)::int as count
      from initiative join unit on unit.agency_id = initiative.agency_id and unit.id = initiative.unit_id
      where initiative.agency_id = ${actor.agencyId} and initiative.state in ('recognised', 'not_recognised', 'stopped')
        and not exists (select from initiative as next where next.agency_id = initiative.agency_id
          and next.identity_id = initiative.identity_id and next.year > initiative.year and next.state <> 'withdrawn')
      group by unit.id, unit.name, unit.position order by unit.position, unit.id limit 200`.execute(db)
    return rows
  },
})
