import type { PlainDate } from '../../../../kernel/plain-date.ts'

export interface MonthCount {
  /** `2026-02`. */
  readonly month: string
  readonly count: number
}

/** A chart of more months cannot be read. */
const mostMonths = 24

/**
 * Every month from the first to the last with something in it, those without anything as 0; of one year that is asked for,
 * all its months that have begun. At most the last 24. `found` stands in the order of months.
 */
export function everyMonth(
  found: readonly MonthCount[],
  { year, today }: { readonly year: number | null; readonly today: PlainDate },
): readonly MonthCount[] {
  const [first, last] = [found[0], found.at(-1)]
  if (first === undefined || last === undefined) return []
  const counts = new Map(found.map(({ month, count }) => [month, count]))
  const ofYear = year === null ? [] : [`${year}-01`, `${year}-12`]
  const begun = ofYear.map((month) => (month < today.slice(0, 7) ? month : today.slice(0, 7)))
  const [from, to] = ends([first.month, last.month, ...begun])
  const months: MonthCount[] = []
  for (let at = numberOf(to); at >= numberOf(from) && months.length < mostMonths; at -= 1) {
    const month = nameOf(at)
    months.push({ month, count: counts.get(month) ?? 0 })
  }
  return months.toReversed()
}

function ends(months: readonly string[]): readonly [string, string] {
  const sorted = months.toSorted()
  return [sorted[0] ?? '', sorted.at(-1) ?? '']
}

/** Months since the year 0. */
function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

function nameOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}
