import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { OfficialDocument, Signature } from '../../documents/browser.ts'
import type { Json } from '../tables.ts'
import type { ColumnType } from 'kysely'

export interface RecognitionListTable {
  agencyId: number
  id: string
  seasonAgencyId: number
  seasonId: string
  year: number
  name: string
  level: string
  state: 'open' | 'decided' | 'dropped'
  validUntil: PlainDate | null
  madeBy: string | null
  madeOn: PlainDate
  serial: string | null
  symbol: string | null
  decidedOn: PlainDate | null
  signedBy: string | null
  document: ColumnType<OfficialDocument | null, string | null, string | null>
  version: number
}

export interface RecognitionLineTable {
  agencyId: number
  id: string
  listId: string
  initiativeAgencyId: number
  initiativeId: string
  position: number
  code: string
  name: string
  holderName: string
  place: string
  outcome: 'recognised' | 'not_recognised'
  reason: string
  certificateId: string | null
}

export interface CertificateTable {
  agencyId: number
  id: string
  code: string
  kind: 'recognition' | 'commendation'
  form: string
  holderName: string
  about: string
  level: string
  subjectAgencyId: number
  subjectId: string
  issuer: string
  superiorName: string
  place: string
  style: 'state' | 'party'
  number: string
  decidedOn: PlainDate
  signature: Json<Signature>
  validUntil: PlainDate | null
  withdrawnOn: PlainDate | null
  withdrawnReason: string
  withdrawnNumber: string
  version: number
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    recognitionList: RecognitionListTable
    recognitionLine: RecognitionLineTable
    certificate: CertificateTable
  }
}
