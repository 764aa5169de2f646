import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { accept } from '../../../kernel/verdict.ts'
import { listFirstPeople } from '../queries/first-people.ts'
import { inviteAgain } from '../rules/links.ts'
import { wordsFor } from '../rules/refusals.ts'
import { insertLinksOf } from '../store/links.ts'
import { agencyReferences } from './agency-below-fields.ts'
import { administrators } from './fields.ts'

/**
 * Invites the first administrators of agencies below again, as long as nobody has signed in there: afterwards those
 * agencies look after themselves. Earlier links open no longer.
 */
export const renewInvitations = defineCommand({
  name: 'organization.renew-invitations',
  words: { vi: 'Cấp lại lời mời', en: 'Renew the invitations' },
  input: z.strictObject({
    agencyIds: agencyReferences({ label: { vi: 'Cơ quan', en: 'Agencies' } }),
  }),
  may: administrators,
  refusals: wordsFor('agency-entered', 'agency-has-ended'),
  below: ({ agencyIds }) => agencyIds,
  load: (db, { agencyIds }) => listFirstPeople(db, [...new Set(agencyIds)]),
  decide: (agencies, _input, { today, newId }) => {
    const verdict = inviteAgain(agencies, today)
    return verdict.ok ? accept(verdict.outcome.map((person) => ({ ...person, id: newId() }))) : verdict
  },
  save: (db, people, { at }) =>
    insertLinksOf(db, {
      purpose: 'invitation',
      links: people.map(({ id, agencyId, personId }) => ({ id, agencyId, personId })),
      at,
    }),
  subject: () => ({ kind: 'agency', id: null }),
  answer: (people) => ({
    agencyIds: people.map(({ agencyId }) => String(agencyId)),
    linkIds: people.map(({ id }) => id),
    agencies: people.map(({ agencyName }) => agencyName),
    people: people.map(({ personName }) => personName),
    emails: people.map(({ email }) => email),
  }),
})
