/**
 * A set of criteria: what is scored, how high, on what evidence, what rules an initiative out, and how many points each
 * level asks for. No official table of points for recognising models could be found; each agency makes its own.
 */
import type { Words } from '../../../../kernel/words.ts'

/** `asked`: better with evidence; `required`: not handed in without. */
export const evidenceKinds = ['none', 'asked', 'required'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export interface Criterion {
  readonly id: string
  readonly text: string
  /** Points, a multiple of 0.25. */
  readonly most: number
  readonly evidence: EvidenceKind
  readonly guide: string
}

export interface CriteriaGroup {
  readonly id: string
  readonly name: string
  readonly criteria: readonly Criterion[]
}

/** What rules an initiative out, whatever its points. */
export interface Veto {
  readonly id: string
  readonly text: string
}

/** How many points of the total a level asks for. */
export interface Threshold extends Words {
  readonly level: string
  readonly least: number
}

export interface CriteriaContent {
  readonly groups: readonly CriteriaGroup[]
  readonly vetoes: readonly Veto[]
  readonly thresholds: readonly Threshold[]
  /** Points that stand further from the median than this share of the criterion's maximum need a reason. */
  readonly outlierPercent: number
  readonly leastAssessors: number
  /** Share of a council's members who must be present. */
  readonly quorumPercent: number
  /** Share of the members who vote that must be in favour. */
  readonly passPercent: number
}

/** The usual rules of a new set; law does not fix them. */
export const usualRules = { outlierPercent: 20, leastAssessors: 2, quorumPercent: 67, passPercent: 51 } as const

export const emptyContent: CriteriaContent = { groups: [], vetoes: [], thresholds: [], ...usualRules }

export const MOST_GROUPS = 20
export const MOST_CRITERIA = 100
export const MOST_VETOES = 20
export const MOST_LEVELS = 10

/** The step in which points are given. */
export const POINT_STEP = 0.25

/** Whether a number is a whole count of point steps: 0.25, 0.5, 0.75, 1 … */
export function isOnStep(points: number): boolean {
  return Number.isInteger(points / POINT_STEP)
}

export function criteriaIn({ groups }: Pick<CriteriaContent, 'groups'>): readonly Criterion[] {
  return groups.flatMap(({ criteria }) => criteria)
}

/** The points of all criteria together. */
export function mostPoints(content: Pick<CriteriaContent, 'groups'>): number {
  return criteriaIn(content).reduce((sum, { most }) => sum + most, 0)
}

/** The level with the highest threshold that the total reaches; undefined when none is. */
export function levelReached({ thresholds }: CriteriaContent, total: number): Threshold | undefined {
  return thresholds.filter(({ least }) => total >= least).toSorted((a, b) => b.least - a.least)[0]
}

export type PublishFault = 'criteria-missing' | 'group-without-criteria' | 'threshold-missing' | 'threshold-above-total'

/** Why a set cannot be used yet; undefined when it can. */
export function publishFault(content: CriteriaContent): PublishFault | undefined {
  if (criteriaIn(content).length === 0) return 'criteria-missing'
  if (content.groups.some(({ criteria }) => criteria.length === 0)) return 'group-without-criteria'
  if (content.thresholds.length === 0) return 'threshold-missing'
  const most = mostPoints(content)
  return content.thresholds.some(({ least }) => least > most) ? 'threshold-above-total' : undefined
}
