import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, rowVersion } from '../../../../commands/fields.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { criteriaRefusals } from '../refusals.ts'
import { copyCriteria, type CriteriaSet, publishCriteria, retireCriteria } from '../rules/criteria-set.ts'
import {
  deleteCriteriaSet,
  getOwnCriteriaSetForUpdate,
  getUsableCriteriaSet,
  insertCriteriaSet,
  lastVersionOf,
  saveCriteriaSet,
} from '../store/criteria-sets.ts'
import { words } from '../words.ts'
import { runsSeasons } from './permissions.ts'

const labels = words.catalogue
const input = z.strictObject({ criteriaId: carried(), version: rowVersion() })
const subject = ({ criteriaId }: z.infer<typeof input>) => ({ kind: 'criteria-set', id: criteriaId })

/** Puts a draft into force; from then on it stays as it is. */
export const publishCriteriaSet = defineCommand({
  name: 'initiatives.publish-criteria-set',
  words: labels.publish,
  input,
  may: runsSeasons,
  refusals: criteriaRefusals(
    'criteria-published',
    'criteria-missing',
    'group-without-criteria',
    'threshold-missing',
    'threshold-above-total',
  ),
  load: (db, { criteriaId }, facts) => getOwnCriteriaSetForUpdate(db, criteriaId, facts),
  decide: (set, { version }) => publishCriteria(set, version),
  save: (db, set) => saveCriteriaSet(db, set),
  subject,
})

/** Takes a set out of the choices of new seasons. */
export const retireCriteriaSet = defineCommand({
  name: 'initiatives.retire-criteria-set',
  words: labels.retire,
  input,
  may: runsSeasons,
  refusals: criteriaRefusals('criteria-not-published'),
  load: (db, { criteriaId }, facts) => getOwnCriteriaSetForUpdate(db, criteriaId, facts),
  decide: (set, { version }) => retireCriteria(set, version),
  save: (db, set) => saveCriteriaSet(db, set),
  subject,
})

/** Deletes a draft; what was published is never deleted. */
export const dropCriteriaSet = defineCommand({
  name: 'initiatives.drop-criteria-set',
  words: labels.drop,
  input,
  may: runsSeasons,
  refusals: criteriaRefusals('criteria-published'),
  load: (db, { criteriaId }, facts) => getOwnCriteriaSetForUpdate(db, criteriaId, facts),
  decide: (set, { version }): Verdict<CriteriaSet, 'criteria-published' | 'record-changed'> => {
    if (set.state !== 'draft') return refuse('criteria-published')
    return set.version === version ? accept(set) : refuse('record-changed')
  },
  save: (db, set) => deleteCriteriaSet(db, set),
  subject,
})

/** Makes a draft after a set: the next version of an own one, or an own one after that of an agency above. */
export const copyCriteriaSet = defineCommand({
  name: 'initiatives.copy-criteria-set',
  words: labels.copy,
  input: z.strictObject({ criteriaId: carried() }),
  may: runsSeasons,
  refusals: {},
  load: async (db, { criteriaId }, facts) => {
    const set = await getUsableCriteriaSet(db, criteriaId, facts)
    return { set, lastVersion: await lastVersionOf(db, set) }
  },
  decide: ({ set, lastVersion }, _input, { actor, newId }) =>
    accept(copyCriteria(set, { agencyId: actor.agencyId, newId, lastVersion })),
  save: insertCriteriaSet,
  subject: (_input, { id }) => ({ kind: 'criteria-set', id }),
  answer: ({ id }) => ({ criteriaId: id }),
})
