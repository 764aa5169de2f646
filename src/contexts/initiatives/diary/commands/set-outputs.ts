import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, choice, dayField, decimal, line, optional, rowVersion } from '../../../../commands/fields.ts'
import { accept, refuse } from '../../../../kernel/verdict.ts'
import { moveRefusals } from '../../refusals.ts'
import { placeOf } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { diaryRefusals } from '../refusals.ts'
import { planned } from '../rules/diary.ts'
import { getDiaryFileForUpdate } from '../store/diary-file.ts'
import { savePlan } from '../store/planned.ts'
import { reckonedWords, words } from '../words.ts'

const labels = words.catalogue
const MOST_ROWS_PLANNED = 40

/** Says what is to be reached by when, and which figures it is to bring. What is left out retires. */
export const setOutputs = defineCommand({
  name: 'initiatives.set-outputs',
  words: labels.setOutputs,
  input: z.strictObject({
    initiativeId: carried(),
    version: rowVersion(),
    milestones: z
      .array(
        z.strictObject({
          id: optional(z.uuid()),
          /** A line left without a name is a milestone that is not wanted. */
          name: optional(line({ label: labels.milestoneName, max: 200 })),
          dueOn: optional(dayField({ label: labels.dueOn })),
        }),
      )
      .max(MOST_ROWS_PLANNED)
      .default([]),
    outputs: z
      .array(
        z.strictObject({
          id: optional(z.uuid()),
          name: optional(line({ label: labels.outputName, max: 200 })),
          measure: optional(line({ label: labels.measure, max: 50 })),
          target: optional(decimal({ label: labels.target, min: 0.001 })),
          reckoned: choice({ label: labels.reckoned, options: reckonedWords }).default('sum'),
        }),
      )
      .max(MOST_ROWS_PLANNED)
      .default([]),
  }),
  may: mayDo('set-outputs'),
  refusals: {
    ...moveRefusals,
    ...diaryRefusals(
      'milestone-outside-the-year',
      'milestone-not-of-initiative',
      'milestone-without-day',
      'output-not-of-initiative',
      'named-twice',
    ),
  },
  load: (db, { initiativeId }) => getDiaryFileForUpdate(db, initiativeId),
  place: ({ initiative }) => placeOf(initiative),
  decide: (file, input, facts) => {
    if (input.version !== file.initiative.version) return refuse('record-changed')
    const named = input.milestones.flatMap(({ name, ...row }) => (name === null ? [] : [{ ...row, name }]))
    const milestones = named.flatMap(({ dueOn, ...row }) => (dueOn === null ? [] : [{ ...row, dueOn }]))
    if (milestones.length < named.length) return refuse('milestone-without-day')
    const outputs = input.outputs.flatMap(({ name, measure, ...row }) =>
      name === null ? [] : [{ ...row, name, measure: measure ?? '' }],
    )
    const verdict = planned(file, { milestones, outputs }, facts)
    return verdict.ok ? accept({ initiative: file.initiative, milestones, outputs }) : refuse(verdict.reason)
  },
  save: savePlan,
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
})
