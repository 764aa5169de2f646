import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, line, optional, prose } from '../../../commands/fields.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import { refusalsFor, taskStands } from '../refusals.ts'
import { addTasks } from '../rules/shaping.ts'
import { whoMay } from '../rules/states.ts'
import { saveTaskChange } from '../store/save-task.ts'
import { findPlanIdOfTask, loadAddFile } from '../store/shaping.ts'
import { labels } from '../words.ts'
import { assignmentFields } from './assign-task.ts'
import { nowOf, ownUnitsOf, subjectOf } from './task-command.ts'

const partFields = {
  title: line({ label: labels.title, max: 500 }),
  wording: optional(prose({ label: labels.wording, max: 20_000 })),
  ...assignmentFields,
}

const addRefusals = refusalsFor(
  ...taskStands,
  'turn-waits-for-confirmation',
  'task-ends-before-start',
  'rhythm-not-possible',
  'date-outside-calendar',
  'unit-not-yours',
  'unit-leads-and-supports',
)

const answer = ({ newTasks }: { readonly newTasks: readonly { readonly id: string; readonly code: string }[] }) => ({
  taskIds: newTasks.map(({ id }) => id),
  codes: newTasks.map(({ code }) => code),
})

/** Adds a task that was not in the document. */
export const addTask = defineCommand({
  name: 'plans.add-task',
  words: { vi: 'Thêm nhiệm vụ', en: 'Add a task' },
  input: z.strictObject({ planId: carried(), ...partFields }),
  may: { office: 'agency', leader: 'agency' },
  refusals: addRefusals,
  load: (db, { planId }, facts) => loadAddFile(db, { planId, parentId: null }, facts),
  decide: (file, { planId: _plan, wording, expectedOutput, ...part }, facts) => {
    const parts = [{ ...part, wording: wording ?? '', expectedOutput: expectedOutput ?? '' }]
    return addTasks(file, { parts, ownUnits: null }, nowOf(facts))
  },
  save: saveTaskChange,
  subject: subjectOf,
  answer,
})

/** Adds a part to a task, which from then on is done through its parts. */
export const addSubTask = defineCommand({
  name: 'plans.add-sub-task',
  words: { vi: 'Thêm việc con', en: 'Add a sub-task' },
  input: z.strictObject({ parentId: carried(), ...partFields }),
  may: whoMay['add-sub-task'],
  refusals: addRefusals,
  load: async (db, { parentId }, facts) => {
    const planId = await findPlanIdOfTask(db, parentId)
    if (planId === undefined) throw new RecordNotFound(`task ${parentId}`)
    return loadAddFile(db, { planId, parentId }, facts)
  },
  place: ({ parent }) => ({ unitIds: [parent?.task.leadUnitId ?? null] }),
  decide: (file, { parentId: _parent, wording, expectedOutput, ...part }, facts) => {
    const parts = [{ ...part, wording: wording ?? '', expectedOutput: expectedOutput ?? '' }]
    return addTasks(file, { parts, ownUnits: ownUnitsOf(whoMay['add-sub-task'], facts) }, nowOf(facts))
  },
  save: saveTaskChange,
  subject: subjectOf,
  answer,
})
