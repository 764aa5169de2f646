import { z } from 'zod'
import { personIdOf } from '../../../../commands/actor.ts'
import { defineCommand, type Facts } from '../../../../commands/command.ts'
import { carried, optional, prose, rowVersion } from '../../../../commands/fields.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { moveRefusals } from '../../refusals.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { actRefusal, type Initiative, moved, type MoveRefusal, placeOf } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { assessmentRefusals } from '../refusals.ts'
import { blankSelf, type SelfAssessment, type SelfFile, type SelfRefusal, selfRefusal } from '../rules/self.ts'
import { loadSelfFile, saveSelf, saveSelfAndInitiative } from '../store/cases.ts'
import { listEvidence } from '../store/evidence.ts'
import { listHolding, tell } from '../store/panels.ts'
import { assessmentNotices, words } from '../words.ts'
import { sheetFields, sheetOf, sheetProblems } from './sheet-fields.ts'

const labels = words.catalogue

const input = z.strictObject({
  initiativeId: carried(),
  version: rowVersion(),
  ...sheetFields,
  summary: optional(prose({ label: labels.summary, max: 10_000 })),
})
type SelfInput = z.infer<typeof input>

const refusals = {
  ...moveRefusals,
  ...assessmentRefusals('criteria-not-chosen', 'self-assessment-closed'),
}

/** What was typed, put into the assessment so far. */
function written(file: SelfFile, typed: SelfInput, newId: () => string): SelfAssessment | undefined {
  const before = file.self ?? blankSelf(file, newId())
  return before && { ...before, ...sheetOf(typed), summary: typed.summary ?? '' }
}

/** Keeps own scores as a draft; points must lie within their bounds even so. */
export const saveSelfAssessment = defineCommand({
  name: 'initiatives.save-self-assessment',
  words: labels.saveSelf,
  input,
  may: mayDo('self-assess'),
  refusals,
  load: (db, { initiativeId }) => loadSelfFile(db, initiativeId),
  place: ({ initiative }) => placeOf(initiative),
  decide: (file, typed, facts): Verdict<SelfAssessment, SelfRefusal | MoveRefusal> => {
    const refusal =
      actRefusal(file.initiative, 'self-assess', facts.actor) ??
      selfRefusal(file, { version: typed.version, today: facts.today, handsIn: false })
    if (refusal !== undefined) return refuse(refusal)
    const self = written(file, typed, facts.newId)
    return self === undefined ? refuse('criteria-not-chosen') : accept(self)
  },
  faults: ({ set }, typed) => sheetProblems(set?.content, typed, { complete: false }),
  save: saveSelf,
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
})

interface HandedIn {
  readonly self: SelfAssessment
  readonly initiative: Initiative
}

/** Hands in own scores: complete, within bounds, with the evidence asked for, and in time. */
export const handInSelfAssessment = defineCommand({
  name: 'initiatives.hand-in-self-assessment',
  words: labels.handInSelf,
  input,
  may: mayDo('self-assess'),
  refusals,
  load: async (db, { initiativeId }) => {
    const evidence = await listEvidence(db, initiativeId)
    return { ...(await loadSelfFile(db, initiativeId)), proven: new Set(evidence.map((each) => each.criterionId)) }
  },
  place: ({ initiative }) => placeOf(initiative),
  decide: (file, typed, facts): Verdict<HandedIn, SelfRefusal | MoveRefusal> => {
    const initiative = moved(file.initiative, 'self-assess', facts)
    if (!initiative.ok) return initiative
    const refusal = selfRefusal(file, { version: typed.version, today: facts.today, handsIn: true })
    if (refusal !== undefined) return refuse(refusal)
    const self = written(file, typed, facts.newId)
    if (self === undefined) return refuse('criteria-not-chosen')
    const stamped = {
      ...self,
      state: 'handed_in',
      handedInOn: facts.today,
      handedInBy: personIdOf(facts.actor),
    } as const
    return accept({ self: stamped, initiative: initiative.outcome })
  },
  faults: ({ set, proven }, typed) => sheetProblems(set?.content, typed, { complete: true, proven }),
  save: async (db, handedIn, facts: Facts) => {
    await saveSelfAndInitiative(db, handedIn, facts)
    const { id, name } = handedIn.initiative
    const to = await listHolding(db, 'office', facts)
    const href = `${initiativeHref(id)}/tham-dinh`
    await tell(db, { to, words: assessmentNotices.selfHandedIn(name), href, initiativeId: id }, facts)
  },
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
})
