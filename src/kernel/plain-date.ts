/**
 * A day without a time, written `YYYY-MM-DD`, so that days compare as strings and read the same in JSON and SQL.
 * All arithmetic is on the proleptic Gregorian calendar in UTC; the day "today" is always an argument.
 */
export type PlainDate = string & { readonly PlainDate: unique symbol }

const MS_PER_DAY = 86_400_000

/** The day with these numbers, or undefined when there is no such day (31/2). Months are 1 to 12. */
export function plainDate(year: number, month: number, dayNumber: number): PlainDate | undefined {
  const at = new Date(Date.UTC(year, month - 1, dayNumber))
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === dayNumber
  return exists ? fromUtc(at) : undefined
}

/** Reads `2026-11-23`; undefined when it is not a real day written so. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? plainDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/**
 * Reads a day as people type it: `23/11/2026`, `23-11-2026`, `23.11.2026`, `23112026` (keypads of phones have no slash), or
 * ISO. Undefined when it is no real day.
 */
export function parseTypedDate(text: string): PlainDate | undefined {
  const match =
    /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text)
  return match ? plainDate(Number(match[3]), Number(match[2]), Number(match[1])) : parsePlainDate(text.trim())
}

/** A day known to be right, such as a literal in code or a column of type date. Throws on anything else. */
export function day(text: string): PlainDate {
  const date = parsePlainDate(text)
  if (date === undefined) throw new RangeError(`read a day from "${text}": expected YYYY-MM-DD`)
  return date
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4))
}

/** 1 to 12. */
export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7))
}

export function dayOfMonth(date: PlainDate): number {
  return Number(date.slice(8, 10))
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: PlainDate): number {
  return new Date(utc(date)).getUTCDay() || 7
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromUtc(new Date(utc(date) + days * MS_PER_DAY))
}

/** Days from `from` to `to`: 1 from a day to the next, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((utc(to) - utc(from)) / MS_PER_DAY)
}

/** The same day number some months on, else the last day of that month (Civil Code 91/2015/QH13, art. 148.3). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const first = new Date(Date.UTC(yearOf(date), monthOf(date) - 1 + months, 1))
  const last = lastDayOfMonth(first.getUTCFullYear(), first.getUTCMonth() + 1)
  return addDays(fromUtc(first), Math.min(dayOfMonth(date), dayOfMonth(last)) - 1)
}

export function lastDayOfMonth(year: number, month: number): PlainDate {
  return fromUtc(new Date(Date.UTC(year, month, 0)))
}

/** The day at an instant in Vietnam (UTC+7 all year). */
export function vietnamDay(at: Date): PlainDate {
  return fromUtc(new Date(at.getTime() + 7 * 3_600_000))
}

/** `23/11/2026`, as people write it in both languages of the interface. */
export function formatDate(date: PlainDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

/**
 * `ngày 05 tháng 01 năm 2026`: days below 10 and the months 1 and 2 carry a zero, other months do not
 * (Decree 30/2020/NĐ-CP, Appendix I).
 */
export function dateInDocument(date: PlainDate): string {
  const month = monthOf(date)
  const monthText = month <= 2 ? `0${month}` : `${month}`
  return `ngày ${date.slice(8, 10)} tháng ${monthText} năm ${yearOf(date)}`
}

function utc(date: PlainDate): number {
  return Date.UTC(yearOf(date), monthOf(date) - 1, dayOfMonth(date))
}

function fromUtc(at: Date): PlainDate {
  return at.toISOString().slice(0, 10) as PlainDate
}
