/** A meeting of the council for emulation and commendation: who is there, how it votes, what passes. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { movedBy, type MoveRefusal, type Proposal, type Votes } from './proposal.ts'

export interface Session {
  readonly id: string
  readonly code: string
  readonly heldOn: PlainDate
  readonly place: string
  readonly state: 'open' | 'closed' | 'dropped'
  readonly chairId: string
  readonly secretaryId: string
  readonly memberIds: readonly string[]
  readonly presentIds: readonly string[]
  readonly quorumPercent: number
  readonly passPercent: number
  readonly minutes: string
  readonly version: number
}

/** How many members must be there. */
export function quorumOf({ memberIds, quorumPercent }: Pick<Session, 'memberIds' | 'quorumPercent'>): number {
  return Math.ceil((memberIds.length * quorumPercent) / 100)
}

/** Passes with more than the share of those present. A share of 100 asks for all of them. */
export function passes({ for: inFavour }: Votes, present: number, passPercent: number): boolean {
  return passPercent >= 100 ? inFavour === present : inFavour * 100 > present * passPercent
}

export type MeetingRefusal =
  | MoveRefusal
  | 'members-too-few'
  | 'chair-not-member'
  | 'agenda-empty'
  | 'session-over'
  | 'held-in-future'
  | 'present-not-member'
  | 'quorum-missing'
  | 'votes-missing'
  | 'votes-too-many'
  | 'votes-too-few'

/** A council has a chair, a secretary and at least three members, chair and secretary among them. */
export function checkCouncil(
  { memberIds, chairId, secretaryId }: Pick<Session, 'memberIds' | 'chairId' | 'secretaryId'>,
  agenda: readonly Proposal[],
): MeetingRefusal | undefined {
  if (new Set(memberIds).size < 3) return 'members-too-few'
  if (!memberIds.includes(chairId) || !memberIds.includes(secretaryId)) return 'chair-not-member'
  return agenda.length === 0 ? 'agenda-empty' : undefined
}

export interface Ballot extends Votes {
  readonly proposalId: string
}

export interface MeetingHeld {
  readonly presentIds: readonly string[]
  readonly ballots: readonly Ballot[]
  readonly minutes: string
}

export interface MeetingFile {
  readonly session: Session
  readonly agenda: readonly Proposal[]
}

/** Closes a meeting: each proposal on the agenda has its votes and passes or does not. */
export function closeMeeting(
  { session, agenda }: MeetingFile,
  { presentIds, ballots, minutes }: MeetingHeld,
  today: PlainDate,
): Verdict<MeetingFile, MeetingRefusal> {
  const refusal = meetingRefusal(session, presentIds, today)
  if (refusal !== undefined) return refuse(refusal)
  const closed: Proposal[] = []
  for (const proposal of agenda) {
    const ballot = ballots.find(({ proposalId }) => proposalId === proposal.id)
    const counted = countBallot(ballot, presentIds.length)
    if (!counted.ok) return counted
    const votes = counted.outcome
    const moved = movedBy(proposal, passes(votes, presentIds.length, session.passPercent) ? 'pass' : 'fail')
    if (!moved.ok) return moved
    closed.push({ ...moved.outcome, votes })
  }
  return accept({ session: { ...session, state: 'closed', presentIds: [...presentIds], minutes }, agenda: closed })
}

function meetingRefusal(session: Session, presentIds: readonly string[], today: PlainDate): MeetingRefusal | undefined {
  if (session.state !== 'open') return 'session-over'
  if (session.heldOn > today) return 'held-in-future'
  if (!presentIds.every((id) => session.memberIds.includes(id))) return 'present-not-member'
  return new Set(presentIds).size < quorumOf(session) ? 'quorum-missing' : undefined
}

/** Ballots are secret: what counts is how many, and that they are as many as people in the room. */
function countBallot(
  ballot: Ballot | undefined,
  present: number,
): Verdict<Votes, 'votes-missing' | 'votes-too-many' | 'votes-too-few'> {
  if (ballot === undefined) return refuse('votes-missing')
  const { for: inFavour, against, abstained } = ballot
  const cast = inFavour + against + abstained
  if (cast > present) return refuse('votes-too-many')
  return cast < present ? refuse('votes-too-few') : accept({ for: inFavour, against, abstained })
}
