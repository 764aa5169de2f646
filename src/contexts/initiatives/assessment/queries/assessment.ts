import { z } from 'zod'
import { holds, personIdOf } from '../../../../commands/actor.ts'
import { byDuty } from '../../../../commands/circles.ts'
import { defineQuery, type QueryFacts } from '../../../../commands/query.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import type { CriteriaSet } from '../../criteria/rules/criteria-set.ts'
import { type Initiative, placeOf } from '../../rules/initiative.ts'
import type { Season } from '../../rules/season.ts'
import { getInitiative } from '../../store/initiatives.ts'
import { computeOf, type Conclusion, sheetsOf } from '../rules/conclusion.ts'
import type { CouncilCase } from '../rules/council.ts'
import { isActive, isPanelOpen } from '../rules/panel.ts'
import { type Computed, type Outlier, outliersOf } from '../rules/scores.ts'
import { selfAssessmentDueOn, type SelfAssessment } from '../rules/self.ts'
import { loadAround, loadJudged } from '../store/around.ts'
import type { Evidence } from '../store/evidence.ts'
import { listVisiblePanel, type SeenAssessor } from '../store/panels.ts'
import type { VisitListed } from '../store/visits.ts'
import { words } from '../words.ts'

/** Who may look: its own people, and those who assess and run the assessment. What they see of points the rule says. */
export const seesAssessment = { ...byDuty, assessor: 'agency' } as const

export interface AssessmentShown {
  readonly initiative: Initiative
  readonly season: Season
  readonly set: CriteriaSet | undefined
  readonly self: SelfAssessment | undefined
  readonly selfDueOn: PlainDate
  readonly evidence: readonly Evidence[]
  /** Assessors of all rounds; points are empty where they may not be seen yet. */
  readonly panel: readonly SeenAssessor[]
  /** The viewer among the active assessors of this round. */
  readonly own: SeenAssessor | undefined
  /** Whether everybody handed in, or the day has passed. */
  readonly isOpen: boolean
  /** What the points of this round come to; undefined while the viewer may not see them all. */
  readonly computed: Computed | undefined
  readonly outliers: readonly Outlier[]
  readonly conclusions: readonly Conclusion[]
  readonly cases: readonly CouncilCase[]
  readonly visits: readonly VisitListed[]
}

/** Everything about the assessment of an initiative, as far as the viewer may see it. */
export const assessmentShown = defineQuery({
  name: 'initiatives.assessment',
  words: words.catalogue.see,
  input: z.strictObject({ initiativeId: z.uuid() }),
  may: seesAssessment,
  run: async (db, { initiativeId }, facts): Promise<AssessmentShown> => {
    const initiative = await getInitiative(db, initiativeId)
    return { initiative, ...(await loadSeen(db, initiative, facts)) }
  },
  place: ({ initiative }) => placeOf(initiative),
})

async function loadSeen(db: ReadDb, initiative: Initiative, { actor, today }: QueryFacts) {
  const loaded = await loadJudged(db, initiative)
  const around = await loadAround(db, initiative.id)
  const concludedRounds = new Set(around.conclusions.map(({ round }) => round))
  const viewer = { personId: personIdOf(actor), runsIt: holds(actor, 'office') || holds(actor, 'leader') }
  const panel = await listVisiblePanel(db, initiative.id, { viewer, today, concludedRounds })
  const now = panel.filter(({ round }) => round === initiative.round)
  const isShown = now.some(({ state }) => state === 'handed_in') && now.every(isSeen)
  const content = loaded.set?.content
  return {
    ...loaded,
    ...around,
    selfDueOn: selfAssessmentDueOn(loaded.season, loaded.self),
    panel,
    own: now.find((assessor) => assessor.personId === viewer.personId && isActive(assessor)),
    isOpen: isPanelOpen(now, today) || concludedRounds.has(initiative.round),
    computed: content && isShown ? computeOf({ content, panel: now }) : undefined,
    outliers: content && isShown ? outliersOf(content, sheetsOf(now)) : [],
  }
}

/** Sheets that count are all seen: what is not handed in counts for nothing. */
function isSeen({ state, isOpen }: SeenAssessor): boolean {
  return state !== 'handed_in' || isOpen
}

export interface RecordedPoints {
  readonly code: string | null
  readonly name: string
  readonly round: number
  readonly criteria: { readonly name: string; readonly versionNumber: number; readonly content: CriteriaSet['content'] }
  readonly sheets: readonly {
    readonly assessor: string
    readonly scores: Readonly<Record<string, number>>
    readonly total: number
  }[]
  readonly computed: Computed
}

/** The recorded points of the present round with all that the total is made of, for whoever wants to compute it again. */
export const recordedPoints = defineQuery({
  name: 'initiatives.recorded-points',
  words: words.catalogue.seeRecorded,
  input: z.strictObject({ initiativeId: z.uuid() }),
  may: seesAssessment,
  run: async (db, { initiativeId }, facts): Promise<{ initiative: Initiative; points: RecordedPoints | null }> => {
    const initiative = await getInitiative(db, initiativeId)
    const { set, computed, panel } = await loadSeen(db, initiative, facts)
    if (set === undefined || computed === undefined) return { initiative, points: null }
    const handedIn = panel.filter(({ round, state }) => round === initiative.round && state === 'handed_in')
    const sheets = handedIn.map(({ name, scores }) => {
      const points = scores.flatMap((score): [string, number][] =>
        score.points === null ? [] : [[score.id, score.points]],
      )
      return {
        assessor: name,
        scores: Object.fromEntries(points),
        total: points.reduce((sum, [, value]) => sum + value, 0),
      }
    })
    const { code, name, round } = initiative
    const criteria = { name: set.name, versionNumber: set.versionNumber, content: set.content }
    return { initiative, points: { code, name, round, criteria, sheets, computed } }
  },
  place: ({ initiative }) => placeOf(initiative),
})
