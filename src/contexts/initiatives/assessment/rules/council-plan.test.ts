import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../../kernel/plain-date.ts'
import type { CouncilCase, CouncilSession } from './council.ts'
import { cancelCouncil, changeCouncil, type CouncilPlan } from './council-plan.ts'

const session: CouncilSession = {
  id: 's1',
  code: 'HD-2026-01',
  title: 'Xét công nhận năm 2026',
  heldOn: day('2026-11-23'),
  place: 'Phòng họp',
  chairId: 'a',
  secretaryId: 'b',
  members: ['a', 'b', 'c'].map((personId) => ({ personId, present: personId !== 'c' })),
  quorumPercent: 67,
  passPercent: 51,
  state: 'planned',
  serial: null,
  year: 2026,
  minutes: '',
  cancelReason: '',
  closedOn: null,
  version: 3,
}
const open: CouncilCase = {
  id: 'c1',
  sessionId: 's1',
  initiativeId: 'i1',
  round: 1,
  position: 1,
  level: null,
  state: 'open',
  votes: [],
  remark: '',
  decidedOn: null,
  version: 1,
}
const decided: CouncilCase = { ...open, id: 'c2', initiativeId: 'i2', state: 'failed', decidedOn: day('2026-11-23') }
const plan: CouncilPlan = {
  title: session.title,
  heldOn: session.heldOn,
  place: session.place,
  chairId: 'a',
  secretaryId: 'b',
  memberIds: ['c'],
}
const change = (changes: Partial<CouncilPlan>, cases = [open], of: Partial<CouncilSession> = {}) =>
  changeCouncil({ session: { ...session, ...of }, cases }, { ...plan, ...changes }, 3)

describe('a planned session', () => {
  it('is planned anew: who was there stays there, who is new is not', () => {
    const moved = change({ place: 'Hội trường', chairId: 'd', memberIds: ['a'] })

    expect(moved).toMatchObject({
      outcome: { code: 'HD-2026-01', year: 2026, heldOn: '2026-11-23', place: 'Hội trường', chairId: 'd' },
    })
    expect(moved.ok && moved.outcome.members).toEqual([
      { personId: 'd', present: false },
      { personId: 'b', present: true },
      { personId: 'a', present: true },
    ])
  })

  it('asks anew who is there on another day, unless something was voted on the first', () => {
    const presentOf = (changed: ReturnType<typeof change>) =>
      changed.ok ? changed.outcome.members.filter(({ present }) => present).map(({ personId }) => personId) : []
    const moved = change({ heldOn: day('2027-01-05') })

    expect(moved).toMatchObject({ outcome: { code: 'HD-2026-01', year: 2027, heldOn: '2027-01-05' } })
    expect(presentOf(moved)).toEqual([])
    expect(presentOf(change({ heldOn: day('2026-11-20') }, [open, decided]))).toEqual(['a', 'b'])
  })

  it('keeps who voted, and the day they voted on', () => {
    expect(change({ title: 'Phiên 1', place: 'Tầng 3', heldOn: day('2026-11-20') }, [open, decided])).toMatchObject({
      ok: true,
    })
    expect(change({ memberIds: ['d'] }, [decided])).toMatchObject({ reason: 'votes-fix-members' })
    expect(change({ memberIds: ['c', 'd'] }, [decided])).toMatchObject({ reason: 'votes-fix-members' })
    expect(change({ chairId: 'b', secretaryId: 'a' }, [decided])).toMatchObject({ reason: 'votes-fix-members' })
    expect(change({ heldOn: day('2026-11-24') }, [decided])).toMatchObject({ reason: 'held-after-votes' })
  })

  it('needs enough people, and is neither over nor changed by somebody else', () => {
    expect(change({ secretaryId: 'a' })).toMatchObject({ reason: 'chair-is-secretary' })
    expect(change({ memberIds: ['a', 'b'] })).toMatchObject({ reason: 'members-missing' })
    expect(change({}, [], { version: 4 })).toMatchObject({ reason: 'record-changed' })
    expect(change({}, [], { state: 'closed' })).toMatchObject({ reason: 'session-closed' })
    expect(change({}, [], { state: 'cancelled' })).toMatchObject({ reason: 'session-cancelled' })
  })

  it('is called off with a reason, as long as nothing was voted', () => {
    const said = { version: 3, reason: 'Bão số 5' }

    expect(cancelCouncil({ session, cases: [open] }, said)).toMatchObject({
      outcome: { state: 'cancelled', cancelReason: 'Bão số 5', code: 'HD-2026-01' },
    })
    expect(cancelCouncil({ session, cases: [open, decided] }, said)).toMatchObject({ reason: 'votes-keep-session' })
    expect(cancelCouncil({ session, cases: [] }, { ...said, version: 2 })).toMatchObject({ reason: 'record-changed' })
    expect(cancelCouncil({ session: { ...session, state: 'closed' }, cases: [] }, said)).toMatchObject({
      reason: 'session-closed',
    })
    expect(cancelCouncil({ session: { ...session, state: 'cancelled' }, cases: [] }, said)).toMatchObject({
      reason: 'session-cancelled',
    })
  })

  it('never seats anybody twice nor loses a chair, whatever is named', () => {
    const people = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    fc.assert(
      fc.property(people, people, fc.array(people, { maxLength: 8 }), (chairId, secretaryId, memberIds) => {
        const changed = change({ chairId, secretaryId, memberIds })
        if (!changed.ok) return
        const ids = changed.outcome.members.map(({ personId }) => personId)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toEqual(expect.arrayContaining([chairId, secretaryId, ...memberIds]))
        expect(ids.length).toBeGreaterThanOrEqual(3)
      }),
    )
  })
})
