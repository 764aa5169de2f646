import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../../kernel/plain-date.ts'
import { type CaseFile, countVotes, type CouncilCase, type CouncilSession, decideCase, hasQuorum } from './council.ts'
import { proposedLevel } from './conclusion.ts'
import { drawSample } from './sample.ts'

const today = day('2026-11-23')
const session: CouncilSession = {
  id: 's1',
  code: 'HD-2026-01',
  title: 'Xét công nhận năm 2026',
  heldOn: today,
  place: 'Phòng họp',
  chairId: 'a',
  secretaryId: 'b',
  members: ['a', 'b', 'c', 'd', 'e'].map((personId) => ({ personId, present: personId !== 'e' })),
  quorumPercent: 67,
  passPercent: 51,
  state: 'planned',
  serial: null,
  year: 2026,
  minutes: '',
  cancelReason: '',
  closedOn: null,
  version: 1,
}
const item: CouncilCase = {
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
const file: CaseFile = {
  session,
  item,
  decidedElsewhere: false,
  isReady: true,
  levels: ['base', 'province'],
  interested: new Set(['d']),
  hereIds: new Set(['a', 'b', 'c', 'd', 'e']),
}
const votes = (inFavour: string, rest: string) => [
  ...inFavour.split('').map((personId) => ({ personId, vote: 'for' as const })),
  ...rest.split('').map((personId) => ({ personId, vote: 'against' as const })),
]
const decide = (changes: Partial<CaseFile> = {}, cast = votes('ab', 'c'), level = 'base') =>
  decideCase({ ...file, ...changes }, { level, votes: cast, remark: '', today })

describe('a council', () => {
  it('decides with a quorum and more than half of those who may vote', () => {
    expect(hasQuorum(session)).toBe(true)
    expect(decide()).toMatchObject({ outcome: { state: 'passed', level: 'base', decidedOn: today } })
    expect(decide({}, votes('a', 'bc'))).toMatchObject({ outcome: { state: 'failed' } })
    expect(countVotes(votes('ab', 'cd'), 4, 51)).toMatchObject({ for: 2, needed: 3, passed: false })
    expect(countVotes([], 0, 51).passed).toBe(false)
  })

  it('refuses what may not be decided', () => {
    const few = { ...session, members: session.members.map((member, at) => ({ ...member, present: at < 3 })) }
    expect(decide({ session: few })).toMatchObject({ reason: 'no-quorum' })
    expect(decide({ session: { ...session, state: 'closed' } })).toMatchObject({ reason: 'session-closed' })
    expect(decide({ session: { ...session, state: 'cancelled' } })).toMatchObject({ reason: 'session-cancelled' })
    expect(decide({ hereIds: new Set(['a', 'b', 'd', 'e']) })).toMatchObject({ reason: 'member-left' })
    expect(decide({ session: { ...session, chairId: 'e' } })).toMatchObject({ reason: 'chair-absent' })
    expect(decide({ session: { ...session, secretaryId: 'e' } })).toMatchObject({ reason: 'chair-absent' })
    expect(decide({ session: { ...session, heldOn: day('2026-11-24') } })).toMatchObject({ reason: 'session-not-yet' })
    expect(decide({ decidedElsewhere: true })).toMatchObject({ reason: 'decided-already' })
    expect(decide({ item: { ...item, state: 'failed' } })).toMatchObject({ reason: 'decided-already' })
    expect(decide({ isReady: false })).toMatchObject({ reason: 'not-ready-for-council' })
    expect(decide({}, votes('ab', 'c'), 'moon')).toMatchObject({ reason: 'level-not-of-season' })
  })

  it('takes one vote of each member present who has no interest', () => {
    expect(decide({}, votes('abd', 'c'))).toMatchObject({ reason: 'voter-has-interest' })
    expect(decide({}, votes('ab', 'e'))).toMatchObject({ reason: 'voter-not-present' })
    expect(decide({}, votes('aab', 'c'))).toMatchObject({ reason: 'voted-twice' })
    expect(decide({}, votes('ab', ''))).toMatchObject({ reason: 'votes-missing' })
    expect(decide({ interested: new Set('abcde') }, [])).toMatchObject({ reason: 'nobody-may-vote' })
  })

  it('goes before the points', () => {
    expect(proposedLevel({ levelByPoints: 'base' }, undefined)).toBe('base')
    expect(proposedLevel({ levelByPoints: 'base' }, item)).toBe('base')
    expect(proposedLevel({ levelByPoints: null }, { state: 'passed', level: 'province' })).toBe('province')
    expect(proposedLevel({ levelByPoints: 'base' }, { state: 'failed', level: 'base' })).toBeNull()
  })
})

describe('a random draw', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const codes = ['MH-2026-001', 'MH-2026-002', 'MH-2026-003', 'MH-2026-004']

  it('can be done again with nothing but the seed and the codes', () => {
    // printf '%s' '20/11/2026-123456:MH-2026-001' | sha256sum, and so on, sorted.
    expect(drawSample(codes, { seed: '20/11/2026-123456', size: 4 }, sha256)).toEqual(
      codes
        .map((code) => [sha256(`20/11/2026-123456:${code}`), code] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([, code]) => code),
    )
  })

  it('does not depend on the order of the codes, and draws none twice', () => {
    const lists = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(lists, fc.string(), fc.nat(40), (list, seed, size) => {
        const drawn = drawSample(list, { seed, size }, sha256)
        const again = drawSample([...list.toReversed(), ...list], { seed, size }, sha256)
        expect(again).toEqual(drawn)
        expect(new Set(drawn).size).toBe(Math.min(size, list.length))
      }),
    )
  })
})
