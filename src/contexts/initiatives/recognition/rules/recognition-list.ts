/** What stands on a list for recognition, and what a decision on it rests on. */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { AgencyHead, Signer } from '../../../organization/browser.ts'
import type { Initiative } from '../../rules/initiative.ts'

export type Outcome = 'recognised' | 'not_recognised'

export interface RecognitionLine {
  readonly id: string
  readonly initiativeAgencyId: number
  readonly initiativeId: string
  readonly position: number
  readonly code: string
  readonly name: string
  readonly holderName: string
  readonly place: string
  readonly outcome: Outcome
  readonly reason: string
  readonly certificateId: string | null
}

export interface RecognitionList {
  readonly id: string
  readonly seasonAgencyId: number
  readonly seasonId: string
  readonly year: number
  readonly name: string
  readonly level: string
  readonly state: 'open' | 'decided' | 'dropped'
  readonly validUntil: PlainDate | null
  readonly lines: readonly RecognitionLine[]
  readonly version: number
}

export interface Decided {
  readonly serial: string
  readonly symbol: string
  readonly decidedOn: PlainDate
  readonly signerId: string
  readonly bases: readonly string[]
  readonly validUntil: PlainDate | null
}

export interface DecisionFile {
  readonly agencyId: number
  readonly agency: AgencyHead
  readonly list: RecognitionList
  /** Our own initiatives on the list, as they stand. */
  readonly initiatives: ReadonlyMap<string, Initiative>
  /** Those of agencies below that are no longer recognised there. */
  readonly goneBelow: ReadonlySet<string>
  readonly signers: readonly Signer[]
  readonly levelName: string
  readonly movement: string
  /** Whether another decision of the year bears the number. */
  readonly numberTaken: boolean
}
