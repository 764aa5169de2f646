import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { dayField, optional, reference, references } from '../../../commands/fields.ts'
import { refuse } from '../../../kernel/verdict.ts'
import { refusalsFor, taskStands } from '../refusals.ts'
import { assignMany } from '../rules/assignment.ts'
import { whoMay } from '../rules/states.ts'
import { loadTaskFiles } from '../store/load-task.ts'
import { saveTaskChanges } from '../store/save-task.ts'
import { labels } from '../words.ts'
import { nowOf, ownUnitsOf } from './task-command.ts'

/** Gives many tasks a unit, an officer or a date at once: all of them, or none. */
export const bulkAssign = defineCommand({
  name: 'plans.bulk-assign',
  words: { vi: 'Giao nhiều việc cùng lúc', en: 'Assign many tasks' },
  input: z.strictObject({
    taskIds: references({ label: labels.tasks, min: 1, max: 500 }),
    leadUnitId: optional(reference({ label: labels.leadUnit })),
    officerId: optional(reference({ label: labels.officer })),
    endsOn: optional(dayField({ label: labels.dueOn })),
  }),
  may: whoMay.assign,
  refusals: refusalsFor(
    ...taskStands,
    'nothing-to-change',
    'task-ends-before-start',
    'rhythm-not-possible',
    'date-outside-calendar',
    'unit-not-yours',
    'unit-leads-and-supports',
  ),
  load: (db, { taskIds }, facts) => loadTaskFiles(db, taskIds, facts.today),
  place: (files) => ({ unitIds: files.map(({ task }) => task.leadUnitId) }),
  decide: (files, { leadUnitId, officerId, endsOn }, facts) => {
    const partly = { ...(leadUnitId && { leadUnitId }), ...(officerId && { officerId }), ...(endsOn && { endsOn }) }
    const ownUnits = ownUnitsOf(whoMay.assign, facts)
    // One task of one's own among them opens the door; it must not bring other units' tasks in with it.
    const isAllOwn = ownUnits === null || files.every(({ task }) => ownUnits.includes(task.leadUnitId ?? ''))
    return isAllOwn ? assignMany(files, { partly, ownUnits }, nowOf(facts)) : refuse('unit-not-yours')
  },
  save: saveTaskChanges,
  subject: (_input, changes) => ({ kind: 'plan', id: changes[0]?.task.planId ?? null }),
  answer: (changes) => ({ count: changes.length, planId: changes[0]?.task.planId ?? null }),
})
