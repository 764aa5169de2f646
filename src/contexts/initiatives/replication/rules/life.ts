/** Whether what was recognised still lives: its owner is asked after a year, and every year after that. */
import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts'

const lifeAnswers = ['alive', 'changed', 'ended'] as const
export type LifeAnswer = (typeof lifeAnswers)[number]

/** A recognised initiative, and when somebody was asked about it or told by themselves. */
export interface Watched {
  readonly id: string
  readonly decidedOn: PlainDate
  readonly lastHeardOn: PlainDate | null
  /** It ended, as its owner said last. */
  readonly hasEnded: boolean
}

const YEAR_DAYS = 365

/** Whether it is time to ask: a year after recognition, or after the last question or answer. */
export function isDueToAsk({ decidedOn, lastHeardOn, hasEnded }: Watched, today: PlainDate): boolean {
  if (hasEnded) return false
  const last = lastHeardOn !== null && lastHeardOn > decidedOn ? lastHeardOn : decidedOn
  return addDays(last, YEAR_DAYS) <= today
}
