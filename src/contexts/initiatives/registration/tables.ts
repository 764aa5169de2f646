import type { ColumnType } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { OfficialDocument } from '../../documents/browser.ts'
import type { InitiativeState } from '../rules/states.ts'
import type { ChecklistPoint, FieldReason, ReviewAct } from './rules/review.ts'

/** jsonb: written as text, read parsed. */
type Json<Value> = ColumnType<Value, string, string>

export interface InitiativeReviewTable {
  agencyId: number
  id: string
  initiativeId: string
  act: ReviewAct
  fromState: InitiativeState
  personId: string | null
  at: Date
  note: string
  checklist: Json<readonly ChecklistPoint[]>
  reasons: Json<readonly FieldReason[]>
}

export interface SuperiorListTable {
  agencyId: number
  id: string
  toAgencyId: number
  seasonAgencyId: number
  seasonId: string
  year: number
  serial: number
  number: string
  senderName: string
  superiorName: string
  seasonName: string
  note: string
  sentBy: string | null
  sentOn: PlainDate
  answeredOn: PlainDate | null
  document: Json<OfficialDocument>
  version: number
}

export interface SuperiorListLineTable {
  agencyId: number
  id: string
  listId: string
  toAgencyId: number
  initiativeId: string
  position: number
  code: string
  name: string
  kind: string
  holder: string
  field: string
  level: string
  unitName: string
  place: string
  gist: string
  decision: 'approved' | 'returned' | null
  reason: string
  decidedByName: string
  decidedOn: PlainDate | null
}

export interface SuperiorListRecallTable {
  agencyId: number
  id: string
  toAgencyId: number
  reason: string
  recalledByName: string
  recalledOn: PlainDate
}

export interface SuperiorListCorrectionTable {
  agencyId: number
  id: string
  toAgencyId: number
  listId: string
  lineId: string
  decision: 'approved' | 'returned'
  reason: string
  decidedByName: string
  decidedOn: PlainDate
  correctedOn: PlainDate
  correctedByName: string
  correction: string
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    initiativeReview: InitiativeReviewTable
    superiorList: SuperiorListTable
    superiorListLine: SuperiorListLineTable
    superiorListRecall: SuperiorListRecallTable
    superiorListCorrection: SuperiorListCorrectionTable
  }
}
