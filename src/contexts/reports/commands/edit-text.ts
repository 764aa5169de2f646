import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, line, optional, prose, rowVersion } from '../../../commands/fields.ts'
import { figureHref } from '../rules/frozen.ts'
import { figureSpeech } from '../rules/figure-names.ts'
import { figuresOf } from '../rules/figures.ts'
import { figuresFor } from '../rules/layout-report.ts'
import { preparing } from '../rules/permissions.ts'
import { editText as edit } from '../rules/report.ts'
import { fixedParts } from '../rules/texts.ts'
import { loadReportFacts } from '../queries/report-facts.ts'
import { getReportForUpdate, saveReport } from '../store.ts'
import { refusalsFor } from '../refusals.ts'

export const EditText = z.strictObject({
  reportId: carried(),
  version: rowVersion(),
  part: line({ label: { vi: 'Phần', en: 'Part' }, max: 60 }),
  text: optional(
    prose({
      label: { vi: 'Lời văn', en: 'Text' },
      hint: {
        vi: 'Mỗi đoạn một dòng; dòng bắt đầu bằng “- ” thành gạch đầu dòng. Số liệu viết bằng tên trong { }, ví dụ {đúng hạn}, {đúng hạn%đến hạn}.',
        en: 'One paragraph a line; a line that begins with “- ” becomes a bullet. Figures are named in { }, such as {đúng hạn}, {đúng hạn%đến hạn}.',
      },
      max: 10_000,
    }),
  ),
})

/** Words one part of a draft anew; an empty text brings back what is generated. Figures stay counted. */
export const editText = defineCommand({
  name: 'reports.edit-text',
  words: { vi: 'Lưu lời văn', en: 'Save text' },
  input: EditText,
  may: preparing,
  refusals: refusalsFor('report-submitted', 'part-unknown', 'figure-unknown'),
  load: async (db, { reportId }, { today }) => {
    const report = await getReportForUpdate(db, reportId)
    const facts = await loadReportFacts(db, report, today)
    const figures = figuresOf(facts)
    return {
      report,
      parts: [...fixedParts, ...facts.tasks.map(({ id }) => `task:${id}`)],
      speech: figureSpeech(figures.figures),
      figures: figuresFor({ figures, figureHref: (key) => figureHref(reportId, key) }),
    }
  },
  decide: (loaded, input) => edit(loaded, input),
  save: saveReport,
  subject: ({ reportId }) => ({ kind: 'report', id: reportId }),
})
