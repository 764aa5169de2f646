/**
 * Where turns stand against their dates. On time is a turn whose result was handed in, and later confirmed, on its date or
 * before; late is an open one whose date has passed. A granted extension has moved the date.
 */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { TaskState, TurnState } from './states.ts'

export type Standing =
  | 'done-on-time'
  | 'done-late'
  | 'late'
  | 'waiting'
  | 'soon'
  | 'in-time'
  | 'undated'
  | 'halted'
  | 'cancelled'

export interface Dated {
  readonly state: TurnState
  readonly dueOn: PlainDate | null
  readonly doneOn: PlainDate | null
  readonly handedInOn: PlainDate | null
}

export interface Measure {
  readonly today: PlainDate
  /** Dates up to this day are about to be due. */
  readonly soonUntil: PlainDate
}

export function standingOf(turn: Dated, task: TaskState, measure: Measure): Standing {
  switch (turn.state) {
    case 'cancelled':
      return 'cancelled'
    case 'confirmed':
      return isPast(turn.doneOn, turn.dueOn) ? 'done-late' : 'done-on-time'
    case 'handed_in':
      return isHandedInLate(turn) ? 'late' : 'waiting'
    case 'open':
      return task === 'suspended' || task === 'dropped' ? 'halted' : openStanding(turn.dueOn, measure)
  }
}

function openStanding(dueOn: PlainDate | null, { today, soonUntil }: Measure): Standing {
  if (dueOn === null) return 'undated'
  if (today > dueOn) return 'late'
  return dueOn <= soonUntil ? 'soon' : 'in-time'
}

/** Whether a result came after its date; how long it waits for confirmation is not held against it. */
export function isHandedInLate({ handedInOn, dueOn }: Pick<Dated, 'handedInOn' | 'dueOn'>): boolean {
  return isPast(handedInOn, dueOn)
}

function isPast(on: PlainDate | null, dueOn: PlainDate | null): boolean {
  return on !== null && dueOn !== null && on > dueOn
}

/** The counts of an on-time table; `given` is the sum of the others. */
export interface Counts {
  readonly given: number
  readonly doneOnTime: number
  readonly doneLate: number
  /** Under way and not late; `soon`, `waiting` and `undated` are among them. */
  readonly inTime: number
  readonly late: number
  readonly soon: number
  readonly waiting: number
  /** Open and without a date: neither on time nor late. */
  readonly undated: number
}

export const noCounts: Counts = {
  given: 0,
  doneOnTime: 0,
  doneLate: 0,
  inTime: 0,
  late: 0,
  soon: 0,
  waiting: 0,
  undated: 0,
}

/** Counts where turns stand; what is halted or cancelled is nobody's to answer for and is left out. */
export function countStandings(standings: readonly Standing[]): Counts {
  const count = (...wanted: readonly Standing[]) => standings.filter((standing) => wanted.includes(standing)).length
  const doneOnTime = count('done-on-time')
  const doneLate = count('done-late')
  const late = count('late')
  const inTime = count('waiting', 'soon', 'in-time', 'undated')
  return {
    given: doneOnTime + doneLate + late + inTime,
    doneOnTime,
    doneLate,
    inTime,
    late,
    soon: count('soon'),
    waiting: count('waiting'),
    undated: count('undated'),
  }
}

/** How many are on time: done on time, or under way within their date. What is open without a date is not. */
export function onTimeOf(counts: Counts): number {
  return counts.doneOnTime + inTimeOf(counts)
}

/** Under way within a date. */
export function inTimeOf({ inTime, undated }: Counts): number {
  return inTime - undated
}

/** What a share on time is of: all that was given, but for what is open without a date. */
export function datedOf({ given, undated }: Counts): number {
  return given - undated
}

export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
}

/**
 * Whether a turn counts in a reporting year on a day: it is due in the year, or has no date, or is still open from earlier;
 * and its period has begun, so that months to come do not swell the share.
 */
export function countsIn(
  turn: Dated & { readonly periodFrom: PlainDate },
  year: Period,
  { today, soonUntil }: Measure,
): boolean {
  const { dueOn } = turn
  const isNear = dueOn !== null && dueOn <= soonUntil
  if (turn.periodFrom > today && !isNear) return false
  if (dueOn === null) return turn.periodFrom <= year.to && !wasDoneBefore(turn, year)
  if (dueOn > year.to) return turn.periodFrom <= year.to && today <= year.to
  return dueOn >= year.from || isOpen(turn)
}

function wasDoneBefore({ doneOn }: Dated, { from }: Period): boolean {
  return doneOn !== null && doneOn < from
}

function isOpen({ state }: Dated): boolean {
  return state === 'open' || state === 'handed_in'
}
