import { z } from 'zod'
import { flag } from '../../../commands/fields.ts'
import { defineQuery } from '../../../commands/query.ts'
import { administrators } from '../commands/fields.ts'
import { type ImportGround, type ImportPreview, previewImport } from '../rules/import-people.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import { type DirectoryOf, listUnits } from './directory.ts'
import { sql } from 'kysely'

/** What an imported list is compared with. */
export async function importGround(db: ReadDb, { agencyId, on }: DirectoryOf): Promise<ImportGround> {
  const units = await listUnits(db, { agencyId, on })
  const people = await db
    .selectFrom('person')
    .select([
      'name',
      'email',
      sql<string[]>`coalesce((select json_agg(distinct r.unit_id) from role_held r
        where r.agency_id = person.agency_id and r.person_id = person.id and r.unit_id is not null
          and (r.valid_to is null or r.valid_to >= ${on}::date)), '[]')`.as('unitIds'),
    ])
    .where('agencyId', '=', agencyId)
    .where('validTo', 'is', null)
    .orderBy('id')
    .limit(20_000)
    .execute()
  return { units, people }
}

/** What an import would do, with every problem; writes nothing. */
export const previewPeople = defineQuery({
  name: 'organization.preview-import',
  words: { vi: 'Xem trước danh sách nhập', en: 'Preview an import' },
  input: z.strictObject({
    table: z.string().max(1_000_000),
    createsUnits: flag({ label: { vi: 'Tạo đơn vị chưa có', en: 'Create missing units' } }),
  }),
  may: administrators,
  run: async (db, { table, createsUnits }, { actor: { agencyId }, today }): Promise<ImportPreview> =>
    previewImport(table, await importGround(db, { agencyId, on: today }), { createsUnits }),
})
