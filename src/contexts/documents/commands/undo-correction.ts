import { z } from 'zod'
import { personIdOf } from '../../../commands/actor.ts'
import { defineCommand } from '../../../commands/command.ts'
import { carried, rowVersion } from '../../../commands/fields.ts'
import { undoCorrection as undo } from '../rules/correct-reading.ts'
import { getReadingForUpdate, listEdits, saveUndo } from '../store/readings.ts'
import { officeWork } from './permissions.ts'
import { readingRefusals } from './refusals.ts'

/** Takes back the last correction; again, the one before it. */
export const undoCorrection = defineCommand({
  name: 'documents.undo-correction',
  words: { vi: 'Hoàn tác', en: 'Undo' },
  input: z.strictObject({ readingId: carried(), version: rowVersion() }),
  may: officeWork,
  refusals: {
    ...readingRefusals,
    'nothing-to-undo': {
      status: 409,
      words: { vi: 'Không còn sửa đổi nào để hoàn tác.', en: 'There is no correction left to undo.' },
    },
  },
  load: async (db, { readingId }, { actor }) => ({
    ...(await getReadingForUpdate(db, actor.agencyId, readingId)),
    edits: await listEdits(db, actor.agencyId, readingId),
  }),
  decide: undo,
  save: (db, outcome, { actor, at }) =>
    saveUndo(db, outcome, { agencyId: actor.agencyId, personId: personIdOf(actor), at }),
  subject: ({ readingId }) => ({ kind: 'reading', id: readingId }),
})
