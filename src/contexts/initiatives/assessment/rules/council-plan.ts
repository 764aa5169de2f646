/** What a session of the council is planned as, what of it may change, and when it may be called off. */
import { type PlainDate, yearOf } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { type CouncilCase, type CouncilSession, MOST_MEMBERS, overRefusal, type OverRefusal } from './council.ts'

export interface CouncilPlan {
  readonly title: string
  readonly heldOn: PlainDate
  readonly place: string
  readonly chairId: string
  readonly secretaryId: string
  /** The other members; the chair and the secretary may be named again. */
  readonly memberIds: readonly string[]
}

const FEWEST_MEMBERS = 3

/** Everybody who sits on it, each once. */
export function peopleOf({ chairId, secretaryId, memberIds }: CouncilPlan): readonly string[] {
  return [...new Set([chairId, secretaryId, ...memberIds])]
}

export type PeopleRefusal = 'chair-is-secretary' | 'members-missing' | 'too-many-members'

/** Why these people can not sit as a council; undefined when they can. */
export function peopleRefusal(plan: CouncilPlan): PeopleRefusal | undefined {
  if (plan.chairId === plan.secretaryId) return 'chair-is-secretary'
  const { length } = peopleOf(plan)
  if (length < FEWEST_MEMBERS) return 'members-missing'
  return length > MOST_MEMBERS ? 'too-many-members' : undefined
}

export interface Planned {
  readonly session: CouncilSession
  readonly cases: readonly CouncilCase[]
}

export type ChangeRefusal = OverRefusal | PeopleRefusal | 'record-changed' | 'votes-fix-members' | 'held-after-votes'

/**
 * Changes a planned session. Once something was voted, those who voted stay who they are, and the day is not after it; before
 * that another day asks anew who is there.
 */
export function changeCouncil(
  { session, cases }: Planned,
  plan: CouncilPlan,
  version: number,
): Verdict<CouncilSession, ChangeRefusal> {
  const refusal = changeRefusal(session, plan, version) ?? votedRefusal({ session, cases }, plan)
  if (refusal !== undefined) return refuse(refusal)
  const { title, heldOn, place, chairId, secretaryId } = plan
  const isVoted = cases.some(({ state }) => state !== 'open')
  const present = heldOn === session.heldOn || isVoted ? presentIn(session) : new Set<string>()
  const members = peopleOf(plan).map((personId) => ({ personId, present: present.has(personId) }))
  return accept({ ...session, title, heldOn, year: yearOf(heldOn), place, chairId, secretaryId, members })
}

function changeRefusal(session: CouncilSession, plan: CouncilPlan, version: number): ChangeRefusal | undefined {
  const over = overRefusal(session)
  if (over !== undefined) return over
  return session.version === version ? peopleRefusal(plan) : 'record-changed'
}

function votedRefusal({ session, cases }: Planned, plan: CouncilPlan): ChangeRefusal | undefined {
  const decidedOn = cases.flatMap((item) => item.decidedOn ?? [])
  if (decidedOn.length === 0) return undefined
  const people = new Set(peopleOf(plan))
  const isSame = session.members.length === people.size && session.members.every(({ personId }) => people.has(personId))
  const isLedAsBefore = plan.chairId === session.chairId && plan.secretaryId === session.secretaryId
  if (!isSame || !isLedAsBefore) return 'votes-fix-members'
  return decidedOn.some((on) => on < plan.heldOn) ? 'held-after-votes' : undefined
}

function presentIn({ members }: CouncilSession): ReadonlySet<string> {
  return new Set(members.flatMap(({ personId, present }) => (present ? [personId] : [])))
}

export type CancelRefusal = OverRefusal | 'record-changed' | 'votes-keep-session'

/** Calls a session off on which nothing was voted; its cases are free for another one. */
export function cancelCouncil(
  { session, cases }: Planned,
  { version, reason }: { readonly version: number; readonly reason: string },
): Verdict<CouncilSession, CancelRefusal> {
  const over = overRefusal(session)
  if (over !== undefined) return refuse(over)
  if (session.version !== version) return refuse('record-changed')
  if (cases.some(({ state }) => state !== 'open')) return refuse('votes-keep-session')
  return accept({ ...session, state: 'cancelled', cancelReason: reason })
}
