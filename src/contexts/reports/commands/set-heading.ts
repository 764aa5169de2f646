import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, choice, dayField, flag, line, optional, prose, rowVersion } from '../../../commands/fields.ts'
import type { ReportHeading } from '../rules/heading.ts'
import { preparing } from '../rules/permissions.ts'
import { setHeading as set } from '../rules/report.ts'
import { getReportForUpdate, saveReport } from '../store.ts'
import { refusalsFor } from '../refusals.ts'

export const SetHeading = z.strictObject({
  reportId: carried(),
  version: rowVersion(),
  serial: optional(
    line({
      label: { vi: 'Số', en: 'Number' },
      hint: { vi: 'Số trong sổ văn bản đi, ví dụ 15.', en: 'The number in the register, such as 15.' },
      max: 20,
    }),
  ),
  symbol: line({
    label: { vi: 'Ký hiệu', en: 'Symbol' },
    hint: { vi: 'Ví dụ: BC-BDT.', en: 'Such as BC-BDT.' },
    max: 40,
  }),
  place: line({ label: { vi: 'Địa danh', en: 'Place' }, max: 80 }),
  date: optional(dayField({ label: { vi: 'Ngày ban hành', en: 'Day of issue' } })),
  authority: choice({
    label: { vi: 'Quyền hạn ký', en: 'Right to sign' },
    options: {
      none: { vi: 'Người đứng đầu tự ký', en: 'The head signs' },
      'deputy-of': { vi: 'KT. – ký thay người đứng đầu', en: 'For the head (KT.)' },
      'on-behalf-of': { vi: 'TM. – thay mặt tập thể', en: 'On behalf of a body (TM.)' },
      'by-order-of': { vi: 'TL. – thừa lệnh', en: 'By order (TL.)' },
      'authorised-by': { vi: 'TUQ. – thừa ủy quyền', en: 'Authorised (TUQ.)' },
    },
  }),
  authorityOf: optional(
    line({
      label: { vi: 'Ký thay, thay mặt, thừa lệnh của', en: 'On whose behalf or order' },
      hint: { vi: 'Ví dụ: Trưởng ban.', en: 'Such as: Trưởng ban.' },
      max: 120,
    }),
  ),
  signerTitle: line({ label: { vi: 'Chức vụ người ký', en: 'Title of the signer' }, max: 120 }),
  signerName: optional(line({ label: { vi: 'Họ tên người ký', en: 'Name of the signer' }, max: 120 })),
  recipients: prose({
    label: { vi: 'Nơi nhận', en: 'Recipients' },
    hint: { vi: 'Mỗi nơi một dòng; dòng cuối là lưu.', en: 'One a line; the archive comes last.' },
    max: 4_000,
  }),
  appendix: flag({ label: { vi: 'Kèm phụ lục các kết quả đã ghi nhận', en: 'Append the list of results recorded' } }),
})

/** Sets what stands around the text of a draft: number, place, day, signer, recipients. */
export const setHeading = defineCommand({
  name: 'reports.set-heading',
  words: { vi: 'Lưu số, ngày, người ký', en: 'Save number, day, signer' },
  input: SetHeading,
  may: preparing,
  refusals: refusalsFor('report-submitted', 'authority-without-body'),
  load: (db, { reportId }) => getReportForUpdate(db, reportId),
  decide: (report, { version, ...input }) => set(report, version, headingOf(input)),
  save: saveReport,
  subject: ({ reportId }) => ({ kind: 'report', id: reportId }),
})

function headingOf(input: Omit<z.infer<typeof SetHeading>, 'version'>): ReportHeading {
  const { reportId: _report, authorityOf, signerName, recipients, ...rest } = input
  return {
    ...rest,
    authorityOf: authorityOf ?? '',
    signerName: signerName ?? '',
    recipients: recipients.split('\n').filter((recipient) => recipient !== ''),
  }
}
