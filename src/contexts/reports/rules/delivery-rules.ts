/** Proof that a submitted report was sent to a recipient, and that it arrived. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { Report } from './report.ts'

export interface SendingDays {
  readonly sentOn: PlainDate
  readonly receivedOn: PlainDate | null
}

export type DaysRefusal = 'received-before-sent' | 'sent-in-the-future'

export function checkDays({ sentOn, receivedOn }: SendingDays, today: PlainDate): Verdict<SendingDays, DaysRefusal> {
  if (sentOn > today || (receivedOn !== null && receivedOn > today)) return refuse('sent-in-the-future')
  if (receivedOn !== null && receivedOn < sentOn) return refuse('received-before-sent')
  return accept({ sentOn, receivedOn })
}

/** Only what was submitted can have been sent. */
export function mayRecordDelivery(
  { state }: Pick<Report, 'state'>,
  days: SendingDays,
  today: PlainDate,
): Verdict<SendingDays, DaysRefusal | 'report-not-submitted'> {
  return state === 'submitted' ? checkDays(days, today) : refuse('report-not-submitted')
}
