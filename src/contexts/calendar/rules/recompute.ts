import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import { type CalendarDay, eachDay } from './calendar-day.ts'
import type { Calendar } from './calendar.ts'
import { type Derivation, type DueBasis, dueFrom } from './due.ts'
import { bothLanguages, dayInWords } from './words.ts'

/** A due date that still waits, with what it was computed from. */
export interface OpenDate {
  readonly id: string
  readonly dueOn: PlainDate
  readonly basis: DueBasis
}

export interface ChangedDay {
  readonly before: CalendarDay
  readonly after: CalendarDay
}

export interface MovedDate {
  readonly id: string
  readonly before: PlainDate
  readonly after: PlainDate
  /** How the new date was computed. */
  readonly derivation: Derivation
  /** The days that changed between the start of the period and its end, old or new. */
  readonly because: readonly ChangedDay[]
}

/**
 * Which due dates move under a changed calendar, and why. A date that the old calendar does not give was set by hand
 * (an extension): it stays.
 */
export function recompute(openDates: readonly OpenDate[], oldCalendar: Calendar, newCalendar: Calendar): MovedDate[] {
  return openDates.flatMap(({ id, dueOn, basis }) => {
    if (dueFrom(basis, oldCalendar).dueOn !== dueOn) return []
    const { dueOn: after, derivation } = dueFrom(basis, newCalendar)
    if (after === dueOn) return []
    const because = daysConcerned(basis, dueOn, after).flatMap((date) =>
      changed(oldCalendar.kindOf(date), newCalendar.kindOf(date)),
    )
    return [{ id, before: dueOn, after, derivation, because }]
  })
}

/** Tells the people concerned that a date moved, and which changed days moved it. */
export function movedWords({ before, after, because }: Pick<MovedDate, 'before' | 'after' | 'because'>): Words {
  return bothLanguages((say, language) => {
    const why = because.map((day) =>
      say.dayBecame(dayInWords(day.before.on, language), day.before.name[language], day.after.name[language]),
    )
    return say.dueMoved(dayInWords(before, language), dayInWords(after, language), why.join('; '))
  })
}

/** From the start of the period to its later end; a set day may also have moved back before itself. */
function daysConcerned(basis: DueBasis, before: PlainDate, after: PlainDate): PlainDate[] {
  const start = basis.kind === 'clock' ? addDays(basis.from, 1) : basis.on
  return eachDay(earlier(start, earlier(before, after)), later(start, later(before, after)))
}

function changed(before: CalendarDay, after: CalendarDay): ChangedDay[] {
  return before.kind === after.kind ? [] : [{ before, after }]
}

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? b : a
}
