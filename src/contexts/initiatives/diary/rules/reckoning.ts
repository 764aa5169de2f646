/** What the entries of a diary come to: sums, counts and figures by month. Withdrawn entries are not among them. */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { type EntryKind, type Output, type Source, sources, type Standing } from './diary.ts'

/** An entry, as far as it is counted. */
export interface Counted {
  readonly id: string
  readonly kind: EntryKind
  readonly happenedOn: PlainDate
  readonly attendances: number | null
  readonly people: number | null
  readonly households: number | null
  readonly amount: number | null
  readonly inKind: string
  readonly source: Source | null
  readonly milestoneId: string | null
  readonly standing: Standing | null
  readonly values: readonly { readonly outputId: string; readonly value: number }[]
}

export interface Reach {
  readonly people: number | null
  readonly households: number | null
  readonly countedOn: PlainDate
}

export interface GivenBy {
  readonly source: Source
  readonly money: number
  /** Goods and labour, reckoned in đồng. */
  readonly inKind: number
}

export interface Month {
  /** `2026-02`. */
  readonly month: string
  readonly value: number
}

export interface OutputReckoned extends Output {
  /** Null when nothing was measured. */
  readonly value: number | null
  readonly months: readonly Month[]
}

export interface Reckoning {
  readonly sessions: number
  /** Everybody who came, each time they came. */
  readonly attendances: number
  readonly attendancesByMonth: readonly Month[]
  /** The last count of different people and households; counts are never added. */
  readonly reach: Reach | null
  readonly given: readonly GivenBy[]
  readonly outputs: readonly OutputReckoned[]
}

/** Adds up a diary. Entries come in the order of their day. */
export function reckon(entries: readonly Counted[], outputs: readonly Output[]): Reckoning {
  const sessions = entries.filter(({ kind }) => kind === 'session')
  const attended = sessions.map(({ happenedOn, attendances }) => ({ happenedOn, value: attendances ?? 0 }))
  return {
    sessions: sessions.length,
    attendances: attended.reduce((sum, { value }) => sum + value, 0),
    attendancesByMonth: monthsOf(attended, 'sum'),
    reach: reachOf(entries),
    given: givenOf(entries),
    outputs: outputs.map((output) => reckonOutput(output, entries)),
  }
}

/** The last count, each of people and households by itself when a later count left one out. */
function reachOf(entries: readonly Counted[]): Reach | null {
  const counts = entries.filter(({ kind }) => kind === 'reach')
  const last = counts.at(-1)
  if (last === undefined) return null
  return {
    people: counts.findLast(({ people }) => people !== null)?.people ?? null,
    households: counts.findLast(({ households }) => households !== null)?.households ?? null,
    countedOn: last.happenedOn,
  }
}

function givenOf(entries: readonly Counted[]): GivenBy[] {
  const given = entries.filter(({ kind }) => kind === 'contribution')
  return sources.flatMap((source) => {
    const bySource = given.filter((each) => each.source === source)
    if (bySource.length === 0) return []
    const sumOf = (isMoney: boolean) =>
      bySource.reduce((sum, { amount, inKind }) => sum + ((inKind === '') === isMoney ? (amount ?? 0) : 0), 0)
    return [{ source, money: sumOf(true), inKind: sumOf(false) }]
  })
}

interface Measured {
  readonly happenedOn: PlainDate
  readonly value: number
}

function reckonOutput(output: Output, entries: readonly Counted[]): OutputReckoned {
  const measured = entries.flatMap(({ happenedOn, values }) =>
    values.filter(({ outputId }) => outputId === output.id).map(({ value }) => ({ happenedOn, value })),
  )
  return { ...output, value: valueOf(measured, output.reckoned), months: monthsOf(measured, output.reckoned) }
}

function valueOf(measured: readonly Measured[], reckoned: Output['reckoned']): number | null {
  if (reckoned === 'last') return measured.at(-1)?.value ?? null
  return measured.length === 0 ? null : measured.reduce((sum, { value }) => sum + value, 0)
}

/** Every month from the first to the last with something in it; in between, nothing is 0 of a sum and left out of a level. */
function monthsOf(measured: readonly Measured[], reckoned: Output['reckoned']): Month[] {
  const byMonth = Map.groupBy(measured, ({ happenedOn }) => happenedOn.slice(0, 7))
  const known = [...byMonth.keys()].toSorted()
  const months = reckoned === 'sum' ? monthsBetween(known[0], known.at(-1)) : known
  return months.map((month) => ({ month, value: valueOf(byMonth.get(month) ?? [], reckoned) ?? 0 }))
}

function monthsBetween(first: string | undefined, last: string | undefined): string[] {
  if (first === undefined || last === undefined) return []
  const months: string[] = []
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))]
  // Two years and more are bounded by the days an entry may have.
  for (let name = first; name <= last && months.length < 120; name = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(name)
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
  return months
}
