import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried } from '../../../commands/fields.ts'
import { accept } from '../../../kernel/verdict.ts'
import { offerReset } from '../rules/links.ts'
import { wordsFor } from '../rules/refusals.ts'
import { insertLinks } from '../store/links.ts'
import { getPersonForUpdate } from '../store/people.ts'

/**
 * Makes a link with which a person sets a new password once: for an administrator who hands it over, or for Khéo itself
 * when the person asked and mail can be sent.
 */
export const resetSignIn = defineCommand({
  name: 'organization.reset-sign-in',
  words: { vi: 'Đặt lại mật khẩu', en: 'Reset the password' },
  input: z.strictObject({ personId: carried() }),
  may: { admin: 'agency', system: 'agency' },
  refusals: wordsFor('person-left', 'never-signed-in'),
  load: (db, { personId }, { actor: { agencyId } }) => getPersonForUpdate(db, { agencyId, id: personId }),
  decide: (person, _input, facts) => {
    const verdict = offerReset(person, facts.today)
    return verdict.ok ? accept({ id: facts.newId(), personId: person.id }) : verdict
  },
  save: (db, link, { actor: { agencyId }, at }) => insertLinks(db, { agencyId, purpose: 'reset', links: [link], at }),
  subject: ({ personId }) => ({ kind: 'person', id: personId }),
  answer: ({ id }) => ({ linkIds: [id] }),
})
