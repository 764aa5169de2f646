/**
 * When a period ends, with every step that led there, so that a due date can always show how it was computed.
 *
 * Civil Code 91/2015/QH13: the day of the event is not counted (art. 147.2–3); a period in days ends with its last day, in
 * months or years on the same day number, else the last day of the month (148.1–4); a last day of weekly rest or holiday
 * moves the end to the next working day (148.5). Working days are those the calendar calls WORK or SWAP_WORK.
 */
import { addDays, addMonths, dayOfMonth, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import { type CalendarDay, eachDay, isWorkingKind } from './calendar-day.ts'
import type { Calendar } from './calendar.ts'
import { words } from './words.ts'
import { addWorkingDays, workingDayOnOrAfter, workingDayOnOrBefore } from './working-days.ts'

/** cd: calendar days, wd: working days. */
export const DUE_UNITS = ['cd', 'wd', 'month', 'year'] as const
export type DueUnit = (typeof DUE_UNITS)[number]

/** What a due date set on a day off does: move back or forward to a working day, or stay. */
export const ROLLS = ['back', 'forward', 'none'] as const
export type Roll = (typeof ROLLS)[number]

/** What started a clock: "Nhận phản ánh", and what its day is called: "Ngày nhận". */
export interface DueEvent {
  readonly what: Words
  readonly day: Words
}

/** A period that runs from an event. */
export interface Clock {
  /** The day of the event, which is not counted. */
  readonly from: PlainDate
  /** 1 to 10,000. */
  readonly length: number
  readonly unit: DueUnit
  readonly event?: DueEvent
  /** As cited in words: "Luật Tiếp công dân, Điều 28". */
  readonly law?: Words
}

/** A day that somebody set, or that comes round each period. */
export interface SetDay {
  readonly on: PlainDate
  readonly roll: Roll
  /** Why this day: "Ngày 14 của tháng". */
  readonly reason?: Words
  readonly law?: Words
}

/** What a due date is computed from; keep it beside the date, so that it can be computed again. */
export type DueBasis = ({ readonly kind: 'clock' } & Clock) | ({ readonly kind: 'set-day' } & SetDay)

export interface Due {
  /** The period ends at 24:00 of this day. */
  readonly dueOn: PlainDate
  readonly derivation: Derivation
}

export interface Derivation {
  readonly dueOn: PlainDate
  readonly steps: readonly DerivationStep[]
}

export type DerivationStep =
  | { readonly step: 'start'; readonly on: PlainDate; readonly event?: DueEvent }
  | { readonly step: 'count'; readonly length: number; readonly unit: DueUnit; readonly endsOn: PlainDate }
  | WorkingDayCount
  | { readonly step: 'short-month'; readonly dayOfMonth: number }
  | { readonly step: 'set-day'; readonly on: PlainDate; readonly reason: Words }
  /** The day was off, or `over` several: moved to a working day. */
  | {
      readonly step: 'roll'
      readonly direction: 'back' | 'forward'
      readonly over: readonly CalendarDay[]
      readonly to: PlainDate
    }
  /** The end, were swapped days not heeded: swaps bind state agencies only, so both days are shown. */
  | { readonly step: 'without-swaps'; readonly endsOn: PlainDate }
  | { readonly step: 'unconfirmed'; readonly days: readonly CalendarDay[] }
  | { readonly step: 'law'; readonly law: Words }

export interface WorkingDayCount {
  readonly step: 'count-working-days'
  readonly length: number
  readonly endsOn: PlainDate
  /** Ordinary weekend days passed over. */
  readonly weekendDays: number
  /** Holidays and other days off passed over. */
  readonly daysOff: readonly CalendarDay[]
  /** Saturdays and Sundays that were worked, and counted. */
  readonly workedWeekends: readonly CalendarDay[]
}

const MAX_LENGTH = 10_000

/** When a clock ends. Throws RangeError for a length that is not a whole number from 1 to 10,000, or outside of 1900–2100. */
export function computeDue({ calendar, ...clock }: Clock & { readonly calendar: Calendar }): Due {
  if (!Number.isInteger(clock.length) || clock.length < 1 || clock.length > MAX_LENGTH) {
    throw new RangeError(`compute a due date after "${clock.length}": expected a whole number from 1 to ${MAX_LENGTH}`)
  }
  const start: DerivationStep = { step: 'start', on: clock.from, ...(clock.event && { event: clock.event }) }
  return clock.unit === 'wd' ? endOfWorkingDays(clock, start, calendar) : endOfPeriod(clock, start, calendar)
}

/** A set day, moved to a working day as its rule says. */
export function rollDue({ calendar, ...set }: SetDay & { readonly calendar: Calendar }): Due {
  const start: DerivationStep = { step: 'set-day', on: set.on, reason: set.reason ?? words.catalogue.setDay }
  return rolled({ lastDay: set.on, roll: set.roll, steps: [start], law: set.law }, calendar)
}

/** The due date that a kept basis gives under a calendar. */
export function dueFrom(basis: DueBasis, calendar: Calendar): Due {
  return basis.kind === 'clock' ? computeDue({ ...basis, calendar }) : rollDue({ ...basis, calendar })
}

function endOfWorkingDays(clock: Clock, start: DerivationStep, calendar: Calendar): Due {
  const endsOn = addWorkingDays(clock.from, clock.length, calendar)
  const days = eachDay(addDays(clock.from, 1), endsOn).map((date) => calendar.kindOf(date))
  const count: DerivationStep = {
    step: 'count-working-days',
    length: clock.length,
    endsOn,
    weekendDays: days.filter(({ kind }) => kind === 'WEEKEND').length,
    daysOff: days.filter(({ kind }) => kind !== 'WEEKEND' && !isWorkingKind(kind)),
    workedWeekends: days.filter(({ kind }) => kind === 'SWAP_WORK'),
  }
  return finished({ dueOn: endsOn, steps: [start, count], law: clock.law, seen: days })
}

function endOfPeriod(clock: Clock, start: DerivationStep, calendar: Calendar): Due {
  const lastDay = plainEnd(clock)
  const steps: DerivationStep[] = [start, { step: 'count', length: clock.length, unit: clock.unit, endsOn: lastDay }]
  if (clock.unit !== 'cd' && dayOfMonth(lastDay) !== dayOfMonth(clock.from)) {
    steps.push({ step: 'short-month', dayOfMonth: dayOfMonth(clock.from) })
  }
  return rolled({ lastDay, roll: 'forward', steps, law: clock.law }, calendar)
}

function plainEnd({ from, length, unit }: Clock): PlainDate {
  if (unit === 'cd') return addDays(from, length)
  return addMonths(from, unit === 'month' ? length : length * 12)
}

interface Rolling {
  readonly lastDay: PlainDate
  readonly roll: Roll
  readonly steps: readonly DerivationStep[]
  readonly law: Words | undefined
}

function rolled({ lastDay, roll, steps, law }: Rolling, calendar: Calendar): Due {
  const dueOn = moved(lastDay, roll, calendar)
  const passed = dueOn < lastDay ? eachDay(dueOn, lastDay).toReversed() : eachDay(lastDay, dueOn)
  const seen = passed.map((date) => calendar.kindOf(date))
  const withoutSwaps = moved(lastDay, roll, {
    ...calendar,
    isWorkingDay: (date) => isWorkingUnswapped(calendar.kindOf(date)),
  })

  const all = [...steps]
  if (dueOn !== lastDay && roll !== 'none') {
    all.push({ step: 'roll', direction: roll, over: seen.slice(0, -1), to: dueOn })
  }
  if (withoutSwaps !== dueOn) all.push({ step: 'without-swaps', endsOn: withoutSwaps })
  return finished({ dueOn, steps: all, law, seen })
}

function moved(date: PlainDate, roll: Roll, calendar: Calendar): PlainDate {
  if (roll === 'none') return date
  return roll === 'back' ? workingDayOnOrBefore(date, calendar) : workingDayOnOrAfter(date, calendar)
}

function isWorkingUnswapped({ kind }: CalendarDay): boolean {
  return kind === 'WORK' || kind === 'SWAP_OFF'
}

interface Finishing {
  readonly dueOn: PlainDate
  readonly steps: readonly DerivationStep[]
  readonly law: Words | undefined
  /** The days on which the result depends. */
  readonly seen: readonly CalendarDay[]
}

function finished({ dueOn, steps, law, seen }: Finishing): Due {
  const unconfirmed = seen.filter(({ confirmed }) => !confirmed)
  const all = [...steps]
  if (unconfirmed.length > 0) all.push({ step: 'unconfirmed', days: unconfirmed })
  if (law !== undefined) all.push({ step: 'law', law })
  return { dueOn, derivation: { dueOn, steps: all } }
}
