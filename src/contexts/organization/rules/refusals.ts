import type { Refusals } from '../../../commands/refusals.ts'

/** Every "no" of this context, with its words. */
export const refusals = {
  'agency-already-exists': {
    status: 409,
    words: {
      vi: 'Cơ quan đã được thiết lập trên máy này. Hãy đăng nhập.',
      en: 'An agency has already been set up on this installation. Please sign in.',
    },
  },
  'hours-not-in-order': {
    status: 422,
    words: {
      vi: 'Giờ làm việc phải theo thứ tự: sáng từ – sáng đến – chiều từ – chiều đến.',
      en: 'Working hours must follow one another: morning from – to, afternoon from – to.',
    },
  },
  'unit-name-taken': {
    status: 409,
    words: { vi: 'Đã có đơn vị tên này đang hoạt động.', en: 'There is already an open unit of this name.' },
  },
  'unit-unknown': {
    status: 422,
    words: {
      vi: 'Đơn vị đã chọn không có hoặc đã kết thúc vào ngày đó.',
      en: 'The unit chosen does not exist or is closed on that day.',
    },
  },
  'unit-in-circle': {
    status: 422,
    words: {
      vi: 'Đơn vị không thể trực thuộc chính nó hoặc đơn vị cấp dưới của nó.',
      en: 'A unit can not stand under itself or a unit below it.',
    },
  },
  'unit-closed': {
    status: 409,
    words: { vi: 'Đơn vị này đã kết thúc.', en: 'This unit is closed.' },
  },
  'unit-needed': {
    status: 422,
    words: {
      vi: 'Vai trò công chức và trưởng phòng phải gắn với một đơn vị. Chọn đơn vị.',
      en: 'Officers and heads of unit belong to a unit. Choose the unit.',
    },
  },
  'successor-unit-needed': {
    status: 409,
    words: {
      vi: 'Đơn vị còn người, đơn vị trực thuộc hoặc việc chưa xong. Chọn đơn vị tiếp nhận.',
      en: 'The unit still has people, units below it or open work. Choose the unit that takes them over.',
    },
  },
  'email-taken': {
    status: 409,
    words: {
      vi: 'Đã có người khác trong cơ quan dùng thư điện tử này.',
      en: 'Somebody else in the agency has this e-mail address.',
    },
  },
  'email-needed': {
    status: 422,
    words: {
      vi: 'Người này chưa có thư điện tử, nên chưa có tên để đăng nhập. Ghi thư điện tử trước.',
      en: 'This person has no e-mail address, hence no name to sign in with. Enter one first.',
    },
  },
  'person-left': {
    status: 409,
    words: { vi: 'Người này đã thôi làm việc tại cơ quan.', en: 'This person has left the agency.' },
  },
  'day-before-start': {
    status: 422,
    words: { vi: 'Ngày này sớm hơn ngày bắt đầu.', en: 'This day is before the first day.' },
  },
  'day-not-reached': {
    status: 422,
    words: {
      vi: 'Ngày này chưa tới. Việc được bàn giao ngay khi ghi, nên hãy ghi vào ngày đó hoặc sau đó.',
      en: 'This day is still to come. Work is handed over at once, so record it on that day or later.',
    },
  },
  'role-already-held': {
    status: 409,
    words: {
      vi: 'Người này đã giữ vai trò đó trong thời gian này.',
      en: 'This person already holds that role in this time.',
    },
  },
  'role-ended': {
    status: 409,
    words: { vi: 'Vai trò này đã kết thúc trước ngày đó.', en: 'This role has ended before that day.' },
  },
  'last-role': {
    status: 409,
    words: {
      vi: 'Đây là vai trò duy nhất của người này. Giao vai trò khác trước, hoặc dùng “Thôi làm việc”.',
      en: 'This is the only role of this person. Give another one first, or use “Leaves the agency”.',
    },
  },
  'last-administrator': {
    status: 409,
    words: {
      vi: 'Đây là người quản trị cuối cùng đăng nhập được. Giao quyền quản trị cho người khác trước.',
      en: 'This is the last administrator who can sign in. Make somebody else administrator first.',
    },
  },
  'successor-needed': {
    status: 409,
    words: {
      vi: 'Người này còn việc chưa xong. Chọn người tiếp nhận.',
      en: 'This person still has open work. Choose who takes it over.',
    },
  },
  'successor-unknown': {
    status: 422,
    words: {
      vi: 'Người tiếp nhận phải là người khác, đang làm việc tại cơ quan.',
      en: 'Whoever takes over must be somebody else who works in the agency.',
    },
  },
  'already-signs-in': {
    status: 409,
    words: {
      vi: 'Có người trong danh sách đã có tài khoản. Nếu quên mật khẩu, dùng “Đặt lại mật khẩu”.',
      en: 'Somebody in the list has an account already. If the password is lost, use “Reset password”.',
    },
  },
  'never-signed-in': {
    status: 409,
    words: {
      vi: 'Người này chưa có tài khoản. Hãy gửi lời mời.',
      en: 'This person has no account yet. Send an invitation.',
    },
  },
  'link-not-valid': {
    status: 409,
    words: {
      vi: 'Đường dẫn đã dùng, đã bị thay hoặc hết hạn. Đề nghị quản trị của cơ quan cấp lại.',
      en: 'The link was used, replaced or has expired. Ask your administrator for a new one.',
    },
  },
  'account-used-here': {
    status: 409,
    words: {
      vi: 'Tài khoản này đã là của một người khác trong cơ quan. Đặt mật khẩu riêng cho lời mời này.',
      en: 'This account already belongs to somebody else in the agency. Set a password of its own for this invitation.',
    },
  },
  'import-has-problems': {
    status: 422,
    words: {
      vi: 'Chưa nhập ai: danh sách còn lỗi nêu bên dưới.',
      en: 'Nobody was imported: the list has the problems below.',
    },
  },
  'superior-exists': {
    status: 409,
    words: {
      vi: 'Cơ quan của anh/chị đã có cơ quan cấp trên ở đây.',
      en: 'Your agency already has a superior here.',
    },
  },
  'superior-unknown': {
    status: 422,
    words: {
      vi: 'Cơ quan cấp trên đã chọn không phải cơ quan của anh/chị hay cơ quan cấp dưới của mình.',
      en: 'The superior chosen is neither your own agency nor one below it.',
    },
  },
  'superior-ended': {
    status: 409,
    words: {
      vi: 'Cơ quan cấp trên đã chọn đã kết thúc hoạt động.',
      en: 'The superior chosen has ended.',
    },
  },
  'agency-in-circle': {
    status: 422,
    words: {
      vi: 'Cơ quan không thể trực thuộc chính nó hoặc cơ quan cấp dưới của nó.',
      en: 'An agency can not stand under itself or an agency below it.',
    },
  },
  'agency-name-taken': {
    status: 409,
    words: {
      vi: 'Ngay dưới cơ quan cấp trên này đã có cơ quan tên như vậy đang hoạt động.',
      en: 'There is already an agency of this name directly below that superior.',
    },
  },
  'tree-too-deep': {
    status: 422,
    words: { vi: 'Cây cơ quan sâu quá 12 cấp.', en: 'The tree of agencies would be more than 12 levels deep.' },
  },
  'day-after-end': {
    status: 422,
    words: {
      vi: 'Ngày bắt đầu muộn hơn ngày cơ quan kết thúc hoạt động.',
      en: 'The first day is after the day on which the agency ended.',
    },
  },
  'agency-not-ended': {
    status: 409,
    words: {
      vi: 'Cơ quan này đang hoạt động. Ghi ngày hoạt động cuối cùng để kết thúc.',
      en: 'This agency has not ended. Enter its last day to end it.',
    },
  },
  'agencies-still-below': {
    status: 409,
    words: {
      vi: 'Còn cơ quan đang hoạt động trực thuộc cơ quan này. Chuyển chúng sang cơ quan khác trước (ở danh sách: đánh dấu rồi bấm “Chuyển”).',
      en: 'There are still agencies below this one. Move them elsewhere first (in the list: tick them, then “Move”).',
    },
  },
  'agency-successor-unknown': {
    status: 422,
    words: {
      vi: 'Cơ quan tiếp nhận phải là cơ quan khác, còn hoạt động sau ngày đó.',
      en: 'The agency that takes over must be another one that exists after that day.',
    },
  },
  'agency-has-ended': {
    status: 409,
    words: {
      vi: 'Có cơ quan đã kết thúc hoạt động.',
      en: 'One of these agencies has ended.',
    },
  },
  'agency-entered': {
    status: 409,
    words: {
      vi: 'Có cơ quan đã có người đăng nhập. Người quản trị của cơ quan đó tự cấp lời mời và đặt lại mật khẩu.',
      en: 'Somebody has already signed in to one of these agencies. Its own administrator gives invitations now.',
    },
  },
  'agency-import-has-problems': {
    status: 422,
    words: {
      vi: 'Chưa lập cơ quan nào: danh sách còn lỗi nêu bên dưới.',
      en: 'No agency was founded: the list has the problems below.',
    },
  },
} as const satisfies Refusals

export type OrganizationRefusal = keyof typeof refusals

/** The words of the named refusals, for a command's description. */
export function wordsFor<Reason extends OrganizationRefusal>(
  ...reasons: readonly Reason[]
): Pick<typeof refusals, Reason> {
  return Object.fromEntries(reasons.map((reason) => [reason, refusals[reason]])) as Pick<typeof refusals, Reason>
}
