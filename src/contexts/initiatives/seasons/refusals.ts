import type { Refusal } from '../../../commands/refusals.ts'

/** Everything that the room of seasons may refuse, with its words. */
const all = {
  'registration-ends-too-early': {
    status: 422,
    words: {
      vi: 'Hạn đăng ký đang ở trước ngày bắt đầu đăng ký. Sửa một trong hai ngày.',
      en: 'Registration ends before it begins. Change one of the two days.',
    },
  },
  'interim-review-too-early': {
    status: 422,
    words: {
      vi: 'Ngày sơ kết đang ở trước hạn đăng ký. Lùi ngày sơ kết, hoặc để trống nếu không sơ kết nữa.',
      en: 'The interim review stands before the last day of registration. Move it, or leave it empty if there is none any more.',
    },
  },
  'self-assessment-too-early': {
    status: 422,
    words: {
      vi: 'Hạn tự đánh giá đang ở trước ngày sơ kết hoặc hạn đăng ký. Lùi hạn tự đánh giá.',
      en: 'The self-assessment stands before the interim review or the last day of registration. Move it later.',
    },
  },
  'assessment-too-early': {
    status: 422,
    words: {
      vi: 'Hạn thẩm định đang ở trước hạn tự đánh giá. Lùi hạn thẩm định.',
      en: 'The assessment stands before the self-assessment. Move it later.',
    },
  },
  'recognition-too-early': {
    status: 422,
    words: {
      vi: 'Ngày công nhận đang ở trước hạn thẩm định. Lùi ngày công nhận.',
      en: 'The recognition stands before the assessment. Move it later.',
    },
  },
  'dates-outside-year': {
    status: 422,
    words: {
      vi: 'Ngày của mùa phải thuộc năm thi đua; đăng ký sớm nhất từ năm trước, công nhận muộn nhất sang năm sau.',
      en: 'The dates must lie about the year of the season: from the year before to the year after at most.',
    },
  },
  'fields-missing': { status: 422, words: { vi: 'Mùa cần ít nhất một lĩnh vực.', en: 'A season needs a field.' } },
  'levels-missing': {
    status: 422,
    words: { vi: 'Mùa cần ít nhất một cấp công nhận.', en: 'A season needs a level of recognition.' },
  },
  'season-exists': {
    status: 409,
    words: {
      vi: 'Cơ quan đã có mùa của phong trào này trong năm này. Mở mùa đó để sửa, hoặc đổi tên phong trào hay năm.',
      en: 'The agency has a season of this movement and year. Edit that one, or change the movement or the year.',
    },
  },
  'season-not-draft': {
    status: 409,
    words: {
      vi: 'Mùa đã mở nên không sửa như bản nháp được. Dùng “Đổi ngày, bộ tiêu chí”.',
      en: 'The season is open and no draft any more. Change its dates instead.',
    },
  },
  'season-not-open': {
    status: 409,
    words: { vi: 'Mùa chưa mở hoặc đã kết thúc.', en: 'The season is not open.' },
  },
  'season-over': {
    status: 422,
    words: {
      vi: 'Ngày công nhận đã qua, mở mùa này không còn tác dụng. Sửa các ngày trước.',
      en: 'Its day of recognition has passed. Change the dates first.',
    },
  },
  'criteria-in-use': {
    status: 409,
    words: {
      vi: 'Đã có mô hình chấm theo bộ tiêu chí hiện nay nên không đổi được bộ khác trong mùa này.',
      en: 'Initiatives were scored by these criteria, so this season keeps them.',
    },
  },
  'criteria-of-other-kind': {
    status: 422,
    words: {
      vi: 'Bộ tiêu chí đã chọn không dùng cho loại này (mô hình hay điển hình), hoặc chưa ban hành. Chọn bộ khác.',
      en: 'The criteria chosen are for the other kind, or not in force. Choose another set.',
    },
  },
  'nobody-asked': {
    status: 422,
    words: { vi: 'Chọn ít nhất một đơn vị hoặc cơ quan cấp dưới.', en: 'Choose at least one unit or agency below.' },
  },
  'ask-due-outside-season': {
    status: 422,
    words: {
      vi: 'Hạn đăng ký giao cho đơn vị phải nằm trong thời gian đăng ký của mùa.',
      en: 'The day must lie within the registration of the season.',
    },
  },
} as const satisfies Readonly<Record<string, Refusal>>

/** The refusals a command may give, with their words. */
export function seasonRefusals<const Reason extends keyof typeof all>(
  ...reasons: readonly Reason[]
): Record<Reason, Refusal> {
  const entries = reasons.map((reason): [string, Refusal] => [reason, all[reason]])
  return Object.fromEntries(entries) as Record<Reason, Refusal>
}
