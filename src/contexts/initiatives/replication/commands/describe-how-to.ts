import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, flag, integer, optional, prose, rowVersion } from '../../../../commands/fields.ts'
import { placeOf } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { moveRefusals } from '../../refusals.ts'
import { getInitiativeForUpdate } from '../../store/initiatives.ts'
import { type HowToPart, written } from '../rules/how-to.ts'
import { findHowTo, saveHowTo } from '../store/how-to.ts'
import { figureWords, howToHints, howToWords, words } from '../words.ts'

/** Two pages hold about so much of each part. */
const MOST_LETTERS = 1_500
const part = (name: HowToPart) => prose({ label: howToWords[name], hint: howToHints[name], max: MOST_LETTERS })
const figure = (name: keyof typeof figureWords) =>
  optional(integer({ label: figureWords[name], hint: words.catalogue.figuresHint, max: 10_000_000 }))

/** Writes the how-to sheet of a recognised initiative, and publishes it. */
export const describeHowTo = defineCommand({
  name: 'initiatives.describe-how-to',
  words: words.catalogue.describe,
  input: z.strictObject({
    initiativeId: carried(),
    version: rowVersion(),
    conditions: part('conditions'),
    steps: part('steps'),
    costs: part('costs'),
    pitfalls: part('pitfalls'),
    whoToAsk: part('whoToAsk'),
    sessions: figure('sessions'),
    attendances: figure('attendances'),
    people: figure('people'),
    households: figure('households'),
    published: flag({ label: words.catalogue.publish, hint: words.catalogue.publishHint }),
  }),
  may: mayDo('describe-how-to'),
  refusals: moveRefusals,
  load: async (db, { initiativeId }) => ({
    initiative: await getInitiativeForUpdate(db, initiativeId),
    sheet: await findHowTo(db, initiativeId),
  }),
  place: ({ initiative }) => placeOf(initiative),
  decide: (file, { initiativeId: _id, ...typed }, { actor, today, newId }) =>
    written(file, typed, { actor, today, newId: newId() }),
  save: saveHowTo,
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
})
