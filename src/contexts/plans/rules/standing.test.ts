import { describe, expect, it } from 'vitest'
import { onDay } from '../../../../test/support/task-file.ts'
import { countsIn, countStandings, type Dated, datedOf, noCounts, onTimeOf, standingOf } from './standing.ts'

const today = onDay('2026-11-23')
const measure = { today, soonUntil: onDay('2026-11-30') }
const year = { from: onDay('2025-12-15'), to: onDay('2026-12-14') }

const turn = (changes: Partial<Record<keyof Dated, string | null>>): Dated =>
  ({ state: 'open', dueOn: null, doneOn: null, handedInOn: null, ...changes }) as Dated

describe('where a turn stands', () => {
  it.each([
    [turn({ state: 'cancelled' }), 'open', 'cancelled'],
    [turn({ state: 'confirmed', dueOn: '2026-11-20', doneOn: '2026-11-20' }), 'open', 'done-on-time'],
    [turn({ state: 'confirmed', dueOn: '2026-11-20', doneOn: '2026-11-21' }), 'open', 'done-late'],
    [turn({ state: 'confirmed', doneOn: '2026-11-21' }), 'open', 'done-on-time'],
    [turn({ state: 'handed_in', dueOn: '2026-11-20', handedInOn: '2026-11-20' }), 'open', 'waiting'],
    [turn({ state: 'handed_in', dueOn: '2026-11-20', handedInOn: '2026-11-21' }), 'open', 'late'],
    [turn({ dueOn: '2026-11-20' }), 'suspended', 'halted'],
    [turn({ dueOn: '2026-11-20' }), 'dropped', 'halted'],
    [turn({}), 'open', 'undated'],
    [turn({ dueOn: '2026-11-22' }), 'open', 'late'],
    [turn({ dueOn: '2026-11-23' }), 'open', 'soon'],
    [turn({ dueOn: '2026-11-30' }), 'open', 'soon'],
    [turn({ dueOn: '2026-12-01' }), 'open', 'in-time'],
  ] as const)('%o of a task that is %s is %s', (dated, task, standing) => {
    expect(standingOf(dated, task, measure)).toBe(standing)
  })

  it('adds up to what was given, without what is halted or cancelled', () => {
    const counts = countStandings([
      'done-on-time',
      'done-late',
      'late',
      'soon',
      'waiting',
      'undated',
      'halted',
      'cancelled',
    ])
    expect(counts).toEqual({
      given: 6,
      doneOnTime: 1,
      doneLate: 1,
      inTime: 3,
      late: 1,
      soon: 1,
      waiting: 1,
      undated: 1,
    })
    expect([onTimeOf(counts), datedOf(counts)]).toEqual([3, 5])
    expect(countStandings([])).toEqual(noCounts)
  })

  it('does not call work on time that has no date', () => {
    const counts = countStandings(['undated', 'undated'])
    expect([onTimeOf(counts), datedOf(counts), counts.given]).toEqual([0, 0, 2])
  })
})

describe('which turns count in a reporting year', () => {
  const counted = (periodFrom: string, changes: Parameters<typeof turn>[0]) =>
    countsIn({ ...turn(changes), periodFrom: onDay(periodFrom) }, year, measure)

  it.each([
    ['2026-01-01', { dueOn: '2026-11-20' }, true],
    ['2026-12-15', { dueOn: '2027-01-14' }, false],
    ['2026-11-28', { dueOn: '2026-11-30' }, true],
    ['2026-11-28', {}, false],
    ['2026-01-01', {}, true],
    ['2026-01-01', { state: 'confirmed', doneOn: '2026-02-01' }, true],
    ['2025-01-01', { state: 'confirmed', doneOn: '2025-02-01' }, false],
    ['2026-01-01', { dueOn: '2027-06-30' }, true],
    ['2025-01-01', { dueOn: '2025-11-14' }, true],
    ['2025-01-01', { state: 'handed_in', dueOn: '2025-11-14', handedInOn: '2026-11-01' }, true],
    ['2025-01-01', { state: 'confirmed', dueOn: '2025-11-14', doneOn: '2025-11-14' }, false],
  ] as const)('a turn that begins on %s, %o: %s', (periodFrom, changes, expected) => {
    expect(counted(periodFrom, changes)).toBe(expected)
  })

  it('leaves a year that is over without what is due after it', () => {
    const past = { from: onDay('2024-12-15'), to: onDay('2025-12-14') }
    expect(countsIn({ ...turn({ dueOn: '2026-06-30' }), periodFrom: onDay('2025-01-01') }, past, measure)).toBe(false)
  })
})
