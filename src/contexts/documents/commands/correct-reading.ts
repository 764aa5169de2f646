import { z } from 'zod'
import { personIdOf } from '../../../commands/actor.ts'
import { defineCommand } from '../../../commands/command.ts'
import { carried, rowVersion } from '../../../commands/fields.ts'
import { correctReading as correct } from '../rules/correct-reading.ts'
import { getReadingForUpdate, listEdits, saveEdit } from '../store/readings.ts'
import { EditInput } from './edit-fields.ts'
import { officeWork } from './permissions.ts'
import { editRefusals } from './refusals.ts'

/** Makes one small correction to what was understood of a document. The original is not touched. */
export const correctReading = defineCommand({
  name: 'documents.correct-reading',
  words: { vi: 'Sửa bản đọc', en: 'Correct the reading' },
  input: z.strictObject({ readingId: carried(), version: rowVersion(), edit: EditInput }),
  may: officeWork,
  refusals: editRefusals,
  load: async (db, { readingId }, { actor }) => ({
    ...(await getReadingForUpdate(db, actor.agencyId, readingId)),
    edits: await listEdits(db, actor.agencyId, readingId),
  }),
  decide: correct,
  save: (db, outcome, { actor, at }) =>
    saveEdit(db, outcome, { agencyId: actor.agencyId, personId: personIdOf(actor), at }),
  subject: ({ readingId }) => ({ kind: 'reading', id: readingId }),
})
