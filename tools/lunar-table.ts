/**
 * Computes the Vietnamese lunar years 1899–2100 from the positions of the sun and the moon and prints them as the table
 * that `src/contexts/calendar/rules/lunar-table.ts` holds. A test compares that table with this computation.
 *
 * The rule, at UTC+7: a month begins on the day of the new moon; month 11 is the one with the winter solstice; where 13
 * months lie between two of these, the first without a principal term of the sun is the leap month.
 */
import { SearchMoonPhase, SearchSunLongitude } from 'astronomy-engine'

const MS_PER_DAY = 86_400_000
const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** Days are counted from 1 January 1970 in Vietnam. */
type DayNumber = number

interface LunarMonth {
  readonly number: number
  readonly leap: boolean
  readonly first: DayNumber
  readonly days: number
}

/** One number a lunar year; `lunar-table.ts` says what its bits mean. */
export function computeLunarYears(firstYear: number, lastYear: number): number[] {
  const years: number[] = []
  let winter = monthsBetweenSolstices(firstYear - 1)
  for (let year = firstYear; year <= lastYear; year++) {
    const next = monthsBetweenSolstices(year)
    const fromNewYear = winter.slice(winter.findIndex((month) => month.number === 1 && !month.leap))
    const toNewYear = next.slice(
      0,
      next.findIndex((month) => month.number === 1 && !month.leap),
    )
    years.push(pack(year, [...fromNewYear, ...toNewYear]))
    winter = next
  }
  return years
}

/** The lunar months from month 11 with the winter solstice of `year` up to, not with, the next month 11. */
function monthsBetweenSolstices(year: number): LunarMonth[] {
  const from = solstice(year)
  const to = solstice(year + 1)
  const starts = newMoons(from - 32, to + 3)
  const first = starts.findLastIndex((start) => start <= from)
  const last = starts.findLastIndex((start) => start <= to)
  const hasLeap = last - first === 13
  const terms = principalTerms(from)
  const months: LunarMonth[] = []
  let leapSeen = false
  for (let index = first; index < last; index++) {
    const [start, end] = [at(starts, index), at(starts, index + 1)]
    const leap: boolean = hasLeap && !leapSeen && index > first && !terms.some((term) => term >= start && term < end)
    leapSeen ||= leap
    const position = index - first - (leapSeen ? 1 : 0)
    months.push({ number: ((position + 10) % 12) + 1, leap, first: start, days: end - start })
  }
  return months
}

function pack(year: number, months: readonly LunarMonth[]): number {
  const start = at(months, 0).first - Date.UTC(year, 0, 1) / MS_PER_DAY
  const leap = months.find((month) => month.leap)?.number ?? 0
  const long = months.reduce((bits, month, index) => bits | (month.days === 30 ? 1 << index : 0), 0)
  return (start << 17) | (leap << 13) | long
}

function solstice(year: number): DayNumber {
  return sunAt(270, new Date(Date.UTC(year, 11, 10)), 20)
}

function principalTerms(winter: DayNumber): DayNumber[] {
  const terms = [winter]
  for (let step = 1; step <= 12; step++) {
    const about = new Date((winter + step * 30.4 - 6) * MS_PER_DAY)
    terms.push(sunAt((270 + 30 * step) % 360, about, 14))
  }
  return terms
}

function newMoons(from: DayNumber, to: DayNumber): DayNumber[] {
  const days: DayNumber[] = []
  let after = new Date(from * MS_PER_DAY)
  for (;;) {
    const moon = SearchMoonPhase(0, after, 35)
    if (moon === null) throw new Error(`find a new moon after ${after.toISOString()}: expected one within 35 days`)
    days.push(vietnamDayNumber(moon.date))
    if (at(days, days.length - 1) > to) return days
    after = new Date(moon.date.getTime() + 20 * MS_PER_DAY)
  }
}

function sunAt(longitude: number, from: Date, limitDays: number): DayNumber {
  const time = SearchSunLongitude(longitude, from, limitDays)
  if (time === null)
    throw new Error(`find the sun at ${longitude}° after ${from.toISOString()}: expected it in ${limitDays} days`)
  return vietnamDayNumber(time.date)
}

function vietnamDayNumber(instant: Date): DayNumber {
  return Math.floor((instant.getTime() + VIETNAM_OFFSET_MS) / MS_PER_DAY)
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new Error(`read item ${index} of ${items.length}: expected one`)
  return item
}

if (import.meta.main) {
  console.log(
    computeLunarYears(1899, 2100)
      .map((year) => year.toString(16).padStart(6, '0'))
      .join(' '),
  )
}
