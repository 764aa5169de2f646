import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried } from '../../../../commands/fields.ts'
import { accept } from '../../../../kernel/verdict.ts'
import { officeWork } from '../../commands/permissions.ts'
import { deleteTerm, getTermForUpdate } from '../store/terms.ts'

/** Takes a term off the agency's list. Texts that were read stay as they are. */
export const dropTerm = defineCommand({
  name: 'documents.drop-term',
  words: { vi: 'Bỏ từ ngữ', en: 'Remove a term' },
  input: z.strictObject({ termId: carried() }),
  may: officeWork,
  refusals: {},
  load: (db, { termId }, { actor }) => getTermForUpdate(db, actor.agencyId, termId),
  decide: ({ id }) => accept({ id }),
  save: (db, { id }, { actor }) => deleteTerm(db, actor.agencyId, id),
  subject: ({ termId }) => ({ kind: 'term', id: termId }),
})
