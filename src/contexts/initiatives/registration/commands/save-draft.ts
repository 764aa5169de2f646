import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, rowVersion } from '../../../../commands/fields.ts'
import { refuse } from '../../../../kernel/verdict.ts'
import { accept } from '../../../../kernel/verdict.ts'
import { moved } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { moveRefusals } from '../../refusals.ts'
import { registrationRefusals } from '../refusals.ts'
import { writtenInto } from '../rules/registration.ts'
import { loadGround, writerOf } from '../store/ground.ts'
import { saveWritten } from '../store/written.ts'
import { words } from '../words.ts'
import { draftFields } from './fields.ts'

/**
 * Keeps a registration as far as it is written: a new one under the id that its form carries, or a draft or returned one
 * changed. Forms send it by themselves while somebody types.
 */
export const saveDraft = defineCommand({
  name: 'initiatives.save-draft',
  words: words.catalogue.saveDraft,
  input: z.strictObject({ initiativeId: carried(), version: rowVersion(), ...draftFields }),
  may: mayDo('edit'),
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
    ),
  },
  load: (db, input, facts) => loadGround(db, input, { facts, may: mayDo('edit') }),
  place: ({ place }) => place,
  decide: ({ ground }, input, facts) => {
    const { initiative } = ground
    if ((initiative?.version ?? 0) !== input.version) return refuse('record-changed')
    if (initiative !== undefined) {
      const open = moved(initiative, 'edit', facts)
      if (!open.ok) return open
    }
    const written = writtenInto(input, ground, writerOf(input, facts))
    if (!written.ok) return written
    return accept({ initiative: written.outcome, isNew: initiative === undefined })
  },
  save: (db, written, { actor }) => saveWritten(db, actor.agencyId, written),
  subject: (_input, { initiative }) => ({ kind: 'initiative', id: initiative.id }),
  answer: ({ initiative, isNew }) => ({
    initiativeId: initiative.id,
    version: isNew ? initiative.version : initiative.version + 1,
  }),
})
