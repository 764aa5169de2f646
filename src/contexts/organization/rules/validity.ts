import type { PlainDate } from '../../../kernel/plain-date.ts'

/** From a first to a last day, both included; open when no last day is known. */
export interface Validity {
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

/** Whether it holds on this day; the first and the last day count. */
export function isValidOn({ validFrom, validTo }: Validity, on: PlainDate): boolean {
  return validFrom <= on && (validTo === null || validTo >= on)
}
