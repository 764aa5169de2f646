/** When to write to people: reminders wait for working hours, other messages for the end of quiet hours. All at UTC+7. */
import { addDays, type PlainDate, vietnamDay } from '../../../kernel/plain-date.ts'
import type { Calendar } from './calendar.ts'
import { workingDayOnOrAfter } from './working-days.ts'

/** From and to as `07:30`, on the 24-hour clock of Vietnam. */
export interface TimeSpan {
  readonly from: string
  readonly to: string
}

/** The working sessions of a working day, in order. */
export type WorkingHours = readonly TimeSpan[]

export const DEFAULT_WORKING_HOURS: WorkingHours = [
  { from: '07:30', to: '11:30' },
  { from: '13:30', to: '17:00' },
]

/** May run over midnight. */
export const DEFAULT_QUIET_HOURS: TimeSpan = { from: '20:00', to: '06:30' }

const MS_PER_MINUTE = 60_000
const VIETNAM_OFFSET_MS = 7 * 3_600_000

/**
 * The instant itself when it lies in a working session (its start included, its end not), else the start of the next session
 * on a working day. Throws RangeError for a time not written `07:30`, for no session at all, or outside of 1900–2100.
 */
export function nextWorkingMoment(at: Date, calendar: Calendar, hours: WorkingHours = DEFAULT_WORKING_HOURS): Date {
  const [first] = hours
  if (first === undefined) throw new RangeError('find the next working moment: expected at least one session')

  const today = vietnamDay(at)
  if (calendar.isWorkingDay(today)) {
    for (const session of hours) {
      if (at < instantAt(today, session.from)) return instantAt(today, session.from)
      if (at < instantAt(today, session.to)) return at
    }
  }
  return instantAt(workingDayOnOrAfter(addDays(today, 1), calendar), first.from)
}

/** The instant itself, or the end of the quiet hours that it lies in. */
export function afterQuietHours(at: Date, quiet: TimeSpan = DEFAULT_QUIET_HOURS): Date {
  const today = vietnamDay(at)
  const from = instantAt(today, quiet.from)
  const to = instantAt(today, quiet.to)
  if (from <= to) return at >= from && at < to ? to : at
  if (at < to) return to
  return at >= from ? instantAt(addDays(today, 1), quiet.to) : at
}

/** The instant at which a clock in Vietnam shows this time on this day. */
function instantAt(date: PlainDate, time: string): Date {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  if (match === null) throw new RangeError(`read a time from "${time}": expected HH:MM`)
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return new Date(Date.parse(`${date}T00:00:00Z`) - VIETNAM_OFFSET_MS + minutes * MS_PER_MINUTE)
}
