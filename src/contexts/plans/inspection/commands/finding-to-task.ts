import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, dayField, line, optional, reference, rowVersion } from '../../../../commands/fields.ts'
import { refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { nowOf } from '../../commands/task-command.ts'
import { refusalsFor } from '../../refusals.ts'
import { type AddRefusal, addTasks } from '../../rules/shaping.ts'
import type { TaskChange } from '../../rules/task.ts'
import { saveTaskChange } from '../../store/save-task.ts'
import { loadAddFile } from '../../store/shaping.ts'
import { inspectionRefusals } from '../refusals.ts'
import { type FindingRefusal, findingRefusal, type Item } from '../rules/inspection.ts'
import { getItemForUpdate, saveItem } from '../store/rounds.ts'
import { words } from '../words.ts'
import { inspectorOf } from './inspector.ts'

const labels = words.catalogue

interface FollowedUp {
  readonly item: Item
  readonly change: TaskChange
}

/** Makes a task of a finding, under the plan that was inspected; each names the other. */
export const findingToTask = defineCommand({
  name: 'plans.finding-to-task',
  words: labels.toTask,
  input: z.strictObject({
    itemId: carried(),
    version: rowVersion(),
    title: line({ label: labels.taskTitle, max: 500 }),
    leadUnitId: reference({ label: labels.leadUnit }),
    officerId: optional(reference({ label: labels.officer })),
    dueOn: dayField({ label: labels.dueOn }),
  }),
  may: { office: 'agency', leader: 'agency' },
  refusals: {
    ...refusalsFor(
      'plan-closed',
      'task-suspended',
      'task-done',
      'task-dropped',
      'task-not-suspended',
      'turn-waits-for-confirmation',
      'task-ends-before-start',
      'rhythm-not-possible',
      'date-outside-calendar',
      'unit-not-yours',
      'unit-leads-and-supports',
    ),
    ...inspectionRefusals('own-unit-inspected', 'finding-missing', 'finding-has-task'),
  },
  load: async (db, { itemId }, facts) => {
    const file = await getItemForUpdate(db, itemId)
    return { ...file, adding: await loadAddFile(db, { planId: file.inspection.planId, parentId: null }, facts) }
  },
  decide: (
    { inspection, item, adding },
    { version, title, leadUnitId, officerId, dueOn },
    facts,
  ): Verdict<FollowedUp, FindingRefusal | AddRefusal> => {
    const refusal = findingRefusal(item, { version, inspector: inspectorOf(facts.actor) })
    if (refusal !== undefined) return refuse(refusal)
    const part = { title, leadUnitId, officerId, endsOn: dueOn, ...oneTime, wording: item.finding }
    const added = addTasks(adding, { parts: [part], ownUnits: null, inspectionId: inspection.id }, nowOf(facts))
    if (!added.ok) return added
    const findingTaskId = added.outcome.newTasks[0]?.id ?? null
    return { ok: true, outcome: { item: { ...item, findingTaskId }, change: added.outcome } }
  },
  save: async (db, { item, change }, facts) => {
    await saveTaskChange(db, change, facts)
    await saveItem(db, item)
  },
  subject: ({ itemId }) => ({ kind: 'inspection-item', id: itemId }),
  answer: ({ item, change }) => ({ taskId: item.findingTaskId, code: change.newTasks[0]?.code ?? '' }),
})

const oneTime = {
  supportUnitIds: [],
  rhythm: 'once',
  startsOn: null,
  dueDay: null,
  dueMonth: null,
  expectedOutput: '',
} as const
