import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dateInDocument,
  day,
  daysBetween,
  formatDate,
  lastDayOfMonth,
  parsePlainDate,
  parseTypedDate,
  plainDate,
  vietnamDay,
  weekdayOf,
} from './plain-date.ts'

const anyDay = fc.integer({ min: -40_000, max: 40_000 }).map((offset) => addDays(day('2026-11-23'), offset))

describe('a day', () => {
  it('is read as people type it, and a day that does not exist is not read', () => {
    for (const typed of ['23/11/2026', ' 23-11-2026', '23.11.2026', '23112026', '2026-11-23']) {
      expect(parseTypedDate(typed)).toBe('2026-11-23')
    }
    for (const typed of ['31/2/2026', '29/2/2025', '2026-13-01', 'mai', '', '1/1/26']) {
      expect(parseTypedDate(typed)).toBeUndefined()
    }
    expect(parseTypedDate('29/2/2024')).toBe('2024-02-29')
    expect(plainDate(2026, 0, 1)).toBeUndefined()
    expect(() => day('23/11/2026')).toThrow(/YYYY-MM-DD/)
  })

  it('comes back from how it is written', () => {
    fc.assert(fc.property(anyDay, (date) => parseTypedDate(formatDate(date)) === date && parsePlainDate(date) === date))
  })

  it('lies as many days on as were added', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -5_000, max: 5_000 }),
        (date, days) => daysBetween(date, addDays(date, days)) === days,
      ),
    )
  })

  it('has the weekday that follows that of the day before', () => {
    fc.assert(fc.property(anyDay, (date) => weekdayOf(addDays(date, 1)) === (weekdayOf(date) % 7) + 1))
    expect(weekdayOf(day('2026-11-23'))).toBe(1)
  })

  it('keeps its number some months on, or is the last of a shorter month', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(day('2026-11-15'), 2)).toBe('2027-01-15')
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28')
    expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29')
  })

  it('begins at midnight in Vietnam', () => {
    expect(vietnamDay(new Date('2026-11-22T16:59:59Z'))).toBe('2026-11-22')
    expect(vietnamDay(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23')
  })

  it('carries zeros in documents only where the decree wants them', () => {
    expect(dateInDocument(day('2026-01-05'))).toBe('ngày 05 tháng 01 năm 2026')
    expect(dateInDocument(day('2026-03-15'))).toBe('ngày 15 tháng 3 năm 2026')
  })
})
