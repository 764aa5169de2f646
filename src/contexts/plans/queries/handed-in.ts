import type { PlainDate } from '../../../kernel/plain-date.ts'
import { type Calendar, workingDaysBetween } from '../../calendar/index.ts'
import { isHandedInLate } from '../rules/standing.ts'
import type { TurnState } from '../rules/states.ts'

/** How a result that waits for confirmation came in against its date. */
export interface HandedIn {
  readonly on: PlainDate
  readonly came: 'on-time' | 'late' | 'undated'
  /** 0 when only days off lie between. */
  readonly workingDaysLate: number
}

interface Sent {
  readonly state: TurnState
  readonly dueOn: PlainDate | null
  readonly handedInOn: PlainDate | null
}

/** Null for a turn that does not wait for confirmation. */
export function handedInOf({ state, dueOn, handedInOn }: Sent, calendar: Calendar): HandedIn | null {
  if (state !== 'handed_in' || handedInOn === null) return null
  if (dueOn === null) return { on: handedInOn, came: 'undated', workingDaysLate: 0 }
  if (!isHandedInLate({ dueOn, handedInOn })) return { on: handedInOn, came: 'on-time', workingDaysLate: 0 }
  return { on: handedInOn, came: 'late', workingDaysLate: workingDaysBetween(dueOn, handedInOn, calendar) }
}
