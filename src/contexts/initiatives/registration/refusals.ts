import type { Refusal } from '../../../commands/refusals.ts'

/** Everything that registration may refuse, with its words. */
const all = {
  'season-not-open': {
    status: 409,
    words: {
      vi: 'Mùa thi đua này chưa mở hoặc đã đóng. Chọn mùa đang mở.',
      en: 'This season is not open. Choose one that is.',
    },
  },
  'season-fixed': {
    status: 409,
    words: {
      vi: 'Mô hình đã có mã của mùa này nên không chuyển sang mùa khác. Rút đăng ký rồi lập bản mới.',
      en: 'The initiative has a code of its season. Withdraw it and make a new one for the other season.',
    },
  },
  'unit-missing': {
    status: 422,
    words: { vi: 'Chọn đơn vị chủ trì.', en: 'Choose the unit in charge.' },
  },
  'unit-not-yours': {
    status: 403,
    words: {
      vi: 'Anh/chị chỉ đăng ký cho đơn vị của mình. Chọn đơn vị của mình, hoặc nhờ Văn phòng.',
      en: 'You register for your own unit only. Choose it, or ask the Office.',
    },
  },
  'person-missing': {
    status: 422,
    words: { vi: 'Chọn người phụ trách.', en: 'Choose the person in charge.' },
  },
  'continues-not-possible': {
    status: 409,
    words: {
      vi: 'Mô hình năm trước đã chọn chưa kết thúc, đã được làm tiếp ở bản khác, hoặc không phải của năm trước. Chọn lại.',
      en: 'What it should continue has not ended, is already continued, or is not of an earlier year. Choose again.',
    },
  },
  'origin-not-recognised': {
    status: 409,
    words: {
      vi: 'Chỉ làm theo mô hình đang được công nhận; mô hình đã chọn thì không, hoặc đã bị thu hồi. Chọn mô hình khác.',
      en: 'Only an initiative whose recognition stands can be followed. Choose another one.',
    },
  },
  'outside-registration-window': {
    status: 422,
    words: {
      vi: 'Hôm nay nằm ngoài thời gian đăng ký của mùa; xem ngày ở trang mùa thi đua. Chữ đã gõ còn ở đây: bấm “Lưu nháp” để giữ lại.',
      en: 'Today lies outside the days of registration; see the page of the season. What you typed is still here: press “Save the draft” to keep it.',
    },
  },
  'dates-outside-year': {
    status: 422,
    words: {
      vi: 'Ngày bắt đầu và ngày kết thúc phải nằm trong năm của mùa.',
      en: 'Start and end must lie within the year of the season.',
    },
  },
  'ends-before-start': {
    status: 422,
    words: { vi: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.', en: 'The end can not come before the start.' },
  },
  'field-not-of-season': {
    status: 422,
    words: { vi: 'Chọn lĩnh vực trong danh sách của mùa.', en: 'Choose a field of the season.' },
  },
  'level-not-of-season': {
    status: 422,
    words: { vi: 'Chọn cấp trong danh sách của mùa.', en: 'Choose a level of the season.' },
  },
  'holder-name-missing': {
    status: 422,
    words: {
      vi: 'Điển hình cá nhân cần có họ và tên của người đó.',
      en: 'For an individual, write their full name.',
    },
  },
  'reason-missing': {
    status: 422,
    words: {
      vi: 'Viết lý do, để người đăng ký biết phải làm gì.',
      en: 'Give the reason, so that people know what to do.',
    },
  },
  'checklist-incomplete': {
    status: 422,
    words: {
      vi: 'Còn điểm chưa xác nhận. Đánh dấu đủ các điểm, hoặc trả lại và nêu lý do.',
      en: 'Some points are not confirmed. Tick them all, or return it with the reasons.',
    },
  },
  'import-has-problems': {
    status: 422,
    words: {
      vi: 'Danh sách còn lỗi nên chưa nhập dòng nào. Sửa các lỗi nêu bên dưới rồi gửi lại tệp.',
      en: 'The list has problems, so nothing was imported. Put right what is named below and send the file again.',
    },
  },
  'list-empty': {
    status: 422,
    words: { vi: 'Chọn ít nhất một mô hình để gửi.', en: 'Choose at least one initiative to send.' },
  },
  'not-to-be-sent': {
    status: 409,
    words: {
      vi: 'Có mô hình chưa được duyệt, thuộc mùa khác, hoặc đã gửi và chưa bị trả lại. Mở lại trang rồi chọn lại.',
      en: 'One of them is not approved, of another season, or already sent and not returned. Open the page and choose again.',
    },
  },
  'not-superior': {
    status: 422,
    words: { vi: 'Cơ quan nhận không phải cấp trên của cơ quan mình.', en: 'The receiver is not above your agency.' },
  },
  'number-taken': {
    status: 409,
    words: {
      vi: 'Số này đã dùng cho danh sách khác trong năm. Ghi số khác hoặc để trống.',
      en: 'This number was used for another list this year. Write another one or leave it empty.',
    },
  },
  'signer-not-in-office': {
    status: 422,
    words: {
      vi: 'Người ký phải là lãnh đạo hoặc thuộc Văn phòng.',
      en: 'The signer must be a leader or of the Office.',
    },
  },
  'sent-in-the-future': {
    status: 422,
    words: { vi: 'Ngày gửi không được sau hôm nay.', en: 'The day of sending can not be after today.' },
  },
  'line-already-answered': {
    status: 409,
    words: {
      vi: 'Có dòng đã được trả lời trước đó. Mở lại trang để xem.',
      en: 'A line has been answered already. Open the page again.',
    },
  },
  'answer-missing': {
    status: 422,
    words: { vi: 'Chọn duyệt hoặc trả lại cho ít nhất một dòng.', en: 'Approve or return at least one line.' },
  },
  'return-reason-missing': {
    status: 422,
    words: { vi: 'Dòng trả lại cần có lý do.', en: 'A returned line needs a reason.' },
  },
  'list-recalled': {
    status: 409,
    words: {
      vi: 'Cơ quan gửi đã rút lại danh sách này. Mở lại trang để xem lý do.',
      en: 'Its sender took this list back. Open the page again to see why.',
    },
  },
  'list-answered': {
    status: 409,
    words: {
      vi: 'Cấp trên đã trả lời ít nhất một dòng nên không rút lại được nữa. Cần sửa thì đề nghị cấp trên trả lại dòng đó.',
      en: 'The superior has answered a line, so the list can not be taken back. Ask them to return the line.',
    },
  },
  'line-not-answered': {
    status: 409,
    words: {
      vi: 'Dòng này chưa có trả lời. Trả lời ở trang danh sách.',
      en: 'This line has no answer yet. Answer it on the page of the list.',
    },
  },
  'line-sent-again': {
    status: 409,
    words: {
      vi: 'Mô hình này đã được gửi lại trong một danh sách sau. Trả lời ở danh sách đó.',
      en: 'This initiative was sent again in a later list. Answer it there.',
    },
  },
  'line-gone-on': {
    status: 409,
    words: {
      vi: 'Mô hình này đã đi tiếp: đang nằm trong danh sách đề nghị công nhận, đã có kết quả công nhận, hoặc đã dừng. Trả lời cũ giữ nguyên.',
      en: 'This initiative has gone on: it is proposed for recognition, was decided on, or has stopped. The answer stands.',
    },
  },
  'answer-unchanged': {
    status: 422,
    words: {
      vi: 'Trả lời mới giống trả lời đang có. Chọn khác đi, hoặc quay lại danh sách.',
      en: 'The new answer is the same as the present one. Change it, or go back to the list.',
    },
  },
  'not-of-this-list': {
    status: 422,
    words: {
      vi: 'Có dòng không thuộc danh sách này. Mở lại trang.',
      en: 'A line is not of this list. Open the page again.',
    },
  },
} as const satisfies Readonly<Record<string, Refusal>>

/** The refusals a command may give, with their words. */
export function registrationRefusals<const Reason extends keyof typeof all>(
  ...reasons: readonly Reason[]
): Record<Reason, Refusal> {
  const entries = reasons.map((reason): [string, Refusal] => [reason, all[reason]])
  return Object.fromEntries(entries) as Record<Reason, Refusal>
}
