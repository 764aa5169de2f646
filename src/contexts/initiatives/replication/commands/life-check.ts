import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, choice, optional, prose } from '../../../../commands/fields.ts'
import { accept } from '../../../../kernel/verdict.ts'
import { moved, placeOf } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { moveRefusals } from '../../refusals.ts'
import { getInitiativeForUpdate } from '../../store/initiatives.ts'
import { isDueToAsk } from '../rules/life.ts'
import { listWatched, saveAnswer, saveQuestions } from '../store/life.ts'
import { lifeAnswerWords, words } from '../words.ts'

const labels = words.catalogue

/** The owner says whether a recognised initiative still lives; asked or not. */
export const answerLifeCheck = defineCommand({
  name: 'initiatives.answer-life-check',
  words: labels.lifeAsk,
  input: z.strictObject({
    initiativeId: carried(),
    answer: choice({ label: labels.lifeAnswer, options: lifeAnswerWords }),
    note: optional(prose({ label: labels.lifeNote, max: 1_000 })),
  }),
  may: mayDo('answer-life-check'),
  refusals: moveRefusals,
  load: (db, { initiativeId }) => getInitiativeForUpdate(db, initiativeId),
  place: placeOf,
  decide: (initiative, { answer, note }, facts) => {
    const open = moved(initiative, 'answer-life-check', facts)
    return open.ok ? accept({ initiativeId: initiative.id, answer, note: note ?? '' }) : open
  },
  save: saveAnswer,
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
})

/** Asks the owners of what was recognised a year ago whether it still lives. Run every night. */
export const askLifeChecks = defineCommand({
  name: 'initiatives.ask-life-checks',
  words: labels.askLife,
  input: z.strictObject({}),
  may: { system: 'agency' },
  refusals: {},
  load: (db, _input, { today }) => listWatched(db, today),
  decide: (watched, _input, { today }) => accept(watched.filter((one) => isDueToAsk(one, today))),
  save: saveQuestions,
  subject: () => ({ kind: 'agency', id: null }),
  answer: (asked) => ({ asked: asked.length }),
})
