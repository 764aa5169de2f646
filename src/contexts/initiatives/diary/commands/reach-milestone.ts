import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, dayField, optional, prose, reference } from '../../../../commands/fields.ts'
import { refuse } from '../../../../kernel/verdict.ts'
import { diaryRefusals } from '../refusals.ts'
import { milestoneRefusal } from '../rules/diary.ts'
import { getDiaryFileForUpdate } from '../store/diary-file.ts'
import { saveRecorded } from '../store/entries.ts'
import { words } from '../words.ts'
import { decideEntry, proofFields, recording, recordRefusals } from './recording.ts'

const labels = words.catalogue

/** Says that a milestone was reached, when, and on what proof. */
export const reachMilestone = defineCommand({
  ...recording,
  name: 'initiatives.reach-milestone',
  words: labels.reachMilestone,
  input: z.strictObject({
    initiativeId: carried(),
    milestoneId: reference({ label: labels.milestone }),
    happenedOn: dayField({ label: labels.doneOn }),
    text: optional(prose({ label: labels.note, max: 3_000 })),
    ...proofFields,
  }),
  refusals: { ...recordRefusals, ...diaryRefusals('milestone-not-of-initiative', 'milestone-reached') },
  load: (db, { initiativeId }) => getDiaryFileForUpdate(db, initiativeId),
  decide: (file, { initiativeId: _id, ...input }, facts) => {
    const refusal = milestoneRefusal(file, input.milestoneId)
    const verdict = decideEntry(file, 'milestone', input, facts)
    // Whose turn it is comes first: who may do nothing here learns nothing of its milestones.
    return verdict.ok && refusal !== undefined ? refuse(refusal) : verdict
  },
  save: saveRecorded,
})
