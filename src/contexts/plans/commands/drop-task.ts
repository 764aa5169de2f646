import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, prose, rowVersion } from '../../../commands/fields.ts'
import { refusalsFor, taskStands } from '../refusals.ts'
import { drop } from '../rules/shaping.ts'
import { whoMay } from '../rules/states.ts'
import { loadTaskFile } from '../store/load-task.ts'
import { saveTaskChange } from '../store/save-task.ts'
import { countOpenParts } from '../store/shaping.ts'
import { labels } from '../words.ts'
import { placeOf, subjectOf } from './task-command.ts'

/** Lets a task go, with the reason; what was done stays to be seen. */
export const dropTask = defineCommand({
  name: 'plans.drop-task',
  words: { vi: 'Thôi thực hiện', en: 'Drop the task' },
  input: z.strictObject({
    taskId: carried(),
    version: rowVersion(),
    reason: prose({ label: labels.reason, max: 1_000 }),
  }),
  may: whoMay.drop,
  refusals: refusalsFor(...taskStands, 'task-has-open-parts', 'turn-waits-for-confirmation'),
  load: async (db, { taskId }, facts) => ({
    ...(await loadTaskFile(db, taskId, facts.today)),
    openParts: await countOpenParts(db, taskId),
  }),
  place: placeOf,
  decide: (file, { version, reason }) => drop(file, { version, reason, openParts: file.openParts }),
  save: saveTaskChange,
  subject: subjectOf,
  answer: ({ task }) => ({ taskId: task.id }),
})
