import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import { templateField } from '../commands/agency-below-fields.ts'
import { administrators } from '../commands/fields.ts'
import { type AgencyPreview, previewAgencies as preview } from '../rules/import-agencies.ts'
import { readTree } from './tree-ground.ts'

/** What an import of agencies would do, with every problem; writes nothing. */
export const previewAgencies = defineQuery({
  name: 'organization.preview-agencies',
  words: { vi: 'Xem trước danh sách cơ quan', en: 'Preview a list of agencies' },
  input: z.strictObject({ table: z.string().max(1_000_000), units: templateField }),
  may: administrators,
  run: async (db, { table, units }, { actor: { agencyId }, today }): Promise<AgencyPreview> =>
    preview(table, await readTree(db, agencyId), { template: units, today }),
})
