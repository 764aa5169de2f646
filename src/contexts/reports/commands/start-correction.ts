import { z } from 'zod'
import { personIdOf } from '../../../commands/actor.ts'
import { defineCommand } from '../../../commands/command.ts'
import { carried, prose } from '../../../commands/fields.ts'
import { preparing } from '../rules/permissions.ts'
import { startCorrection as start } from '../rules/report.ts'
import { getReportForUpdate, insertReport, isReplaced } from '../store.ts'
import { refusalsFor } from '../refusals.ts'

export const StartCorrection = z.strictObject({
  reportId: carried(),
  reason: prose({
    label: { vi: 'Lý do thay thế', en: 'Why it is replaced' },
    hint: {
      vi: 'Ví dụ: bổ sung kết quả của Phòng Chính sách nộp sau ngày chốt.',
      en: 'For example: results of the Policy unit came in after the cut-off day.',
    },
    max: 1_000,
  }),
})

/** The named exception to one report a period: a draft that will replace a submitted report. */
export const startCorrection = defineCommand({
  name: 'reports.start-correction',
  words: { vi: 'Lập báo cáo thay thế', en: 'Start correcting report' },
  input: StartCorrection,
  may: preparing,
  refusals: refusalsFor('report-not-submitted', 'report-replaced', 'period-wrong'),
  load: async (db, { reportId }) => {
    const report = await getReportForUpdate(db, reportId)
    return { report, replaced: await isReplaced(db, reportId) }
  },
  decide: (loaded, { reason }, { newId }) => start(loaded, reason, newId),
  save: (db, report, { actor, at }) =>
    insertReport(db, report, { agencyId: actor.agencyId, personId: personIdOf(actor), at }),
  subject: (_input, { id }) => ({ kind: 'report', id }),
  answer: ({ id }) => ({ reportId: id }),
})
