import { z } from 'zod'
import { inWords } from '../../../commands/problems.ts'
import type { Words } from '../../../kernel/words.ts'

/** From and to as `07:30`, on the 24-hour clock of Vietnam. */
export interface Hours {
  readonly from: string
  readonly to: string
}

/** What an agency sets for itself: when it works, and when nobody is written to. */
export interface AgencySettings {
  readonly workingHours: readonly Hours[]
  readonly quietHours: Hours
}

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const Span = z.object({ from: Time, to: Time })

const Stored = z.object({
  workingHours: z
    .array(Span)
    .min(1)
    .max(4)
    .catch([
      { from: '07:30', to: '11:30' },
      { from: '13:30', to: '17:00' },
    ]),
  quietHours: Span.catch({ from: '20:00', to: '06:30' }),
})

/** The settings as stored, with what is missing or unreadable as usual. */
export function readSettings(stored: unknown): AgencySettings {
  return Stored.parse(typeof stored === 'object' && stored !== null ? stored : {})
}

const timeProblem = inWords({ vi: 'Viết giờ:phút, ví dụ 07:30.', en: 'Write hours:minutes, such as 07:30.' })

/** A time of day, typed `7:30`, `07:30`, `7h30` or `7g30`. */
export function timeField(asked: { label: Words; hint?: Words }) {
  const type = z
    .string()
    .transform((typed) => typed.trim().replace(/[hg.]/i, ':').replace(/:$/, ':00').padStart(5, '0'))
    .pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, timeProblem))
  return type.meta({ field: { ...asked, control: 'text' } })
}

/** Whether the sessions of a day follow one another. */
export function isInOrder(hours: readonly Hours[]): boolean {
  const times = hours.flatMap(({ from, to }) => [from, to])
  return times.every((time, index) => index === 0 || (times[index - 1] ?? '') < time)
}
