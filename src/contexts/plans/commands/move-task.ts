import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, integer, optional, prose, reference, rowVersion } from '../../../commands/fields.ts'
import { refuse } from '../../../kernel/verdict.ts'
import { refusalsFor, taskStands } from '../refusals.ts'
import { move } from '../rules/shaping.ts'
import { whoMay } from '../rules/states.ts'
import { loadTaskFile } from '../store/load-task.ts'
import { saveTaskChange } from '../store/save-task.ts'
import { listTaskIdsAbove } from '../store/shaping.ts'
import { labels } from '../words.ts'
import { ownUnitsOf, placeOf, subjectOf } from './task-command.ts'

/** Gives a task another place in its plan, under another task or by itself, with the reason. */
export const moveTask = defineCommand({
  name: 'plans.move-task',
  words: { vi: 'Chuyển chỗ', en: 'Move' },
  input: z.strictObject({
    taskId: carried(),
    version: rowVersion(),
    parentId: optional(reference({ label: labels.under, hint: labels.underHint })),
    position: integer({ label: labels.position, min: 0, max: 100_000 }),
    reason: prose({ label: labels.reason, max: 1_000 }),
  }),
  may: whoMay.move,
  refusals: refusalsFor(
    ...taskStands,
    'task-under-itself',
    'task-of-other-plan',
    'turn-waits-for-confirmation',
    'unit-not-yours',
  ),
  load: async (db, { taskId, parentId }, facts) => ({
    ...(await loadTaskFile(db, taskId, facts.today)),
    parent: parentId && {
      file: await loadTaskFile(db, parentId, facts.today),
      aboveIds: await listTaskIdsAbove(db, parentId),
    },
  }),
  place: placeOf,
  decide: (file, { version, position }, facts) => {
    const ownUnits = ownUnitsOf(whoMay.move, facts)
    const under = file.parent || null
    // A task that gets parts loses its open turns: that is for its own unit to decide.
    if (under && ownUnits && !ownUnits.includes(under.file.task.leadUnitId ?? '')) return refuse('unit-not-yours')
    return move(file, under, { version, position })
  },
  save: saveTaskChange,
  subject: subjectOf,
  answer: ({ task }) => ({ taskId: task.id }),
})
