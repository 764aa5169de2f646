import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../../../kernel/plain-date.ts'
import {
  appointRefusal,
  type Assessor,
  assessorStates,
  declareInterest,
  isActive,
  isPanelOpen,
  scoreRefusal,
  scoresVisible,
} from './panel.ts'

const due = day('2026-11-20')
const before = day('2026-11-19')
const after = addDays(due, 1)

const assessor = (personId: string, state: Assessor['state'], changes: Partial<Assessor> = {}): Assessor => ({
  id: `a-${personId}`,
  initiativeId: 'i1',
  round: 1,
  personId,
  state,
  interest: null,
  interestNote: '',
  declaredOn: null,
  dueOn: due,
  scores: [],
  vetoes: [],
  remark: '',
  reasons: [],
  handedInAt: null,
  appointedOn: day('2026-11-01'),
  appointedBy: 'o',
  removedReason: '',
  version: 1,
  ...changes,
})

describe('points of others', () => {
  const office = { personId: 'o', runsIt: true }

  it('open when all are in or the day has passed, and never without a sheet', () => {
    const one = [assessor('x', 'handed_in'), assessor('y', 'declared')]
    expect(isPanelOpen(one, before)).toBe(false)
    expect(isPanelOpen(one, due)).toBe(false)
    expect(isPanelOpen(one, after)).toBe(true)
    expect(isPanelOpen([assessor('x', 'handed_in'), assessor('y', 'excused')], before)).toBe(true)
    expect(isPanelOpen([assessor('x', 'declared')], after)).toBe(false)
    expect(isPanelOpen([], after)).toBe(false)
  })

  it('are seen by who runs it or has handed in, when open; by the rest once concluded', () => {
    const [x, y, z] = [assessor('x', 'handed_in'), assessor('y', 'handed_in'), assessor('z', 'declared')]
    const moment = { panel: [x, y, z], today: after, isConcluded: false }
    expect(scoresVisible(x, office, moment)).toBe(true)
    expect(scoresVisible(x, { personId: 'y', runsIt: false }, moment)).toBe(true)
    expect(scoresVisible(x, { personId: 'z', runsIt: true }, moment)).toBe(false)
    expect(scoresVisible(x, { personId: 'author', runsIt: false }, moment)).toBe(false)
    expect(scoresVisible(x, { personId: 'author', runsIt: false }, { ...moment, isConcluded: true })).toBe(true)
    expect(scoresVisible(z, office, { ...moment, isConcluded: true })).toBe(false)
    expect(scoresVisible(z, { personId: 'z', runsIt: false }, moment)).toBe(true)
  })

  it('stay closed before their time, whatever was done before by whom', () => {
    const anyPanel = fc.array(
      fc.record({
        state: fc.constantFrom(...assessorStates),
        late: fc.integer({ min: -3, max: 3 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    const viewers = fc.record({ at: fc.integer({ min: -1, max: 5 }), runsIt: fc.boolean() })
    fc.assert(
      fc.property(anyPanel, viewers, fc.nat(5), (states, viewer, of) => {
        const panel = states.map(({ state, late }, index) =>
          assessor(`p${index}`, state, { dueOn: addDays(due, late) }),
        )
        const seen = panel[of % panel.length]
        if (seen === undefined) return true
        const personId = viewer.at < 0 ? 'o' : `p${viewer.at}`
        const visible = scoresVisible(
          seen,
          { personId, runsIt: viewer.runsIt },
          { panel, today: due, isConcluded: false },
        )
        if (!visible || seen.personId === personId) return true
        const others = panel.filter(isActive)
        const allInOrLate = others.every(({ state, dueOn }) => state === 'handed_in' || due > dueOn)
        const own = others.find((each) => each.personId === personId)
        return allInOrLate && seen.state === 'handed_in' && (own === undefined || own.state === 'handed_in')
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('who may score', () => {
  const initiative = { unitId: 'u1', personId: 'officer', createdBy: 'author', formerHolderIds: ['former'], round: 1 }
  const file = { initiative, unitLine: ['u1', 'u0'], panel: [] as Assessor[] }
  const candidate = (personId: string, ...roles: [string, string | null][]) => ({
    personId,
    roles: [['assessor', null] as const, ...roles].map(([role, unitId]) => ({ role: role as 'officer', unitId })),
  })

  it('is nobody of its unit, not its author nor its officer', () => {
    const today = before
    expect(appointRefusal(file, candidate('x', ['officer', 'u2']), today)).toBeUndefined()
    expect(appointRefusal(file, candidate('x', ['officer', 'u1']), today)).toBe('assessor-of-own-unit')
    expect(appointRefusal(file, candidate('x', ['unit_head', 'u0']), today)).toBe('assessor-of-own-unit')
    expect(appointRefusal(file, candidate('x', ['leader', 'u0']), today)).toBeUndefined()
    expect(appointRefusal(file, candidate('author'), today)).toBe('assessor-is-author')
    expect(appointRefusal(file, candidate('officer'), today)).toBe('assessor-is-author')
    expect(appointRefusal(file, { personId: 'x', roles: [] }, today)).toBe('not-an-assessor')
  })

  it('is appointed once a round, by others in the second, and blind', () => {
    const panel = [assessor('x', 'handed_in'), assessor('y', 'excused')]
    const open = { ...file, panel }
    expect(appointRefusal(open, candidate('y'), before)).toBe('assessor-appointed-before')
    const second = { ...open, initiative: { ...initiative, round: 2 } }
    expect(appointRefusal(second, candidate('x'), before)).toBe('assessed-before')
    expect(appointRefusal(second, candidate('z'), before)).toBeUndefined()
    expect(appointRefusal(open, candidate('z', ['office', 'u5']), before)).toBe('has-seen-scores')
    expect(appointRefusal(open, candidate('z'), before)).toBeUndefined()
  })

  it('declares first, and steps down with an interest', () => {
    const x = assessor('x', 'appointed')
    const said = { note: '', today: before }
    expect(declareInterest(x, { ...said, interest: 'none' })).toMatchObject({ outcome: { state: 'declared' } })
    expect(declareInterest(x, { ...said, interest: 'relative' })).toMatchObject({ outcome: { state: 'excused' } })
    expect(declareInterest({ ...x, state: 'declared' }, { ...said, interest: 'none' })).toMatchObject({
      reason: 'declared-before',
    })
    expect(declareInterest({ ...x, state: 'removed' }, { ...said, interest: 'none' })).toMatchObject({
      reason: 'not-on-panel',
    })
    expect(scoreRefusal(x, 1)).toBe('declare-first')
    expect(scoreRefusal({ ...x, state: 'declared' }, 1)).toBeUndefined()
    expect(scoreRefusal({ ...x, state: 'declared' }, 2)).toBe('record-changed')
    expect(scoreRefusal({ ...x, state: 'handed_in' }, 1)).toBe('sheet-handed-in')
    expect(scoreRefusal({ ...x, state: 'excused' }, 1)).toBe('not-on-panel')
  })
})
