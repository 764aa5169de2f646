import { defineWords } from '../../../kernel/words.ts'

/** Texts of the page that takes lists from Excel. */
export const importWords = defineWords({
  title: { vi: 'Nhập danh sách mô hình, điển hình từ Excel', en: 'Import a list of initiatives from Excel' },
  lead: {
    vi: 'Tải tệp mẫu của mùa, điền, rồi gửi lên để xem trước. Còn một lỗi thì chưa nhập dòng nào.',
    en: 'Download the template of the season, fill it in and send it for a preview. With a single fault nothing is taken.',
  },
  template: { vi: (season: string) => `Tải tệp mẫu: ${season}`, en: (season: string) => `Template: ${season}` },
  preview: { vi: 'Gửi tệp, xem trước', en: 'Send the file, preview' },
  anotherFile: { vi: 'Gửi tệp khác', en: 'Send another file' },
  faultsFound: {
    vi: (count: number) => `Có ${count} lỗi, chưa nhập dòng nào`,
    en: (count: number) => `${count} faults; nothing was imported`,
  },
  faultsAdvice: {
    vi: 'Sửa trong tệp Excel theo danh sách dưới đây rồi gửi lại.',
    en: 'Put them right in the Excel file as listed here and send it again.',
  },
  moreFaults: {
    vi: (count: number) => `… và ${count} lỗi nữa. Sửa các lỗi trên trước rồi gửi lại.`,
    en: (count: number) => `… and ${count} more. Put these right first and send it again.`,
  },
  row: { vi: 'Dòng', en: 'Row' },
  column: { vi: 'Cột', en: 'Column' },
  fault: { vi: 'Lỗi', en: 'Fault' },
  wholeList: { vi: 'Cả tệp', en: 'Whole file' },
  wholeRow: { vi: 'Cả dòng', en: 'Whole row' },
  ready: {
    vi: (count: number) => `${count} dòng, không có lỗi`,
    en: (count: number) => `${count} rows without a fault`,
  },
  shownRows: { vi: (count: number) => `${count} dòng đầu`, en: (count: number) => `The first ${count}` },
  unknownColumns: {
    vi: (names: string) => `Các cột không dùng đến, sẽ bỏ qua: ${names}.`,
    en: (names: string) => `Columns that are not used: ${names}.`,
  },
  importDrafts: { vi: (count: number) => `Nhập ${count} bản nháp`, en: (count: number) => `Import ${count} drafts` },
  importRegistered: {
    vi: (count: number) => `Đăng ký ${count} mô hình, điển hình`,
    en: (count: number) => `Register ${count} initiatives`,
  },
  importedDone: { vi: 'Đã nhập xong danh sách.', en: 'The list is imported.' },
  reading: { vi: 'Đang đọc tệp…', en: 'Reading the file…' },
  checking: { vi: 'Đang kiểm tra từng dòng…', en: 'Checking the rows…' },
  writing: { vi: 'Đang ghi vào sổ…', en: 'Writing…' },
  noFile: { vi: 'Chọn tệp Excel (.xlsx).', en: 'Choose an Excel file (.xlsx).' },
  fileGone: {
    vi: 'Không còn tệp đã gửi. Chọn tệp rồi gửi lại để xem trước.',
    en: 'The file that was sent is not there any more. Choose it and send it again.',
  },
})
