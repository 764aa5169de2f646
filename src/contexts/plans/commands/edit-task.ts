import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, line, optional, prose, rowVersion } from '../../../commands/fields.ts'
import { refusalsFor, taskStands } from '../refusals.ts'
import { edit } from '../rules/shaping.ts'
import { whoMay } from '../rules/states.ts'
import { loadTaskFile } from '../store/load-task.ts'
import { saveTaskChange } from '../store/save-task.ts'
import { labels } from '../words.ts'
import { placeOf, subjectOf } from './task-command.ts'

/** Corrects the texts of a task. */
export const editTask = defineCommand({
  name: 'plans.edit-task',
  words: { vi: 'Sửa nhiệm vụ', en: 'Edit the task' },
  input: z.strictObject({
    taskId: carried(),
    version: rowVersion(),
    title: line({ label: labels.title, max: 500 }),
    wording: optional(prose({ label: labels.wording, max: 20_000 })),
    expectedOutput: optional(line({ label: labels.expectedOutput, hint: labels.expectedOutputHint, max: 500 })),
  }),
  may: whoMay.edit,
  refusals: refusalsFor(...taskStands),
  load: (db, { taskId }, facts) => loadTaskFile(db, taskId, facts.today),
  place: placeOf,
  decide: (file, { version, title, wording, expectedOutput }) =>
    edit(file, { version, title, wording: wording ?? '', expectedOutput: expectedOutput ?? '' }),
  save: saveTaskChange,
  subject: subjectOf,
  answer: ({ task }) => ({ taskId: task.id }),
})
