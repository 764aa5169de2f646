import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import {
  carried,
  choice,
  dayField,
  integer,
  line,
  optional,
  reference,
  references,
  rowVersion,
} from '../../../commands/fields.ts'
import { refusalsFor, taskStands } from '../refusals.ts'
import { assign } from '../rules/assignment.ts'
import { whoMay } from '../rules/states.ts'
import { loadTaskFile } from '../store/load-task.ts'
import { saveTaskChange } from '../store/save-task.ts'
import { labels, rhythmWords } from '../words.ts'
import { nowOf, ownUnitsOf, placeOf, subjectOf } from './task-command.ts'

/** What owners and dates of a task are asked for with. */
export const assignmentFields = {
  leadUnitId: optional(reference({ label: labels.leadUnit })),
  supportUnitIds: references({ label: labels.support, max: 50 }),
  officerId: optional(reference({ label: labels.officer, hint: labels.officerHint })),
  rhythm: choice({ label: labels.rhythm, options: rhythmWords }),
  startsOn: optional(dayField({ label: labels.startsOn })),
  endsOn: optional(dayField({ label: labels.endsOn })),
  dueDay: optional(integer({ label: labels.dueDay, hint: labels.dueDayHint, min: 1, max: 31 })),
  dueMonth: optional(integer({ label: labels.dueMonth, hint: labels.dueMonthHint, min: 1, max: 12 })),
  expectedOutput: optional(line({ label: labels.expectedOutput, hint: labels.expectedOutputHint, max: 500 })),
}

/** Gives a task its lead unit, supporting units, officer, date or rhythm. Those concerned are told. */
export const assignTask = defineCommand({
  name: 'plans.assign-task',
  words: { vi: 'Giao việc', en: 'Assign' },
  input: z.strictObject({ taskId: carried(), version: rowVersion(), ...assignmentFields }),
  may: whoMay.assign,
  refusals: refusalsFor(
    ...taskStands,
    'task-ends-before-start',
    'rhythm-not-possible',
    'date-outside-calendar',
    'unit-not-yours',
    'unit-leads-and-supports',
  ),
  load: (db, { taskId }, facts) => loadTaskFile(db, taskId, facts.today),
  place: placeOf,
  decide: (file, { taskId: _task, version, ...asked }, facts) => {
    const assignment = { ...asked, expectedOutput: asked.expectedOutput ?? '' }
    return assign(file, { assignment, version, ownUnits: ownUnitsOf(whoMay.assign, facts) }, nowOf(facts))
  },
  save: saveTaskChange,
  subject: subjectOf,
  answer: ({ task }) => ({ taskId: task.id, version: task.version + 1 }),
})
