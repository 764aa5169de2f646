import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar } from '../../../../../test/support/shipped-calendar.ts'
import { addDays, day, type PlainDate } from '../../../../kernel/plain-date.ts'
import { addWorkingDays, workingDaysBetween } from '../../../calendar/browser.ts'
import { checkRule, defaultRule, type EscalationStep, rungs, type StepDone, stepsDue } from './escalation.ts'

const dueOn = day('2026-12-04') // A Friday.

const keysOn = (
  today: string,
  done: readonly StepDone[] = [],
  changes: { isSuspended?: boolean; dueOn?: PlainDate } = {},
) =>
  stepsDue(defaultRule, { dueOn, isSuspended: false, done, ...changes }, { today: day(today), calendar }).map(
    ({ key }) => key,
  )
const did = (step: string, on: string, forDate = dueOn): StepDone => ({ step, on: day(on), dueOn: forDate })

describe('the steps of reminding and urging', () => {
  it('come on their day: officer before the date, then head, Office and leaders', () => {
    expect(keysOn('2026-11-26')).toEqual([])
    expect(keysOn('2026-11-27')).toEqual(['truoc-5'])
    expect(keysOn('2026-12-02', [did('truoc-5', '2026-11-27')])).toEqual(['truoc-2'])
    expect(keysOn('2026-12-04')).toEqual(['dung-han', 'dung-han-truong-phong'])
    expect(keysOn('2026-12-07')).toEqual(['qua-1'])
    expect(keysOn('2026-12-09', [did('qua-1', '2026-12-07')])).toEqual(['qua-3'])
    expect(keysOn('2026-12-11', [did('qua-1', '2026-12-07'), did('qua-3', '2026-12-09')])).toEqual(['qua-5'])
  })

  it('are done once, however often one looks', () => {
    expect(keysOn('2026-11-27', [did('truoc-5', '2026-11-27')])).toEqual([])
    expect(keysOn('2026-12-01', [did('truoc-5', '2026-11-27')])).toEqual([])
    expect(keysOn('2026-12-04', [did('dung-han', '2026-12-04')])).toEqual([])
    const all = [did('qua-1', '2026-12-07'), did('qua-3', '2026-12-09'), did('qua-5', '2026-12-11')]
    expect(keysOn('2027-03-01', all)).toEqual([])
  })

  it('are silent on days off and while the task is suspended', () => {
    expect(keysOn('2026-12-05')).toEqual([])
    expect(keysOn('2027-01-01', [])).toEqual([])
    expect(keysOn('2026-12-07', [], { isSuspended: true })).toEqual([])
  })

  it('that were missed before the date send only the newest', () => {
    expect(keysOn('2026-12-03')).toEqual(['truoc-2'])
    expect(keysOn('2026-12-03', [did('truoc-2', '2026-12-02')])).toEqual([])
  })

  it('that were missed after it climb one by one, with the time the rule gives between', () => {
    expect(keysOn('2026-12-21')).toEqual(['qua-1'])
    expect(keysOn('2026-12-22', [did('qua-1', '2026-12-21')])).toEqual([])
    expect(keysOn('2026-12-23', [did('qua-1', '2026-12-21')])).toEqual(['qua-3'])
  })

  it('begin anew when the date was changed', () => {
    const later = day('2026-12-18')
    expect(keysOn('2026-12-11', [did('truoc-5', '2026-11-27'), did('qua-1', '2026-12-07')], { dueOn: later })).toEqual([
      'truoc-5',
    ])
  })

  it('of the day itself come on the last working day before a date on a day off', () => {
    const sunday = day('2026-12-06')
    expect(keysOn('2026-12-04', [], { dueOn: sunday })).toEqual(['dung-han', 'dung-han-truong-phong'])
    expect(keysOn('2026-12-07', [], { dueOn: sunday })).toEqual(['qua-1'])
  })

  it('wait for the last of the steps before, when those were done on different days or were added since', () => {
    const rule: EscalationStep[] = [
      { key: 'a', offset: 1, to: 'unit_head' },
      { key: 'b', offset: 1, to: 'office' },
      { key: 'c', offset: 3, to: 'leader' },
    ]
    const on = (today: string, done: readonly StepDone[]) =>
      stepsDue(rule, { dueOn, isSuspended: false, done }, { today: day(today), calendar }).map(({ key }) => key)

    expect(on('2026-12-09', [did('a', '2026-12-08')])).toEqual([])
    expect(on('2026-12-10', [did('a', '2026-12-08')])).toEqual(['c'])
    expect(on('2026-12-10', [did('a', '2026-12-08'), did('b', '2026-12-09')])).toEqual([])
    expect(on('2026-12-11', [did('a', '2026-12-09'), did('b', '2026-12-08')])).toEqual(['c'])
  })

  it('before the date still come late when there are none after it', () => {
    const rule = [{ key: 'a', offset: -2, to: 'officer' }] as const
    const turn = { dueOn, isSuspended: false, done: [] }
    expect(stepsDue(rule, turn, { today: day('2026-12-10'), calendar })).toHaveLength(1)
  })
})

describe('any rule, on any days the server happens to run', () => {
  const step = fc.record({
    offset: fc.integer({ min: -15, max: 15 }),
    to: fc.constantFrom(...rungs),
  })
  const rules = fc
    .array(step, { minLength: 1, maxLength: 8 })
    .map((steps) => steps.map((each, index): EscalationStep => ({ ...each, key: `k${index}` })))
    .filter((steps) => checkRule(steps).ok)
  const days = fc
    .array(fc.integer({ min: 0, max: 70 }), { maxLength: 60 })
    .map((list) => list.toSorted((a, b) => a - b))

  it('says no step twice, climbs in order, keeps silent on days off and never comes early', () => {
    fc.assert(
      fc.property(rules, days, fc.integer({ min: 20, max: 40 }), (rule, offsets, dueAfter) => {
        const start = day('2027-01-11') // Tết 2027 lies within.
        const date = addDays(start, dueAfter)
        const done: StepDone[] = []
        const said: { step: EscalationStep; on: PlainDate }[] = []
        for (const offset of offsets) {
          const today = addDays(start, offset)
          for (const due of stepsDue(rule, { dueOn: date, isSuspended: false, done }, { today, calendar })) {
            done.push({ step: due.key, dueOn: date, on: today })
            said.push({ step: due, on: today })
          }
        }
        expect(new Set(said.map((each) => each.step.key)).size).toBe(said.length)
        expect(said.every(({ on }) => calendar.isWorkingDay(on))).toBe(true)
        expect(said.every((each, at) => each.step.offset >= (said[at - 1]?.step.offset ?? -99))).toBe(true)
        expect(said.every(({ step: each, on }) => each.offset <= -workingDaysBetween(on, date, calendar))).toBe(true)
        const after = said.filter((each) => each.step.offset > 0)
        const skipped = after.some((each) =>
          rule.some(
            (other) =>
              other.offset > 0 &&
              other.offset < each.step.offset &&
              !after.some((earlier) => earlier.step.key === other.key),
          ),
        )
        expect(skipped).toBe(false)
        const rung = after.map((each) => rungs.indexOf(each.step.to))
        expect(rung.every((each, at) => each >= (rung[at - 1] ?? 0))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('says every step on its own day when the server runs every day', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const date = addWorkingDays(day('2027-02-25'), 0, calendar)
        const done: StepDone[] = []
        for (let offset = -40; offset <= 40; offset += 1) {
          const today = addDays(date, offset)
          const due = stepsDue(rule, { dueOn: date, isSuspended: false, done }, { today, calendar })
          for (const { key, offset: wanted } of due) {
            expect(0 - workingDaysBetween(today, date, calendar)).toBe(wanted)
            done.push({ step: key, dueOn: date, on: today })
          }
        }
        expect(done).toHaveLength(rule.length)
      }),
    )
  })
})

describe('a rule', () => {
  const a: EscalationStep = { key: 'a', offset: -5, to: 'officer' }

  it('is taken in the order of its steps', () => {
    const b: EscalationStep = { key: 'b', offset: -9, to: 'officer' }
    const c: EscalationStep = { key: 'c', offset: -5, to: 'office' }
    expect(checkRule([c, a, b])).toEqual({ ok: true, outcome: [b, a, c] })
    expect(checkRule(defaultRule).ok).toBe(true)
  })

  it('needs steps, each with its own name, its own day and person, climbing after the date', () => {
    expect(checkRule([])).toMatchObject({ reason: 'steps-missing' })
    expect(checkRule([a, { ...a, offset: 2 }])).toMatchObject({ reason: 'step-named-twice' })
    expect(checkRule([a, { ...a, key: 'b' }])).toMatchObject({ reason: 'step-told-twice' })
    const down: EscalationStep[] = [
      { key: 'b', offset: 1, to: 'leader' },
      { key: 'c', offset: 2, to: 'officer' },
    ]
    expect(checkRule(down)).toMatchObject({ reason: 'chain-climbs-down' })
  })
})
