import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, rowVersion } from '../../../commands/fields.ts'
import { refusalsFor, turnStands } from '../refusals.ts'
import { confirm } from '../rules/work.ts'
import { whoMay } from '../rules/states.ts'
import { loadTaskFileByTurn } from '../store/load-task.ts'
import { saveTaskChange } from '../store/save-task.ts'
import { nowOf, placeOf, subjectOf } from './task-command.ts'

/** Confirms what was handed in. The day it was handed in counts for being on time. */
export const confirmTurn = defineCommand({
  name: 'plans.confirm-turn',
  words: { vi: 'Xác nhận', en: 'Confirm' },
  input: z.strictObject({ turnId: carried(), version: rowVersion() }),
  may: whoMay.confirm,
  refusals: refusalsFor(...turnStands, 'own-hand-in'),
  load: (db, { turnId }, facts) => loadTaskFileByTurn(db, turnId, facts.today),
  place: placeOf,
  decide: (file, asked, facts) => confirm(file, asked, nowOf(facts)),
  save: saveTaskChange,
  subject: subjectOf,
  answer: ({ task }) => ({ taskId: task.id }),
})
