import { defineWords } from '../../kernel/words.ts'
import type { EventKind } from '../../platform/sign-in/tables.ts'
import type { Words } from '../../kernel/words.ts'

/** Every text of set-up, sign-in and the own account. */
export const signInWords = defineWords({
  setUp: { vi: 'Thiết lập cơ quan', en: 'Set up your agency' },
  setUpLead: {
    vi: 'Bước 1/2: cơ quan và người quản trị đầu tiên. Mất khoảng hai phút; sau này sửa được hết.',
    en: 'Step 1 of 2: the agency and its first administrator. It takes two minutes; all can be changed later.',
  },
  trySample: { vi: 'Dùng thử với kế hoạch mẫu', en: 'Try it with the sample plan' },
  trySampleLead: {
    vi: 'Lập một cơ quan giả định với kế hoạch “Dân vận khéo” mẫu đang chờ anh/chị xem lại. Mọi người trong đó đều là giả định.',
    en: 'Founds an invented agency with the sample “Dân vận khéo” plan waiting for you to look it over. All its people are invented.',
  },
  trySampleDone: {
    vi: 'Đây là kế hoạch mẫu vừa được đọc. Xem lại, sửa chỗ ngờ, rồi chấp nhận.',
    en: 'This is the sample plan as it was read. Look it over, put right what is doubtful, then accept it.',
  },
  ownCalendar: { vi: 'Xem hạn việc trên lịch của điện thoại', en: 'See my due dates in my own calendar' },
  orSetUp: { vi: 'Thiết lập cơ quan của tôi', en: 'Set up my own agency' },
  setUpDone: {
    vi: 'Đã thiết lập cơ quan. Bước 2/2: thêm đơn vị và người.',
    en: 'The agency is set up. Step 2 of 2: add units and people.',
  },
  stepTwo: { vi: 'Đơn vị và người', en: 'Units and people' },
  stepTwoLead: {
    vi: 'Bước 2/2: nhập cả danh sách, hoặc thêm từng đơn vị, từng người. Có thể bỏ qua và làm sau ở Quản trị.',
    en: 'Step 2 of 2: import a whole list, or add units and people one by one. You may skip this and do it later under Administration.',
  },
  addUnits: { vi: 'Đặt tên, thêm đơn vị', en: 'Name and add units' },
  addPeople: { vi: 'Thêm từng người', en: 'Add people one by one' },
  begin: { vi: 'Bắt đầu dùng Khéo', en: 'Begin to work' },

  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  forgot: { vi: 'Quên mật khẩu?', en: 'Forgotten your password?' },
  wrong: { vi: 'Thư điện tử hoặc mật khẩu không đúng.', en: 'E-mail or password is wrong.' },
  wait: {
    vi: (seconds: number) => `Sai nhiều lần. Đợi ${waitWords(seconds).vi} rồi thử lại.`,
    en: (seconds: number) => `Too many wrong attempts. Wait ${waitWords(seconds).en}, then try again.`,
  },
  fillIn: { vi: 'Điền ô này.', en: 'Fill in this field.' },
  code: { vi: 'Mã xác thực', en: 'Code' },
  codeTitle: { vi: 'Bước hai: mã xác thực', en: 'Second step: your code' },
  codeHint: {
    vi: '6 số trên ứng dụng xác thực, hoặc một mã dự phòng.',
    en: 'The 6 digits of your authenticator, or a recovery code.',
  },
  trustDevice: { vi: 'Không hỏi lại trên máy này trong 30 ngày', en: 'Do not ask again on this device for 30 days' },
  trustHint: { vi: 'Chỉ đánh dấu trên máy của riêng anh/chị.', en: 'Only on a device of your own.' },
  wrongCode: {
    vi: 'Mã không đúng hoặc đã hết hạn. Đợi mã mới rồi nhập lại.',
    en: 'The code is wrong or too old. Wait for the next one.',
  },
  codeExpired: {
    vi: 'Hết thời gian hoặc sai quá nhiều lần. Đăng nhập lại từ đầu.',
    en: 'Too late or too many wrong codes. Sign in again from the start.',
  },
  signedOut: { vi: 'Đã đăng xuất.', en: 'You have signed out.' },

  forgotTitle: { vi: 'Quên mật khẩu', en: 'Forgotten password' },
  forgotLead: {
    vi: 'Ghi thư điện tử dùng để đăng nhập. Chúng tôi gửi đường dẫn đặt mật khẩu mới.',
    en: 'Write the e-mail you sign in with. We send a link to set a new password.',
  },
  forgotAsk: {
    vi: 'Đề nghị người quản trị của cơ quan cấp đường dẫn đặt lại mật khẩu (Quản trị → Người dùng → Đặt lại mật khẩu). Hệ thống này chưa gửi được thư.',
    en: 'Ask your administrator for a link to set a new password (Administration → People → Reset the password). This installation can not send mail.',
  },
  forgotSend: { vi: 'Gửi đường dẫn', en: 'Send the link' },
  forgotSent: {
    vi: 'Nếu địa chỉ này có tài khoản, thư đã được gửi. Xem cả hộp thư rác. Đường dẫn dùng được trong 24 giờ.',
    en: 'If this address has an account, the mail is on its way. Look in the spam folder, too. The link holds for 24 hours.',
  },
  backToSignIn: { vi: 'Về trang đăng nhập', en: 'Back to sign-in' },

  welcome: { vi: (name: string) => `Chào ${name}`, en: (name: string) => `Welcome, ${name}` },
  welcomeLead: {
    vi: (agency: string, email: string) =>
      `${agency} mời anh/chị dùng Khéo. Đặt mật khẩu; khi đăng nhập dùng ${email}.`,
    en: (agency: string, email: string) =>
      `${agency} invites you to Khéo. Set a password; you will sign in with ${email}.`,
  },
  resetLead: {
    vi: (email: string) => `Đặt mật khẩu mới cho ${email}. Các phiên đang mở sẽ kết thúc.`,
    en: (email: string) => `Set a new password for ${email}. Open sessions will end.`,
  },
  newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  newPasswordHint: {
    vi: 'Ít nhất 10 ký tự. Một câu dễ nhớ, khó đoán là tốt nhất.',
    en: 'At least 10 characters. A sentence that is easy to remember and hard to guess is best.',
  },
  repeatPassword: { vi: 'Nhập lại mật khẩu mới', en: 'New password again' },
  setPassword: { vi: 'Đặt mật khẩu', en: 'Set the password' },
  tooShort: { vi: 'Mật khẩu phải có ít nhất 10 ký tự.', en: 'The password needs at least 10 characters.' },
  tooLong: { vi: 'Mật khẩu dài quá 200 ký tự.', en: 'The password is longer than 200 characters.' },
  tooCommon: {
    vi: 'Mật khẩu này ai cũng đoán được. Chọn mật khẩu khác.',
    en: 'Anybody would try this password. Choose another one.',
  },
  notEqual: { vi: 'Hai lần nhập không giống nhau.', en: 'The two passwords differ.' },
  ownAccountLead: {
    vi: (who: string) =>
      `Trình duyệt này đang đăng nhập: ${who}. Nếu là anh/chị, dùng chung một tài khoản cho cả hai cơ quan; khi làm việc, chọn cơ quan ở đầu trang.`,
    en: (who: string) =>
      `Signed in here: ${who}. If that is you, use one account for both agencies; you choose the agency at the head of the page.`,
  },
  useOwnAccount: { vi: 'Dùng tài khoản đang đăng nhập', en: 'Use the account I am signed in with' },
  orNewAccount: {
    vi: 'Nếu không, đặt mật khẩu cho một tài khoản riêng:',
    en: 'Else set a password for an account of its own:',
  },
  ownAccountUsed: {
    vi: 'Đã nhận lời mời. Từ nay anh/chị chọn cơ quan ở đầu trang.',
    en: 'The invitation was accepted. You choose the agency at the head of the page from now on.',
  },
  whichAgency: { vi: 'Cơ quan', en: 'Agency' },
  whichAgencyHint: {
    vi: 'Chỉ cần khi một thư điện tử dùng ở nhiều cơ quan. Ghi tên hoặc ký hiệu, ví dụ: xã Phước Hà.',
    en: 'Needed only when several agencies share the e-mail address. Its name or symbol, such as: Phước Hà.',
  },
  linkGone: { vi: 'Đường dẫn không dùng được', en: 'This link does not work' },
  linkGoneLead: {
    vi: 'Đường dẫn đã dùng, đã bị thay hoặc hết hạn. Đề nghị người quản trị của cơ quan cấp lại.',
    en: 'The link was used, replaced or has expired. Ask your administrator for a new one.',
  },
  passwordSet: { vi: 'Đã đặt mật khẩu.', en: 'The password was set.' },

  myAccount: { vi: 'Tài khoản của tôi', en: 'My account' },
  choices: { vi: 'Ngôn ngữ, thông báo', en: 'Language, notices' },
  choicesSaved: { vi: 'Đã lưu lựa chọn.', en: 'Saved.' },
  changePassword: { vi: 'Đổi mật khẩu', en: 'Change the password' },
  currentPassword: { vi: 'Mật khẩu hiện nay', en: 'Current password' },
  wrongPassword: { vi: 'Mật khẩu hiện nay không đúng.', en: 'The current password is wrong.' },
  passwordChanged: {
    vi: 'Đã đổi mật khẩu. Các phiên khác đã kết thúc.',
    en: 'The password was changed. Your other sessions have ended.',
  },
  secondFactor: { vi: 'Xác thực hai bước', en: 'Second step' },
  secondFactorOn: {
    vi: 'Đang bật: khi đăng nhập phải có thêm mã trên điện thoại.',
    en: 'On: signing in also needs a code from your phone.',
  },
  secondFactorOff: {
    vi: 'Đang tắt. Nên bật: người biết mật khẩu cũng không đăng nhập được nếu không có điện thoại của anh/chị.',
    en: 'Off. Turn it on: then a password alone is not enough to get in.',
  },
  turnOn: { vi: 'Bật xác thực hai bước', en: 'Turn it on' },
  turnOff: { vi: 'Tắt xác thực hai bước', en: 'Turn it off' },
  turnOffQuestion: {
    vi: 'Sau khi tắt, chỉ cần mật khẩu là đăng nhập được.',
    en: 'After that a password is enough to sign in.',
  },
  turnedOn: { vi: 'Đã bật xác thực hai bước.', en: 'The second step is on.' },
  turnedOff: { vi: 'Đã tắt xác thực hai bước.', en: 'The second step is off.' },
  scan: {
    vi: '1. Quét hình này bằng ứng dụng xác thực (Google Authenticator, Microsoft Authenticator, FreeOTP…).',
    en: '1. Scan this with your authenticator (Google Authenticator, Microsoft Authenticator, FreeOTP…).',
  },
  typeSecret: { vi: 'Không quét được? Gõ khóa này:', en: 'Can not scan? Type this key:' },
  keepCodes: {
    vi: '2. Ghi hoặc in các mã dự phòng này, cất nơi an toàn. Mỗi mã dùng một lần khi không có điện thoại.',
    en: '2. Write down or print these recovery codes and keep them safe. Each works once when you have no phone.',
  },
  confirmCode: {
    vi: '3. Nhập 6 số ứng dụng đang hiện để bật.',
    en: '3. Type the 6 digits your authenticator shows to turn it on.',
  },
  qrAlt: { vi: 'Mã QR để thêm vào ứng dụng xác thực', en: 'QR code for the authenticator' },
  confirm: { vi: 'Xác nhận và bật', en: 'Confirm and turn on' },
  newCodes: { vi: 'Tạo mã dự phòng mới', en: 'Make new recovery codes' },
  newCodesTitle: { vi: 'Mã dự phòng mới', en: 'New recovery codes' },
  newCodesLead: {
    vi: 'Các mã cũ không dùng được nữa. Trang này chỉ hiện một lần: ghi hoặc in ngay.',
    en: 'The old codes work no longer. They are shown only once: write them down or print them now.',
  },
  done: { vi: 'Đã cất mã, về tài khoản', en: 'I keep them; back to my account' },
  sessions: { vi: 'Phiên đang mở', en: 'Open sessions' },
  device: { vi: 'Thiết bị', en: 'Device' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  started: { vi: 'Đăng nhập lúc', en: 'Signed in' },
  seen: { vi: 'Dùng gần nhất', en: 'Last used' },
  thisOne: { vi: 'phiên này', en: 'this one' },
  end: { vi: 'Kết thúc', en: 'End' },
  endOthers: { vi: 'Kết thúc mọi phiên khác', en: 'End all other sessions' },
  ended: { vi: 'Đã kết thúc phiên.', en: 'The session has ended.' },
  log: { vi: 'Nhật ký đăng nhập', en: 'Sign-in log' },
  logLead: {
    vi: 'Nếu có việc không phải anh/chị làm: đổi mật khẩu ngay và báo quản trị.',
    en: 'If something here was not you, change your password at once and tell your administrator.',
  },
  when: { vi: 'Lúc', en: 'When' },
  what: { vi: 'Việc', en: 'What' },
  unknownDevice: { vi: 'Không rõ', en: 'Unknown' },

  inviteSubject: { vi: 'Lời mời dùng Khéo', en: 'Your invitation to Khéo' },
  inviteMail: {
    vi: (name: string, url: string) =>
      `Chào ${name},\n\nMở đường dẫn này để đặt mật khẩu và bắt đầu dùng Khéo (hết hạn sau 7 ngày):\n${url}\n\nKhông chuyển tiếp thư này: ai có đường dẫn đều đặt được mật khẩu.`,
    en: (name: string, url: string) =>
      `Dear ${name},\n\nOpen this link to set your password and begin with Khéo (it holds for 7 days):\n${url}\n\nDo not forward this mail: whoever has the link can set the password.`,
  },
  resetSubject: { vi: 'Đặt lại mật khẩu Khéo', en: 'Your new Khéo password' },
  resetMail: {
    vi: (name: string, url: string) =>
      `Chào ${name},\n\nMở đường dẫn này để đặt mật khẩu mới (hết hạn sau 24 giờ):\n${url}\n\nNếu anh/chị không yêu cầu, bỏ qua thư này; mật khẩu không đổi.`,
    en: (name: string, url: string) =>
      `Dear ${name},\n\nOpen this link to set a new password (it holds for 24 hours):\n${url}\n\nIf you did not ask for it, ignore this mail; your password stays as it is.`,
  },
})

function waitWords(seconds: number): Words {
  if (seconds < 90) return { vi: `${seconds} giây`, en: `${seconds} seconds` }
  const minutes = Math.ceil(seconds / 60)
  return { vi: `${minutes} phút`, en: `${minutes} minutes` }
}

export const eventWords: Readonly<Record<EventKind, Words>> = {
  'signed-in': { vi: 'Đăng nhập', en: 'Signed in' },
  'sign-in-failed': { vi: 'Nhập sai mật khẩu', en: 'Wrong password' },
  'code-failed': { vi: 'Nhập sai mã xác thực', en: 'Wrong code' },
  'signed-out': { vi: 'Đăng xuất', en: 'Signed out' },
  'session-ended': { vi: 'Kết thúc phiên', en: 'Session ended' },
  'password-set': { vi: 'Đặt mật khẩu', en: 'Password set' },
  'password-changed': { vi: 'Đổi mật khẩu', en: 'Password changed' },
  'second-factor-on': { vi: 'Bật xác thực hai bước', en: 'Second step turned on' },
  'second-factor-off': { vi: 'Tắt xác thực hai bước', en: 'Second step turned off' },
  'recovery-codes-renewed': { vi: 'Tạo mã dự phòng mới', en: 'New recovery codes' },
}
