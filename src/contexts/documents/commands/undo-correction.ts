import { z } from 'zod'
import { personIdOf } from '../../../commands/actor.ts'
import { defineCommand } from '../../../commands/command.ts'
import { carried, rowVersion } from '../../../commands/fields.ts'
import { undoCorrection as undo } from '../rules/correct-reading.ts'
import { getReadingForUpdate, listEdits, saveUndo } from '../store/readings.ts'
import { listLayerPages, saveRebuilt } from '../text-check/store/checked-reading.ts'
import { decisionRefusals } from '../text-check/words.ts'
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
    'text-would-be-empty': decisionRefusals['text-would-be-empty'],
    'nothing-to-undo': {
      status: 409,
      words: { vi: 'Không còn sửa đổi nào để hoàn tác.', en: 'There is no correction left to undo.' },
    },
  },
  load: async (db, { readingId }, { actor }) => {
    const reading = await getReadingForUpdate(db, actor.agencyId, readingId)
    const edits = await listEdits(db, actor.agencyId, readingId)
    return { ...reading, edits, layer: await listLayerPages(db, actor.agencyId, reading.scanId) }
  },
  decide: undo,
  save: async (db, outcome, facts) => {
    const by = { agencyId: facts.actor.agencyId, personId: personIdOf(facts.actor), at: facts.at }
    const { rebuilt, readingId } = outcome
    await saveUndo(db, outcome, by)
    if (rebuilt !== null) await saveRebuilt(db, { ...rebuilt, readingId }, facts)
  },
  subject: ({ readingId }) => ({ kind: 'reading', id: readingId }),
  answer: ({ part }) => ({ part }),
})
