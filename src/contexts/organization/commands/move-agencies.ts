import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { readTree } from '../queries/tree-ground.ts'
import { wordsFor } from '../rules/refusals.ts'
import { moveAgencies as decideMove } from '../rules/tree.ts'
import { lockTree, saveParent } from '../store/agencies.ts'
import { agencyReferences, superiorField } from './agency-below-fields.ts'
import { administrators } from './fields.ts'

/** Puts agencies below one's own under another superior there, all or none. */
export const moveAgencies = defineCommand({
  name: 'organization.move-agencies',
  words: { vi: 'Chuyển', en: 'Move' },
  input: z.strictObject({
    agencyIds: agencyReferences({ label: { vi: 'Cơ quan được chuyển', en: 'Agencies to move' } }),
    parentId: superiorField,
  }),
  may: administrators,
  refusals: wordsFor('superior-unknown', 'superior-ended', 'agency-in-circle', 'agency-name-taken', 'tree-too-deep'),
  below: ({ agencyIds }) => agencyIds,
  load: async (db, _input, { actor: { agencyId } }) => {
    await lockTree(db)
    return readTree(db, agencyId)
  },
  decide: (tree, { agencyIds, parentId }, { today }) =>
    decideMove(tree, { agencyIds: [...new Set(agencyIds)], parentId: parentId ?? tree.ownId }, today),
  save: (db, moving) => saveParent(db, moving),
  subject: () => ({ kind: 'agency', id: null }),
})
