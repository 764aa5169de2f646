import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, dayField, optional } from '../../../commands/fields.ts'
import { accept } from '../../../kernel/verdict.ts'
import { giveRole as decideRole } from '../rules/people.ts'
import { wordsFor } from '../rules/refusals.ts'
import { getPersonForUpdate } from '../store/people.ts'
import { insertRoles, listRolesOf } from '../store/roles.ts'
import { listOpenUnitIds } from '../store/units.ts'
import { administrators, roleField, unitField } from './fields.ts'

/** Gives a person one more role, in a unit or in the whole agency, for a time. */
export const giveRole = defineCommand({
  name: 'organization.give-role',
  words: { vi: 'Giao vai trò', en: 'Give the role' },
  input: z.strictObject({
    personId: carried(),
    role: roleField,
    unitId: unitField,
    validFrom: dayField({ label: { vi: 'Từ ngày', en: 'From' } }),
    validTo: optional(
      dayField({
        label: { vi: 'Đến ngày', en: 'Until' },
        hint: { vi: 'Để trống nếu chưa biết.', en: 'Leave empty if not known.' },
      }),
    ),
  }),
  may: administrators,
  refusals: wordsFor('unit-needed', 'unit-unknown', 'person-left', 'day-before-start', 'role-already-held'),
  load: async (db, { personId, validFrom }, { actor: { agencyId } }) => ({
    person: await getPersonForUpdate(db, { agencyId, id: personId }),
    roles: await listRolesOf(db, { agencyId, personId }),
    openUnitIds: await listOpenUnitIds(db, agencyId, validFrom),
  }),
  decide: (loaded, input, facts) => {
    const verdict = decideRole(loaded, input)
    return verdict.ok ? accept({ ...verdict.outcome, id: facts.newId() }) : verdict
  },
  save: (db, role, { actor: { agencyId } }) => insertRoles(db, [{ ...role, agencyId }]),
  subject: ({ personId }) => ({ kind: 'person', id: personId }),
})
