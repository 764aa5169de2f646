import { defineWords } from '../../../kernel/words.ts'

/** Names of commands and queries, labels of fields that are no part of the registration itself. */
export const words = defineWords({
  saveDraft: { vi: 'Lưu nháp', en: 'Save the draft' },
  register: { vi: 'Gửi đăng ký', en: 'Register' },
  endorse: { vi: 'Đồng ý', en: 'Endorse' },
  check: { vi: 'Xác nhận hồ sơ đủ', en: 'Confirm completeness' },
  approve: { vi: 'Duyệt', en: 'Approve' },
  returnIt: { vi: 'Trả lại', en: 'Return' },
  reject: { vi: 'Không duyệt', en: 'Do not approve' },
  withdraw: { vi: 'Rút đăng ký', en: 'Withdraw' },
  chosen: { vi: 'Mô hình, điển hình được chọn', en: 'Initiatives chosen' },
  note: { vi: 'Ý kiến', en: 'Remark' },
  noteHint: { vi: 'Không bắt buộc; người đăng ký đọc được.', en: 'Optional; the author can read it.' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: {
    vi: 'Nói rõ cần làm gì. Ví dụ: Ghi rõ ai làm tiếp khi hết kinh phí.',
    en: 'Say what is to be done, such as: name who carries on when the money ends.',
  },
  seeStart: { vi: 'Mẫu đăng ký mô hình, điển hình', en: 'Form of a registration' },
  seeDraft: { vi: 'Bản đăng ký đang viết', en: 'Registration being written' },
  seeReview: { vi: 'Xem bản đăng ký để xét', en: 'A registration to decide on' },
  seeSection: { vi: 'Các bước đăng ký của mô hình', en: 'Steps of a registration' },
  seeQueue: { vi: 'Đăng ký chờ duyệt', en: 'Registrations to decide' },
  exportQueue: { vi: 'Đăng ký chờ duyệt (XLSX)', en: 'Registrations to decide (XLSX)' },
  importList: { vi: 'Nhập danh sách', en: 'Import the list' },
  importAs: { vi: 'Nhập thành', en: 'Import as' },
  importAsHint: {
    vi: 'Bản nháp thì từng đơn vị viết tiếp; đăng ký luôn thì mọi dòng phải đủ nội dung và trưởng đơn vị được báo ngay.',
    en: 'Drafts are finished by the units; registered at once, every row must be whole and the heads are told.',
  },
  importAsDraft: { vi: 'Bản nháp', en: 'Drafts' },
  importAsRegistered: { vi: 'Đăng ký luôn', en: 'Registered at once' },
  importFile: { vi: 'Tệp Excel', en: 'Excel file' },
  importFileHint: {
    vi: 'Tệp .xlsx theo mẫu, tối đa 5.000 dòng.',
    en: 'An .xlsx file after the template, 5,000 rows at most.',
  },
  seeImportGround: { vi: 'Danh mục để nhập danh sách', en: 'Lists for an import' },
  seeImportSeasons: { vi: 'Mùa nhận danh sách', en: 'Seasons that take lists' },
  reasons: { vi: 'Điều cần sửa ở từng mục', en: 'What is to be put right in each part' },
  checklist: { vi: 'Đã xem và xác nhận', en: 'Looked at and confirmed' },
})
