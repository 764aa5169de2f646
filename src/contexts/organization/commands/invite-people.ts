import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { references } from '../../../commands/fields.ts'
import { accept } from '../../../kernel/verdict.ts'
import { invite } from '../rules/links.ts'
import { wordsFor } from '../rules/refusals.ts'
import { insertLinks } from '../store/links.ts'
import { getPeopleForUpdate } from '../store/people.ts'
import { administrators } from './fields.ts'

/**
 * Invites people to choose a password. The answer names the links; what is in them is signed by the web application
 * (routes/links.ts), so that neither this record nor the audit holds anything that opens a door.
 */
export const invitePeople = defineCommand({
  name: 'organization.invite-people',
  words: { vi: 'Mời đăng nhập', en: 'Invite to sign in' },
  input: z.strictObject({
    personIds: references({ label: { vi: 'Người được mời', en: 'Who is invited' }, min: 1, max: 500 }),
  }),
  may: administrators,
  refusals: wordsFor('person-left', 'already-signs-in', 'email-needed'),
  load: (db, { personIds }, { actor: { agencyId } }) => getPeopleForUpdate(db, agencyId, personIds),
  decide: (people, _input, facts) => {
    const verdict = invite(people, facts.today)
    return verdict.ok ? accept(verdict.outcome.map((personId) => ({ id: facts.newId(), personId }))) : verdict
  },
  save: (db, links, { actor: { agencyId }, at }) => insertLinks(db, { agencyId, purpose: 'invitation', links, at }),
  subject: (_input, links) => ({ kind: 'person', id: links.length === 1 ? (links[0]?.personId ?? null) : null }),
  answer: (links) => ({ linkIds: links.map(({ id }) => id) }),
})
