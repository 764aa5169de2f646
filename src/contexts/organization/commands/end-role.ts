import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried } from '../../../commands/fields.ts'
import { endRole as decideEnd } from '../rules/people.ts'
import { wordsFor } from '../rules/refusals.ts'
import { getAgencyForUpdate } from '../store/agencies.ts'
import { getPersonForUpdate } from '../store/people.ts'
import { listOtherAdministrators, listRolesOf, saveRoleEnd } from '../store/roles.ts'
import { administrators, lastDay } from './fields.ts'

/** Ends one of several roles of a person. */
export const endRole = defineCommand({
  name: 'organization.end-role',
  words: { vi: 'Kết thúc vai trò', en: 'End the role' },
  input: z.strictObject({ personId: carried(), roleId: carried(), lastOn: lastDay }),
  may: administrators,
  refusals: wordsFor('role-ended', 'day-before-start', 'last-role', 'last-administrator'),
  load: async (db, { personId }, { actor: { agencyId } }) => {
    await getAgencyForUpdate(db, agencyId)
    await getPersonForUpdate(db, { agencyId, id: personId })
    return {
      roles: await listRolesOf(db, { agencyId, personId }),
      administrators: { others: await listOtherAdministrators(db, { agencyId, personId }) },
    }
  },
  decide: (loaded, { roleId, lastOn }, { today }) => decideEnd(loaded, { roleId, lastOn, today }),
  save: (db, { roleId, lastOn }, { actor: { agencyId } }) => saveRoleEnd(db, { agencyId, id: roleId, lastOn }),
  subject: ({ personId }) => ({ kind: 'person', id: personId }),
})
