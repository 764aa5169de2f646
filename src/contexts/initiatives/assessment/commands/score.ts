import { z } from 'zod'
import { personIdOf } from '../../../../commands/actor.ts'
import { defineCommand, type Facts } from '../../../../commands/command.ts'
import { carried, line, optional, prose, rowVersion } from '../../../../commands/fields.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import type { Db } from '../../../../platform/database/tables.ts'
import { MOST_CRITERIA } from '../../criteria/rules/criteria.ts'
import { moveRefusals } from '../../refusals.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { actRefusal, type Initiative, type MoveRefusal, placeOf } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { assessmentRefusals } from '../refusals.ts'
import { sheetsOf } from '../rules/conclusion.ts'
import {
  type Assessor,
  isActive,
  isPanelOpen,
  scoreRefusal,
  type ScoreRefusal,
  tiedRefusal,
  type TiedRefusal,
} from '../rules/panel.ts'
import { outliersOf } from '../rules/scores.ts'
import { loadSelfFile } from '../store/cases.ts'
import { listHolding, listPanelForUpdate, loadCandidates, saveAssessor, tell } from '../store/panels.ts'
import { assessmentNotices, words } from '../words.ts'
import { ownSheet } from './panel.ts'
import { sheetFields, sheetOf, sheetProblems } from './sheet-fields.ts'

const labels = words.catalogue

const input = z.strictObject({
  initiativeId: carried(),
  version: rowVersion(),
  ...sheetFields,
  remark: optional(prose({ label: labels.remark, max: 5_000 })),
})
type ScoreInput = z.infer<typeof input>

/** Points stay out of the audit in clear, which others may read; their digest proves them later. */
const secret = ['scores', 'vetoes', 'remark'] as const

const refusals = {
  ...moveRefusals,
  ...assessmentRefusals(
    'criteria-not-chosen',
    'not-on-panel',
    'declare-first',
    'sheet-handed-in',
    'assessor-is-author',
    'assessor-of-own-unit',
  ),
}

/** With who is tied to the initiative today: a unit may have been merged since somebody was appointed. */
async function load(db: Db, { initiativeId }: Pick<ScoreInput, 'initiativeId'>, { actor, today }: Facts) {
  const file = await loadSelfFile(db, initiativeId)
  const panel = await listPanelForUpdate(db, initiativeId)
  return { ...file, panel, ...(await loadCandidates(db, file.initiative, { agencyId: actor.agencyId, on: today })) }
}
type Loaded = Awaited<ReturnType<typeof load>>

interface Scored {
  readonly assessor: Assessor
  readonly initiative: Initiative
  /** Everybody's sheet is in with this one. */
  readonly isLast: boolean
}

type Refusal = MoveRefusal | ScoreRefusal | TiedRefusal | 'criteria-not-chosen'

function scored(file: Loaded, typed: ScoreInput, actor: ScoreActor): Verdict<Scored, Refusal> {
  const { initiative, set, panel, candidates } = file
  const refusal = actRefusal(initiative, 'assess', actor)
  if (refusal !== undefined) return refuse(refusal)
  if (set === undefined) return refuse('criteria-not-chosen')
  const own = ownSheet(panel, initiative, personIdOf(actor))
  if (own === undefined) return refuse('not-on-panel')
  const candidate = candidates.find(({ personId }) => personId === own.personId)
  const why = scoreRefusal(own, typed.version) ?? (candidate && tiedRefusal(file, candidate))
  if (why !== undefined) return refuse(why)
  const others = panel.filter((each) => each.round === initiative.round && each.id !== own.id && isActive(each))
  const isLast = others.every(({ state }) => state === 'handed_in')
  return accept({ assessor: { ...own, ...sheetOf(typed), remark: typed.remark ?? '' }, initiative, isLast })
}
type ScoreActor = Parameters<typeof actRefusal>[2]

/** Keeps an own sheet as a draft, which nobody else sees. */
export const saveScores = defineCommand({
  name: 'initiatives.save-scores',
  words: labels.saveScores,
  input,
  secret,
  may: mayDo('assess'),
  refusals,
  load,
  place: ({ initiative }) => placeOf(initiative),
  decide: (file, typed, { actor }) => scored(file, typed, actor),
  faults: ({ set }, typed) => sheetProblems(set?.content, typed, { complete: false }),
  save: (db, { assessor }) => saveAssessor(db, assessor),
  subject: ({ initiativeId }) => ({ kind: 'score-sheet', id: initiativeId }),
})

/** Hands in an own sheet: complete and within bounds; from then on it stays as it is. */
export const handInScores = defineCommand({
  name: 'initiatives.hand-in-scores',
  words: labels.handInScores,
  input,
  secret,
  may: mayDo('assess'),
  refusals,
  load,
  place: ({ initiative }) => placeOf(initiative),
  decide: (file, typed, { actor, at }): Verdict<Scored, Refusal> => {
    const verdict = scored(file, typed, actor)
    if (!verdict.ok) return verdict
    const { assessor, ...rest } = verdict.outcome
    return accept({ ...rest, assessor: { ...assessor, state: 'handed_in', handedInAt: at } })
  },
  faults: ({ set }, typed) => sheetProblems(set?.content, typed, { complete: true }),
  save: async (db, { assessor, initiative, isLast }, facts) => {
    await saveAssessor(db, assessor)
    if (!isLast) return
    const to = await listHolding(db, 'office', facts)
    const href = `${initiativeHref(initiative.id)}/tham-dinh`
    await tell(db, { to, words: assessmentNotices.allIn(initiative.name), href, initiativeId: initiative.id }, facts)
  },
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
})

const ReasonRow = z.strictObject({
  id: line({ label: labels.key, max: 60 }),
  text: optional(prose({ label: labels.reason, max: 1_000 })),
})

type ExplainRefusal = MoveRefusal | 'not-on-panel' | 'scores-not-open' | 'nothing-to-explain'

/** Says why own points stand far from those of the others. */
export const explainOutliers = defineCommand({
  name: 'initiatives.explain-outliers',
  words: labels.explain,
  input: z.strictObject({ initiativeId: carried(), reasons: z.array(ReasonRow).max(MOST_CRITERIA).default([]) }),
  may: mayDo('assess'),
  refusals: { ...moveRefusals, ...assessmentRefusals('not-on-panel', 'scores-not-open', 'nothing-to-explain') },
  load,
  place: ({ initiative }) => placeOf(initiative),
  decide: ({ initiative, set, panel }, { reasons }, { actor, today }): Verdict<Assessor, ExplainRefusal> => {
    const refusal = actRefusal(initiative, 'assess', actor)
    if (refusal !== undefined) return refuse(refusal)
    const own = ownSheet(panel, initiative, personIdOf(actor))
    if (own === undefined || own.state !== 'handed_in') return refuse('not-on-panel')
    const now = panel.filter(({ round }) => round === initiative.round)
    if (set === undefined || !isPanelOpen(now, today)) return refuse('scores-not-open')
    const far = new Set(
      outliersOf(set.content, sheetsOf(now)).flatMap((each) => (each.assessorId === own.id ? each.criterionId : [])),
    )
    const given = reasons.flatMap(({ id, text }) => (text !== null && far.has(id) ? [{ id, text }] : []))
    if (given.length === 0) return refuse('nothing-to-explain')
    const kept = own.reasons.filter(({ id }) => !given.some((each) => each.id === id))
    return accept({ ...own, reasons: [...kept, ...given] })
  },
  save: (db, assessor) => saveAssessor(db, assessor),
  subject: ({ initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
})
