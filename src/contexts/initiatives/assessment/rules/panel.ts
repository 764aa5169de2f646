/** Who scores an initiative, who may not, and when points may be seen. */
import type { Role } from '../../../../commands/actor.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import type { Initiative } from '../../rules/initiative.ts'
import type { Reason, Score, VetoAnswer } from './scores.ts'

export type Interest = 'none' | 'relative' | 'other'

export const assessorStates = ['appointed', 'declared', 'handed_in', 'excused', 'removed'] as const
export type AssessorState = (typeof assessorStates)[number]

export interface Assessor {
  readonly id: string
  readonly initiativeId: string
  readonly round: number
  readonly personId: string
  readonly state: AssessorState
  readonly interest: Interest | null
  readonly interestNote: string
  readonly declaredOn: PlainDate | null
  readonly dueOn: PlainDate
  readonly scores: readonly Score[]
  readonly vetoes: readonly VetoAnswer[]
  readonly remark: string
  readonly reasons: readonly Reason[]
  readonly handedInAt: Date | null
  readonly appointedOn: PlainDate
  readonly appointedBy: string | null
  readonly removedReason: string
  readonly version: number
}

/** Those who count: neither excused by an interest nor removed. */
export function isActive({ state }: Pick<Assessor, 'state'>): boolean {
  return state !== 'excused' && state !== 'removed'
}

type Standing = Pick<Assessor, 'personId' | 'state' | 'dueOn'>

/** Whether blindness has ended for a panel: everybody handed in, or their day has passed. Never without a sheet. */
export function isPanelOpen(panel: readonly Standing[], today: PlainDate): boolean {
  const active = panel.filter(isActive)
  if (!active.some(({ state }) => state === 'handed_in')) return false
  return active.every(({ state, dueOn }) => state === 'handed_in' || today > dueOn)
}

export interface Viewer {
  /** Null for the program itself. */
  readonly personId: string | null
  /** Whether they run the assessment: the Office and the leaders. */
  readonly runsIt: boolean
}

export interface Moment {
  readonly panel: readonly Standing[]
  readonly today: PlainDate
  readonly isConcluded: boolean
}

/**
 * The one rule of blind scoring: whether a viewer may see the points that an assessor gave. One's own always; once it is
 * concluded everybody's; before that only when the panel is open, only those who run it or have handed in themselves, and
 * never somebody who still has to score.
 */
export function scoresVisible(of: Standing, viewer: Viewer, { panel, today, isConcluded }: Moment): boolean {
  if (viewer.personId !== null && viewer.personId === of.personId) return true
  if (of.state !== 'handed_in') return false
  if (isConcluded) return true
  const own = panel.find(({ personId, state }) => personId === viewer.personId && isActive({ state }))
  if (own !== undefined && own.state !== 'handed_in') return false
  return (viewer.runsIt || own !== undefined) && isPanelOpen(panel, today)
}

/** A person as somebody who may be appointed. */
export interface Candidate {
  readonly personId: string
  readonly roles: readonly { readonly role: Role; readonly unitId: string | null }[]
}

export type AppointRefusal =
  | 'not-an-assessor'
  | 'assessor-of-own-unit'
  | 'assessor-is-author'
  | 'assessed-before'
  | 'assessor-appointed-before'
  | 'has-seen-scores'
  | 'due-in-the-past'

export interface AppointFile {
  readonly initiative: Pick<Initiative, 'unitId' | 'personId' | 'createdBy' | 'formerHolderIds' | 'round'>
  /** The initiative's unit and those above it. */
  readonly unitLine: readonly string[]
  /** Of all rounds. */
  readonly panel: readonly Assessor[]
}

/** Why somebody may not score an initiative; undefined when they may. */
export function appointRefusal(
  { initiative, unitLine, panel }: AppointFile,
  { personId, roles }: Candidate,
  today: PlainDate,
): AppointRefusal | undefined {
  if (!roles.some(({ role }) => role === 'assessor')) return 'not-an-assessor'
  const tied = tiedRefusal({ initiative, unitLine }, { personId, roles })
  if (tied !== undefined) return tied
  const earlier = panel.filter((each) => each.personId === personId)
  if (earlier.some(({ round }) => round === initiative.round)) return 'assessor-appointed-before'
  if (earlier.length > 0) return 'assessed-before'
  const now = panel.filter(({ round }) => round === initiative.round)
  const sees = roles.some(({ role }) => role === 'office' || role === 'leader')
  return sees && isPanelOpen(now, today) ? 'has-seen-scores' : undefined
}

/** Whether somebody is an initiative's author, or in charge of it now or before it was handed over. */
export function isOwnOf(
  { personId, createdBy, formerHolderIds }: Pick<Initiative, 'personId' | 'createdBy' | 'formerHolderIds'>,
  who: string,
): boolean {
  return who === personId || who === createdBy || formerHolderIds.includes(who)
}

/** Whether a sheet that was handed in may yet be taken out: it became their own initiative, and nothing is concluded. */
export function mayTakeOff(
  initiative: Pick<Initiative, 'personId' | 'createdBy' | 'formerHolderIds' | 'state' | 'round'>,
  { personId, round }: Pick<Assessor, 'personId' | 'round'>,
): boolean {
  return initiative.state === 'self_assessed' && initiative.round === round && isOwnOf(initiative, personId)
}

/** Of its unit or one above it (leaders stand above all), its author, or in charge now or before. */
export function isConflicted(
  { initiative, unitLine }: Pick<AppointFile, 'initiative' | 'unitLine'>,
  { personId, roles }: Candidate,
): boolean {
  if (isOwnOf(initiative, personId)) return true
  return roles.some(({ role, unitId }) => role !== 'leader' && unitId !== null && unitLine.includes(unitId))
}

export type TiedRefusal = 'assessor-is-author' | 'assessor-of-own-unit'

/** What ties somebody to an initiative now, also when they were appointed before it did; undefined when nothing does. */
export function tiedRefusal(
  { initiative, unitLine }: Pick<AppointFile, 'initiative' | 'unitLine'>,
  candidate: Candidate,
): TiedRefusal | undefined {
  if (!isConflicted({ initiative, unitLine }, candidate)) return undefined
  return isOwnOf(initiative, candidate.personId) ? 'assessor-is-author' : 'assessor-of-own-unit'
}

export type DeclareRefusal = 'declared-before' | 'not-on-panel'

/** What an assessor declares before scoring: with an interest they are excused, and somebody else is appointed. */
export function declareInterest(
  assessor: Assessor,
  { interest, note, today }: { interest: Interest; note: string; today: PlainDate },
): Verdict<Assessor, DeclareRefusal> {
  if (!isActive(assessor)) return refuse('not-on-panel')
  if (assessor.state !== 'appointed') return refuse('declared-before')
  const state = interest === 'none' ? 'declared' : 'excused'
  return accept({ ...assessor, state, interest, interestNote: note, declaredOn: today })
}

export type ScoreRefusal = 'not-on-panel' | 'declare-first' | 'sheet-handed-in' | 'record-changed'

/** Why an assessor may not write on their sheet; undefined when they may. What was handed in stays. */
export function scoreRefusal(assessor: Assessor, version: number): ScoreRefusal | undefined {
  if (!isActive(assessor)) return 'not-on-panel'
  if (assessor.state === 'appointed') return 'declare-first'
  if (assessor.state === 'handed_in') return 'sheet-handed-in'
  return assessor.version === version ? undefined : 'record-changed'
}
