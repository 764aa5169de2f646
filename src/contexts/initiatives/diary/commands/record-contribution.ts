import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, choice, dayField, integer, line, optional, prose } from '../../../../commands/fields.ts'
import { getDiaryFileForUpdate } from '../store/diary-file.ts'
import { saveRecorded } from '../store/entries.ts'
import { sourceWords, words } from '../words.ts'
import { decideEntry, proofFields, recording, recordRefusals } from './recording.ts'

const labels = words.catalogue

/** Records money, goods or labour given, with their worth and where they came from. */
export const recordContribution = defineCommand({
  ...recording,
  name: 'initiatives.record-contribution',
  words: labels.recordContribution,
  input: z.strictObject({
    initiativeId: carried(),
    happenedOn: dayField({ label: labels.givenOn }),
    source: choice({ label: labels.source, options: sourceWords }),
    sourceName: optional(line({ label: labels.sourceName, hint: labels.sourceNameHint, max: 200 })),
    amount: integer({ label: labels.amount, max: 1_000_000_000_000 }),
    inKind: optional(line({ label: labels.inKind, hint: labels.inKindHint, max: 300 })),
    text: optional(prose({ label: labels.note, max: 3_000 })),
    ...proofFields,
  }),
  refusals: recordRefusals,
  load: (db, { initiativeId }) => getDiaryFileForUpdate(db, initiativeId),
  decide: (file, { initiativeId: _id, ...input }, facts) => decideEntry(file, 'contribution', input, facts),
  save: saveRecorded,
})
