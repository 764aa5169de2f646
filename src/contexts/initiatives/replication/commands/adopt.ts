import { z } from 'zod'
import { type Actor, personIdOf } from '../../../../commands/actor.ts'
import { defineCommand, type Facts } from '../../../../commands/command.ts'
import { carried, choice, integer, line, optional, reference } from '../../../../commands/fields.ts'
import { reachOf } from '../../../../commands/permission.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import type { Db } from '../../../../platform/database/tables.ts'
import { postNotices } from '../../../messages/index.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { mayDo } from '../../rules/states.ts'
import { replicationRefusals } from '../refusals.ts'
import { type AdoptRefusal, adoptRefusal, beginAdoption } from '../rules/adoption.ts'
import { draftOfCopy } from '../rules/draft-of-copy.ts'
import {
  type Adopted,
  findRegisteringSeason,
  getOrigin,
  getUnitNames,
  insertAdoption,
  isGoingOn,
  type OriginFound,
} from '../store/adoptions.ts'
import { adoptionTold, adoptWayWords, words } from '../words.ts'

const labels = words.catalogue

interface Outcome extends Adopted {
  readonly origin: OriginFound
}

/** A unit takes up what was recognised, here or in another agency: as a trial, or as a draft registration in the open season. */
export const adopt = defineCommand({
  name: 'initiatives.adopt',
  words: labels.adopt,
  input: z.strictObject({
    originAgencyId: integer({ label: labels.agency }),
    originId: carried(),
    unitId: reference({ label: labels.unit }),
    personId: optional(reference({ label: labels.person, hint: labels.personHint })),
    place: optional(line({ label: labels.where, hint: labels.whereHint })),
    way: choice({ label: labels.way, options: adoptWayWords }),
  }),
  may: mayDo('adopt'),
  refusals: replicationRefusals(
    'origin-recognition-withdrawn',
    'origin-not-recognised-now',
    'adopted-already',
    'unit-does-it-already',
    'unit-not-yours',
    'no-open-season',
  ),
  load: async (db, { originAgencyId, originId, unitId, way }, facts) => {
    const origin = await getOrigin(db, { agencyId: originAgencyId, id: originId })
    return {
      origin,
      names: await getUnitNames(db, facts.actor.agencyId, unitId),
      ownUnitIds: unitsOf(facts.actor),
      isGoingOn: await isGoingOn(db, unitId, origin),
      season: way === 'register' ? await findRegisteringSeason(db, facts) : undefined,
    }
  },
  decide: (file, typed, facts): Verdict<Outcome, AdoptRefusal | 'no-open-season'> => {
    const refusal = adoptRefusal(file, typed.unitId)
    if (refusal !== undefined) return refuse(refusal)
    if (typed.way === 'register' && file.season === undefined) return refuse('no-open-season')
    const { actor, today, newId } = facts
    const { origin, season, names } = file
    const by = personIdOf(actor)
    const of = { unitId: typed.unitId, personId: typed.personId ?? by ?? '', place: typed.place ?? '' }
    const draft = season && draftOfCopy(origin, { ...of, createdBy: by, newId: newId(), season })
    const beginning = { ...of, ...names, id: newId(), initiativeId: draft?.id ?? null, beganOn: today }
    return accept({ adoption: beginAdoption(origin, beginning), draft, origin })
  },
  save: async (db, outcome, facts) => {
    await insertAdoption(db, outcome, facts.actor.agencyId)
    await tellOwner(db, outcome, facts)
  },
  subject: (_input, { adoption }) => ({ kind: 'adoption', id: adoption.id }),
  answer: ({ adoption }) => ({ adoptionId: adoption.id, initiativeId: adoption.initiativeId }),
})

/** Officers and heads act for their own units, the Office and the leaders for all. */
function unitsOf(actor: Actor): readonly string[] | null {
  if (reachOf({ office: 'agency', leader: 'agency' }, actor).all) return null
  return actor.kind === 'person' ? actor.roles.flatMap(({ unitIds }) => unitIds) : []
}

/** Who is in charge of it in the same agency hears of it; notices do not cross agencies. */
async function tellOwner(db: Db, { origin, adoption }: Outcome, facts: Facts): Promise<void> {
  if (origin.own === undefined || origin.own.personId === personIdOf(facts.actor)) return
  const told = {
    personId: origin.own.personId,
    kind: 'change' as const,
    words: adoptionTold({ name: origin.name, unitName: adoption.unitName }),
    href: initiativeHref(origin.id),
    about: { kind: 'initiative', id: origin.id },
  }
  await postNotices(db, [told], facts)
}
