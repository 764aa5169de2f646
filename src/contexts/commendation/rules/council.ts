/** A meeting of the council for emulation and commendation: who is there, how it votes, what passes. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { type Concerned, type Interest, interestsIn, votersOn } from './interest.ts'
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
  /** Declared while it is open; all that was counted by once it is closed. */
  readonly interests: readonly Interest[]
  /** Why it was cancelled; empty unless it was. */
  readonly dropReason: string
  readonly version: number
}

/** How many members must be there. */
export function quorumOf({ memberIds, quorumPercent }: Pick<Session, 'memberIds' | 'quorumPercent'>): number {
  return Math.ceil((memberIds.length * quorumPercent) / 100)
}

/** Passes with more than the share of those present who may vote. A share of 100 asks for all of them. */
export function passes({ for: inFavour }: Votes, voters: number, passPercent: number): boolean {
  return passPercent >= 100 ? inFavour === voters : inFavour * 100 > voters * passPercent
}

export type MeetingRefusal =
  | MoveRefusal
  | 'members-too-few'
  | 'chair-not-member'
  | 'agenda-empty'
  | 'session-over'
  | 'held-in-future'
  | 'present-not-member'
  | 'member-gone'
  | 'signers-absent'
  | 'quorum-missing'
  | 'everybody-has-interest'
  | 'interested-counted'
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

/** What closing a meeting rests on besides. */
export interface MeetingGround {
  /** Whom each proposal concerns. */
  readonly concerned: readonly Concerned[]
  /** Everybody who worked in the agency on the day. */
  readonly hereIds: ReadonlySet<string>
  readonly today: PlainDate
}

/** Closes a meeting: each proposal on the agenda has its votes and passes or does not. */
export function closeMeeting(
  { session, agenda }: MeetingFile,
  { presentIds, ballots, minutes }: MeetingHeld,
  ground: MeetingGround,
): Verdict<MeetingFile, MeetingRefusal> {
  const refusal = meetingRefusal(session, presentIds, ground)
  if (refusal !== undefined) return refuse(refusal)
  const interests = interestsIn(session.memberIds, ground.concerned, session.interests)
  const closed: Proposal[] = []
  for (const proposal of agenda) {
    const ballot = ballots.find(({ proposalId }) => proposalId === proposal.id)
    const voters = votersOn(proposal.id, presentIds, interests).length
    const counted = countBallot(ballot, { present: presentIds.length, voters })
    if (!counted.ok) return counted
    const votes = counted.outcome
    const moved = movedBy(proposal, passes(votes, voters, session.passPercent) ? 'pass' : 'fail')
    if (!moved.ok) return moved
    closed.push({ ...moved.outcome, votes })
  }
  const over = { state: 'closed', presentIds: [...presentIds], minutes, interests } as const
  return accept({ session: { ...session, ...over }, agenda: closed })
}

function meetingRefusal(
  session: Session,
  presentIds: readonly string[],
  { hereIds, today }: MeetingGround,
): MeetingRefusal | undefined {
  if (session.state !== 'open') return 'session-over'
  if (session.heldOn > today) return 'held-in-future'
  if (!presentIds.every((id) => session.memberIds.includes(id))) return 'present-not-member'
  if (!presentIds.every((id) => hereIds.has(id))) return 'member-gone'
  if (new Set(presentIds).size < quorumOf(session)) return 'quorum-missing'
  // They sign the minutes.
  return [session.chairId, session.secretaryId].every((id) => presentIds.includes(id)) ? undefined : 'signers-absent'
}

type BallotRefusal =
  | 'votes-missing'
  | 'everybody-has-interest'
  | 'interested-counted'
  | 'votes-too-many'
  | 'votes-too-few'

/** Ballots are secret: what counts is how many, and that they are as many as people in the room who may vote. */
function countBallot(
  ballot: Ballot | undefined,
  { present, voters }: { readonly present: number; readonly voters: number },
): Verdict<Votes, BallotRefusal> {
  if (voters === 0) return refuse('everybody-has-interest')
  if (ballot === undefined) return refuse('votes-missing')
  const { for: inFavour, against, abstained } = ballot
  const cast = inFavour + against + abstained
  if (cast > present) return refuse('votes-too-many')
  if (cast > voters) return refuse('interested-counted')
  return cast < voters ? refuse('votes-too-few') : accept({ for: inFavour, against, abstained })
}
