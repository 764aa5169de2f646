import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { day } from '../../../kernel/plain-date.ts'
import { closeMeeting, passes, quorumOf, type Session } from './council.ts'
import type { Concerned } from './interest.ts'
import type { Proposal } from './proposal.ts'

const members = ['a', 'b', 'c', 'd', 'e', 'f']
const today = day('2026-12-28')
const session: Session = {
  id: 's',
  code: 'HĐ-2026-1',
  heldOn: today,
  place: '',
  state: 'open',
  chairId: 'a',
  secretaryId: 'b',
  memberIds: members,
  presentIds: [],
  quorumPercent: 67,
  passPercent: 50,
  minutes: '',
  interests: [],
  dropReason: '',
  version: 1,
}
const nobody: Concerned = { id: 'p', holderId: null, insiderIds: [], proposedBy: null, editedBy: [], authorIds: [] }
const proposal = { id: 'p', state: 'on_agenda', votes: null } as unknown as Proposal
interface Ground {
  readonly concerned?: Partial<Concerned>
  readonly here?: readonly string[]
}
const meet = (
  present: number,
  votes: { for: number; against: number; abstained: number },
  over: object = {},
  { concerned = {}, here = members }: Ground = {},
) =>
  closeMeeting(
    { session: { ...session, ...over }, agenda: [proposal] },
    { presentIds: members.slice(0, present), ballots: [{ proposalId: 'p', ...votes }], minutes: '' },
    { concerned: [{ ...nobody, ...concerned }], hereIds: new Set(here), today },
  )

describe('the council', () => {
  it('needs its share of the members, rounded up', () => {
    expect(quorumOf(session)).toBe(5)
    expect(meet(4, { for: 4, against: 0, abstained: 0 })).toMatchObject({ reason: 'quorum-missing' })
    expect(meet(5, { for: 5, against: 0, abstained: 0 })).toMatchObject({ ok: true })
  })

  it('passes with more than half of those present, not with half', () => {
    const state = (inFavour: number) => {
      const closed = meet(6, { for: inFavour, against: 6 - inFavour, abstained: 0 })
      return closed.ok ? closed.outcome.agenda[0]?.state : closed.reason
    }

    expect([state(3), state(4)]).toEqual(['not_passed', 'passed'])
  })

  it('counts as many votes as people in the room', () => {
    expect(meet(5, { for: 5, against: 1, abstained: 0 })).toMatchObject({ reason: 'votes-too-many' })
    expect(meet(5, { for: 3, against: 1, abstained: 0 })).toMatchObject({ reason: 'votes-too-few' })
  })

  it('closes once, and not before the day', () => {
    const votes = { for: 6, against: 0, abstained: 0 }

    expect(meet(6, votes, { state: 'closed' })).toMatchObject({ reason: 'session-over' })
    expect(meet(6, votes, { heldOn: day('2026-12-29') })).toMatchObject({ reason: 'held-in-future' })
  })

  it('counts nobody who is tied to a proposal, among votes and among those who may vote', () => {
    const tied = { holderId: 'c', insiderIds: ['d'], proposedBy: 'e', authorIds: ['f', 'f'] }
    const two = { for: 2, against: 0, abstained: 0 }
    const closed = meet(6, two, {}, { concerned: tied })

    expect(closed).toMatchObject({ outcome: { agenda: [{ state: 'passed', votes: two }] } })
    expect(closed.ok && closed.outcome.session.interests.map(({ personId, why }) => `${personId} ${why}`)).toEqual([
      'c holder',
      'd unit',
      'e proposer',
      'f author',
    ])
    expect(meet(6, { ...two, for: 3 }, {}, { concerned: tied })).toMatchObject({ reason: 'interested-counted' })
    expect(meet(6, { ...two, for: 7 }, {}, { concerned: tied })).toMatchObject({ reason: 'votes-too-many' })
    expect(meet(6, { ...two, for: 1 }, {}, { concerned: tied })).toMatchObject({ reason: 'votes-too-few' })
    // Of two who may vote, one is not more than half.
    const half = meet(6, { for: 1, against: 1, abstained: 0 }, {}, { concerned: tied })
    expect(half).toMatchObject({ outcome: { agenda: [{ state: 'not_passed' }] } })
  })

  it('does not vote where everybody is tied, and counts a relative who was declared', () => {
    const all = meet(6, { for: 0, against: 0, abstained: 0 }, {}, { concerned: { insiderIds: members } })
    const interests = [{ proposalId: 'p', personId: 'f', why: 'relative' }]

    expect(all).toMatchObject({ reason: 'everybody-has-interest' })
    expect(meet(6, { for: 6, against: 0, abstained: 0 }, { interests })).toMatchObject({ reason: 'interested-counted' })
    expect(meet(6, { for: 5, against: 0, abstained: 0 }, { interests })).toMatchObject({ ok: true })
  })

  it('is held by people of the agency, with those who sign its minutes', () => {
    const votes = { for: 5, against: 0, abstained: 0 }

    expect(meet(5, votes, {}, { here: ['a', 'b', 'c', 'd'] })).toMatchObject({ reason: 'member-gone' })
    expect(meet(5, votes, { chairId: 'f' })).toMatchObject({ reason: 'signers-absent' })
    expect(meet(5, votes, { secretaryId: 'f' })).toMatchObject({ reason: 'signers-absent' })
  })

  it('never counts a vote of somebody tied, whoever is tied and whatever is cast', () => {
    const some = fc.subarray(members)
    const votes = fc.record({ for: fc.nat(7), against: fc.nat(7), abstained: fc.nat(7) })
    fc.assert(
      fc.property(some, some, votes, (insiderIds, declaredIds, cast) => {
        const interests = declaredIds.map((personId) => ({ proposalId: 'p', personId, why: 'other' }))
        const closed = meet(6, cast, { interests }, { concerned: { insiderIds } })
        const voters = members.filter((id) => !insiderIds.includes(id) && !declaredIds.includes(id)).length
        const sum = cast.for + cast.against + cast.abstained

        expect(closed.ok).toBe(voters > 0 && sum === voters)
        if (!closed.ok) return
        expect(closed.outcome.agenda[0]?.state === 'passed').toBe(cast.for * 2 > voters)
        expect(closed.outcome.session.interests).toHaveLength(members.length - voters)
      }),
    )
  })

  it('lets no vote pass that more people turned down', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), fc.integer({ min: 50, max: 100 }), (yes, no, neither, share) => {
        const passed = passes({ for: yes, against: no, abstained: neither }, yes + no + neither, share)

        expect(passed && yes <= no).toBe(yes + no + neither === 0 && share === 100)
      }),
    )
  })
})
