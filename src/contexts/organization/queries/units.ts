import { sql } from 'kysely'
import { z } from 'zod'
import { carried, flag } from '../../../commands/fields.ts'
import { defineQuery } from '../../../commands/query.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import { administrators } from '../commands/fields.ts'
import type { UnitKind } from '../tables.ts'

export interface UnitRow {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly parentId: string | null
  readonly parentName: string | null
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly version: number
  /** People with a role in it today. */
  readonly people: number
}

function unitRows(db: ReadDb, { agencyId, on }: { agencyId: number; on: PlainDate }) {
  const people = sql<number>`(
    select count(distinct r.person_id)::int from role_held r
    join person p on p.agency_id = r.agency_id and p.id = r.person_id
    where r.agency_id = unit.agency_id and r.unit_id = unit.id
      and r.valid_from <= ${on}::date and (r.valid_to is null or r.valid_to >= ${on}::date)
      and (p.valid_to is null or p.valid_to >= ${on}::date))`
  return db
    .selectFrom('unit')
    .leftJoin('unit as parent', (join) =>
      join.onRef('parent.agencyId', '=', 'unit.agencyId').onRef('parent.id', '=', 'unit.parentId'),
    )
    .select([
      'unit.id',
      'unit.name',
      'unit.shortName',
      'unit.kind',
      'unit.parentId',
      'parent.name as parentName',
      'unit.validFrom',
      'unit.validTo',
      'unit.version',
      people.as('people'),
    ])
    .where('unit.agencyId', '=', agencyId)
}

/** The agency's units in its own order; with `closed` also those that exist no longer. */
export const listUnitRows = defineQuery({
  name: 'organization.list-units',
  words: { vi: 'Danh sách đơn vị', en: 'Units' },
  input: z.strictObject({
    closed: flag({ label: { vi: 'Cả đơn vị đã kết thúc', en: 'Closed units too' } }).optional(),
  }),
  may: administrators,
  run: (db, { closed }, { actor: { agencyId }, today }) => {
    const rows = unitRows(db, { agencyId, on: today }).orderBy('unit.position').orderBy('unit.id').limit(1_000)
    if (closed === true) return rows.execute()
    return rows
      .where((where) => where.or([where('unit.validTo', 'is', null), where('unit.validTo', '>=', today)]))
      .execute()
  },
})

export const showUnit = defineQuery({
  name: 'organization.show-unit',
  words: { vi: 'Một đơn vị', en: 'A unit' },
  input: z.strictObject({ unitId: carried() }),
  may: administrators,
  run: async (db, { unitId }, { actor: { agencyId }, today }): Promise<UnitRow> => {
    const row = await unitRows(db, { agencyId, on: today }).where('unit.id', '=', unitId).executeTakeFirst()
    if (!row) throw new RecordNotFound(`unit ${unitId}`)
    return row
  },
})
