import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeLunarYears } from '../../../../tools/lunar-table.ts'
import { addDays, day, type PlainDate } from '../../../kernel/plain-date.ts'
import { lunarDate, lunarYearStart, solarFromLunar } from './lunar.ts'
import { FIRST_LUNAR_YEAR, LUNAR_YEARS } from './lunar-table.ts'

const anyDay = fc.integer({ min: 0, max: 73_412 }).map((days): PlainDate => addDays(day('1900-01-01'), days))

describe('the lunar calendar at UTC+7', () => {
  it('is the table that the positions of sun and moon give', () => {
    expect(LUNAR_YEARS).toEqual(computeLunarYears(FIRST_LUNAR_YEAR, 2100))
  })

  it.each([
    ['2022-02-01'],
    ['2023-01-22'],
    ['2024-02-10'],
    ['2025-01-29'],
    ['2026-02-17'],
    ['2027-02-06'],
    ['2028-01-26'],
    ['2029-02-13'],
    ['2030-02-02'],
    ['2031-01-23'],
    ['2032-02-11'],
    ['2033-01-31'],
    ['2034-02-19'],
    ['2035-02-08'],
    // Years when Vietnam and China differ: 1968, 1969, 1985 (by a whole month), 2007.
    ['1968-01-29'],
    ['1969-02-16'],
    ['1985-01-21'],
    ['2007-02-17'],
  ])('has Tết on %s', (text) => {
    const date = day(text)

    expect(lunarYearStart(Number(text.slice(0, 4)))).toBe(date)
    expect(lunarDate(date)).toEqual({ year: Number(text.slice(0, 4)), month: 1, day: 1, leap: false })
  })

  it.each([
    '2026-04-26',
    '2027-04-16',
    '2028-04-04',
    '2029-04-23',
    '2030-04-12',
    '2031-04-01',
    '2032-04-19',
    '2033-04-09',
    '2034-04-28',
    '2035-04-17',
    '2023-04-29',
    '2024-04-18',
    '2025-04-07',
    '2022-04-10',
  ])('has Giỗ Tổ Hùng Vương on %s', (text) => {
    expect(solarFromLunar({ year: Number(text.slice(0, 4)), month: 3, day: 10, leap: false })).toBe(text)
  })

  it('knows leap months', () => {
    expect(lunarDate(day('2023-03-22'))).toEqual({ year: 2023, month: 2, day: 1, leap: true })
    expect(solarFromLunar({ year: 2025, month: 6, day: 1, leap: true })).toBe('2025-07-25')
    expect(solarFromLunar({ year: 2026, month: 6, day: 1, leap: true })).toBeUndefined()
  })

  it('gives each day one lunar date and takes it back', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const lunar = lunarDate(date)

        expect(lunar && solarFromLunar(lunar)).toBe(date)
      }),
    )
  })

  it('goes on by one day or to day 1 of the next month', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const [today, tomorrow] = [lunarDate(date), lunarDate(addDays(date, 1))]

        expect(tomorrow?.day === 1 || tomorrow?.day === (today?.day ?? 0) + 1).toBe(true)
        expect(tomorrow?.day === 1 ? (today?.day ?? 0) >= 29 : true).toBe(true)
      }),
    )
  })

  it('has no day outside of its years and no day that a month lacks', () => {
    expect(lunarDate(day('1899-02-09'))).toBeUndefined()
    expect(lunarDate(day('2101-12-31'))).toBeUndefined()
    expect(lunarDate(day('2102-12-31'))).toBeUndefined()
    expect(lunarYearStart(1898)).toBeUndefined()
    expect(solarFromLunar({ year: 2101, month: 1, day: 1, leap: false })).toBeUndefined()
    expect(solarFromLunar({ year: 2026, month: 1, day: 31, leap: false })).toBeUndefined()
    expect(solarFromLunar({ year: 2026, month: 1, day: 0, leap: false })).toBeUndefined()
    expect(solarFromLunar({ year: 2026, month: 1, day: 1.5, leap: false })).toBeUndefined()
  })
})
