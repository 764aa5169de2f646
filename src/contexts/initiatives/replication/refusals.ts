import type { Refusal } from '../../../commands/refusals.ts'

/** Everything that replication may refuse, with its words. */
const all = {
  'origin-recognition-withdrawn': {
    status: 409,
    words: {
      vi: 'Công nhận của mô hình này đã bị thu hồi, không làm theo được. Chọn mô hình khác ở trang Nhân rộng.',
      en: 'The recognition of this initiative was withdrawn: it cannot be adopted. Choose another one on the page of replication.',
    },
  },
  'origin-not-recognised-now': {
    status: 409,
    words: {
      vi: 'Mô hình này chưa được công nhận, chưa làm theo được.',
      en: 'This initiative is not recognised; it cannot be adopted yet.',
    },
  },
  'adopted-already': {
    status: 409,
    words: {
      vi: 'Đơn vị này đang làm theo mô hình này rồi. Mở lần làm theo đó để ghi kết quả.',
      en: 'This unit is following this initiative already. Open it to tell what came of it.',
    },
  },
  'unit-does-it-already': {
    status: 422,
    words: {
      vi: 'Đây là mô hình của chính đơn vị này. Muốn làm tiếp thì chọn “Làm tiếp năm sau”.',
      en: 'This is the unit’s own initiative. To carry on with it, choose “Continue next year”.',
    },
  },
  'unit-not-yours': {
    status: 403,
    words: {
      vi: 'Anh/chị chỉ ghi làm theo cho đơn vị của mình.',
      en: 'You can only do this for your own unit.',
    },
  },
  'no-open-season': {
    status: 409,
    words: {
      vi: 'Chưa có mùa thi đua nào đang nhận đăng ký. Chọn “Làm thử”, hoặc đợi mùa mở.',
      en: 'No season takes registrations today. Choose a trial, or wait for the season.',
    },
  },
  'no-next-season': {
    status: 409,
    words: {
      vi: 'Chưa có mùa thi đua của năm sau đang nhận đăng ký. Đợi mùa mở rồi làm tiếp.',
      en: 'No season of a later year takes registrations yet. Wait until it opens.',
    },
  },
  'continued-already': {
    status: 409,
    words: {
      vi: 'Mô hình này đã được làm tiếp rồi. Mở bản đăng ký của năm sau.',
      en: 'It is continued already. Open its registration of the next year.',
    },
  },
  'nothing-to-continue': {
    status: 409,
    words: {
      vi: 'Đơn vị này không có mô hình nào còn làm tiếp được, hoặc chưa có mùa thi đua của năm sau.',
      en: 'This unit has nothing that can be continued, or no season of the next year is open.',
    },
  },
  'why-missing': {
    status: 422,
    words: {
      vi: 'Ghi vì sao chưa thành, để nơi khác rút kinh nghiệm.',
      en: 'Say why it did not work, so that others can learn from it.',
    },
  },
} as const satisfies Readonly<Record<string, Refusal>>

/** The refusals a command may give, with their words. */
export function replicationRefusals<const Reason extends keyof typeof all>(
  ...reasons: readonly Reason[]
): Record<Reason, Refusal> {
  const entries = reasons.map((reason): [string, Refusal] => [reason, all[reason]])
  return Object.fromEntries(entries) as Record<Reason, Refusal>
}
