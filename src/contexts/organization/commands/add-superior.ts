import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { readTree } from '../queries/tree-ground.ts'
import { foundAbove } from '../rules/found-above.ts'
import { wordsFor } from '../rules/refusals.ts'
import { insertFoundings, lockTree, nextAgencyIds, saveParent } from '../store/agencies.ts'
import { insertLinksOf } from '../store/links.ts'
import { invitationsOf, linkOf } from './add-agency.ts'
import { lowerAgencyFields, templateField, validFromField } from './agency-below-fields.ts'
import { administrators } from './fields.ts'
import { administratorFields } from './set-up.ts'

/**
 * Founds the agency above one's own, when none stands there yet: installations begin with one agency, and its superior often
 * comes later. From then on the superior keeps the tree, so only the topmost agency can do this, and of its own will.
 */
export const addSuperior = defineCommand({
  name: 'organization.add-superior',
  words: { vi: 'Lập cơ quan cấp trên', en: 'Found the superior' },
  input: z.strictObject({
    ...lowerAgencyFields,
    validFrom: validFromField,
    units: templateField,
    ...administratorFields,
  }),
  may: administrators,
  refusals: wordsFor('superior-exists', 'tree-too-deep'),
  load: async (db, _input, { actor: { agencyId } }) => {
    await lockTree(db)
    return { tree: await readTree(db, agencyId), ids: await nextAgencyIds(db, 1) }
  },
  decide: ({ tree, ids }, input, { today, newId }) => {
    const { name, shortName, symbol, place, style, validFrom, units: template } = input
    const wanted = {
      agency: { name, shortName, symbol, place, style, superiorName: input.superiorName ?? '' },
      administrator: { name: input.personName, jobTitle: input.jobTitle ?? '', email: input.email, accountId: null },
      validFrom,
      template,
    }
    return foundAbove(tree, wanted, { ids, today, newId })
  },
  founds: ({ id }) => [id],
  save: async (db, founding, { at, actor: { agencyId } }) => {
    await insertFoundings(db, [founding])
    await saveParent(db, { agencyIds: [agencyId], parentId: founding.id })
    await insertLinksOf(db, { purpose: 'invitation', links: [linkOf(founding)], at })
  },
  subject: () => ({ kind: 'agency', id: null }),
  answer: (founding) => invitationsOf([founding]),
})
