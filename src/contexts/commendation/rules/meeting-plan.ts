/** A meeting that was called: what of it may change, who ties themselves to what, and calling it off. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { checkCouncil, type MeetingFile, type MeetingRefusal, type Session } from './council.ts'
import { declaredAfter, type Declaring, mayDeclare } from './interest.ts'
import { movedBy, type Proposal } from './proposal.ts'

export interface MeetingPlan {
  readonly heldOn: PlainDate
  readonly place: string
  readonly memberIds: readonly string[]
  readonly chairId: string
  readonly secretaryId: string
}

export interface MeetingChanged {
  readonly before: Session
  readonly session: Session
  /** Proposals that are new on the agenda, and those that wait again. */
  readonly put: readonly Proposal[]
  readonly freed: readonly Proposal[]
}

type ChangeRefusal = MeetingRefusal | 'record-changed'

/** Calls a meeting anew that was not held: day, place, people, agenda. What was declared about what is left stays. */
export function changeMeeting(
  { session, agenda }: MeetingFile,
  { plan, wanted }: { readonly plan: MeetingPlan; readonly wanted: readonly Proposal[] },
  version: number,
): Verdict<MeetingChanged, ChangeRefusal> {
  if (session.state !== 'open') return refuse('session-over')
  if (session.version !== version) return refuse('record-changed')
  const memberIds = [...new Set(plan.memberIds)]
  const refusal = checkCouncil({ ...plan, memberIds }, wanted)
  if (refusal !== undefined) return refuse(refusal)
  const put = allMoved(
    wanted.filter(({ sessionId }) => sessionId !== session.id),
    'put-on-agenda',
    session.id,
  )
  if (!put.ok) return put
  const wantedIds = new Set(wanted.map(({ id }) => id))
  const freed = allMoved(
    agenda.filter(({ id }) => !wantedIds.has(id)),
    'take-off-agenda',
    null,
  )
  if (!freed.ok) return freed
  const interests = session.interests.filter(
    ({ personId, proposalId }) => memberIds.includes(personId) && wantedIds.has(proposalId),
  )
  const changed: Session = { ...session, ...plan, memberIds, interests }
  return accept({ before: session, session: changed, put: put.outcome, freed: freed.outcome })
}

/** Cancels a meeting that was not held, with the reason its members are told; its proposals wait for another one. */
export function dropMeeting(
  { session, agenda }: MeetingFile,
  { version, reason }: { readonly version: number; readonly reason: string },
): Verdict<MeetingFile, MeetingRefusal | 'record-changed'> {
  if (session.version !== version) return refuse('record-changed')
  if (session.state !== 'open') return refuse('session-over')
  const freed = allMoved(agenda, 'take-off-agenda', null)
  if (!freed.ok) return freed
  return accept({ session: { ...session, state: 'dropped', dropReason: reason }, agenda: freed.outcome })
}

function allMoved(
  proposals: readonly Proposal[],
  act: 'put-on-agenda' | 'take-off-agenda',
  sessionId: string | null,
): Verdict<readonly Proposal[], 'proposal-elsewhere'> {
  const all: Proposal[] = []
  for (const proposal of proposals) {
    const moved = movedBy(proposal, act)
    if (!moved.ok) return moved
    all.push({ ...moved.outcome, sessionId })
  }
  return accept(all)
}

type DeclareRefusal = 'session-over' | 'record-changed' | 'not-a-member' | 'proposal-elsewhere' | 'declared-by-others'

/** Puts down, or takes back, what ties a member to proposals on the agenda. */
export function declareInMeeting(
  { session, agenda }: MeetingFile,
  declaring: Declaring,
  version: number,
): Verdict<Session, DeclareRefusal> {
  if (session.state !== 'open') return refuse('session-over')
  if (session.version !== version) return refuse('record-changed')
  if (!session.memberIds.includes(declaring.personId)) return refuse('not-a-member')
  if (!declaring.proposalIds.every((id) => agenda.some((proposal) => proposal.id === id)))
    return refuse('proposal-elsewhere')
  if (!mayDeclare(session.interests, declaring)) return refuse('declared-by-others')
  return accept({ ...session, interests: declaredAfter(session.interests, declaring) })
}
