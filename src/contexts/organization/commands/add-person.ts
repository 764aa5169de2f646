import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { accept } from '../../../kernel/verdict.ts'
import { addPerson as decidePerson } from '../rules/people.ts'
import { wordsFor } from '../rules/refusals.ts'
import { getAgencyForUpdate } from '../store/agencies.ts'
import { insertPeople, listEmails } from '../store/people.ts'
import { insertRoles } from '../store/roles.ts'
import { listOpenUnitIds } from '../store/units.ts'
import { administrators, personFields, roleField, unitField } from './fields.ts'

/** Adds a person with a first role, from today on. They sign in once they were invited. */
export const addPerson = defineCommand({
  name: 'organization.add-person',
  words: { vi: 'Thêm người', en: 'Add the person' },
  input: z.strictObject({ ...personFields, unitId: unitField, role: roleField }),
  may: administrators,
  refusals: wordsFor('email-taken', 'unit-needed', 'unit-unknown'),
  load: async (db, _input, { actor: { agencyId }, today }) => {
    await getAgencyForUpdate(db, agencyId)
    return { openUnitIds: await listOpenUnitIds(db, agencyId, today), emails: await listEmails(db, agencyId) }
  },
  decide: (loaded, { jobTitle, ...input }, facts) => {
    const verdict = decidePerson(loaded, { ...input, jobTitle: jobTitle ?? '' })
    return verdict.ok ? accept({ ...verdict.outcome, id: facts.newId(), roleId: facts.newId() }) : verdict
  },
  save: async (db, { id, roleId, role, unitId, ...fields }, { actor: { agencyId }, today }) => {
    await insertPeople(db, [{ ...fields, agencyId, id, accountId: null, validFrom: today }])
    await insertRoles(db, [{ agencyId, id: roleId, personId: id, unitId, role, validFrom: today, validTo: null }])
  },
  subject: (_input, { id }) => ({ kind: 'person', id }),
  answer: ({ id }) => ({ id }),
})
