import { day, daysBetween, lastDayOfMonth, type PlainDate, yearOf } from '../../../kernel/plain-date.ts'
import { type CalendarDay, eachDay, isWeekend, isWorkingKind } from './calendar-day.ts'
import { foretellYear, type HolidayRule } from './holiday-rules.ts'
import { words } from './words.ts'

/** The days a calendar answers for; input schemas refuse others with words of their own. */
export const CALENDAR_FIRST_DAY = day('1900-01-01')
export const CALENDAR_LAST_DAY = day('2100-12-31')

export interface CalendarRules {
  readonly holidays: readonly HolidayRule[]
  /** Years whose days off were announced: only the listed days count there, rules foretell the others. */
  readonly announcedYears: readonly number[]
  /** The rule of the weekly rest: Saturday and Sunday. */
  readonly weekendSource: string
}

export interface Calendar {
  /** What a day is, its name, who says so, and whether that is confirmed. Throws RangeError outside of 1900–2100. */
  kindOf(date: PlainDate): CalendarDay
  /** WORK or SWAP_WORK. Throws RangeError outside of 1900–2100. */
  isWorkingDay(date: PlainDate): boolean
  /** Working days from the first day of the year up to and with this one. */
  workingDaysInYearUpTo(date: PlainDate): number
}

interface YearOfDays {
  readonly special: ReadonlyMap<PlainDate, CalendarDay>
  /** Working days up to and with each day of the year. */
  readonly workingUpTo: Uint16Array
}

/**
 * A calendar of listed days over rules: a listed day wins, then what the rules foretell for a year not announced, then the
 * weekly rest. Each year is worked out once, when first asked for. Nothing changes it: a changed calendar is a new one.
 */
export function makeCalendar(days: readonly CalendarDay[], rules: CalendarRules): Calendar {
  const years = new Map<number, YearOfDays>()

  const yearOfDays = (date: PlainDate): YearOfDays => {
    if (!isInCalendar(date)) throw new RangeError(`read the calendar on "${date}": expected 1900-01-01 to 2100-12-31`)
    const year = yearOf(date)
    const known = years.get(year)
    if (known !== undefined) return known
    const made = makeYear(
      year,
      days.filter((each) => yearOf(each.on) === year),
      rules,
    )
    years.set(year, made)
    return made
  }

  return {
    kindOf: (date) => yearOfDays(date).special.get(date) ?? ordinaryDay(date, rules),
    isWorkingDay: (date) => isWorking(yearOfDays(date).special, date),
    workingDaysInYearUpTo: (date) => Number(yearOfDays(date).workingUpTo[daysBetween(firstOf(yearOf(date)), date)]),
  }
}

/** Whether `makeCalendar` answers for the day. */
export function isInCalendar(date: PlainDate): boolean {
  return CALENDAR_FIRST_DAY <= date && date <= CALENDAR_LAST_DAY
}

function makeYear(year: number, listed: readonly CalendarDay[], rules: CalendarRules): YearOfDays {
  const foretold = rules.announcedYears.includes(year) ? [] : foretellYear(rules.holidays, year)
  const special = new Map([...foretold, ...listed].map((each) => [each.on, each]))
  const all = eachDay(firstOf(year), lastDayOfMonth(year, 12))
  const workingUpTo = new Uint16Array(all.length)
  let count = 0
  for (const [index, date] of all.entries()) {
    if (isWorking(special, date)) count += 1
    workingUpTo[index] = count
  }
  return { special, workingUpTo }
}

function isWorking(special: ReadonlyMap<PlainDate, CalendarDay>, date: PlainDate): boolean {
  const known = special.get(date)
  return known === undefined ? !isWeekend(date) : isWorkingKind(known.kind)
}

/** A day nobody lists. Before the first rule we know no holidays, so nothing there is confirmed. */
function ordinaryDay(on: PlainDate, rules: CalendarRules): CalendarDay {
  const rest = isWeekend(on)
  return {
    on,
    kind: rest ? 'WEEKEND' : 'WORK',
    name: words.catalogue[rest ? 'weekend' : 'workingDay'],
    source: rules.weekendSource,
    confirmed: rules.announcedYears.includes(yearOf(on)) || rules.holidays.some((rule) => rule.validFrom <= on),
  }
}

function firstOf(year: number): PlainDate {
  return day(`${year}-01-01`)
}
