import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, rowVersion } from '../../../commands/fields.ts'
import { refusalsFor, turnStands } from '../refusals.ts'
import { withdrawHandIn } from '../rules/work.ts'
import { whoMay } from '../rules/states.ts'
import { loadTaskFileByTurn } from '../store/load-task.ts'
import { saveTaskChange } from '../store/save-task.ts'
import { placeOf, subjectOf } from './task-command.ts'

/** Takes back what was handed in, to correct it, before it is confirmed. */
export const withdrawHandInOfTurn = defineCommand({
  name: 'plans.withdraw-hand-in',
  words: { vi: 'Rút lại để sửa', en: 'Take back' },
  input: z.strictObject({ turnId: carried(), version: rowVersion() }),
  may: whoMay['withdraw-hand-in'],
  refusals: refusalsFor(...turnStands),
  load: (db, { turnId }, facts) => loadTaskFileByTurn(db, turnId, facts.today),
  place: placeOf,
  decide: (file, asked) => withdrawHandIn(file, asked),
  save: saveTaskChange,
  subject: subjectOf,
  answer: ({ task }) => ({ taskId: task.id }),
})
