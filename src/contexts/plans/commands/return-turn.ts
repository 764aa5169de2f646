import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, prose, rowVersion } from '../../../commands/fields.ts'
import { refusalsFor, turnStands } from '../refusals.ts'
import { returnTurn } from '../rules/work.ts'
import { whoMay } from '../rules/states.ts'
import { loadTaskFileByTurn } from '../store/load-task.ts'
import { saveTaskChange } from '../store/save-task.ts'
import { labels } from '../words.ts'
import { placeOf, subjectOf } from './task-command.ts'

/** Sends back what was handed in, with the reason. */
export const returnHandedIn = defineCommand({
  name: 'plans.return-turn',
  words: { vi: 'Trả lại', en: 'Return' },
  input: z.strictObject({
    turnId: carried(),
    version: rowVersion(),
    reason: prose({ label: labels.reason, max: 2_000 }),
  }),
  may: whoMay.return,
  refusals: refusalsFor(...turnStands),
  load: (db, { turnId }, facts) => loadTaskFileByTurn(db, turnId, facts.today),
  place: placeOf,
  decide: (file, asked) => returnTurn(file, asked),
  save: saveTaskChange,
  subject: subjectOf,
  answer: ({ task }) => ({ taskId: task.id }),
})
