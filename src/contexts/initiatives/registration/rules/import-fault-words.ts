import type { Words } from '../../../../kernel/words.ts'

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
const listed = (choices: readonly string[]): string => choices.map((choice) => `“${choice}”`).join(', ')

/** What is wrong with a list or one of its cells, in the words of the office. */
export const faultWords = {
  // The file as a whole.
  empty: { vi: 'Tệp rỗng.', en: 'The file is empty.' },
  encrypted: {
    vi: 'Tệp Excel có mật khẩu. Bỏ mật khẩu (Tệp → Thông tin → Bảo vệ) rồi gửi lại.',
    en: 'The Excel file has a password. Remove it (File → Info → Protect) and send it again.',
  },
  oldExcel: {
    vi: 'Đây là tệp Excel đời cũ (.xls). Mở bằng Excel, lưu thành “Excel Workbook (.xlsx)” rồi gửi lại.',
    en: 'This is an old Excel file (.xls). Open it, save it as “Excel Workbook (.xlsx)” and send it again.',
  },
  notExcel: {
    vi: 'Đây không phải tệp Excel (.xlsx). Tải tệp mẫu, điền rồi gửi lại.',
    en: 'This is no Excel file (.xlsx). Download the template, fill it in and send it.',
  },
  broken: {
    vi: 'Tệp Excel bị hỏng, không mở được. Lưu lại bằng Excel rồi gửi lại.',
    en: 'The Excel file is damaged. Save it again in Excel and send it.',
  },
  tooBig: {
    vi: 'Tệp mở ra quá lớn. Xóa trang tính, ảnh và dòng thừa, hoặc chia thành nhiều tệp.',
    en: 'The file is too large when opened. Delete sheets, pictures and rows that are not needed, or split it.',
  },
  busy: {
    vi: 'Máy chủ đang đọc nhiều tệp. Thử lại sau một phút.',
    en: 'The server is reading other files. Try again in a minute.',
  },
  tooSlow: {
    vi: 'Đọc tệp quá lâu nên đã dừng. Xóa phần thừa trong tệp, hoặc chia thành nhiều tệp.',
    en: 'Reading took too long and was stopped. Delete what is not needed, or split the file.',
  },
  noRows: { vi: 'Danh sách không có dòng nào dưới dòng tiêu đề.', en: 'There is no row under the heading.' },
  tooManyRows: (most: number): Words => ({
    vi: `Danh sách có hơn ${most} dòng. Chia thành nhiều tệp, mỗi tệp tối đa ${most} dòng.`,
    en: `The list has more than ${most} rows. Split it; a file takes ${most} rows at most.`,
  }),
  noHeading: (heading: string, sheets: readonly string[]): Words => {
    const seen = short(listed(sheets))
    return {
      vi: `Không thấy dòng tiêu đề có cột “${heading}” trong 20 dòng đầu của trang tính nào (đã xem: ${seen}). Dùng tệp mẫu.`,
      en: `No sheet has the column “${heading}” in its first 20 rows (looked at: ${seen}). Use the template.`,
    }
  },
  missingHeading: (heading: string): Words => ({
    vi: `Thiếu cột “${heading}”. Thêm cột này vào dòng tiêu đề như trong tệp mẫu.`,
    en: `The column “${heading}” is missing. Add it to the heading as in the template.`,
  }),
  headingTwice: (heading: string): Words => ({
    vi: `Có hai cột “${heading}”. Giữ một cột.`,
    en: `The column “${heading}” stands there twice. Keep one.`,
  }),
  // A cell or row that Excel shows otherwise than it would be read.
  hiddenRow: {
    vi: 'Dòng đang bị ẩn. Bỏ ẩn để kiểm tra, hoặc xóa dòng.',
    en: 'The row is hidden. Show it and check it, or delete it.',
  },
  merged: { vi: 'Ô bị gộp. Bỏ gộp và ghi đủ từng dòng.', en: 'Merged cells. Unmerge them and fill in every row.' },
  formula: { vi: 'Ô chứa công thức. Chép rồi dán thành giá trị.', en: 'A formula. Copy it and paste it as a value.' },
  errorValue: { vi: 'Ô báo lỗi của Excel (#N/A, #REF!…).', en: 'An Excel error (#N/A, #REF!…).' },
  // What a cell says.
  missing: { vi: 'Để trống. Điền ô này.', en: 'Empty. Fill in this cell.' },
  tooLong: (length: number, most: number): Words => ({
    vi: `Dài ${length} ký tự; viết không quá ${most}.`,
    en: `${length} characters long; write no more than ${most}.`,
  }),
  notAmong: (text: string, choices: readonly string[]): Words => ({
    vi: `Không có “${short(text)}”. Ghi một trong: ${listed(choices)}.`,
    en: `There is no “${short(text)}”. Write one of: ${listed(choices)}.`,
  }),
  noSuchUnit: (text: string): Words => ({
    vi: `Cơ quan không có đơn vị “${short(text)}”. Ghi đúng tên như trong danh mục của tệp mẫu.`,
    en: `The agency has no unit “${short(text)}”. Write it as in the lists of the template.`,
  }),
  noSuchPerson: (text: string): Words => ({
    vi: `Cơ quan không có người tên “${short(text)}”. Ghi đúng họ và tên, hoặc thư điện tử.`,
    en: `Nobody in the agency is called “${short(text)}”. Write the full name, or the e-mail address.`,
  }),
  severalNamed: (text: string): Words => ({
    vi: `Có nhiều người hoặc đơn vị tên “${short(text)}”. Với người, ghi thư điện tử thay cho tên.`,
    en: `Several are called “${short(text)}”. For a person write the e-mail address instead.`,
  }),
  noSuchDay: (text: string): Words => ({
    vi: `Không có ngày “${short(text)}”. Viết ngày/tháng/năm, ví dụ 22/02/2026.`,
    en: `There is no day “${short(text)}”. Write day/month/year, such as 22/02/2026.`,
  }),
  twiceInList: (line: number): Words => ({
    vi: `Trùng tên và đơn vị với dòng ${line}.`,
    en: `Same name and unit as row ${line}.`,
  }),
  alreadyThere: {
    vi: 'Đơn vị đã có mô hình, điển hình tên này trong mùa.',
    en: 'The unit already has one of this name in the season.',
  },
} as const
