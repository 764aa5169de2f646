/** A session of the council: who is there, whether that is enough, what was voted. */
import { refuse, accept, type Verdict } from '../../../../kernel/verdict.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'

export const voteValues = ['for', 'against', 'abstain'] as const
export type VoteValue = (typeof voteValues)[number]

export interface Vote {
  readonly personId: string
  readonly vote: VoteValue
}

export interface Member {
  readonly personId: string
  readonly present: boolean
}

export type SessionState = 'planned' | 'closed' | 'cancelled'

export interface CouncilSession {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly heldOn: PlainDate
  readonly place: string
  readonly chairId: string
  readonly secretaryId: string
  readonly members: readonly Member[]
  readonly quorumPercent: number
  readonly passPercent: number
  readonly state: SessionState
  readonly serial: number | null
  /** Of the day it is held on: its minutes are numbered within it. */
  readonly year: number
  readonly minutes: string
  /** Why it was called off; empty unless it was. */
  readonly cancelReason: string
  readonly closedOn: PlainDate | null
  readonly version: number
}

export interface CouncilCase {
  readonly id: string
  readonly sessionId: string
  readonly initiativeId: string
  readonly round: number
  readonly position: number
  readonly level: string | null
  readonly state: 'open' | 'passed' | 'failed'
  readonly votes: readonly Vote[]
  readonly remark: string
  readonly decidedOn: PlainDate | null
  readonly version: number
}

/** How many of so many are enough: the share rounded up. */
export function enoughOf(count: number, percent: number): number {
  return Math.ceil((count * percent) / 100)
}

export function hasQuorum({ members, quorumPercent }: Pick<CouncilSession, 'members' | 'quorumPercent'>): boolean {
  const present = members.filter((member) => member.present).length
  return present > 0 && present >= enoughOf(members.length, quorumPercent)
}

export interface Count {
  readonly for: number
  readonly against: number
  readonly abstain: number
  /** Members present who may vote on the case. */
  readonly voting: number
  /** Votes in favour that are enough. */
  readonly needed: number
  readonly passed: boolean
}

/** Counts the votes; those present who did not vote count among those who might have. */
export function countVotes(votes: readonly Vote[], voting: number, passPercent: number): Count {
  const of = (value: VoteValue) => votes.filter(({ vote }) => vote === value).length
  const needed = enoughOf(voting, passPercent)
  const inFavour = of('for')
  return {
    for: inFavour,
    against: of('against'),
    abstain: of('abstain'),
    voting,
    needed,
    passed: voting > 0 && inFavour >= needed,
  }
}

export type OverRefusal = 'session-closed' | 'session-cancelled'

/** Why nothing can be done in a session any more; undefined while it is planned. */
export function overRefusal({ state }: Pick<CouncilSession, 'state'>): OverRefusal | undefined {
  if (state === 'planned') return undefined
  return state === 'closed' ? 'session-closed' : 'session-cancelled'
}

/** Whether those who sign the minutes are there. */
export function isLed({ members, chairId, secretaryId }: CouncilSession): boolean {
  return [chairId, secretaryId].every((id) => members.some(({ personId, present }) => present && personId === id))
}

export type DecideRefusal =
  | OverRefusal
  | 'chair-absent'
  | 'session-not-yet'
  | 'member-left'
  | 'no-quorum'
  | 'decided-already'
  | 'voter-not-present'
  | 'voter-has-interest'
  | 'voted-twice'
  | 'votes-missing'
  | 'nobody-may-vote'
  | 'not-ready-for-council'
  | 'level-not-of-season'

export interface CaseFile {
  readonly session: CouncilSession
  readonly item: CouncilCase
  /** Whether another case of the same initiative and round was decided, by whichever council. */
  readonly decidedElsewhere: boolean
  /** Whether its points are open or concluded and it waits for a decision. */
  readonly isReady: boolean
  readonly levels: readonly string[]
  /** Members who may not vote on it: of its unit, its author, or in charge now or before. */
  readonly interested: ReadonlySet<string>
  /** Everybody who works in the agency on the day of the session. */
  readonly hereIds: ReadonlySet<string>
}

export interface Deciding {
  readonly level: string
  readonly votes: readonly Vote[]
  readonly remark: string
  readonly today: PlainDate
}

/** Puts a case to the vote and decides it. */
export function decideCase(file: CaseFile, deciding: Deciding): Verdict<CouncilCase, DecideRefusal> {
  const refusal = caseRefusal(file, deciding) ?? voteRefusal(file, deciding.votes)
  if (refusal !== undefined) return refuse(refusal)
  const { session, item } = file
  const { passed } = countVotes(deciding.votes, votersOf(file).length, session.passPercent)
  return accept({
    ...item,
    level: deciding.level,
    votes: deciding.votes,
    remark: deciding.remark,
    state: passed ? 'passed' : 'failed',
    decidedOn: deciding.today,
  })
}

function caseRefusal(file: CaseFile, { level, today }: Deciding): DecideRefusal | undefined {
  const { session, item } = file
  const over = overRefusal(session)
  if (over !== undefined) return over
  if (today < session.heldOn) return 'session-not-yet'
  if (item.state !== 'open' || file.decidedElsewhere) return 'decided-already'
  if (!file.isReady) return 'not-ready-for-council'
  if (!file.levels.includes(level)) return 'level-not-of-season'
  return presenceRefusal(file)
}

/** Whether those recorded as present can be, are enough, and are led. */
function presenceRefusal({ session, hereIds }: CaseFile): DecideRefusal | undefined {
  if (session.members.some(({ personId, present }) => present && !hereIds.has(personId))) return 'member-left'
  if (!hasQuorum(session)) return 'no-quorum'
  return isLed(session) ? undefined : 'chair-absent'
}

function voteRefusal(file: CaseFile, votes: readonly Vote[]): DecideRefusal | undefined {
  const voters = votersOf(file)
  const people = votes.map(({ personId }) => personId)
  if (voters.length === 0) return 'nobody-may-vote'
  if (new Set(people).size < people.length) return 'voted-twice'
  if (people.some((personId) => file.interested.has(personId))) return 'voter-has-interest'
  if (people.some((personId) => !voters.includes(personId))) return 'voter-not-present'
  return people.length < voters.length ? 'votes-missing' : undefined
}

/** Members present who may vote on the case. */
function votersOf({ session, interested }: Pick<CaseFile, 'session' | 'interested'>): readonly string[] {
  return session.members
    .filter(({ personId, present }) => present && !interested.has(personId))
    .map(({ personId }) => personId)
}

/** Cases a session takes, and members it has. */
export const MOST_CASES = 200
export const MOST_MEMBERS = 50
