import type { Refusal } from '../../../commands/refusals.ts'

/** Everything that urging may refuse, with its words. */
const all = {
  'steps-missing': {
    status: 422,
    words: { vi: 'Quy tắc cần ít nhất một bước nhắc.', en: 'The rule needs at least one step.' },
  },
  'step-named-twice': {
    status: 422,
    words: { vi: 'Hai bước trùng mã. Mỗi bước cần một mã riêng.', en: 'Two steps have the same key.' },
  },
  'step-told-twice': {
    status: 422,
    words: {
      vi: 'Hai bước nhắc cùng một người vào cùng một ngày. Bỏ một bước.',
      en: 'Two steps tell the same person on the same day. Take one away.',
    },
  },
  'chain-climbs-down': {
    status: 422,
    words: {
      vi: 'Sau hạn phải đi lên: công chức, trưởng phòng, Văn phòng, lãnh đạo. Một bước sau lại nhắc cấp thấp hơn bước trước.',
      en: 'After the date it must climb: officer, head, Office, leader. A later step goes lower than the one before.',
    },
  },
  'turns-missing': {
    status: 422,
    words: { vi: 'Chọn ít nhất một nhiệm vụ để đôn đốc.', en: 'Choose at least one task to urge.' },
  },
  'turn-not-open': {
    status: 409,
    words: {
      vi: 'Có nhiệm vụ đã nộp, đã xong, tạm dừng hoặc thôi thực hiện nên không đôn đốc. Tải lại danh sách rồi chọn lại.',
      en: 'A task was handed in, done, suspended or dropped and is not to be urged. Reload the list and choose again.',
    },
  },
  'turn-without-unit': {
    status: 422,
    words: {
      vi: 'Có nhiệm vụ chưa có đơn vị chủ trì. Giao đơn vị chủ trì trước, rồi đôn đốc.',
      en: 'A task has no lead unit. Give it one first, then urge.',
    },
  },
  'turn-without-due-date': {
    status: 422,
    words: { vi: 'Có nhiệm vụ chưa có hạn. Đặt hạn trước, rồi đôn đốc.', en: 'A task has no due date. Set one first.' },
  },
  'answer-in-the-past': {
    status: 422,
    words: { vi: 'Ngày trả lời không thể ở trước hôm nay.', en: 'The answer cannot be expected before today.' },
  },
  'signer-not-in-office': {
    status: 422,
    words: {
      vi: 'Người ký phải là lãnh đạo hoặc người của Văn phòng.',
      en: 'The signer must be a leader or of the Office.',
    },
  },
  'feed-not-made': {
    status: 404,
    words: { vi: 'Anh/chị chưa tạo địa chỉ lịch.', en: 'You have no calendar address.' },
  },
} as const satisfies Readonly<Record<string, Refusal>>

export type UrgingRefusal = keyof typeof all

/** The refusals a command may give, with their words. */
export function refusalsFor<const Reason extends UrgingRefusal>(
  ...reasons: readonly Reason[]
): Record<Reason, Refusal> {
  const entries = reasons.map((reason): [string, Refusal] => [reason, all[reason]])
  return Object.fromEntries(entries) as Record<Reason, Refusal>
}
