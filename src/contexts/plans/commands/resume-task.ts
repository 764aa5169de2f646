import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, prose, rowVersion } from '../../../commands/fields.ts'
import { refusalsFor, taskStands } from '../refusals.ts'
import { resume } from '../rules/postponing.ts'
import { whoMay } from '../rules/states.ts'
import { loadTaskFile } from '../store/load-task.ts'
import { saveTaskChange } from '../store/save-task.ts'
import { labels } from '../words.ts'
import { nowOf, placeOf, subjectOf } from './task-command.ts'

/** Lets a suspended task go on; its dates move by the working days it stood still. */
export const resumeTask = defineCommand({
  name: 'plans.resume-task',
  words: { vi: 'Cho tiếp tục', en: 'Let it go on' },
  input: z.strictObject({
    taskId: carried(),
    version: rowVersion(),
    reason: prose({ label: labels.reason, max: 1_000 }),
  }),
  may: whoMay.resume,
  refusals: refusalsFor(...taskStands, 'turn-waits-for-confirmation'),
  load: (db, { taskId }, facts) => loadTaskFile(db, taskId, facts.today),
  place: placeOf,
  decide: (file, { version, reason }, facts) => resume(file, { version, reason }, nowOf(facts)),
  save: saveTaskChange,
  subject: subjectOf,
  answer: ({ task }) => ({ taskId: task.id }),
})
