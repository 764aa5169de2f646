import { z } from 'zod'
import { byDuty } from '../../../../commands/circles.ts'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, choice, integer, line, optional, prose, rowVersion } from '../../../../commands/fields.ts'
import { replicationRefusals } from '../refusals.ts'
import { told } from '../rules/adoption.ts'
import { getAdoptionForUpdate, saveAdoption } from '../store/adoptions.ts'
import { figureWords, toldStateWords, words } from '../words.ts'

const labels = words.catalogue
const figure = (name: keyof typeof figureWords) => optional(integer({ label: figureWords[name], max: 10_000_000 }))

/** Tells what came of an adoption: it goes on, it worked, or it did not, and why. Can be told again. */
export const tellAdoption = defineCommand({
  name: 'initiatives.tell-adoption',
  words: labels.tell,
  input: z.strictObject({
    adoptionId: carried(),
    version: rowVersion(),
    state: choice({ label: labels.state, options: toldStateWords }),
    outcome: optional(prose({ label: labels.outcome, hint: labels.outcomeHint, max: 2_000 })),
    place: optional(line({ label: labels.where, hint: labels.whereHint })),
    sessions: figure('sessions'),
    attendances: figure('attendances'),
    people: figure('people'),
    households: figure('households'),
  }),
  may: byDuty,
  refusals: replicationRefusals('why-missing'),
  load: (db, { adoptionId }, { actor }) => getAdoptionForUpdate(db, actor.agencyId, adoptionId),
  place: ({ unitId, personId }) => ({ unitIds: [unitId], personIds: [personId] }),
  decide: (adoption, { adoptionId: _id, ...said }, { today }) =>
    told(adoption, { ...said, outcome: said.outcome ?? '', place: said.place ?? adoption.place }, today),
  save: (db, adoption, { actor }) => saveAdoption(db, actor.agencyId, adoption),
  subject: ({ adoptionId }) => ({ kind: 'adoption', id: adoptionId }),
})
