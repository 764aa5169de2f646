import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar, shippedCalendarData } from '../../../../test/support/shipped-calendar.ts'
import { addDays, day, type PlainDate } from '../../../kernel/plain-date.ts'
import { eachDay, isWeekend } from './calendar-day.ts'
import { isInCalendar, makeCalendar } from './calendar.ts'
import { foretellYear, type HolidayRule } from './holiday-rules.ts'

const { rules, days } = shippedCalendarData

function kindsOf(texts: readonly string[]): string[] {
  return texts.map((text) => calendar.kindOf(day(text)).kind)
}

describe('the calendar of 2026, as decided', () => {
  it.each([
    ['HOLIDAY', ['2026-01-01', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-04-26']],
    ['HOLIDAY', ['2026-04-30', '2026-05-01', '2026-09-01', '2026-09-02', '2026-11-24']],
    ['COMP_OFF', ['2026-04-27']],
    ['SWAP_OFF', ['2026-01-02', '2026-08-31']],
    ['SWAP_WORK', ['2026-01-10', '2026-08-22']],
    ['WORK', ['2026-11-25', '2026-02-13', '2026-02-23']],
    ['WEEKEND', ['2026-01-03', '2026-02-14', '2026-02-22']],
  ])('has %s on %j, all confirmed', (kind, texts) => {
    expect(new Set(kindsOf(texts))).toEqual(new Set([kind]))
    expect(texts.every((text) => calendar.kindOf(day(text)).confirmed)).toBe(true)
  })

  it('has 12 paid holidays', () => {
    expect(days.filter(({ on, kind }) => on.startsWith('2026') && kind === 'HOLIDAY')).toHaveLength(12)
  })

  it('works on 23/11/2026, but says that a swap was proposed', () => {
    expect(calendar.kindOf(day('2026-11-23'))).toMatchObject({ kind: 'WORK', confirmed: false })
    expect(calendar.kindOf(day('2026-11-28'))).toMatchObject({ kind: 'WEEKEND', confirmed: false })
    expect(calendar.kindOf(day('2026-11-23')).name.vi).toContain('đề nghị hoán đổi')
  })

  it('works on the Saturdays of swaps and rests on their other days', () => {
    expect(calendar.isWorkingDay(day('2026-01-10'))).toBe(true)
    expect(calendar.isWorkingDay(day('2026-01-02'))).toBe(false)
  })
})

describe('other years', () => {
  it.each([2022, 2023, 2024, 2025, 2027])(
    'lists in %i what the rules foretell, but for swaps, all to be confirmed',
    (year) => {
      const listed = days.filter(({ on, kind }) => on.startsWith(`${year}`) && !kind.startsWith('SWAP'))
      const foretold = foretellYear(rules.holidays, year).filter(({ kind }) => year === 2027 || kind !== 'WORK')

      expect(listed.map(({ on, kind, name }) => ({ on, kind, name }))).toEqual(
        foretold.map(({ on, kind, name }) => ({ on, kind, name })),
      )
      expect([...listed, ...foretold].every(({ confirmed }) => !confirmed)).toBe(true)
    },
  )

  it('foretells 2030 with Tết around 2 February and no confirmed day off', () => {
    const off = eachDay(day('2030-01-01'), day('2030-12-31'))
      .map((date) => calendar.kindOf(date))
      .filter(({ kind }) => kind === 'HOLIDAY' || kind === 'COMP_OFF')

    expect(off.map(({ on }) => on.slice(5)).join(' ')).toBe(
      '01-01 01-31 02-01 02-02 02-03 02-04 02-05 02-06 04-12 04-30 05-01 09-02 09-03 11-24 11-25',
    )
    expect(off.some(({ confirmed }) => confirmed)).toBe(false)
  })

  it('marks the working days beside an undecided rest, and no others', () => {
    const doubtful = eachDay(day('2028-01-01'), day('2028-12-31')).filter((date) => {
      const { kind, confirmed } = calendar.kindOf(date)
      return kind === 'WORK' && !confirmed
    })

    expect(doubtful).toEqual(['2028-01-21', '2028-01-31', '2028-08-31', '2028-09-05'])
  })

  it('has no Culture Day before 2026 and knows no holiday, so confirms nothing, before 2021', () => {
    expect(calendar.kindOf(day('2025-11-24')).kind).toBe('WORK')
    expect(calendar.kindOf(day('2025-11-24')).confirmed).toBe(true)
    expect(calendar.kindOf(day('2019-01-01'))).toMatchObject({ kind: 'WORK', confirmed: false })
    expect(calendar.kindOf(day('2019-01-05'))).toMatchObject({ kind: 'WEEKEND', confirmed: false })
  })
})

describe('a calendar', () => {
  const rule: HolidayRule = {
    code: 'X',
    kind: 'fixed',
    month: 5,
    day: 2,
    name: { vi: 'Lễ', en: 'Feast' },
    source: 'Luật',
    confirmed: true,
    validFrom: day('2027-01-01'),
    validTo: day('2028-12-31'),
  }

  it('lets a listed day win over the rules, and rules fill the rest of a year not announced', () => {
    const on = day('2029-04-30')
    const works = {
      on,
      kind: 'WORK',
      name: { vi: 'Làm việc', en: 'Work' },
      source: 'Thông báo',
      confirmed: true,
    } as const
    const changed = makeCalendar([works], rules)

    expect(changed.kindOf(on)).toEqual(works)
    expect(changed.kindOf(day('2029-05-01')).kind).toBe('HOLIDAY')
  })

  it('heeds only the listed days of an announced year', () => {
    const announced = makeCalendar([], { ...rules, announcedYears: [2029] })

    expect(announced.kindOf(day('2029-05-01'))).toMatchObject({ kind: 'WORK', confirmed: true })
  })

  it('follows a rule from its first to its last day', () => {
    expect([2026, 2027, 2028, 2029].map((year) => foretellYear([rule], year).length)).toEqual([0, 1, 1, 0])
  })

  it('gives no day off for a holiday on a Sunday where no rule of compensation is valid', () => {
    expect(foretellYear([rule], 2027)).toMatchObject([{ on: '2027-05-02', kind: 'HOLIDAY' }])
  })

  it('gives no holiday on a day that the year lacks', () => {
    const leapDay: HolidayRule = { ...rule, month: 2, day: 29 }
    const lateTet: HolidayRule = { ...rule, kind: 'lunar-new-year', days: 5, daysBefore: [1, 1, 1, 1, 1, 1, 1] }

    expect(foretellYear([leapDay], 2027)).toEqual([])
    expect(foretellYear([lateTet], 2101)).toEqual([])
  })

  it('refuses a rule that does not speak of each weekday', () => {
    const short: HolidayRule = { ...rule, kind: 'fixed-and-one-beside', month: 9, otherDay: [] }

    expect(() => foretellYear([short], 2027)).toThrow('expected seven values')
  })

  it('names the ordinary days and who says so', () => {
    expect(calendar.kindOf(day('2026-06-01'))).toMatchObject({
      name: { vi: 'Ngày làm việc' },
      source: rules.weekendSource,
    })
    expect(calendar.kindOf(day('2026-06-06')).name.en).toBe('Weekend')
    expect(calendar.kindOf(day('2021-01-01')).kind).toBe('HOLIDAY')
    expect(calendar.kindOf(day('2020-12-31')).confirmed).toBe(false)
  })

  it('answers for 1900–2100 only', () => {
    expect(calendar.isWorkingDay(day('1900-01-01'))).toBe(true)
    expect(calendar.isWorkingDay(day('2100-12-31'))).toBe(true)
    expect(isInCalendar(day('2101-01-01'))).toBe(false)
    expect(() => calendar.kindOf(day('1899-12-31'))).toThrow('expected 1900-01-01 to 2100-12-31')
    expect(() => calendar.isWorkingDay(day('9999-01-01'))).toThrow(RangeError)
  })

  it('makes up each holiday on a weekend by one weekday of the same year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2021, max: 2100 }), (year) => {
        const foretold = foretellYear(rules.holidays, year)
        const holidays = foretold.filter(({ kind }) => kind === 'HOLIDAY').map(({ on }) => on)
        const madeUp = foretold.filter(({ kind }) => kind === 'COMP_OFF').map(({ on }) => on)
        const weekdays: PlainDate[] = [...holidays, ...madeUp].filter((on) => !isWeekend(on))

        expect(madeUp.every((on) => !isWeekend(on) && !holidays.includes(on))).toBe(true)
        expect(new Set(weekdays).size).toBe(year >= 2026 ? 12 : 11)
        expect(foretold.map(({ on }) => on)).toEqual(foretold.map(({ on }) => on).toSorted())
      }),
    )
  })

  it('says the same of a day however it is asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (offset) => {
        const date = addDays(day('1950-01-01'), offset)
        const { kind, on } = calendar.kindOf(date)

        expect(on).toBe(date)
        expect(calendar.isWorkingDay(date)).toBe(kind === 'WORK' || kind === 'SWAP_WORK')
      }),
    )
  })
})
