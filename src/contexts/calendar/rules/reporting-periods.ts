/**
 * The periods of periodic reports, which do not follow the calendar year (Decree 09/2019/NĐ-CP, art. 12): a month runs from
 * the 15th of the month before to the 14th, the year from 15/12 of the year before to 14/12.
 */
import { addMonths, day, dayOfMonth, monthOf, type PlainDate, yearOf } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import { bothLanguages } from './words.ts'

export const REPORTING_KINDS = ['month', 'quarter', 'six-months', 'second-six-months', 'nine-months', 'year'] as const
export type ReportingKind = (typeof REPORTING_KINDS)[number]

export interface ReportingPeriod {
  readonly kind: ReportingKind
  /** The reporting year: 15/12/2025 belongs to 2026. */
  readonly year: number
  /** Month 1–12, quarter 1–4, else 1. */
  readonly index: number
  readonly from: PlainDate
  readonly to: PlainDate
  readonly label: Words
  readonly source: string
  /** False for nine months, which the decree does not list; its days follow from the others. */
  readonly confirmed: boolean
}

const SOURCE = 'Nghị định 09/2019/NĐ-CP, Điều 12'

/** First month, number of months, and how many such periods a year has. */
const SHAPES: Record<ReportingKind, { readonly first: number; readonly months: number; readonly count: number }> = {
  month: { first: 1, months: 1, count: 12 },
  quarter: { first: 1, months: 3, count: 4 },
  'six-months': { first: 1, months: 6, count: 1 },
  'second-six-months': { first: 7, months: 6, count: 1 },
  'nine-months': { first: 1, months: 9, count: 1 },
  year: { first: 1, months: 12, count: 1 },
}

/** One period; `index` is the month or quarter. Throws RangeError when a year has no period with that index. */
export function reportingPeriod(kind: ReportingKind, year: number, index = 1): ReportingPeriod {
  const { first, months, count } = SHAPES[kind]
  if (!Number.isInteger(index) || index < 1 || index > count) {
    throw new RangeError(`find ${kind} "${index}" of ${year}: expected 1 to ${count}`)
  }
  const cutOff = day(`${year}-01-14`)
  const monthsBefore = first - 1 + (index - 1) * months
  return {
    kind,
    year,
    index,
    from: addMonths(day(`${year - 1}-12-15`), monthsBefore),
    to: addMonths(cutOff, monthsBefore + months - 1),
    label: labelOf(kind, year, index),
    source: SOURCE,
    confirmed: kind !== 'nine-months',
  }
}

/** The period of a kind that a day lies in; undefined when none does (15/9 – 14/12 is in no nine months). */
export function periodContaining(kind: ReportingKind, date: PlainDate): ReportingPeriod | undefined {
  const year = reportingYear(date)
  return periodsOfKind(kind, year).find(({ from, to }) => from <= date && date <= to)
}

/** All periods of a reporting year: 12 months, 4 quarters, first and second six months, nine months, the year. */
export function periodsOfYear(year: number): ReportingPeriod[] {
  return REPORTING_KINDS.flatMap((kind) => periodsOfKind(kind, year))
}

/** The reporting year a day belongs to: from 15 December on it is the next one. */
export function reportingYear(date: PlainDate): number {
  return monthOf(date) === 12 && dayOfMonth(date) >= 15 ? yearOf(date) + 1 : yearOf(date)
}

function periodsOfKind(kind: ReportingKind, year: number): ReportingPeriod[] {
  return Array.from({ length: SHAPES[kind].count }, (_, index) => reportingPeriod(kind, year, index + 1))
}

function labelOf(kind: ReportingKind, year: number, index: number): Words {
  return bothLanguages((say) => {
    switch (kind) {
      case 'month':
        return say.month(year, index)
      case 'quarter':
        return say.quarter(year, index)
      case 'six-months':
        return say.firstHalf(year)
      case 'second-six-months':
        return say.secondHalf(year)
      case 'nine-months':
        return say.nineMonths(year)
      case 'year':
        return say.year(year)
    }
  })
}
