import { defineWords } from '../kernel/words.ts'

export const words = defineWords({
  sessionEnded: { vi: 'Phiên làm việc đã hết', en: 'Your session has ended' },
  nothingLost: {
    vi: 'Nội dung anh/chị vừa viết vẫn còn ở trang này. Tệp đính kèm phải chọn lại.',
    en: 'What you wrote is still on this page. Attached files must be chosen again.',
  },
  signInInNewTab: { vi: 'Đăng nhập lại ở thẻ mới', en: 'Sign in again in a new tab' },
  comeBackAndSend: { vi: 'Trở lại trang này và bấm “Gửi lại”.', en: 'Come back to this page and press “Send again”.' },
  sendAgain: { vi: 'Gửi lại', en: 'Send again' },
  sendAsYou: {
    vi: (name: string) => `Gửi với tên ${name}?`,
    en: (name: string) => `Send as ${name}?`,
  },
  sendAsYouLead: {
    vi: 'Nội dung này được viết trước khi phiên làm việc hết. Nếu người viết là người khác, đừng gửi ở đây.',
    en: 'This was written before the session ended. If somebody else wrote it, do not send it here.',
  },
  sendForAgencyLead: {
    vi: 'Nội dung này được viết trước khi anh/chị đăng nhập lại hoặc chuyển cơ quan. Nếu viết cho cơ quan khác, đừng gửi ở đây.',
    en: 'This was written before you signed in again or turned to another agency. If it was meant for the other one, do not send it here.',
  },
  sendAs: { vi: (name: string) => `Gửi với tên ${name}`, en: (name: string) => `Send as ${name}` },
  notMe: { vi: 'Không phải tôi, đăng xuất', en: 'Not me, sign out' },
  notFoundTitle: { vi: 'Không tìm thấy', en: 'Not found' },
  notFound: {
    vi: 'Trang này không có, hoặc hồ sơ không thuộc cơ quan anh/chị.',
    en: 'There is no such page, or the record is not of your agency.',
  },
  forbiddenTitle: { vi: 'Không có quyền xem', en: 'Not allowed' },
  forbidden: {
    vi: 'Vai trò của anh/chị không xem hoặc làm được việc này. Nếu cần, đề nghị quản trị của cơ quan giao quyền.',
    en: 'Your role does not allow this. If you need it, ask your administrator.',
  },
  faultTitle: { vi: 'Hệ thống gặp lỗi', en: 'Something went wrong' },
  fault: {
    vi: 'Việc vừa rồi chưa được ghi. Thử lại sau ít phút; nếu vẫn lỗi, báo quản trị mã dưới đây.',
    en: 'Nothing was recorded. Try again in a few minutes; if it persists, give your administrator the code below.',
  },
  unreadable: {
    vi: 'Nội dung gửi lên không đọc được. Xem cách gửi ở trang /api.',
    en: 'What was sent cannot be read. See /api for how to send it.',
  },
  noFormTitle: { vi: 'Không đọc được biểu mẫu', en: 'The form cannot be read' },
  noForm: {
    vi: 'Nội dung gửi lên bị hỏng hoặc thiếu nên chưa ghi gì. Mở lại trang rồi gửi lại.',
    en: 'What was sent is broken or incomplete; nothing was recorded. Open the page again and send it.',
  },
  tooLargeTitle: { vi: 'Tệp quá lớn', en: 'Too large' },
  tooLarge: {
    vi: 'Nội dung gửi lên quá lớn (tối đa 60 MB một lần). Chia nhỏ rồi gửi lại.',
    en: 'What was sent is too large (60 MB at most at a time). Send it in parts.',
  },
  tooLargeBy: {
    vi: (size: string) =>
      `Nội dung gửi lên ${size}, quá lớn (tối đa 60 MB một lần). Bỏ bớt tệp hoặc chia nhỏ rồi gửi lại.`,
    en: (size: string) =>
      `What was sent has ${size}, which is too large (60 MB at most at a time). Leave some files out, or send it in parts.`,
  },
  busyTitle: { vi: 'Đang nhận quá nhiều tệp', en: 'Too many files at once' },
  busy: {
    vi: 'Nhiều tệp lớn đang được gửi cùng lúc nên tệp vừa gửi chưa được nhận. Gửi lại sau ít phút; các việc khác vẫn làm bình thường.',
    en: 'Many large files are being sent at once, so what you sent was not taken. Send it again in a few minutes; everything else works as usual.',
  },
})
