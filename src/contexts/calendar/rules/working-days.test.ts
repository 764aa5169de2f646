import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar } from '../../../../test/support/shipped-calendar.ts'
import { addDays, day } from '../../../kernel/plain-date.ts'
import { eachDay } from './calendar-day.ts'
import {
  addWorkingDays,
  nextWorkingDay,
  previousWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './working-days.ts'

const anyDay = fc.integer({ min: 0, max: 10_000 }).map((offset) => addDays(day('2015-06-01'), offset))
const workingDay = anyDay.map((date) => workingDayOnOrAfter(date, calendar))

describe('working days', () => {
  it.each([
    ['2024-10-31', 10, '2024-11-14'],
    ['2026-02-13', 1, '2026-02-23'],
    ['2026-01-09', 1, '2026-01-10'],
    ['2026-08-21', 1, '2026-08-22'],
    ['2026-08-28', 1, '2026-09-03'],
    ['2026-11-23', 1, '2026-11-25'],
    ['2026-02-23', -1, '2026-02-13'],
    ['2026-11-30', -5, '2026-11-20'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('from %s, %i working days on is %s', (from, count, to) => {
    expect(addWorkingDays(day(from), count, calendar)).toBe(to)
  })

  it.each([
    ['2024-11-18', '2024-11-14', -2],
    ['2024-11-18', '2024-11-20', 2],
    ['2024-11-18', '2024-11-29', 9],
    ['2026-12-30', '2027-01-04', 2],
    ['2026-11-21', '2026-11-22', 0],
    ['2022-01-01', '2026-12-31', 1248],
  ])('from %s to %s are %i', (from, to, count) => {
    expect(workingDaysBetween(day(from), day(to), calendar)).toBe(count)
  })

  it('counts each working day after the first day up to the last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 900 }), (from, length) => {
        const to = addDays(from, length)
        const counted = eachDay(addDays(from, 1), to).filter((date) => calendar.isWorkingDay(date)).length

        expect(workingDaysBetween(from, to, calendar)).toBe(counted)
        expect(workingDaysBetween(to, from, calendar) + counted).toBe(0)
      }),
    )
  })

  it('adds what it counts', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (from, count) => {
        const to = addWorkingDays(from, count, calendar)

        expect(calendar.isWorkingDay(to)).toBe(true)
        expect(workingDaysBetween(from, to, calendar)).toBe(count)
      }),
    )
  })

  it('comes back from a working day the way it went', () => {
    fc.assert(
      fc.property(workingDay, fc.integer({ min: -300, max: 300 }), (from, count) => {
        expect(addWorkingDays(addWorkingDays(from, count, calendar), -count, calendar)).toBe(from)
      }),
    )
  })

  it('never ends earlier for a later start', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(30), fc.integer({ min: 1, max: 100 }), (from, later, count) => {
        const a = addWorkingDays(from, count, calendar)
        const b = addWorkingDays(addDays(from, later), count, calendar)

        expect(a <= b).toBe(true)
      }),
    )
  })

  it('finds the working day beside, and the day itself where that is asked', () => {
    expect(nextWorkingDay(day('2026-06-01'), calendar)).toBe('2026-06-02')
    expect(previousWorkingDay(day('2026-06-03'), calendar)).toBe('2026-06-02')
    expect(nextWorkingDay(day('2026-02-13'), calendar)).toBe('2026-02-23')
    expect(previousWorkingDay(day('2026-02-23'), calendar)).toBe('2026-02-13')
    expect(workingDayOnOrAfter(day('2026-02-17'), calendar)).toBe('2026-02-23')
    expect(workingDayOnOrBefore(day('2026-02-17'), calendar)).toBe('2026-02-13')
    expect(workingDayOnOrBefore(day('2026-02-13'), calendar)).toBe('2026-02-13')
  })

  it('refuses parts of days and days beyond the calendar', () => {
    expect(() => addWorkingDays(day('2026-01-01'), 1.5, calendar)).toThrow('expected a whole number')
    expect(() => addWorkingDays(day('2026-01-01'), Number.POSITIVE_INFINITY, calendar)).toThrow(RangeError)
    expect(() => addWorkingDays(day('2100-12-30'), 9, calendar)).toThrow('expected 1900-01-01 to 2100-12-31')
  })
})
