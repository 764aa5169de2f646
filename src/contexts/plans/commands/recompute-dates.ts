import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { accept } from '../../../kernel/verdict.ts'
import { recomputedDates } from '../rules/postponing.ts'
import { saveTaskChanges } from '../store/save-task.ts'
import { listTasksWithOpenDates } from '../store/plan-upkeep.ts'

/** Computes all open dates again after the working calendar changed, and tells those whose dates moved. */
export const recomputeDates = defineCommand({
  name: 'plans.recompute-dates',
  words: { vi: 'Tính lại hạn theo lịch làm việc', en: 'Compute dates again' },
  input: z.strictObject({}),
  may: { system: 'agency', admin: 'agency', operator: 'agency' },
  refusals: {},
  load: (db, _input, facts) => listTasksWithOpenDates(db, facts),
  decide: (files) => accept(recomputedDates(files)),
  save: saveTaskChanges,
  subject: () => ({ kind: 'calendar', id: null }),
  answer: (changes) => ({ moved: changes.reduce((sum, { turns }) => sum + turns.length, 0) }),
})
