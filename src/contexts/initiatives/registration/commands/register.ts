import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, rowVersion } from '../../../../commands/fields.ts'
import { accept, refuse } from '../../../../kernel/verdict.ts'
import { moved } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { moveRefusals } from '../../refusals.ts'
import { registrationRefusals } from '../refusals.ts'
import { codeOf, problemsOf, writtenInto } from '../rules/registration.ts'
import { reviewOf } from '../rules/review.ts'
import { loadGround, takeCode, writerOf } from '../store/ground.ts'
import { insertReviews } from '../store/reviews.ts'
import { saveWritten } from '../store/written.ts'
import { tellNext } from '../store/tell.ts'
import { words } from '../words.ts'
import { wholeFields } from './fields.ts'

/** Sends a registration: whole, within its season, with a code of its own; the head of its unit is next. */
export const register = defineCommand({
  name: 'initiatives.register',
  words: words.catalogue.register,
  input: z.strictObject({ initiativeId: carried(), version: rowVersion(), ...wholeFields }),
  may: mayDo('register'),
  refusals: {
    ...moveRefusals,
    ...registrationRefusals(
      'season-not-open',
      'season-fixed',
      'unit-missing',
      'unit-not-yours',
      'person-missing',
      'continues-not-possible',
      'origin-not-recognised',
      'outside-registration-window',
      'dates-outside-year',
      'ends-before-start',
      'field-not-of-season',
      'level-not-of-season',
      'holder-name-missing',
    ),
  },
  load: async (db, input, facts) => {
    const loaded = await loadGround(db, input, { facts, may: mayDo('register') })
    return { ...loaded, number: await takeCode(db, facts.actor.agencyId, loaded.ground) }
  },
  place: ({ place }) => place,
  decide: ({ ground, number }, input, facts) => {
    const { initiative, season } = ground
    if ((initiative?.version ?? 0) !== input.version) return refuse('record-changed')
    const written = writtenInto(input, ground, writerOf(input, facts))
    if (!written.ok) return written
    const [problem] = problemsOf(written.outcome, season, facts.today)
    if (problem !== undefined) return refuse(problem.reason)
    const sent = moved(written.outcome, 'register', facts)
    if (!sent.ok) return sent
    const code = written.outcome.code ?? codeOf(season, number)
    const review = reviewOf(written.outcome, 'register', { said: {}, facts })
    return accept({ initiative: { ...sent.outcome, code }, isNew: initiative === undefined, review })
  },
  save: async (db, { initiative, isNew, review }, facts) => {
    const { agencyId } = facts.actor
    await saveWritten(db, agencyId, { initiative, isNew })
    await insertReviews(db, agencyId, [review])
    await tellNext(db, [{ initiative, review }], facts)
  },
  subject: (_input, { initiative }) => ({ kind: 'initiative', id: initiative.id }),
  answer: ({ initiative }) => ({ initiativeId: initiative.id, code: initiative.code }),
})
