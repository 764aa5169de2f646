import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, files, line, optional } from '../../../../commands/fields.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { criteriaIn } from '../../criteria/rules/criteria.ts'
import { moveRefusals } from '../../refusals.ts'
import { actRefusal, type MoveRefusal, placeOf } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { assessmentRefusals } from '../refusals.ts'
import { loadSelfFile } from '../store/cases.ts'
import {
  deleteEvidence,
  getEvidenceForUpdate,
  insertEvidence,
  type KeptEvidence,
  type NewEvidence,
} from '../store/evidence.ts'
import { words } from '../words.ts'

const labels = words.catalogue

/** Adds files that prove the points taken for one criterion. */
export const addEvidence = defineCommand({
  name: 'initiatives.add-assessment-evidence',
  words: labels.addEvidence,
  input: z.strictObject({
    initiativeId: carried(),
    criterionId: line({ label: labels.criterion, max: 60 }),
    files: files({ label: labels.evidence, max: 10 }),
    note: optional(line({ label: labels.evidenceNote, max: 300 })),
  }),
  may: mayDo('self-assess'),
  refusals: {
    ...moveRefusals,
    ...assessmentRefusals('criteria-not-chosen', 'criterion-not-of-set', 'evidence-missing'),
  },
  load: (db, { initiativeId }) => loadSelfFile(db, initiativeId),
  place: ({ initiative }) => placeOf(initiative),
  decide: ({ initiative, set }, { criterionId, files: added, note }, { actor }): Verdict<NewEvidence, AddRefusal> => {
    const refusal = actRefusal(initiative, 'self-assess', actor)
    if (refusal !== undefined) return refuse(refusal)
    if (set === undefined) return refuse('criteria-not-chosen')
    if (!criteriaIn(set.content).some(({ id }) => id === criterionId)) return refuse('criterion-not-of-set')
    if (added.length === 0) return refuse('evidence-missing')
    return accept({ initiativeId: initiative.id, round: initiative.round, criterionId, note: note ?? '', files: added })
  },
  save: insertEvidence,
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
})

type AddRefusal = MoveRefusal | 'criteria-not-chosen' | 'criterion-not-of-set' | 'evidence-missing'

/** Takes a file away again before the scores are handed in. */
export const dropEvidence = defineCommand({
  name: 'initiatives.drop-assessment-evidence',
  words: labels.dropEvidence,
  input: z.strictObject({ evidenceId: carried() }),
  may: mayDo('self-assess'),
  refusals: moveRefusals,
  load: async (db, { evidenceId }) => {
    const evidence = await getEvidenceForUpdate(db, evidenceId)
    return { evidence, ...(await loadSelfFile(db, evidence.initiativeId)) }
  },
  place: ({ initiative }) => placeOf(initiative),
  decide: ({ evidence, initiative }, _input, { actor }): Verdict<KeptEvidence, MoveRefusal> => {
    const refusal = actRefusal(initiative, 'self-assess', actor)
    return refusal === undefined ? accept(evidence) : refuse(refusal)
  },
  save: (db, evidence) => deleteEvidence(db, evidence),
  subject: (_input, { initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
  answer: ({ initiativeId }) => ({ initiativeId }),
})
