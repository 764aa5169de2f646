import type { Actor } from '../../src/commands/actor.ts'
import type { PlainDate } from '../../src/kernel/plain-date.ts'
import { addDays } from '../../src/kernel/plain-date.ts'
import type { GivenAgency } from '../support/organization.ts'
import { newId } from '../support/scenario.ts'
import { type Ground, typed } from './ground.ts'
import type { Records, Row, WatchedTable } from './records.ts'

/** What a step is made from. */
export interface Standing {
  readonly ground: Ground
  readonly records: Records
  readonly agency: GivenAgency
  readonly initiative: Row
  readonly actor: Actor
  readonly today: PlainDate
  /** A number below the bound, always the same for the same step. */
  readonly roll: (bound: number) => number
}

/** The input of a command there. */
export type Maker = (standing: Standing) => object

/** One of the agency's rows; those that a condition prefers first, when there are any. */
export function pick(standing: Standing, table: WatchedTable, isWanted: (row: Row) => boolean = () => true): Row {
  const { records, agency, roll } = standing
  const own = records.of(table).filter((row) => row['agency_id'] === agency.agencyId)
  const wanted = own.filter(isWanted)
  const from = wanted.length > 0 ? wanted : own
  return from[roll(from.length)] ?? { id: newId(), version: 1 }
}

/** Number, day and signer of a decision. */
export const decisionOf = ({ agency, records, today, roll }: Standing) => ({
  serial: String(records.of('certificate').length + records.of('recognition_list').length + 2 + roll(2)),
  symbol: 'QĐ-BDT',
  decidedOn: typed(addDays(today, -roll(10))),
  signerId: agency.actors.leader.personId,
})
