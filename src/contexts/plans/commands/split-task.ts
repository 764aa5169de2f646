import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, prose, rowVersion } from '../../../commands/fields.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import { refuse } from '../../../kernel/verdict.ts'
import { refusalsFor, taskStands } from '../refusals.ts'
import { addTasks, partLike } from '../rules/shaping.ts'
import { whoMay } from '../rules/states.ts'
import { saveTaskChange } from '../store/save-task.ts'
import { findPlanIdOfTask, loadAddFile } from '../store/shaping.ts'
import { labels } from '../words.ts'
import { linesOf, nowOf, subjectOf } from './task-command.ts'

/** Splits a task into parts that take over its unit, officer and dates, with the reason. */
export const splitTask = defineCommand({
  name: 'plans.split-task',
  words: { vi: 'Tách thành việc con', en: 'Split into sub-tasks' },
  input: z.strictObject({
    taskId: carried(),
    version: rowVersion(),
    titles: prose({ label: labels.parts, max: 10_000 }),
    reason: prose({ label: labels.reason, max: 1_000 }),
  }),
  may: whoMay.split,
  refusals: refusalsFor(
    ...taskStands,
    'task-split-in-one',
    'turn-waits-for-confirmation',
    'task-ends-before-start',
    'rhythm-not-possible',
    'date-outside-calendar',
    'unit-not-yours',
    'unit-leads-and-supports',
  ),
  load: async (db, { taskId }, facts) => {
    const planId = await findPlanIdOfTask(db, taskId)
    if (planId === undefined) throw new RecordNotFound(`task ${taskId}`)
    return loadAddFile(db, { planId, parentId: taskId }, facts)
  },
  place: ({ parent }) => ({ unitIds: [parent?.task.leadUnitId ?? null] }),
  decide: (file, { version, titles }, facts) => {
    const names = linesOf(titles, 500)
    if (file.parent === null || names.length < 2 || names.length > 50) return refuse('task-split-in-one')
    const { task } = file.parent
    if (task.version !== version) return refuse('record-changed')
    const parts = names.map((title) => partLike(task, title))
    return addTasks(file, { parts, ownUnits: null }, nowOf(facts))
  },
  save: saveTaskChange,
  subject: subjectOf,
  answer: ({ newTasks }) => ({ taskIds: newTasks.map(({ id }) => id), codes: newTasks.map(({ code }) => code) }),
})
