import { z } from 'zod'
import { choice, dayField, integer, optional, reference } from '../../../commands/fields.ts'
import { defineQuery } from '../../../commands/query.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import type { ReportingPeriod } from '../../calendar/index.ts'
import type { OfficialDocument } from '../../documents/index.ts'
import type { Figure, FigureRow } from '../rules/figures.ts'
import { drawReport, type FrozenReport } from '../rules/frozen.ts'
import { startingHeading } from '../rules/heading.ts'
import { kindWords } from '../rules/kinds.ts'
import { reading } from '../rules/permissions.ts'
import { findPeriod, type PeriodAsked, type Report } from '../rules/report.ts'
import { findLastHeading, findPrevious } from '../store.ts'
import { words } from '../words.ts'
import { loadFacts } from './plan-facts.ts'

export interface ReportAsked extends PeriodAsked {
  readonly agencyId: number
  readonly planId: string
  /** The last day that counts, when earlier than the cut-off and today. */
  readonly asOf?: PlainDate | undefined
  readonly today: PlainDate
}

export interface BuiltReport {
  readonly period: ReportingPeriod
  readonly asOf: PlainDate
  /** True while the period runs or when an earlier day was asked for. */
  readonly provisional: boolean
  /** The report kept for this period, if any; one that was submitted is given as it was submitted. */
  readonly reportId: string | null
  readonly state: 'none' | 'draft' | 'submitted'
  readonly document: OfficialDocument
  readonly figures: readonly Figure[]
  readonly rows: readonly FigureRow[]
}

/** Stands in addresses of figures while no report is kept. */
const notKept = 'moi'

/**
 * The report on a plan for a period, whether somebody has started it or not: as submitted, as drafted, or as it would
 * begin. Throws RecordNotFound when there is no such plan or period.
 */
export async function buildReport(db: ReadDb, asked: ReportAsked): Promise<BuiltReport> {
  const period = findPeriod(asked)
  if (period === undefined) throw new RecordNotFound(`period ${asked.kind} ${asked.index} of ${asked.year}`)
  const found = await findReport(db, asked)
  if (found?.content && asked.asOf === undefined) return fromFrozen(found.id, period, found.content)
  return fromRecords(db, { ...asked, period }, found)
}

async function fromRecords(
  db: ReadDb,
  asked: ReportAsked & { readonly period: ReportingPeriod },
  found: FoundReport | undefined,
): Promise<BuiltReport> {
  const facts = await loadFacts(db, asked)
  const kept = found ?? {
    id: notKept,
    state: 'none' as const,
    texts: {},
    heading: startingHeading(facts.agency, await findLastHeading(db, asked.planId)),
  }
  const previous = await findPrevious(db, asked)
  const { figures, document } = drawReport(facts, { ...kept, state: 'draft' }, previous)
  return {
    period: asked.period,
    asOf: facts.asOf,
    provisional: !facts.closed,
    reportId: found?.id ?? null,
    state: kept.state,
    document,
    figures: figures.figures,
    rows: figures.rows,
  }
}

function fromFrozen(reportId: string, period: ReportingPeriod, content: string): BuiltReport {
  const { asOf, earlyReason, document, figures, rows } = JSON.parse(content) as FrozenReport
  return { period, asOf, provisional: earlyReason !== '', reportId, state: 'submitted', document, figures, rows }
}

type FoundReport = Pick<Report, 'id' | 'state' | 'texts' | 'heading'> & { readonly content: string | null }

/** The newest report on the period: corrections come after what they correct. */
function findReport(db: ReadDb, { planId, kind, year, index }: ReportAsked): Promise<FoundReport | undefined> {
  return db
    .selectFrom('report')
    .leftJoin('reportFrozen', (join) =>
      join.onRef('reportFrozen.agencyId', '=', 'report.agencyId').onRef('reportFrozen.reportId', '=', 'report.id'),
    )
    .select(['report.id', 'report.state', 'report.texts', 'report.heading', 'reportFrozen.content'])
    .where('report.planId', '=', planId)
    .where('report.kind', '=', kind)
    .where('report.year', '=', year)
    .where('report.index', '=', index)
    .orderBy('report.createdAt', 'desc')
    .orderBy('report.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The figures of a plan for a period with their rows, and the report around them. */
export const reportFigures = defineQuery({
  name: 'reports.figures',
  words: words.catalogue.figures,
  input: z.strictObject({
    planId: reference({ label: { vi: 'Kế hoạch', en: 'Plan' } }),
    kind: choice({ label: { vi: 'Loại kỳ', en: 'Kind of period' }, options: kindWords }),
    year: integer({ label: { vi: 'Năm báo cáo', en: 'Reporting year' }, min: 2000, max: 2098 }),
    index: integer({ label: { vi: 'Tháng hoặc quý thứ', en: 'Number of the month or quarter' }, min: 1, max: 12 }),
    asOf: optional(dayField({ label: { vi: 'Tính đến ngày', en: 'As of' } })),
  }),
  may: reading,
  run: (db, { asOf, ...asked }, { actor, today }): Promise<BuiltReport> =>
    buildReport(db, { ...asked, agencyId: actor.agencyId, today, asOf: asOf ?? undefined }),
})
