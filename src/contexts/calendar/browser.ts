/** The calendar's door for the browser; everything behind it is pure. */
export { type CalendarDay, DAY_KINDS, type DayKind, eachDay, isWeekend, isWorkingKind } from './rules/calendar-day.ts'
export {
  type Calendar,
  CALENDAR_FIRST_DAY,
  CALENDAR_LAST_DAY,
  type CalendarRules,
  isInCalendar,
  makeCalendar,
} from './rules/calendar.ts'
export { type CalendarData, calendarFrom, parseCalendarData, type ParsedCalendarData } from './rules/calendar-data.ts'
export { derivationWords, nameDays, needsConfirmation } from './rules/derivation-words.ts'
export {
  type Clock,
  computeDue,
  type Derivation,
  type DerivationStep,
  type Due,
  DUE_UNITS,
  type DueBasis,
  type DueEvent,
  dueFrom,
  type DueUnit,
  type Roll,
  rollDue,
  ROLLS,
  type SetDay,
} from './rules/due.ts'
export { type HolidayRule } from './rules/holiday-rules.ts'
export { type Distance, distanceWords, howFar, SOON_WORKING_DAYS } from './rules/how-far.ts'
export { lunarDate, type LunarDate, lunarYearStart, solarFromLunar } from './rules/lunar.ts'
export { type ChangedDay, type MovedDate, movedWords, type OpenDate, recompute } from './rules/recompute.ts'
export {
  periodContaining,
  periodsOfYear,
  REPORTING_KINDS,
  type ReportingKind,
  reportingPeriod,
  type ReportingPeriod,
  reportingYear,
} from './rules/reporting-periods.ts'
export {
  type DueRule,
  type Occurrence,
  occurrences,
  type Rhythm,
  type RhythmName,
  type RhythmRefusal,
  rhythmRefusalWords,
  RHYTHMS,
} from './rules/rhythm.ts'
export { dayInWords } from './rules/words.ts'
export {
  addWorkingDays,
  nextWorkingDay,
  previousWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './rules/working-days.ts'
export {
  afterQuietHours,
  DEFAULT_QUIET_HOURS,
  DEFAULT_WORKING_HOURS,
  nextWorkingMoment,
  type TimeSpan,
  type WorkingHours,
} from './rules/working-hours.ts'
