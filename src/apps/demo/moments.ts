import {
  addWorkingDays,
  type Calendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../contexts/calendar/index.ts'
import { addDays, daysBetween, type PlainDate } from '../../kernel/plain-date.ts'
import type { Chance } from './chance.ts'

/** When in a working day something is done: results are noted in the morning, handed in later, answered next morning. */
const spans = {
  night: { from: 30, minutes: 1 },
  early: { from: 7 * 60, minutes: 25 },
  answering: { from: 8 * 60, minutes: 170 },
  noting: { from: 7 * 60 + 35, minutes: 210 },
  handingIn: { from: 13 * 60 + 40, minutes: 160 },
  leaving: { from: 16 * 60 + 35, minutes: 20 },
} as const
export type PartOfDay = keyof typeof spans

/** A moment of a day in Vietnam. */
export function momentOn(on: PlainDate, part: PartOfDay, chance: Chance): Date {
  const { from, minutes } = spans[part]
  const midnight = new Date(`${on}T00:00:00+07:00`).getTime()
  return new Date(midnight + (from + chance.integer(0, minutes)) * 60_000 + chance.integer(0, 59) * 1_000)
}

export function clockText(at: Date): string {
  const local = new Date(at.getTime() + 7 * 3_600_000)
  return `${local.getUTCHours()} giờ ${String(local.getUTCMinutes()).padStart(2, '0')}`
}

/** A working day between two days, both included; the last one when there is none between. */
export function workingDayBetween(from: PlainDate, to: PlainDate, { chance, calendar }: Days): PlainDate {
  const first = workingDayOnOrAfter(from, calendar)
  const last = workingDayOnOrBefore(to, calendar)
  if (first >= last) return last
  const far = chance.integer(0, daysBetween(first, last))
  const date = workingDayOnOrAfter(addDays(first, far), calendar)
  return date > last ? last : date
}

export interface Days {
  readonly chance: Chance
  readonly calendar: Calendar
}

/** Some working days later; earlier when negative. */
export function workingDaysLater(from: PlainDate, count: number, calendar: Calendar): PlainDate {
  return count === 0 ? workingDayOnOrBefore(from, calendar) : addWorkingDays(from, count, calendar)
}
