/** What a turn asks of me: the one obvious thing to do, and how urgent it is. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import { isHandedInLate } from './standing.ts'

/** A turn that concerns me, with what decides about it. */
export interface WorkRow {
  readonly turnId: string
  readonly turnVersion: number
  readonly turnState: 'open' | 'handed_in'
  readonly label: Words
  readonly dueOn: PlainDate | null
  readonly derivation: unknown
  readonly handedInBy: string | null
  readonly handedInByName: string | null
  readonly handedInOn: PlainDate | null
  readonly returnReason: string
  readonly taskId: string
  readonly code: string
  readonly title: string
  readonly officerId: string | null
  readonly officerName: string | null
  readonly leadUnitId: string | null
  readonly leadUnitName: string | null
  readonly extensionId: string | null
  readonly askedBy: string | null
  readonly askedByName: string | null
  readonly askedOn: PlainDate | null
  readonly toDueOn: PlainDate | null
  readonly askedReason: string | null
  readonly hasProgress: boolean
  /** Whether the unit has a head other than whoever handed in or asked. */
  readonly hasOtherHead: boolean
}

export type WorkAct =
  | 'record'
  | 'hand-in'
  | 'confirm'
  | 'decide-extension'
  | 'assign'
  | 'await-confirmation'
  | 'await-extension'

export interface Waiting {
  readonly act: WorkAct
  readonly group: 'late' | 'this-week' | 'later' | 'i-wait-for'
  readonly row: WorkRow
}

export interface Looker {
  readonly personId: string
  readonly headOf: readonly string[]
  readonly overseesAll: boolean
  readonly today: PlainDate
  /** Dates up to this day are this week's. */
  readonly soonUntil: PlainDate
}

/** Everything the turn asks of me; often one thing, sometimes none. */
export function waitingOf(row: WorkRow, me: Looker): Waiting[] {
  const acts = [...actsForMe(row, me)]
  const waits: Waiting[] = awaited(row, me).map((act) => ({ act, group: 'i-wait-for', row }))
  return [...acts.map((act): Waiting => ({ act, group: urgency(row, me), row })), ...waits]
}

function actsForMe(row: WorkRow, me: Looker): WorkAct[] {
  const decisions = mayDecide(row, me) ? decisionsOn(row, me) : []
  if (row.turnState !== 'open' || row.officerId !== me.personId) return decisions
  return [...decisions, row.hasProgress ? 'hand-in' : 'record']
}

function decisionsOn(row: WorkRow, { personId }: Looker): WorkAct[] {
  const acts: WorkAct[] = []
  if (row.turnState === 'handed_in' && row.handedInBy !== personId) acts.push('confirm')
  if (row.extensionId !== null && row.askedBy !== personId) acts.push('decide-extension')
  if (row.turnState === 'open' && row.officerId === null) acts.push('assign')
  return acts
}

/** Heads decide in their unit; those who oversee all only where no other head can. */
function mayDecide(row: WorkRow, { headOf, overseesAll }: Looker): boolean {
  if (row.leadUnitId !== null && headOf.includes(row.leadUnitId)) return true
  return overseesAll && !row.hasOtherHead
}

function awaited(row: WorkRow, { personId }: Looker): WorkAct[] {
  const acts: WorkAct[] = []
  if (row.turnState === 'handed_in' && (row.handedInBy === personId || row.officerId === personId))
    acts.push('await-confirmation')
  if (row.extensionId !== null && row.askedBy === personId) acts.push('await-extension')
  return acts
}

function urgency(row: WorkRow, { today, soonUntil }: Looker): Waiting['group'] {
  const { dueOn } = row
  if (dueOn === null) return 'later'
  if (row.turnState === 'handed_in' ? isHandedInLate(row) : dueOn < today) return 'late'
  return dueOn <= soonUntil ? 'this-week' : 'later'
}
