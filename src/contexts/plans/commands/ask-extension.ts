import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, dayField, prose, rowVersion } from '../../../commands/fields.ts'
import { refusalsFor, turnStands } from '../refusals.ts'
import { askExtension } from '../rules/postponing.ts'
import { whoMay } from '../rules/states.ts'
import { loadTaskFileByTurn } from '../store/load-task.ts'
import { saveTaskChange } from '../store/save-task.ts'
import { labels } from '../words.ts'
import { nowOf, placeOf, subjectOf } from './task-command.ts'

/** Asks for more time, with the reason; those who decide are told. */
export const askForExtension = defineCommand({
  name: 'plans.ask-extension',
  words: { vi: 'Xin gia hạn', en: 'Ask for more time' },
  input: z.strictObject({
    turnId: carried(),
    version: rowVersion(),
    toDueOn: dayField({ label: labels.newDueOn }),
    reason: prose({ label: labels.reason, max: 2_000 }),
  }),
  may: whoMay['ask-extension'],
  refusals: refusalsFor(...turnStands, 'extension-already-asked', 'extension-not-later', 'turn-without-date'),
  load: (db, { turnId }, facts) => loadTaskFileByTurn(db, turnId, facts.today),
  place: placeOf,
  decide: (file, asked, facts) => askExtension(file, asked, nowOf(facts)),
  save: saveTaskChange,
  subject: subjectOf,
  answer: ({ task }) => ({ taskId: task.id }),
})
