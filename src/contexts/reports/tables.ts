import type { ColumnType } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { ReportingKind } from '../calendar/browser.ts'
import type { DeliveryWay } from './rules/delivery.ts'
import type { ReportHeading } from './rules/heading.ts'

/** Columns of type jsonb are written as JSON text and come out parsed. */
type Json<Parsed> = ColumnType<Parsed, string, string>

export interface ReportTable {
  agencyId: number
  id: string
  planId: string
  kind: ReportingKind
  year: number
  index: number
  periodFrom: PlainDate
  periodTo: PlainDate
  state: 'draft' | 'submitted'
  version: number
  texts: Json<Readonly<Record<string, string>>>
  heading: Json<ReportHeading>
  replacesId: string | null
  replacesReason: string
  createdBy: string | null
  createdAt: Date
}

export interface ReportFrozenTable {
  agencyId: number
  reportId: string
  planId: string
  kind: ReportingKind
  year: number
  index: number
  asOf: PlainDate
  earlyReason: string
  content: string
  hash: string
  docxHash: string
  pdfHash: string
  submittedBy: string | null
  submittedAt: Date
}

export interface ReportFileTable {
  agencyId: number
  reportId: string
  kind: 'docx' | 'pdf'
  hash: string
  content: Uint8Array
}

export interface ReportDeliveryTable {
  agencyId: number
  id: string
  reportId: string
  recipient: string
  way: DeliveryWay
  sentOn: PlainDate
  note: string
  receivedOn: PlainDate | null
  receiptNote: string
  receiptFileId: string | null
  recordedBy: string | null
  recordedAt: Date
  version: number
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    report: ReportTable
    reportFrozen: ReportFrozenTable
    reportFile: ReportFileTable
    reportDelivery: ReportDeliveryTable
  }
}
