/**
 * Vietnamese lunar dates, at UTC+7 for all of 1900–2100.
 *
 * China counts at UTC+8, so now and then its new year falls on another day (2030: Vietnam on 2 February, China on the 3rd).
 * Years when parts of Vietnam used another meridian (before 1976) are computed at UTC+7 too.
 */
import { addDays, day as dayOf, daysBetween, yearOf, type PlainDate } from '../../../kernel/plain-date.ts'
import { FIRST_LUNAR_YEAR, LUNAR_YEARS } from './lunar-table.ts'

export interface LunarDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 30. */
  readonly day: number
  /** True in the second of two months with the same number (tháng nhuận). */
  readonly leap: boolean
}

interface LunarMonth {
  readonly month: number
  readonly leap: boolean
  readonly days: number
}

/** The lunar date of a day; undefined outside of the lunar years 1899–2100 (10/02/1899 – 28/01/2101). */
export function lunarDate(date: PlainDate): LunarDate | undefined {
  const start = lunarYearStart(yearOf(date))
  const year = start !== undefined && start <= date ? yearOf(date) : yearOf(date) - 1
  const first = lunarYearStart(year)
  if (first === undefined) return undefined

  let day = daysBetween(first, date) + 1
  for (const { month, leap, days } of monthsOf(year)) {
    if (day <= days) return { year, month, day, leap }
    day -= days
  }
  return undefined
}

/** The day of a lunar date; undefined when there is no such lunar date (day 30 of a short month, no such leap month, year out of 1899–2100). */
export function solarFromLunar({ year, month, day, leap }: LunarDate): PlainDate | undefined {
  let date = lunarYearStart(year)
  if (date === undefined) return undefined

  for (const each of monthsOf(year)) {
    if (each.month === month && each.leap === leap) {
      return Number.isInteger(day) && day >= 1 && day <= each.days ? addDays(date, day - 1) : undefined
    }
    date = addDays(date, each.days)
  }
  return undefined
}

/** Day 1 of month 1: Tết Nguyên đán. Undefined outside of 1899–2100. */
export function lunarYearStart(year: number): PlainDate | undefined {
  const packed = packedYear(year)
  return packed === undefined ? undefined : addDays(dayOf(`${year}-01-01`), packed >> 17)
}

function monthsOf(year: number): LunarMonth[] {
  const packed = Number(packedYear(year))
  const leapMonth = (packed >> 13) & 15
  const days = (index: number) => 29 + ((packed >> index) & 1)
  const months: LunarMonth[] = []
  for (let month = 1; month <= 12; month++) {
    months.push({ month, leap: false, days: days(months.length) })
    if (month === leapMonth) months.push({ month, leap: true, days: days(months.length) })
  }
  return months
}

function packedYear(year: number): number | undefined {
  return LUNAR_YEARS[year - FIRST_LUNAR_YEAR]
}
