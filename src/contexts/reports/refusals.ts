import type { Refusal } from '../../commands/refusals.ts'

/** Why something in the life of a report was not done. Commands pick theirs with `refusalsFor`. */
const all = {
  'period-wrong': {
    status: 422,
    words: {
      vi: 'Không có kỳ báo cáo này. Chọn tháng từ 1 đến 12 hoặc quý từ 1 đến 4.',
      en: 'There is no such period. Choose month 1 to 12 or quarter 1 to 4.',
    },
  },
  'period-not-begun': {
    status: 422,
    words: {
      vi: 'Kỳ báo cáo này chưa bắt đầu. Chọn kỳ đang diễn ra hoặc kỳ đã qua.',
      en: 'This period has not begun. Choose one that runs or is over.',
    },
  },
  'plan-not-in-period': {
    status: 422,
    words: {
      vi: 'Kế hoạch không thực hiện trong kỳ này. Chọn kỳ khác hoặc kế hoạch khác.',
      en: 'The plan does not run in this period. Choose another period or plan.',
    },
  },
  'report-exists': {
    status: 409,
    words: {
      vi: 'Kỳ này đã có báo cáo. Mở báo cáo đó; nếu đã ký gửi thì lập báo cáo thay thế, nêu lý do.',
      en: 'This period has a report. Open it; if it was submitted, start a correcting report with the reason.',
    },
  },
  'report-not-submitted': {
    status: 409,
    words: {
      vi: 'Báo cáo còn là dự thảo, sửa trực tiếp được, chưa cần thay thế hay ghi việc gửi.',
      en: 'The report is still a draft: change it directly; it cannot be replaced or sent yet.',
    },
  },
  'report-replaced': {
    status: 409,
    words: {
      vi: 'Báo cáo này đã có báo cáo thay thế. Mở báo cáo thay thế.',
      en: 'Another report replaces this one already. Open that one.',
    },
  },
  'report-submitted': {
    status: 409,
    words: {
      vi: 'Báo cáo đã ký gửi và khóa số liệu, không sửa được. Nếu có sai sót, lập báo cáo thay thế, nêu lý do.',
      en: 'The report was submitted and is frozen. If something is wrong, start a correcting report with the reason.',
    },
  },
  'part-unknown': {
    status: 422,
    words: { vi: 'Báo cáo không có phần này.', en: 'The report has no such part.' },
  },
  'figure-unknown': {
    status: 422,
    words: {
      vi: 'Trong phần vừa viết có số liệu không có thật trong dấu { }. Chọn tên số liệu trong danh sách dưới ô.',
      en: 'The text names a figure in { } that does not exist. Take a name from the list below the field.',
    },
  },
  'authority-without-body': {
    status: 422,
    words: {
      vi: 'Ghi rõ ký thay, thừa lệnh, thay mặt hoặc được ủy quyền của ai.',
      en: 'Say on whose behalf or by whose order it is signed.',
    },
  },
  'heading-incomplete': {
    status: 422,
    words: {
      vi: 'Chưa đủ số, ngày, chức vụ và tên người ký. Điền ở phần “Số, ngày, người ký” rồi ký gửi.',
      en: 'Number, day, title and name of the signer are not complete. Fill them in, then submit.',
    },
  },
  'figures-changed': {
    status: 409,
    words: {
      vi: 'Số liệu vừa thay đổi trong lúc kết xuất báo cáo. Xem lại báo cáo rồi ký gửi.',
      en: 'Records changed while the report was being drawn. Look at it again, then submit.',
    },
  },
  'period-not-over': {
    status: 409,
    words: {
      vi: 'Kỳ báo cáo chưa hết, số liệu còn tạm tính. Chờ đến ngày chốt, hoặc nêu lý do chốt sớm.',
      en: 'The period is not over and the figures are provisional. Wait for the cut-off day, or give the reason to close early.',
    },
  },
  'received-before-sent': {
    status: 422,
    words: { vi: 'Ngày nhận không thể trước ngày gửi.', en: 'It cannot be received before it was sent.' },
  },
  'sent-in-the-future': {
    status: 422,
    words: { vi: 'Ngày gửi, ngày nhận không thể sau hôm nay.', en: 'Sending and receipt cannot lie after today.' },
  },
} as const satisfies Readonly<Record<string, Refusal>>

export type ReportRefusal = keyof typeof all

/** The refusals a command may give, with their words. */
export function refusalsFor<const Reason extends ReportRefusal>(
  ...reasons: readonly Reason[]
): Record<Reason, Refusal> {
  const entries = reasons.map((reason): [string, Refusal] => [reason, all[reason]])
  return Object.fromEntries(entries) as Record<Reason, Refusal>
}
