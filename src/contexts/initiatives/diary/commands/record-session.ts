import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, dayField, decimal, integer, line, optional, prose } from '../../../../commands/fields.ts'
import { getDiaryFileForUpdate } from '../store/diary-file.ts'
import { saveRecorded } from '../store/entries.ts'
import { words } from '../words.ts'
import { decideEntry, proofFields, recording, recordRefusals } from './recording.ts'

const labels = words.catalogue

/** Records what was done: when, where, in which language, how many came, with photos and the figures it brought. */
export const recordSession = defineCommand({
  ...recording,
  name: 'initiatives.record-session',
  words: labels.record,
  input: z.strictObject({
    initiativeId: carried(),
    happenedOn: dayField({ label: labels.happenedOn }),
    place: optional(line({ label: labels.place, hint: labels.placeHint, max: 200 })),
    attendances: optional(integer({ label: labels.attendances, hint: labels.attendancesHint, max: 10_000_000 })),
    language: optional(line({ label: labels.language, hint: labels.languageHint, max: 60 })),
    text: prose({ label: labels.text, hint: labels.textHint, max: 5_000 }),
    obstacles: optional(prose({ label: labels.obstacles, max: 3_000 })),
    ...proofFields,
    values: z
      .array(z.strictObject({ outputId: z.uuid(), value: optional(decimal({ label: labels.value })) }))
      .max(40)
      .default([]),
  }),
  refusals: recordRefusals,
  load: (db, { initiativeId }) => getDiaryFileForUpdate(db, initiativeId),
  decide: (file, { initiativeId: _id, values, ...input }, facts) => {
    const given = values.flatMap(({ outputId, value }) => (value === null ? [] : [{ outputId, value }]))
    return decideEntry(file, 'session', { ...input, values: given }, facts)
  },
  save: saveRecorded,
})
