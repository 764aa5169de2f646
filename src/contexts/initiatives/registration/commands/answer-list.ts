import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, flag, integer, rowVersion } from '../../../../commands/fields.ts'
import { accept } from '../../../../kernel/verdict.ts'
import { listWords } from '../list-words.ts'
import { registrationRefusals } from '../refusals.ts'
import { answerList } from '../rules/superior-list.ts'
import { loadReceivedList, saveAnswers } from '../store/superior-lists.ts'
import { MOST_LINES } from './send-list.ts'

const labels = listWords.catalogue

/** One line's answer as the form sends it; lines left open have an empty decision. */
const answers = z
  .array(
    z.strictObject({
      lineId: z.uuid(),
      decision: z
        .preprocess((typed) => (typed === '' ? null : typed), z.enum(['approved', 'returned']).nullable())
        .default(null),
      reason: z.string().trim().max(1_000).default(''),
    }),
  )
  .max(MOST_LINES)
  .default([])

/** Approves or returns lines of a list that an agency below sent. */
export const answerSuperiorList = defineCommand({
  name: 'initiatives.answer-list',
  words: labels.answer,
  input: z.strictObject({
    senderId: integer({ label: labels.from, min: 1 }),
    listId: carried(),
    version: rowVersion(),
    answers,
    approvesRest: flag({ label: labels.approveRest }),
  }),
  may: { office: 'agency', leader: 'agency' },
  refusals: registrationRefusals(
    'list-recalled',
    'not-of-this-list',
    'line-already-answered',
    'answer-missing',
    'return-reason-missing',
  ),
  load: loadReceivedList,
  decide: ({ list, answererName }, input, { today }) => {
    const answered = answerList(list, input, today)
    const { number, superiorName } = list
    return answered.ok ? accept({ ...answered.outcome, answererName, told: { number, superiorName } }) : answered
  },
  save: saveAnswers,
  subject: ({ listId }) => ({ kind: 'superior-list', id: listId }),
  answer: ({ answers: given, answeredOn }) => ({ count: given.length, isDone: answeredOn !== null }),
})
