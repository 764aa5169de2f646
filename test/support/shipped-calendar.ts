import holidays from '../../data/calendar/holidays.json' with { type: 'json' }
import { type CalendarData, calendarFrom, parseCalendarData } from '../../src/contexts/calendar/browser.ts'

/** The calendar as it is shipped, for tests that need real holidays. */
export const shippedCalendarData: CalendarData = parsed()

export const shippedCalendar = calendarFrom(shippedCalendarData)

function parsed(): CalendarData {
  const result = parseCalendarData(holidays)
  if (!result.ok) throw new Error(`read the shipped calendar: ${JSON.stringify(result.problems)}`)
  return result.data
}
