import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { rowVersion } from '../../../commands/fields.ts'
import { readTree } from '../queries/tree-ground.ts'
import { wordsFor } from '../rules/refusals.ts'
import { changeLower } from '../rules/tree.ts'
import { lockTree, saveLowerAgency } from '../store/agencies.ts'
import { carriedAgency, lowerAgencyFields, validFromField } from './agency-below-fields.ts'
import { administrators } from './fields.ts'

/** Changes what an agency below is called, and since when it exists. Its own administrator may do so, too (edit-agency). */
export const editLowerAgency = defineCommand({
  name: 'organization.edit-lower-agency',
  words: { vi: 'Lưu cơ quan', en: 'Save the agency' },
  input: z.strictObject({
    agencyId: carriedAgency(),
    version: rowVersion(),
    ...lowerAgencyFields,
    validFrom: validFromField,
  }),
  may: administrators,
  refusals: wordsFor('agency-name-taken', 'day-after-end'),
  below: ({ agencyId }) => [agencyId],
  load: async (db, _input, { actor: { agencyId } }) => {
    await lockTree(db)
    return readTree(db, agencyId)
  },
  decide: (tree, { agencyId, version, validFrom, superiorName, ...fields }, { today }) =>
    changeLower(tree, { agencyId, version, validFrom, fields: { ...fields, superiorName: superiorName ?? '' } }, today),
  save: (db, change) => saveLowerAgency(db, change),
  subject: () => ({ kind: 'agency', id: null }),
})
