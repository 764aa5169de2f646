import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, dayField, integer, optional, prose } from '../../../../commands/fields.ts'
import { refuse } from '../../../../kernel/verdict.ts'
import { diaryRefusals } from '../refusals.ts'
import { getDiaryFileForUpdate } from '../store/diary-file.ts'
import { saveRecorded } from '../store/entries.ts'
import { words } from '../words.ts'
import { decideEntry, proofFields, recording, recordRefusals } from './recording.ts'

const labels = words.catalogue

/** Records how many different people and households have been reached up to a day. The last count holds. */
export const recordReach = defineCommand({
  ...recording,
  name: 'initiatives.record-reach',
  words: labels.recordReach,
  input: z.strictObject({
    initiativeId: carried(),
    happenedOn: dayField({ label: labels.countedOn }),
    people: optional(integer({ label: labels.people, hint: labels.peopleHint, max: 100_000_000 })),
    households: optional(integer({ label: labels.households, max: 100_000_000 })),
    text: prose({ label: labels.howCounted, hint: labels.howCountedHint, max: 3_000 }),
    ...proofFields,
  }),
  refusals: { ...recordRefusals, ...diaryRefusals('nothing-counted') },
  load: (db, { initiativeId }) => getDiaryFileForUpdate(db, initiativeId),
  decide: (file, { initiativeId: _id, ...input }, facts) =>
    input.people === null && input.households === null
      ? refuse('nothing-counted')
      : decideEntry(file, 'reach', input, facts),
  save: saveRecorded,
})
