import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { choice, line, optional } from '../../../../commands/fields.ts'
import { accept } from '../../../../kernel/verdict.ts'
import { emptyContent } from '../rules/criteria.ts'
import type { CriteriaSet } from '../rules/criteria-set.ts'
import { readSample, sampleWords } from '../samples.ts'
import { insertCriteriaSet } from '../store/criteria-sets.ts'
import { words } from '../words.ts'
import { kindOptions } from './criteria-fields.ts'
import { runsSeasons } from './permissions.ts'

const labels = words.catalogue

/** Makes a set, from nothing or from a sample. */
export const makeCriteriaSet = defineCommand({
  name: 'initiatives.make-criteria-set',
  words: labels.make,
  input: z.strictObject({
    name: line({ label: labels.name, max: 200 }),
    kind: optional(choice({ label: labels.kind, hint: labels.kindHint, options: kindOptions })),
    sample: optional(choice({ label: labels.from, hint: labels.fromHint, options: sampleWords })),
  }),
  may: runsSeasons,
  refusals: {},
  load: async (_db, { sample }) => (sample === null ? null : readSample(sample)),
  decide: (sample, { name, kind }, { actor, newId }) =>
    accept<CriteriaSet>({
      agencyId: actor.agencyId,
      id: newId(),
      setId: newId(),
      versionNumber: 1,
      name,
      kind: kind ?? sample?.kind ?? null,
      state: 'draft',
      sample: sample !== null,
      source: sample?.source ?? '',
      content: sample?.content ?? emptyContent,
      version: 1,
    }),
  save: insertCriteriaSet,
  subject: (_input, { id }) => ({ kind: 'criteria-set', id }),
  answer: ({ id }) => ({ criteriaId: id }),
})
