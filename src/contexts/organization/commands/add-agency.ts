import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { foundBelow, type FoundingInTree } from '../rules/found-below.ts'
import { wordsFor } from '../rules/refusals.ts'
import { readTree } from '../queries/tree-ground.ts'
import { insertFoundings, lockTree, nextAgencyIds } from '../store/agencies.ts'
import { insertLinksOf } from '../store/links.ts'
import { lowerAgencyFields, superiorField, templateField, validFromField } from './agency-below-fields.ts'
import { administrators } from './fields.ts'
import { administratorFields } from './set-up.ts'

/**
 * Founds an agency below one's own, with its first units and its first administrator, who is invited like anybody else:
 * the answer names the link, which the web application signs (routes/agencies-below.tsx).
 */
export const addAgency = defineCommand({
  name: 'organization.add-agency',
  words: { vi: 'Lập cơ quan', en: 'Found the agency' },
  input: z.strictObject({
    parentId: superiorField,
    ...lowerAgencyFields,
    validFrom: validFromField,
    units: templateField,
    ...administratorFields,
  }),
  may: administrators,
  refusals: wordsFor('superior-unknown', 'superior-ended', 'agency-in-circle', 'agency-name-taken', 'tree-too-deep'),
  load: async (db, _input, { actor: { agencyId } }) => {
    await lockTree(db)
    return { tree: await readTree(db, agencyId), ids: await nextAgencyIds(db, 1) }
  },
  decide: ({ tree, ids }, input, { today, newId }) => {
    const { name, shortName, symbol, place, style, validFrom, units: template } = input
    const wanted = {
      parentId: input.parentId ?? tree.ownId,
      agency: { name, shortName, symbol, place, style, superiorName: input.superiorName ?? '' },
      administrator: { name: input.personName, jobTitle: input.jobTitle ?? '', email: input.email, accountId: null },
      validFrom,
      template,
    }
    return foundBelow(tree, [wanted], { ids, today, newId })
  },
  founds: (foundings) => foundings.map(({ id }) => id),
  save: async (db, foundings, { at }) => {
    await insertFoundings(db, foundings)
    await insertLinksOf(db, { purpose: 'invitation', links: foundings.map(linkOf), at })
  },
  subject: () => ({ kind: 'agency', id: null }),
  answer: invitationsOf,
})

/** The invitation of a new agency's first administrator. */
export function linkOf({ id, personId, linkId }: FoundingInTree) {
  return { agencyId: id, personId, id: linkId }
}

/** Who was invited where, one after the other in each list, for the page that shows the links. */
export function invitationsOf(foundings: readonly FoundingInTree[]) {
  return {
    agencyIds: foundings.map(({ id }) => String(id)),
    linkIds: foundings.map(({ linkId }) => linkId),
    agencies: foundings.map(({ agency }) => agency.name),
    people: foundings.map(({ administrator }) => administrator.name),
    emails: foundings.map(({ administrator }) => administrator.email),
  }
}
