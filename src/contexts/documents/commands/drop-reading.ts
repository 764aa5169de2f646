import { z } from 'zod'
import { personIdOf } from '../../../commands/actor.ts'
import { defineCommand } from '../../../commands/command.ts'
import { carried, line, rowVersion } from '../../../commands/fields.ts'
import { accept, refuse } from '../../../kernel/verdict.ts'
import { getReadingForUpdate, saveReadingEnd } from '../store/readings.ts'
import { officeWork } from './permissions.ts'
import { readingRefusals } from './refusals.ts'

/** Drops a reading: nothing of it counts. The original file is kept. */
export const dropReading = defineCommand({
  name: 'documents.drop-reading',
  words: { vi: 'Bỏ bản đọc', en: 'Drop the reading' },
  input: z.strictObject({
    readingId: carried(),
    version: rowVersion(),
    reason: line({ label: { vi: 'Lý do', en: 'Reason' }, max: 500 }),
  }),
  may: officeWork,
  refusals: readingRefusals,
  load: (db, { readingId }, { actor }) => getReadingForUpdate(db, actor.agencyId, readingId),
  decide: (reading, { version, reason }) => {
    if (reading.state !== 'open') return refuse('reading-not-open')
    return reading.version === version ? accept({ readingId: reading.id, reason }) : refuse('record-changed')
  },
  save: (db, { readingId, reason }, { actor, at }) =>
    saveReadingEnd(
      db,
      { readingId, documentId: null, reason },
      { agencyId: actor.agencyId, personId: personIdOf(actor), at },
    ),
  subject: ({ readingId }) => ({ kind: 'reading', id: readingId }),
})
