import { z } from 'zod'
import { personIdOf } from '../../../commands/actor.ts'
import { defineCommand } from '../../../commands/command.ts'
import { choice, integer, reference } from '../../../commands/fields.ts'
import { kindWords } from '../rules/kinds.ts'
import { preparing } from '../rules/permissions.ts'
import { startReport as start } from '../rules/report.ts'
import { findLastHeading, getAgencyFacts, getPlanForReport, insertReport, isPeriodTaken } from '../store.ts'
import { refusalsFor } from '../refusals.ts'

const StartReport = z.strictObject({
  planId: reference({ label: { vi: 'Kế hoạch', en: 'Plan' } }),
  kind: choice({ label: { vi: 'Loại kỳ', en: 'Kind of period' }, options: kindWords }),
  year: integer({
    label: { vi: 'Năm báo cáo', en: 'Reporting year' },
    hint: {
      vi: 'Năm báo cáo chạy từ 15/12 năm trước đến 14/12.',
      en: 'It runs from 15/12 of the year before to 14/12.',
    },
    min: 2000,
    max: 2098,
  }),
  index: integer({
    label: { vi: 'Tháng hoặc quý thứ', en: 'Number of the month or quarter' },
    hint: { vi: 'Tháng 1–12, quý 1–4, còn lại ghi 1.', en: 'Month 1–12, quarter 1–4, else 1.' },
    min: 1,
    max: 12,
  }),
})

/** Opens the draft of a report on a plan for one period. */
export const startReport = defineCommand({
  name: 'reports.start-report',
  words: { vi: 'Lập báo cáo', en: 'Start report' },
  input: StartReport,
  may: preparing,
  refusals: refusalsFor('period-wrong', 'period-not-begun', 'plan-not-in-period', 'report-exists'),
  load: async (db, { planId, kind, year, index }, facts) => {
    const plan = await getPlanForReport(db, planId)
    return {
      plan,
      taken: await isPeriodTaken(db, planId, { kind, year, index }),
      agency: await getAgencyFacts(db, facts.actor.agencyId),
      lastHeading: await findLastHeading(db, planId),
    }
  },
  decide: (loaded, { kind, year, index }, facts) => start(loaded, { kind, year, index }, facts),
  save: (db, report, { actor, at }) =>
    insertReport(db, report, { agencyId: actor.agencyId, personId: personIdOf(actor), at }),
  subject: (_input, { id }) => ({ kind: 'report', id }),
  answer: ({ id }) => ({ reportId: id }),
})
