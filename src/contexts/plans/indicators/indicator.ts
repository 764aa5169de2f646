/**
 * A figure this context offers to reports: a list of rows with a link and its evidence. Its value is counted from the
 * rows, never typed, so that a figure can always be opened.
 */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import type { Evidence } from '../queries/evidence.ts'

export interface IndicatorRow {
  readonly id: string
  readonly label: string
  readonly href: string
  readonly value: number
  readonly evidence: readonly Evidence[]
  readonly unitId?: string | null
  /** The day it counts for. */
  readonly on: PlainDate
}

export interface IndicatorAsked {
  readonly agencyId: number
  readonly planId: string
  /** First and last day of the period. */
  readonly from: PlainDate
  readonly to: PlainDate
  /** The day as seen from which it is reckoned: what happened later does not count. */
  readonly asOf: PlainDate
}

export interface Indicator {
  readonly name: string
  readonly words: Words
  /** The unit of the value, where it is not a plain count. */
  readonly measure?: string
  readonly rows: (db: ReadDb, asked: IndicatorAsked) => Promise<readonly IndicatorRow[]>
}

/** The value of an indicator: the sum of its rows. */
export function valueOf(rows: readonly IndicatorRow[]): number {
  return rows.reduce((sum, { value }) => sum + value, 0)
}

export const MOST_ROWS = 50_000
