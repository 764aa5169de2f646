import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, choice, integer, optional, prose, rowVersion } from '../../../../commands/fields.ts'
import { listWords } from '../list-words.ts'
import { registrationRefusals } from '../refusals.ts'
import { correctAnswer } from '../rules/superior-list-changes.ts'
import { loadAnsweredLine, saveCorrection } from '../store/superior-list-changes.ts'

const labels = listWords.catalogue

/**
 * Puts right the answer to one line of a list that an agency below sent, while nothing has come of it. Opens the rows of that
 * agency, so that a proposal for recognition there is seen, and its chain keeps that the answer was changed.
 */
export const correctListAnswer = defineCommand({
  name: 'initiatives.correct-list-answer',
  words: labels.correct,
  input: z.strictObject({
    senderId: integer({ label: labels.from, min: 1 }),
    listId: carried(),
    lineId: carried(),
    version: rowVersion(),
    decision: choice({ label: labels.answerShort, options: { approved: labels.approved, returned: labels.returned } }),
    reason: optional(prose({ label: labels.reason, hint: labels.reasonHint, max: 1_000 })),
    correction: prose({ label: labels.correction, hint: labels.correctionHint, max: 1_000 }),
  }),
  may: { office: 'agency', leader: 'agency' },
  refusals: registrationRefusals(
    'line-not-answered',
    'line-sent-again',
    'line-gone-on',
    'return-reason-missing',
    'answer-unchanged',
  ),
  below: ({ senderId }) => [senderId],
  load: loadAnsweredLine,
  decide: (line, { version, decision, reason, correction }) =>
    correctAnswer(line, { version, decision, reason: reason ?? '', correction }),
  save: saveCorrection,
  subject: ({ listId }) => ({ kind: 'superior-list', id: listId }),
})
