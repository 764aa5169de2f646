import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, dayField, line, prose, reference, references } from '../../../../commands/fields.ts'
import { linesOf } from '../../commands/task-command.ts'
import { refusalsFor } from '../../refusals.ts'
import { inspectionRefusals } from '../refusals.ts'
import { MOST_ITEMS, planInspection } from '../rules/inspection.ts'
import { insertInspection, loadPlanning } from '../store/rounds.ts'
import { words } from '../words.ts'

const labels = words.catalogue

/** Plans an inspection round: its tasks, days, leader and checklist. */
export const planInspectionCommand = defineCommand({
  name: 'plans.plan-inspection',
  words: labels.plan,
  input: z.strictObject({
    planId: carried(),
    title: line({ label: labels.title, hint: labels.titleHint, max: 300 }),
    startsOn: dayField({ label: labels.startsOn }),
    endsOn: dayField({ label: labels.endsOn }),
    ledBy: reference({ label: labels.ledBy, hint: labels.ledByHint }),
    taskIds: references({ label: labels.tasks, max: MOST_ITEMS }),
    checklist: prose({ label: labels.checklist, hint: labels.checklistHint, max: 10_000 }),
  }),
  may: { office: 'agency', leader: 'agency' },
  refusals: {
    ...refusalsFor('plan-closed'),
    ...inspectionRefusals(
      'inspection-ends-before-start',
      'inspection-without-tasks',
      'inspection-without-checklist',
      'checklist-too-long',
      'task-of-other-plan',
      'task-not-inspectable',
      'led-by-inspected-unit',
    ),
  },
  load: loadPlanning,
  decide: (file, { title, startsOn, endsOn, ledBy, checklist }, { newId }) =>
    planInspection(file, { title, startsOn, endsOn, ledBy, checklist: linesOf(checklist, 500) }, newId),
  save: insertInspection,
  subject: (_input, { inspection }) => ({ kind: 'inspection', id: inspection.id }),
  answer: ({ inspection, items }) => ({
    inspectionId: inspection.id,
    code: inspection.code,
    itemIds: items.map(({ id }) => id),
  }),
})
