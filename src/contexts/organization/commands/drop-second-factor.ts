import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried } from '../../../commands/fields.ts'
import { accept, refuse } from '../../../kernel/verdict.ts'
import { wordsFor } from '../rules/refusals.ts'
import { getPersonForUpdate } from '../store/people.ts'
import { administrators } from './fields.ts'

/**
 * Records that an administrator takes the second factor from somebody who lost it. The sign-in does it afterwards
 * (routes/people.tsx): after a crash in between it is pressed once more.
 */
export const dropSecondFactor = defineCommand({
  name: 'organization.drop-second-factor',
  words: { vi: 'Tắt xác thực hai bước', en: 'Turn the second step off' },
  input: z.strictObject({ personId: carried() }),
  may: administrators,
  refusals: wordsFor('never-signed-in'),
  load: (db, { personId }, { actor: { agencyId } }) => getPersonForUpdate(db, { agencyId, id: personId }),
  decide: ({ accountId }) => (accountId === null ? refuse('never-signed-in') : accept({ accountId })),
  save: async () => undefined,
  subject: ({ personId }) => ({ kind: 'person', id: personId }),
  answer: ({ accountId }) => ({ accountId }),
})
