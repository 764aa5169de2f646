import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { day } from '../../../kernel/plain-date.ts'
import { closeMeeting, passes, quorumOf, type Session } from './council.ts'
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
  version: 1,
}
const proposal = { id: 'p', state: 'on_agenda', votes: null } as unknown as Proposal
const meet = (present: number, votes: { for: number; against: number; abstained: number }, over: object = {}) =>
  closeMeeting(
    { session: { ...session, ...over }, agenda: [proposal] },
    { presentIds: members.slice(0, present), ballots: [{ proposalId: 'p', ...votes }], minutes: '' },
    today,
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

  it('lets no vote pass that more people turned down', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), fc.integer({ min: 50, max: 100 }), (yes, no, neither, share) => {
        const passed = passes({ for: yes, against: no, abstained: neither }, yes + no + neither, share)

        expect(passed && yes <= no).toBe(yes + no + neither === 0 && share === 100)
      }),
    )
  })
})
