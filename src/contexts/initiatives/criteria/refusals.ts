import type { Refusal } from '../../../commands/refusals.ts'

/** Everything that the room of criteria may refuse, with its words. */
const all = {
  'criteria-published': {
    status: 409,
    words: {
      vi: 'Bộ tiêu chí này đã ban hành nên không sửa được. Lập bản mới từ bộ này rồi sửa.',
      en: 'This set is published and stays as it is. Copy it as a new version and edit that.',
    },
  },
  'criteria-not-published': {
    status: 409,
    words: { vi: 'Chỉ bộ tiêu chí đang dùng mới thôi dùng được.', en: 'Only a set in force can be retired.' },
  },
  'criterion-named-twice': {
    status: 422,
    words: {
      vi: 'Có hai dòng trùng mã hoặc hai cấp công nhận trùng tên. Sửa tên cấp hoặc mở lại trang.',
      en: 'Two rows have the same key, or two levels the same name. Rename the level or open the page again.',
    },
  },
  'criteria-missing': {
    status: 422,
    words: { vi: 'Bộ tiêu chí cần ít nhất một tiêu chí.', en: 'The set needs at least one criterion.' },
  },
  'group-without-criteria': {
    status: 422,
    words: {
      vi: 'Có nhóm chưa có tiêu chí nào. Thêm tiêu chí hoặc bỏ nhóm đó.',
      en: 'A group has no criterion. Add one or remove the group.',
    },
  },
  'threshold-missing': {
    status: 422,
    words: {
      vi: 'Đặt ngưỡng điểm cho ít nhất một cấp công nhận.',
      en: 'Say how many points at least one level asks for.',
    },
  },
  'threshold-above-total': {
    status: 422,
    words: {
      vi: 'Có ngưỡng điểm cao hơn tổng điểm của bộ tiêu chí nên không ai đạt được. Sửa ngưỡng hoặc điểm tối đa.',
      en: 'A threshold is above the points that can be had at all. Change it or the maximum points.',
    },
  },
} as const satisfies Readonly<Record<string, Refusal>>

/** The refusals a command may give, with their words. */
export function criteriaRefusals<const Reason extends keyof typeof all>(
  ...reasons: readonly Reason[]
): Record<Reason, Refusal> {
  const entries = reasons.map((reason): [string, Refusal] => [reason, all[reason]])
  return Object.fromEntries(entries) as Record<Reason, Refusal>
}
