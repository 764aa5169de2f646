/** How an initiative's own people score it, and until when. */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { CriteriaSet } from '../../criteria/rules/criteria-set.ts'
import type { Initiative } from '../../rules/initiative.ts'
import type { Season } from '../../rules/season.ts'
import type { Score, VetoAnswer } from './scores.ts'

export interface SelfAssessment {
  readonly id: string
  readonly initiativeId: string
  readonly round: number
  readonly criteriaAgencyId: number
  readonly criteriaId: string
  readonly scores: readonly Score[]
  readonly vetoes: readonly VetoAnswer[]
  readonly summary: string
  readonly state: 'draft' | 'handed_in'
  readonly handedInOn: PlainDate | null
  readonly handedInBy: string | null
  /** The Office gave more time than the season does. */
  readonly extendedTo: PlainDate | null
  readonly version: number
}

/** Which set of criteria judges an initiative: that of its kind, else that of all; null while the season has none. */
export function criteriaOf(
  season: Season,
  { kind }: Pick<Initiative, 'kind'>,
): { readonly agencyId: number; readonly id: string } | null {
  const { criteriaSetAgencyId, criteriaSetId, exemplarSetAgencyId, exemplarSetId } = season
  if (kind === 'exemplar' && exemplarSetId !== null && exemplarSetAgencyId !== null)
    return { agencyId: exemplarSetAgencyId, id: exemplarSetId }
  return criteriaSetId !== null && criteriaSetAgencyId !== null
    ? { agencyId: criteriaSetAgencyId, id: criteriaSetId }
    : null
}

/** The last day on which it may be handed in. */
export function selfAssessmentDueOn(season: Season, self: Pick<SelfAssessment, 'extendedTo'> | undefined): PlainDate {
  const extended = self?.extendedTo ?? season.selfAssessmentTo
  return extended > season.selfAssessmentTo ? extended : season.selfAssessmentTo
}

export interface SelfFile {
  readonly initiative: Initiative
  readonly season: Season
  readonly set: CriteriaSet | undefined
  readonly self: SelfAssessment | undefined
}

export type SelfRefusal = 'criteria-not-chosen' | 'record-changed' | 'self-assessment-closed'

/** Why it may not be written down now; undefined when it may. A draft may be kept after the last day. */
export function selfRefusal(
  { season, set, self }: SelfFile,
  { version, today, handsIn }: { version: number; today: PlainDate; handsIn: boolean },
): SelfRefusal | undefined {
  if (set === undefined) return 'criteria-not-chosen'
  if ((self?.version ?? 0) !== version) return 'record-changed'
  return handsIn && today > selfAssessmentDueOn(season, self) ? 'self-assessment-closed' : undefined
}

/** An assessment not begun yet. */
export function blankSelf({ initiative, set }: SelfFile, id: string): SelfAssessment | undefined {
  if (set === undefined) return undefined
  return {
    id,
    initiativeId: initiative.id,
    round: initiative.round,
    criteriaAgencyId: set.agencyId,
    criteriaId: set.id,
    scores: [],
    vetoes: [],
    summary: '',
    state: 'draft',
    handedInOn: null,
    handedInBy: null,
    extendedTo: null,
    version: 0,
  }
}
