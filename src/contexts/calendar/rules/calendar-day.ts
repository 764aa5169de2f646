import { addDays, daysBetween, type PlainDate, weekdayOf } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'

/**
 * What a day is for state agencies. COMP_OFF is off because a holiday fell on a weekly rest day (Labour Code 45/2019/QH14,
 * art. 111.3); SWAP_OFF is a working day given up for a Saturday or Sunday worked, which is SWAP_WORK.
 */
export const DAY_KINDS = ['WORK', 'WEEKEND', 'HOLIDAY', 'COMP_OFF', 'SWAP_OFF', 'SWAP_WORK'] as const
export type DayKind = (typeof DAY_KINDS)[number]

export interface CalendarDay {
  readonly on: PlainDate
  readonly kind: DayKind
  readonly name: Words
  /** The law, notice or rule that says so, as cited in Vietnamese. */
  readonly source: string
  /** False where no notice was seen, or a rule only foretells it: shown as "cần xác nhận". */
  readonly confirmed: boolean
  /** The other day of a swap. */
  readonly swappedWith?: PlainDate
}

export function isWorkingKind(kind: DayKind): boolean {
  return kind === 'WORK' || kind === 'SWAP_WORK'
}

/** Saturday and Sunday: the weekly rest of state agencies (Decision 188/1999/QĐ-TTg). */
export function isWeekend(date: PlainDate): boolean {
  return weekdayOf(date) >= 6
}

/** All days from `from` to `to`, both included. */
export function eachDay(from: PlainDate, to: PlainDate): PlainDate[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))
}
