import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, choice, optional, prose } from '../../../commands/fields.ts'
import { refusalsFor, turnStands } from '../refusals.ts'
import { decideExtension } from '../rules/postponing.ts'
import { whoMay } from '../rules/states.ts'
import { loadTaskFileByTurn } from '../store/load-task.ts'
import { saveTaskChange } from '../store/save-task.ts'
import { labels } from '../words.ts'
import { nowOf, placeOf, subjectOf } from './task-command.ts'

/** Grants or refuses more time. */
export const decideOnExtension = defineCommand({
  name: 'plans.decide-extension',
  words: { vi: 'Trả lời gia hạn', en: 'Answer the request' },
  input: z.strictObject({
    extensionId: carried(),
    turnId: carried(),
    decision: choice({ label: labels.grants, options: { grant: labels.grant, refuse: labels.refuse } }),
    answer: optional(prose({ label: labels.answer, hint: labels.answerHint, max: 2_000 })),
  }),
  may: whoMay['decide-extension'],
  refusals: refusalsFor(...turnStands, 'extension-not-waiting', 'own-extension', 'refusal-without-answer'),
  load: (db, { turnId }, facts) => loadTaskFileByTurn(db, turnId, facts.today),
  place: placeOf,
  decide: (file, { extensionId, decision, answer }, facts) =>
    decideExtension(file, { extensionId, grants: decision === 'grant', answer: answer ?? '' }, nowOf(facts)),
  save: saveTaskChange,
  subject: subjectOf,
  answer: ({ task }) => ({ taskId: task.id }),
})
