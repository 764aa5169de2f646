import { sql } from 'kysely'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import { fileHref } from '../../documents/index.ts'
import type { DeliveryWay } from '../rules/delivery.ts'
import type { PreviousReport } from '../rules/frozen.ts'
import type { Report } from '../rules/report.ts'
import { toPrevious } from '../store.ts'
import type { ReportFrozenTable } from '../tables.ts'

export interface Delivery {
  readonly id: string
  readonly recipient: string
  readonly way: DeliveryWay
  readonly sentOn: PlainDate
  readonly note: string
  readonly receivedOn: PlainDate | null
  readonly receiptNote: string
  /** Where the proof of receipt opens; null when there is none. */
  readonly receiptHref: string | null
  readonly version: number
}

/** How a report was submitted. `content` is the very text that was hashed. */
export interface Seal {
  readonly asOf: PlainDate
  readonly earlyReason: string
  readonly content: string
  readonly hash: string
  readonly docxHash: string
  readonly pdfHash: string
  readonly submittedBy: string | null
  readonly submittedAt: Date
}

export interface ReportHead extends Report {
  readonly agencyId: number
  readonly planCode: string
  readonly planTitle: string
  readonly replacedById: string | null
  readonly deliveries: readonly Delivery[]
  readonly seal: Seal | null
  /** For a draft: the submitted report on the period before, which it is compared with. */
  readonly previous: PreviousReport | undefined
}

interface HeadRow extends Omit<ReportHead, 'deliveries' | 'seal' | 'previous'> {
  readonly deliveries: readonly (Omit<Delivery, 'receiptHref'> & { readonly receiptFileId: string | null })[]
  readonly asOf: PlainDate | null
  readonly earlyReason: string
  readonly content: string
  readonly hash: string
  readonly docxHash: string
  readonly pdfHash: string
  readonly submittedBy: string | null
  readonly submittedAt: Date
  readonly before: Pick<ReportFrozenTable, 'reportId' | 'hash' | 'content'> | null
}

/** A report with its plan, its seal and what was sent, in one statement. Throws RecordNotFound when there is none. */
export async function getReportHead(db: ReadDb, reportId: string): Promise<ReportHead> {
  const { rows } = await sql<HeadRow>`
    select r.agency_id, r.id, r.plan_id, r.kind, r.year, r.index, r.state, r.version, r.texts, r.heading, r.replaces_id,
      r.replaces_reason, p.code as plan_code, p.title as plan_title,
      (select n.id from report n where n.agency_id = r.agency_id and n.replaces_id = r.id) as replaced_by_id,
      coalesce((select json_agg(json_build_object('id', d.id, 'recipient', d.recipient, 'way', d.way, 'sentOn', d.sent_on,
        'note', d.note, 'receivedOn', d.received_on, 'receiptNote', d.receipt_note, 'receiptFileId', d.receipt_file_id,
        'version', d.version) order by d.sent_on, d.recorded_at, d.id)
        from report_delivery d where d.agency_id = r.agency_id and d.report_id = r.id), '[]') as deliveries,
      f.as_of, f.early_reason, f.content, f.hash, f.docx_hash, f.pdf_hash, f.submitted_at, s.name as submitted_by,
      case when f.report_id is null then (select json_build_object('reportId', b.report_id, 'hash', b.hash,
          'content', b.content) from report_frozen b
        where b.agency_id = r.agency_id and b.plan_id = r.plan_id and b.kind = r.kind
          and (b.year < r.year or (b.year = r.year and b.index < r.index))
        order by b.year desc, b.index desc, b.submitted_at desc limit 1) end as before
    from report r
    join plan p on p.agency_id = r.agency_id and p.id = r.plan_id
    left join report_frozen f on f.agency_id = r.agency_id and f.report_id = r.id
    left join person s on s.agency_id = f.agency_id and s.id = f.submitted_by
    where r.id = ${reportId}`.execute(db)
  const [row] = rows
  if (!row) throw new RecordNotFound(`report ${reportId}`)
  return toHead(row)
}

function toHead(row: HeadRow): ReportHead {
  const {
    asOf,
    earlyReason,
    content,
    hash,
    docxHash,
    pdfHash,
    submittedBy,
    submittedAt,
    deliveries,
    before,
    ...report
  } = row
  return {
    ...report,
    deliveries: deliveries.map(({ receiptFileId, ...delivery }) => ({
      ...delivery,
      receiptHref: receiptFileId === null ? null : fileHref(receiptFileId),
    })),
    previous: before === null ? undefined : toPrevious(before),
    seal: asOf === null ? null : { asOf, earlyReason, content, hash, docxHash, pdfHash, submittedBy, submittedAt },
  }
}
