import type { Refusal } from '../../../commands/refusals.ts'
import {
  MOST_ENTRIES,
  type MilestoneRefusal,
  type PlanRefusal,
  type RecordRefusal,
  type WithdrawalRefusal,
} from './rules/diary.ts'
import type { MoveRefusal } from '../rules/initiative.ts'

type DiaryRefusal =
  | Exclude<MilestoneRefusal | PlanRefusal | RecordRefusal | WithdrawalRefusal, MoveRefusal>
  | 'nothing-counted'
  | 'milestone-without-day'

const all = {
  'entry-in-the-future': {
    status: 422,
    words: {
      vi: 'Ngày này chưa tới. Chỉ ghi việc đã làm.',
      en: 'This day is still to come. Record what has been done.',
    },
  },
  'entry-before-the-year': {
    status: 422,
    words: {
      vi: 'Ngày này trước khi mùa thi đua bắt đầu. Ghi ngày trong năm của mô hình.',
      en: 'This day is before the season began. Give a day within the year of the initiative.',
    },
  },
  'link-not-an-address': {
    status: 422,
    words: {
      vi: 'Một liên kết không phải địa chỉ web. Mỗi dòng một địa chỉ, bắt đầu bằng https://.',
      en: 'One of the links is no web address. One address a line, beginning with https://.',
    },
  },
  'output-not-of-initiative': {
    status: 422,
    words: {
      vi: 'Một chỉ tiêu không thuộc mô hình này, hoặc được ghi hai lần. Mở lại biểu mẫu rồi ghi lại.',
      en: 'A figure is not of this initiative, or given twice. Open the form again.',
    },
  },
  'milestone-not-of-initiative': {
    status: 422,
    words: {
      vi: 'Mốc này không thuộc mô hình. Mở lại biểu mẫu rồi chọn lại.',
      en: 'The milestone is not of this initiative. Open the form again.',
    },
  },
  'milestone-reached': {
    status: 409,
    words: { vi: 'Mốc này đã được báo đạt.', en: 'This milestone was already reported as reached.' },
  },
  'milestone-outside-the-year': {
    status: 422,
    words: {
      vi: 'Hạn của một mốc nằm ngoài mùa thi đua. Chọn ngày từ khi mở đăng ký đến ngày công nhận.',
      en: 'A milestone is due outside the season. Choose a day between the opening of registration and recognition.',
    },
  },
  'milestone-without-day': {
    status: 422,
    words: { vi: 'Một mốc chưa có hạn.', en: 'A milestone has no due day.' },
  },
  'named-twice': {
    status: 422,
    words: { vi: 'Hai mốc hoặc hai chỉ tiêu trùng tên.', en: 'Two milestones or two figures have the same name.' },
  },
  'diary-full': {
    status: 409,
    words: {
      vi: `Nhật ký đã có ${MOST_ENTRIES.toLocaleString('vi-VN')} mục, không ghi thêm được nữa. Gộp các buổi cùng tuần vào một mục.`,
      en: `The diary holds ${MOST_ENTRIES.toLocaleString('en-GB')} entries and takes no more. Put the sessions of a week into one entry.`,
    },
  },
  'entry-withdrawn': {
    status: 409,
    words: { vi: 'Mục nhật ký này đã được rút.', en: 'This entry was already withdrawn.' },
  },
  'nothing-counted': {
    status: 422,
    words: { vi: 'Ghi số người, số hộ, hoặc cả hai.', en: 'Give the number of people, of households, or both.' },
  },
} as const satisfies Readonly<Record<DiaryRefusal, Refusal>>

/** The refusals a command of the diary may give. */
export function diaryRefusals<const Reason extends DiaryRefusal>(
  ...reasons: readonly Reason[]
): Record<Reason, Refusal> {
  const entries = reasons.map((reason): [string, Refusal] => [reason, all[reason]])
  return Object.fromEntries(entries) as Record<Reason, Refusal>
}
