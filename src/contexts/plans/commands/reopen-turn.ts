import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, prose, rowVersion } from '../../../commands/fields.ts'
import { refusalsFor, turnStands } from '../refusals.ts'
import { reopenTurn } from '../rules/work.ts'
import { whoMay } from '../rules/states.ts'
import { loadTaskFileByTurn } from '../store/load-task.ts'
import { saveTaskChange } from '../store/save-task.ts'
import { labels } from '../words.ts'
import { placeOf, subjectOf } from './task-command.ts'

/** Opens again what was confirmed by mistake, with the reason. */
export const reopenConfirmed = defineCommand({
  name: 'plans.reopen-turn',
  words: { vi: 'Mở lại', en: 'Open again' },
  input: z.strictObject({
    turnId: carried(),
    version: rowVersion(),
    reason: prose({ label: labels.reason, max: 2_000 }),
  }),
  may: whoMay['reopen-turn'],
  refusals: refusalsFor(...turnStands),
  load: (db, { turnId }, facts) => loadTaskFileByTurn(db, turnId, facts.today),
  place: placeOf,
  decide: (file, asked) => reopenTurn(file, asked),
  save: saveTaskChange,
  subject: subjectOf,
  answer: ({ task }) => ({ taskId: task.id }),
})
