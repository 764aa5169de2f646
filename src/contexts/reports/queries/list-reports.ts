import { sql } from 'kysely'
import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import { REPORTING_KINDS, reportingPeriod, type ReportingKind } from '../../calendar/index.ts'
import type { ReportHeading } from '../rules/heading.ts'
import { mostReports, reportsOnPage, type ReportSort, reportSorts } from '../rules/list-order.ts'
import { reading } from '../rules/permissions.ts'
import { words } from '../words.ts'
import { listPlans, type PlanListed } from './plans.ts'

export interface ReportListed {
  readonly id: string
  readonly planId: string
  readonly planCode: string
  readonly planTitle: string
  readonly kind: ReportingKind
  readonly label: Words
  readonly from: PlainDate
  readonly to: PlainDate
  readonly state: 'draft' | 'submitted'
  /** `15/BC-BDT`; null until it has a number. */
  readonly number: string | null
  readonly submittedAt: Date | null
  readonly sent: number
  readonly received: number
  readonly corrects: boolean
  readonly replaced: boolean
}

export interface ReportList {
  readonly reports: readonly ReportListed[]
  readonly total: number
  readonly page: number
  readonly plans: readonly PlanListed[]
}

const orders: Readonly<Record<ReportSort, string>> = {
  period: 'r.period_to',
  plan: 'p.code',
  state: 'r.state',
  submitted: 'f.submitted_at',
}

const given = <Type extends z.ZodType>(type: Type) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional())

const ListReports = z.strictObject({
  planId: given(z.uuid()),
  kind: given(z.enum(REPORTING_KINDS)),
  year: given(z.coerce.number().int().min(1900).max(2100)),
  state: given(z.enum(['draft', 'submitted'])),
  sort: given(z.enum(reportSorts)),
  direction: given(z.enum(['asc', 'desc'])),
  page: given(z.coerce.number().int().min(1).max(10_000)),
  /** Rows on a page; all of them for an export. */
  size: given(z.coerce.number().int().min(1).max(mostReports)),
})

interface ListedRow {
  readonly id: string
  readonly planId: string
  readonly planCode: string
  readonly planTitle: string
  readonly kind: ReportingKind
  readonly year: number
  readonly index: number
  readonly state: 'draft' | 'submitted'
  readonly heading: ReportHeading
  readonly submittedAt: Date | null
  readonly sent: number
  readonly received: number
  readonly replacesId: string | null
  readonly replaced: boolean
  readonly total: number
}

/** The reports of the agency, newest period first unless told. */
export const listReports = defineQuery({
  name: 'reports.list',
  words: words.catalogue.reports,
  input: ListReports,
  may: reading,
  run: async (db, input): Promise<ReportList> => {
    const rows = await listRows(db, input)
    return {
      reports: rows.map((row) => toListed(row)),
      total: rows[0]?.total ?? 0,
      page: input.page ?? 1,
      plans: await listPlans(db),
    }
  },
})

async function listRows(db: ReadDb, input: z.infer<typeof ListReports>): Promise<readonly ListedRow[]> {
  const { planId = null, kind = null, year = null, state = null, sort = 'period', direction = 'desc' } = input
  const { page = 1, size = reportsOnPage } = input
  const { rows } = await sql<ListedRow>`
    select r.id, r.plan_id, p.code as plan_code, p.title as plan_title, r.kind, r.year, r.index, r.state, r.heading,
      r.replaces_id, f.submitted_at, coalesce(d.sent, 0)::int as sent, coalesce(d.received, 0)::int as received,
      exists (select 1 from report n where n.agency_id = r.agency_id and n.replaces_id = r.id) as replaced,
      (count(*) over ())::int as total
    from report r
    join plan p on p.agency_id = r.agency_id and p.id = r.plan_id
    left join report_frozen f on f.agency_id = r.agency_id and f.report_id = r.id
    left join lateral (select count(*) as sent, count(received_on) as received from report_delivery d
      where d.agency_id = r.agency_id and d.report_id = r.id) d on true
    where (${planId}::uuid is null or r.plan_id = ${planId}::uuid)
      and (${kind}::text is null or r.kind = ${kind}::text)
      and (${year}::int is null or r.year = ${year}::int)
      and (${state}::text is null or r.state = ${state}::text)
    order by ${sql.raw(orders[sort])} ${sql.raw(direction)} nulls last, r.period_to desc, r.created_at desc, r.id
    limit ${size} offset ${(page - 1) * size}`.execute(db)
  return rows
}

function toListed(row: ListedRow): ReportListed {
  const { year, index, heading, replacesId, total: _total, ...rest } = row
  const { label, from, to } = reportingPeriod(row.kind, year, index)
  const number = heading.serial === null ? null : `${heading.serial}/${heading.symbol}`
  return { ...rest, label, from, to, number, corrects: replacesId !== null }
}
