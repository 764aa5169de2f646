/** Work that comes round: which periods a task has between two days, and when each is due. */
import {
  addMonths,
  day,
  dayOfMonth,
  lastDayOfMonth,
  monthOf,
  type PlainDate,
  yearOf,
} from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { Words } from '../../../kernel/words.ts'
import type { Calendar } from './calendar.ts'
import { type Due, type Roll, rollDue, type SetDay } from './due.ts'
import { type ReportingKind, reportingPeriod } from './reporting-periods.ts'
import { bothLanguages, words } from './words.ts'

export const RHYTHMS = ['once', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const
export type RhythmName = (typeof RHYTHMS)[number]

export interface Rhythm {
  readonly rhythm: RhythmName
  readonly startsOn: PlainDate
  /** A task done once is due on this day; the rule's day of the month is not asked. */
  readonly endsOn: PlainDate
  /** Whole months, or the reporting periods that end on the 14th. */
  readonly periods: 'calendar' | 'reporting'
  readonly due: DueRule
}

/** `{ dayOfMonth: 14, monthsAfter: 0, roll: 'back' }`: by the 14th of the last month of each period, earlier if that is off. */
export interface DueRule {
  /** 1 to 31; in a shorter month its last day. */
  readonly dayOfMonth: number
  /** For a yearly rhythm: the month in which it is due, 1 to 12, of the year that the period ends in; else its last month. */
  readonly month?: number
  /** Months after the last month of the period, 0 to 12. */
  readonly monthsAfter: number
  readonly roll: Roll
}

export interface Occurrence extends Due {
  readonly label: Words
  readonly from: PlainDate
  readonly to: PlainDate
  /** What the due date is computed from, to be kept beside it. */
  readonly basis: SetDay
}

export type RhythmRefusal =
  | 'rhythm-ends-before-start'
  | 'rhythm-outside-calendar'
  | 'rhythm-too-long'
  | 'rhythm-day-of-month-wrong'
  | 'rhythm-months-after-wrong'
  | 'rhythm-month-wrong'

const MAX_YEARS = 20

interface Period {
  readonly label: Words
  readonly from: PlainDate
  readonly to: PlainDate
  /** The month that the due rule starts from. */
  readonly lastMonth: PlainDate
}

/**
 * Each period that overlaps the task and whose due day is not before its start, in order. Nothing is due after the end of
 * the task, unless the rule says that it is due some months after each period.
 */
export function occurrences(rhythm: Rhythm, calendar: Calendar): Verdict<Occurrence[], RhythmRefusal> {
  const refusal = refusalOf(rhythm)
  if (refusal !== undefined) return refuse(refusal)

  return accept(
    periodsOf(rhythm)
      .filter(({ from, to }) => from <= rhythm.endsOn && to >= rhythm.startsOn)
      .map((period) => ({ period, set: setDayOf(period, rhythm) }))
      .filter(({ set }) => set.on >= rhythm.startsOn)
      .map(({ period: { label, from, to }, set }) => ({ label, from, to, ...placed(set, rhythm.startsOn, calendar) })),
  )
}

export function rhythmRefusalWords(reason: RhythmRefusal): Words {
  return words.catalogue[reason]
}

function refusalOf({ startsOn, endsOn, due }: Rhythm): RhythmRefusal | undefined {
  if (endsOn < startsOn) return 'rhythm-ends-before-start'
  if (startsOn < '1900-01-01' || endsOn > '2098-12-31') return 'rhythm-outside-calendar'
  if (endsOn > addMonths(startsOn, MAX_YEARS * 12)) return 'rhythm-too-long'
  if (!isWholeWithin(due.dayOfMonth, 1, 31)) return 'rhythm-day-of-month-wrong'
  if (!isWholeWithin(due.monthsAfter, 0, 12)) return 'rhythm-months-after-wrong'
  if (due.month !== undefined && !isWholeWithin(due.month, 1, 12)) return 'rhythm-month-wrong'
  return undefined
}

function isWholeWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}

function periodsOf({ rhythm, startsOn, endsOn, periods }: Rhythm): Period[] {
  if (rhythm === 'once') return [{ label: words.catalogue.once, from: startsOn, to: endsOn, lastMonth: endsOn }]

  const kinds = KINDS[rhythm]
  // A reporting year begins on 15 December of the year before, so the year after the end may begin before the end.
  const years = Array.from({ length: yearOf(endsOn) - yearOf(startsOn) + 2 }, (_, index) => yearOf(startsOn) + index)
  return years.flatMap((year) => kinds.map(({ kind, index }) => periodOf(kind, { year, index, periods })))
}

const KINDS: Record<
  Exclude<RhythmName, 'once'>,
  readonly { readonly kind: ReportingKind; readonly index: number }[]
> = {
  monthly: Array.from({ length: 12 }, (_, month) => ({ kind: 'month', index: month + 1 })),
  quarterly: Array.from({ length: 4 }, (_, quarter) => ({ kind: 'quarter', index: quarter + 1 })),
  'half-yearly': [
    { kind: 'six-months', index: 1 },
    { kind: 'second-six-months', index: 1 },
  ],
  yearly: [{ kind: 'year', index: 1 }],
}

interface Place {
  readonly year: number
  readonly index: number
  readonly periods: Rhythm['periods']
}

/** A reporting period starts on the 15th and ends on the 14th; the calendar period it stands for has whole months. */
function periodOf(kind: ReportingKind, { year, index, periods }: Place): Period {
  const { label, from, to } = reportingPeriod(kind, year, index)
  const firstMonth = addMonths(from, 1)
  const whole = {
    from: day(`${firstMonth.slice(0, 7)}-01`),
    to: lastDayOfMonth(yearOf(to), monthOf(to)),
  }
  return { label, lastMonth: to, ...(periods === 'reporting' ? { from, to } : whole) }
}

function setDayOf(period: Period, { rhythm, endsOn, due }: Rhythm): SetDay {
  if (rhythm === 'once') return { on: endsOn, roll: due.roll, reason: words.catalogue.lastDayOfTask }

  const month = String(rhythm === 'yearly' && due.month !== undefined ? due.month : monthOf(period.lastMonth))
  const first = addMonths(day(`${yearOf(period.lastMonth)}-${month.padStart(2, '0')}-01`), due.monthsAfter)
  const last = lastDayOfMonth(yearOf(first), monthOf(first))
  const isLast = due.dayOfMonth >= dayOfMonth(last)
  const on = isLast ? last : day(`${first.slice(0, 8)}${String(due.dayOfMonth).padStart(2, '0')}`)
  // A task that stops cannot wait for the period's own day.
  if (on > endsOn && due.monthsAfter === 0) {
    return { on: endsOn, roll: due.roll, reason: words.catalogue.lastDayOfTask }
  }
  return { on, roll: due.roll, reason: isLast ? words.catalogue.lastDayOfMonth : dayReason(due.dayOfMonth) }
}

function dayReason(dayNumber: number): Words {
  return bothLanguages((say) => say.dayOfMonth(dayNumber))
}

/** Moving back must not put the due date before the task begins; then it moves forward. */
function placed(set: SetDay, startsOn: PlainDate, calendar: Calendar): Due & { readonly basis: SetDay } {
  const due = rollDue({ ...set, calendar })
  if (due.dueOn >= startsOn) return { ...due, basis: set }
  const forward: SetDay = { ...set, roll: 'forward' }
  return { ...rollDue({ ...forward, calendar }), basis: forward }
}
