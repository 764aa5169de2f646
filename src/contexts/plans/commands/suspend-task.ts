import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, prose, rowVersion } from '../../../commands/fields.ts'
import { refusalsFor, taskStands } from '../refusals.ts'
import { suspend } from '../rules/postponing.ts'
import { whoMay } from '../rules/states.ts'
import { loadTaskFile } from '../store/load-task.ts'
import { saveTaskChange } from '../store/save-task.ts'
import { labels } from '../words.ts'
import { nowOf, placeOf, subjectOf } from './task-command.ts'

/** Stops the clock of a task for a while, with the reason. */
export const suspendTask = defineCommand({
  name: 'plans.suspend-task',
  words: { vi: 'Tạm dừng', en: 'Suspend' },
  input: z.strictObject({
    taskId: carried(),
    version: rowVersion(),
    reason: prose({ label: labels.reason, max: 1_000 }),
  }),
  may: whoMay.suspend,
  refusals: refusalsFor(...taskStands, 'turn-waits-for-confirmation'),
  load: (db, { taskId }, facts) => loadTaskFile(db, taskId, facts.today),
  place: placeOf,
  decide: (file, { version, reason }, facts) => suspend(file, { version, reason }, nowOf(facts)),
  save: saveTaskChange,
  subject: subjectOf,
  answer: ({ task }) => ({ taskId: task.id }),
})
