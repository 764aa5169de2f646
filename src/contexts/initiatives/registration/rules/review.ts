/** What is said at each step of a registration. */
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { type Initiative, moved, type MoveFacts, type MoveRefusal } from '../../rules/initiative.ts'
import type { InitiativeState } from '../../rules/states.ts'
import type { RegistrationField } from './registration.ts'

const reviewActs = ['register', 'endorse', 'check', 'approve', 'return', 'reject', 'withdraw'] as const
export type ReviewAct = (typeof reviewActs)[number]

/** What the Office confirms before a registration goes to the leaders (law.md 6.2; the wording is the agency's own). */
export const checklistPoints = ['contents', 'own', 'verifiable', 'means', 'right-place'] as const
export type ChecklistPoint = (typeof checklistPoints)[number]

/** What is to be put right in one field; '' is the registration as a whole. */
export interface FieldReason {
  readonly field: RegistrationField | ''
  readonly reason: string
}

export interface Review {
  readonly id: string
  readonly initiativeId: string
  readonly act: ReviewAct
  readonly fromState: InitiativeState
  readonly personId: string | null
  readonly at: Date
  readonly note: string
  readonly checklist: readonly ChecklistPoint[]
  readonly reasons: readonly FieldReason[]
}

/** What is said with a step; parts that do not belong to the step stay empty. */
export interface Said {
  readonly note?: string | null
  readonly checklist?: readonly ChecklistPoint[]
  readonly reasons?: readonly FieldReason[]
}

export interface Reviewed {
  readonly initiative: Initiative
  readonly review: Review
}

export interface ReviewFacts extends MoveFacts {
  readonly at: Date
  readonly newId: () => string
}

export type ReviewRefusal = MoveRefusal | 'record-changed' | 'reason-missing' | 'checklist-incomplete'

/** An initiative somebody chose in a list, with the version they saw. */
export interface Chosen {
  readonly id: string
  readonly version: number
}

/** Moves all of the chosen one step on, or none: each must be as it was seen, and at this actor's step. */
export function reviewAll(
  initiatives: readonly Initiative[],
  { act, said, chosen }: { readonly act: ReviewAct; readonly said: Said; readonly chosen: readonly Chosen[] },
  facts: ReviewFacts,
): Verdict<readonly Reviewed[], ReviewRefusal> {
  const missing = whatIsMissing(act, said, initiatives)
  if (missing !== undefined) return refuse(missing)
  const seen = new Map(chosen.map(({ id, version }) => [id, version]))
  const done: Reviewed[] = []
  for (const initiative of initiatives) {
    if (seen.get(initiative.id) !== initiative.version) return refuse('record-changed')
    const next = moved(initiative, act, facts, reasonOf(act, said))
    if (!next.ok) return next
    done.push({ initiative: next.outcome, review: reviewOf(initiative, act, { said, facts }) })
  }
  return accept(done)
}

function whatIsMissing(
  act: ReviewAct,
  said: Said,
  initiatives: readonly Initiative[],
): 'reason-missing' | 'checklist-incomplete' | undefined {
  if (act === 'check') {
    const { checklist = [] } = said
    return checklistPoints.every((point) => checklist.includes(point)) ? undefined : 'checklist-incomplete'
  }
  // A draft that nobody else has seen goes without a word.
  const needsReason = act === 'withdraw' ? initiatives.some(({ state }) => state !== 'draft') : isNegative(act)
  return needsReason && isSilent(said) ? 'reason-missing' : undefined
}

function isNegative(act: ReviewAct): boolean {
  return act === 'return' || act === 'reject'
}

function isSilent({ note, reasons = [] }: Said): boolean {
  return (note ?? '') === '' && reasons.length === 0
}

/** The reason that stays with the state, for whoever opens the initiative. */
function reasonOf(act: ReviewAct, { note, reasons = [] }: Said): string {
  if (!isNegative(act) && act !== 'withdraw') return ''
  const whole = reasons.filter(({ field }) => field === '').map(({ reason }) => reason)
  return [...((note ?? '') === '' ? [] : [note ?? '']), ...whole].join('\n')
}

export function reviewOf(
  { id, state }: Initiative,
  act: ReviewAct,
  { said, facts }: { readonly said: Said; readonly facts: ReviewFacts },
): Review {
  return {
    id: facts.newId(),
    initiativeId: id,
    act,
    fromState: state,
    personId: facts.actor.kind === 'person' ? facts.actor.personId : null,
    at: facts.at,
    note: said.note ?? '',
    checklist: said.checklist ?? [],
    reasons: said.reasons ?? [],
  }
}
