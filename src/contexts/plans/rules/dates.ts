import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Verdict } from '../../../kernel/verdict.ts'
import type { Words } from '../../../kernel/words.ts'
import type { Rhythm } from './rhythms.ts'

/** A due date with what it is computed from and how it was computed; both are kept as the calendar wrote them. */
export interface ComputedDue {
  readonly dueOn: PlainDate
  readonly basis: unknown
  readonly derivation: unknown
}

export interface PlannedTurn extends ComputedDue {
  readonly label: Words
  readonly from: PlainDate
  readonly to: PlainDate
}

export interface Repeating {
  readonly rhythm: Exclude<Rhythm, 'once'>
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate
  readonly dueDay: number
  /** For a yearly rhythm. */
  readonly dueMonth: number | null
}

/** What the rules of plans ask of the calendar; wired in `dates.ts` of the context, so that the rules stay pure. */
export interface Dates {
  /** The turns of a rhythm between two days, each with its date. */
  turns(rhythm: Repeating): Verdict<readonly PlannedTurn[], 'rhythm-not-possible'>
  /** A day somebody set, moved to the next working day when it is off. */
  setDay(on: PlainDate, reason: Words): ComputedDue
  /** A day before which it has to be done, moved to the working day before when it is off. */
  latestDay(on: PlainDate, reason: Words): ComputedDue
  /** A day that stands as it was set, also when it is off: a granted extension. */
  fixedDay(on: PlainDate, reason: Words): ComputedDue
  /** Some working days after a day; at least 1. */
  later(from: PlainDate, workingDays: number, what: Words): ComputedDue
  /** The date its basis gives under this calendar; undefined when the basis cannot be read. */
  again(basis: unknown): ComputedDue | undefined
  /** Working days after `from` up to and with `to`; negative when `to` is earlier. */
  workingDays(from: PlainDate, to: PlainDate): number
  addWorkingDays(from: PlainDate, count: number): PlainDate
  /** The reporting year a day lies in: 15 December to 14 December. */
  reportingYear(on: PlainDate): { readonly year: number; readonly from: PlainDate; readonly to: PlainDate }
}
