import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Db, ReadDb } from '../../../platform/database/tables.ts'
import { reportingPeriod } from '../../calendar/index.ts'
import type { ReportFacts } from '../rules/facts.ts'
import type { Report } from '../rules/report.ts'
import { loadFacts } from './plan-facts.ts'

/** What a report is written from, for its own period. Four statements. */
export function loadReportFacts(
  db: Db | ReadDb,
  { agencyId, planId, kind, year, index }: Report & { readonly agencyId: number },
  today: PlainDate,
  asOf?: PlainDate,
): Promise<ReportFacts> {
  return loadFacts(db, { agencyId, planId, period: reportingPeriod(kind, year, index), today, asOf })
}
