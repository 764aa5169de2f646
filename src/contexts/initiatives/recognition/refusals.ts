import type { Refusal } from '../../../commands/refusals.ts'
import { moveRefusals } from '../refusals.ts'

/** Why a list is not made, changed or decided. */
export const listRefusals = {
  'list-empty': {
    status: 422,
    words: {
      vi: 'Danh sách chưa có mô hình nào. Chọn ít nhất một mô hình.',
      en: 'There is nothing on the list. Choose at least one initiative.',
    },
  },
  'list-decided': {
    status: 409,
    words: {
      vi: 'Danh sách này đã có quyết định hoặc đã bỏ, không sửa được nữa.',
      en: 'This list was decided or dropped and can no longer be changed.',
    },
  },
  'list-full': {
    status: 422,
    words: {
      vi: 'Một danh sách có tối đa 500 mô hình. Lập thêm danh sách khác cho các mô hình còn lại.',
      en: 'A list holds up to 500 initiatives. Make another one for the rest.',
    },
  },
  'not-ready-for-recognition': {
    status: 409,
    words: {
      vi: 'Có mô hình chưa kết luận thẩm định, thuộc mùa thi đua khác, hoặc đã được công nhận ở cấp này. Mở lại trang để xem danh sách mới.',
      en: 'One of them is not assessed yet, is of another season, or is already recognised at this level. Open the page again.',
    },
  },
  'on-another-list': {
    status: 409,
    words: {
      vi: 'Có mô hình đang nằm trong một danh sách đề nghị khác. Đưa ra khỏi danh sách kia trước.',
      en: 'One of them stands on another open list. Take it off that one first.',
    },
  },
  'reason-missing': {
    status: 422,
    words: {
      vi: 'Mỗi mô hình không được công nhận phải có lý do. Ghi lý do ở dòng đó trước.',
      en: 'Whatever is not recognised needs a reason. Give it at its line first.',
    },
  },
} as const satisfies Record<string, Refusal>

/** Why a list is not begun. */
export const proposalRefusals = {
  ...listRefusals,
  'season-not-open': {
    status: 409,
    words: {
      vi: 'Mùa thi đua này không mở cho cơ quan mình, hoặc không có cấp công nhận đã chọn.',
      en: 'This season is not open for this agency, or has no such level.',
    },
  },
} as const satisfies Record<string, Refusal>

/** Why a certificate of an initiative below is not withdrawn. */
export const certificateRefusals = {
  'certificate-not-of-below': {
    status: 409,
    words: {
      vi: 'Giấy này không phải giấy chứng nhận cấp cho mô hình của cơ quan cấp dưới. Với mô hình của mình, mở trang mô hình rồi bấm “Thu hồi công nhận”.',
      en: 'This is no certificate of an initiative of an agency below. For your own, withdraw the recognition on its page.',
    },
  },
  'certificate-withdrawn': {
    status: 409,
    words: {
      vi: 'Giấy chứng nhận này đã được thu hồi trước đó. Mở trang xác minh để xem lý do.',
      en: 'This certificate was withdrawn before. Its page of verification says why.',
    },
  },
} as const satisfies Record<string, Refusal>

/** Why a decision is not issued. */
export const decisionRefusals = {
  ...moveRefusals,
  ...listRefusals,
  'withdrawn-below': {
    status: 409,
    words: {
      vi: 'Có mô hình của cơ quan cấp dưới đã bị thu hồi công nhận ở cấp đó. Đưa ra khỏi danh sách, hoặc ghi không công nhận kèm lý do.',
      en: 'The recognition of an initiative was withdrawn by its own agency below. Take it off the list, or do not recognise it.',
    },
  },
  'number-taken': {
    status: 409,
    words: {
      vi: 'Số quyết định này đã dùng trong năm. Kiểm tra lại sổ văn bản đi.',
      en: 'This number was already used this year. Check the register of outgoing documents.',
    },
  },
  'decided-in-the-future': {
    status: 422,
    words: {
      vi: 'Ngày ký quyết định ở sau hôm nay. Ban hành khi đã ký.',
      en: 'The decision is dated after today. Issue it when it is signed.',
    },
  },
  'decided-before-assessed': {
    status: 422,
    words: {
      vi: 'Ngày ký quyết định ở trước ngày kết luận thẩm định của một mô hình trong danh sách. Kiểm tra lại ngày ký.',
      en: 'The decision is dated before one of the initiatives was assessed. Check the date.',
    },
  },
  'valid-until-before-decision': {
    status: 422,
    words: {
      vi: 'Ngày hết hiệu lực ở trước ngày ký quyết định. Kiểm tra lại, hoặc để trống nếu không có thời hạn.',
      en: 'The recognition would end before it is decided. Check the day, or leave it empty when there is no end.',
    },
  },
  'signer-unknown': {
    status: 422,
    words: {
      vi: 'Người ký không thuộc lãnh đạo hoặc Văn phòng của cơ quan. Chọn lại người ký.',
      en: 'The signer is neither a leader nor of the Office. Choose again.',
    },
  },
} as const satisfies Record<string, Refusal>
