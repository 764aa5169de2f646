import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried } from '../../../commands/fields.ts'
import { refusalsFor } from '../refusals.ts'
import { withdrawExtension } from '../rules/postponing.ts'
import { whoMay } from '../rules/states.ts'
import { loadTaskFileByTurn } from '../store/load-task.ts'
import { saveTaskChange } from '../store/save-task.ts'
import { placeOf, subjectOf } from './task-command.ts'

/** Takes back a request for more time that nobody has answered. */
export const withdrawAskedExtension = defineCommand({
  name: 'plans.withdraw-extension',
  words: { vi: 'Rút đề nghị gia hạn', en: 'Take back the request' },
  input: z.strictObject({ extensionId: carried(), turnId: carried() }),
  may: whoMay['ask-extension'],
  refusals: refusalsFor('plan-closed', 'extension-not-waiting'),
  load: (db, { turnId }, facts) => loadTaskFileByTurn(db, turnId, facts.today),
  place: placeOf,
  decide: (file, { extensionId }) => withdrawExtension(file, extensionId),
  save: saveTaskChange,
  subject: subjectOf,
  answer: ({ task }) => ({ taskId: task.id }),
})
