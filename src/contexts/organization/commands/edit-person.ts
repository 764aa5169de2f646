import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, rowVersion } from '../../../commands/fields.ts'
import { accept } from '../../../kernel/verdict.ts'
import { changePerson } from '../rules/people.ts'
import { wordsFor } from '../rules/refusals.ts'
import { getAgencyForUpdate } from '../store/agencies.ts'
import { getPersonForUpdate, listEmails, savePerson } from '../store/people.ts'
import { administrators, personFields } from './fields.ts'

/** Corrects a person's name, title and addresses. Who signs in with the e-mail signs in with the new one from now on. */
export const editPerson = defineCommand({
  name: 'organization.edit-person',
  words: { vi: 'Lưu', en: 'Save' },
  input: z.strictObject({ personId: carried(), version: rowVersion(), ...personFields }),
  may: administrators,
  refusals: wordsFor('person-left', 'email-taken', 'email-needed'),
  load: async (db, { personId }, { actor: { agencyId } }) => {
    await getAgencyForUpdate(db, agencyId)
    const person = await getPersonForUpdate(db, { agencyId, id: personId })
    return { person, emails: await listEmails(db, agencyId, personId) }
  },
  decide: (loaded, { version, name, jobTitle, email, phone }, { today }) => {
    const verdict = changePerson(loaded, { version, name, jobTitle: jobTitle ?? '', email, phone, today })
    return verdict.ok ? accept({ id: loaded.person.id, fields: verdict.outcome }) : verdict
  },
  save: (db, { id, fields }, { actor: { agencyId } }) => savePerson(db, { agencyId, id }, fields),
  subject: ({ personId }) => ({ kind: 'person', id: personId }),
})
