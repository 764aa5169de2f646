import { defineWords } from '../../kernel/words.ts'

/** Every text of the pages about agencies below one's own. */
export const agencyWords = defineWords({
  agencies: { vi: 'Cơ quan cấp dưới', en: 'Agencies below' },
  lead: {
    vi: 'Cây cơ quan dưới cơ quan của anh/chị. Mỗi cơ quan có người dùng, kế hoạch, hồ sơ riêng; không cơ quan nào xem được việc nội bộ của cơ quan khác.',
    en: 'The tree below your agency. Each has its own people, plans and records; none sees the inner work of another.',
  },
  add: { vi: 'Lập cơ quan', en: 'Found an agency' },
  addLead: {
    vi: 'Người quản trị đầu tiên nhận một đường dẫn để đặt mật khẩu; sau đó cơ quan tự quản lý người và đơn vị của mình.',
    en: 'Its first administrator gets a link to set a password; from then on the agency manages its own people and units.',
  },
  superiorIs: { vi: (name: string) => `Cơ quan cấp trên: ${name}`, en: (name: string) => `Superior: ${name}` },
  noSuperior: {
    vi: 'Cơ quan của anh/chị đang đứng đầu cây.',
    en: 'Your agency is the topmost one here.',
  },
  addSuperior: { vi: 'Lập cơ quan cấp trên', en: 'Found its superior' },
  addSuperiorLead: {
    vi: 'Cơ quan cấp trên sẽ đứng trên cơ quan của anh/chị và giữ cây cơ quan: đổi tên, chuyển, kết thúc cơ quan cấp dưới. Cấp trên không xem được kế hoạch, hồ sơ nội bộ của anh/chị.',
    en: 'The superior will stand above your agency and keep the tree: it renames, moves and ends agencies below. It does not see your inner plans and records.',
  },
  import: { vi: 'Nhập từ Excel', en: 'Import from Excel' },
  name: { vi: 'Tên cơ quan', en: 'Agency' },
  symbol: { vi: 'Ký hiệu', en: 'Symbol' },
  place: { vi: 'Địa danh', en: 'Place' },
  shortName: { vi: 'Tên ngắn', en: 'Short name' },
  parent: { vi: 'Trực thuộc', en: 'Stands under' },
  style: { vi: 'Khối', en: 'Kind' },
  state: { vi: 'Nhà nước', en: 'State' },
  party: { vi: 'Đảng, Mặt trận, đoàn thể', en: 'Party, Front, unions' },
  since: { vi: 'Từ ngày', en: 'Since' },
  standing: { vi: 'Tình trạng', en: 'State' },
  waiting: { vi: 'Chưa nhận lời mời', en: 'Invitation not accepted yet' },
  enteredOn: { vi: (day: string) => `Dùng từ ${day}`, en: (day: string) => `In use since ${day}` },
  endedOn: { vi: (day: string) => `Kết thúc ${day}`, en: (day: string) => `Ended ${day}` },
  endsOn: { vi: (day: string) => `Kết thúc hết ngày ${day}`, en: (day: string) => `Ends after ${day}` },
  none: { vi: 'Chưa có cơ quan nào ở đây', en: 'No agencies here' },
  noneAdvice: {
    vi: 'Lập từng cơ quan, hoặc nhập cả danh sách từ Excel. Nếu đang lọc, bỏ bớt điều kiện.',
    en: 'Found them one by one, or import a list from Excel. If the list is filtered, use fewer filters.',
  },
  agency: { vi: 'cơ quan', en: 'agencies' },
  moveTo: { vi: 'Chuyển sang trực thuộc', en: 'Move under' },
  move: { vi: 'Chuyển', en: 'Move' },
  moved: { vi: 'Đã chuyển cơ quan.', en: 'Moved.' },
  renew: { vi: 'Cấp lại lời mời', en: 'Renew the invitations' },
  renewLead: {
    vi: 'Chưa ai của cơ quan này đăng nhập. Lời mời cũ hết hiệu lực ngay khi cấp lại.',
    en: 'Nobody of this agency has signed in yet. The earlier link stops working when a new one is made.',
  },
  saved: { vi: 'Đã lưu cơ quan.', en: 'The agency was saved.' },
  ended: { vi: 'Đã ghi. Người của cơ quan đó chỉ còn xem được hồ sơ sau ngày này.', en: 'Recorded.' },
  details: { vi: 'Thông tin', en: 'Details' },
  inTree: { vi: 'Vị trí trong cây', en: 'Place in the tree' },
  moveQuestion: { vi: 'Chuyển cơ quan này sang trực thuộc cơ quan khác?', en: 'Put this agency under another one?' },
  end: { vi: 'Kết thúc hoạt động', en: 'End the agency' },
  changeEnd: { vi: 'Sửa ngày kết thúc', en: 'Change the ending' },
  endQuestion: {
    vi: 'Cơ quan giải thể, sáp nhập? Từ hôm sau ngày cuối cùng, người của cơ quan vẫn đăng nhập và xem, nhưng không sửa hay thêm được gì.',
    en: 'Dissolved or merged? From the day after its last one its people still sign in and read, but change nothing.',
  },
  successor: { vi: 'Cơ quan tiếp nhận', en: 'Taken over by' },
  reason: { vi: 'Lý do', en: 'Reason' },
  below: {
    vi: (count: number) => `${count} cơ quan trực thuộc`,
    en: (count: number) => (count === 1 ? '1 agency directly below' : `${count} agencies directly below`),
  },
  addBelow: { vi: 'Lập cơ quan bên dưới', en: 'Found one below it' },

  invitations: { vi: 'Lời mời cho người quản trị', en: 'Invitations of the administrators' },
  invitationsLead: {
    vi: 'Trang này chỉ hiện một lần: in hoặc chép ngay, trao riêng cho từng người. Mỗi đường dẫn đặt mật khẩu được một lần, trong 7 ngày; mất hay quá hạn thì cấp lại ở danh sách cơ quan.',
    en: 'This page is shown only once: print or copy it now and hand each link over in person. A link works once, within 7 days; lost or expired ones are renewed in the list of agencies.',
  },
  founded: {
    vi: (count: number) => `Đã lập ${count} cơ quan.`,
    en: (count: number) => (count === 1 ? 'The agency was founded.' : `${count} agencies were founded.`),
  },
  renewed: {
    vi: (count: number) => `Đã cấp lại ${count} lời mời.`,
    en: (count: number) => (count === 1 ? 'The invitation was renewed.' : `${count} invitations were renewed.`),
  },
  mailed: { vi: 'Lời mời cũng đã được gửi qua thư điện tử.', en: 'The invitations were sent by e-mail, too.' },
  toList: { vi: 'Về danh sách cơ quan', en: 'Back to the list of agencies' },

  importLead: {
    vi: 'Tải tệp Excel hoặc dán danh sách. Xem trước, rồi lập tất cả hoặc không cơ quan nào.',
    en: 'Upload an Excel file or paste a list. See what will happen, then found all or none.',
  },
  template: { vi: 'Tải tệp mẫu', en: 'Download the template' },
  file: { vi: 'Tệp Excel (.xlsx)', en: 'Excel file (.xlsx)' },
  list: { vi: 'Hoặc dán danh sách từ Excel', en: 'Or paste the list from Excel' },
  preview: { vi: 'Xem trước', en: 'Preview' },
  previewTitle: {
    vi: (count: number) => `Xem trước: ${count} cơ quan`,
    en: (count: number) => `Preview: ${count} agencies`,
  },
  importNow: {
    vi: (count: number) => `Lập ${count} cơ quan`,
    en: (count: number) => `Found ${count} agencies`,
  },
  problemsFound: {
    vi: (count: number) => `Còn ${count} chỗ phải sửa, chưa lập cơ quan nào`,
    en: (count: number) => `${count} problems; no agency was founded`,
  },
})
