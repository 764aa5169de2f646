import { z } from 'zod'
import { defineQuery } from '../../../../commands/query.ts'
import { mayDo } from '../../rules/states.ts'
import { getInitiative } from '../../store/initiatives.ts'
import { words } from '../words.ts'

/** What a recognition to be withdrawn is about. */
export const withdrawalDraft = defineQuery({
  name: 'initiatives.withdrawal-draft',
  words: words.catalogue.withdraw,
  input: z.strictObject({ initiativeId: z.uuid() }),
  may: mayDo('withdraw-recognition'),
  run: async (db, { initiativeId }) => {
    const { id, code, name, version } = await getInitiative(db, initiativeId)
    return { id, code, name, version }
  },
})
