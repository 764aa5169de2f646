import { addDays, lastDayOfMonth, type PlainDate, yearOf } from '../../../kernel/plain-date.ts'
import type { Calendar } from './calendar.ts'

/**
 * The working day `count` working days after `from` (before, when negative); `from` itself is not counted, whatever it is.
 * With 0, `from` unchanged. Throws RangeError for a count that is not whole, or when the calendar ends first.
 */
export function addWorkingDays(from: PlainDate, count: number, calendar: Calendar): PlainDate {
  if (!Number.isInteger(count)) throw new RangeError(`add "${count}" working days: expected a whole number`)
  const step = Math.sign(count)
  let date = from
  for (let left = Math.abs(count); left > 0; left--) date = nextWorking(date, step, calendar)
  return date
}

/**
 * Working days from one day to another: those after `from` up to and with `to`, so 1 from a working day to the next.
 * Negative, and of the same size, when `to` is earlier.
 */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: Calendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar)
  let count = -calendar.workingDaysInYearUpTo(from)
  for (let year = yearOf(from); year < yearOf(to); year++) {
    count += calendar.workingDaysInYearUpTo(lastDayOfMonth(year, 12))
  }
  return count + calendar.workingDaysInYearUpTo(to)
}

/** The first working day after this one. */
export function nextWorkingDay(date: PlainDate, calendar: Calendar): PlainDate {
  return nextWorking(date, 1, calendar)
}

/** The last working day before this one. */
export function previousWorkingDay(date: PlainDate, calendar: Calendar): PlainDate {
  return nextWorking(date, -1, calendar)
}

export function workingDayOnOrAfter(date: PlainDate, calendar: Calendar): PlainDate {
  return calendar.isWorkingDay(date) ? date : nextWorking(date, 1, calendar)
}

export function workingDayOnOrBefore(date: PlainDate, calendar: Calendar): PlainDate {
  return calendar.isWorkingDay(date) ? date : nextWorking(date, -1, calendar)
}

/** Ends at the calendar's first or last day, where asking on throws. */
function nextWorking(from: PlainDate, step: number, calendar: Calendar): PlainDate {
  let date = addDays(from, step)
  while (!calendar.isWorkingDay(date)) date = addDays(date, step)
  return date
}
