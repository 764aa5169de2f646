import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, rowVersion } from '../../../../commands/fields.ts'
import { refuse } from '../../../../kernel/verdict.ts'
import { moveRefusals } from '../../refusals.ts'
import { moved, placeOf } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { getInitiativeForUpdate, saveInitiative } from '../../store/initiatives.ts'
import { words } from '../words.ts'

/** Says that the work has begun, before anything is recorded of it. */
export const startInitiative = defineCommand({
  name: 'initiatives.start',
  words: words.catalogue.start,
  input: z.strictObject({ initiativeId: carried(), version: rowVersion() }),
  may: mayDo('start'),
  refusals: moveRefusals,
  load: (db, { initiativeId }) => getInitiativeForUpdate(db, initiativeId),
  place: placeOf,
  decide: (initiative, { version }, facts) =>
    version === initiative.version ? moved(initiative, 'start', facts) : refuse('record-changed'),
  save: (db, initiative, { actor }) => saveInitiative(db, actor.agencyId, initiative),
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
})
