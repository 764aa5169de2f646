import { z } from 'zod'
import { personIdOf } from '../../../../commands/actor.ts'
import { defineCommand, type Facts } from '../../../../commands/command.ts'
import { carried, reference } from '../../../../commands/fields.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { type Initiative, placeOf } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { moveRefusals } from '../../refusals.ts'
import { replicationRefusals } from '../refusals.ts'
import { type ContinueFile, continued } from '../rules/continuing.ts'
import { insertContinued, listContinuable, loadContinuing } from '../store/continuing.ts'
import { words } from '../words.ts'

const factsOf = ({ actor, today, newId }: Facts) => ({ actor, today, newId: newId(), personId: personIdOf(actor) })

/** One click: the initiative goes on next year, as a draft with its identity, texts and outputs. */
export const continueInitiative = defineCommand({
  name: 'initiatives.continue',
  words: words.catalogue.continue,
  input: z.strictObject({ initiativeId: carried() }),
  may: mayDo('continue'),
  refusals: { ...moveRefusals, ...replicationRefusals('no-next-season', 'continued-already') },
  load: (db, { initiativeId }, facts) => loadContinuing(db, initiativeId, facts),
  place: ({ initiative }) => placeOf(initiative),
  decide: (file, _input, facts) => continued(file, factsOf(facts)),
  save: (db, draft, facts) => insertContinued(db, [draft], facts),
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
  answer: ({ id }) => ({ initiativeId: id }),
})

/** The same for all of a unit that can go on. */
export const continueUnit = defineCommand({
  name: 'initiatives.continue-unit',
  words: words.catalogue.continueUnit,
  input: z.strictObject({ unitId: reference({ label: words.catalogue.unit }) }),
  may: { office: 'agency', leader: 'agency' },
  refusals: replicationRefusals('nothing-to-continue'),
  load: (db, { unitId }, facts) => listContinuable(db, unitId, facts),
  decide: (files, _input, facts): Verdict<readonly Initiative[], 'nothing-to-continue'> => {
    const drafts = files.flatMap((file) => draftsOf(file, facts))
    return drafts.length === 0 ? refuse('nothing-to-continue') : accept(drafts)
  },
  save: insertContinued,
  subject: ({ unitId }) => ({ kind: 'unit', id: unitId }),
  answer: (drafts) => ({ count: drafts.length, initiativeIds: drafts.map(({ id }) => id) }),
})

function draftsOf(file: ContinueFile, facts: Facts): readonly Initiative[] {
  const verdict = continued(file, factsOf(facts))
  return verdict.ok ? [verdict.outcome] : []
}
