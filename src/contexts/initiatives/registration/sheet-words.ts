/** Texts of the template. Its list is filled in Vietnamese, so it speaks Vietnamese; English stands beside for readers. */
export const sheetWords = {
  title: { vi: 'Cách điền danh sách mô hình, điển hình', en: 'How to fill in the list' },
  lines: [
    {
      vi: 'Điền vào trang “Danh sách”, mỗi mô hình, điển hình một dòng. Không đổi dòng tiêu đề.',
      en: 'Fill in the sheet “Danh sách”, one row each. Leave the heading as it is.',
    },
    {
      vi: 'Không gộp ô, không dùng công thức, không ẩn dòng. Các cột có danh mục thì chọn trong danh sách thả xuống.',
      en: 'No merged cells, formulas or hidden rows. Choose from the lists where there are any.',
    },
    {
      vi: 'Gửi tệp ở trang “Nhập danh sách từ Excel”: Khéo xem trước và nêu từng lỗi theo dòng, cột; còn lỗi thì không nhập dòng nào.',
      en: 'Send the file on the page “Import a list”: every fault is named by row and column; with faults nothing is taken.',
    },
  ],
  column: { vi: 'Cột', en: 'Column' },
  needed: { vi: 'Bắt buộc', en: 'Required' },
  what: { vi: 'Điền gì', en: 'What to write' },
  always: { vi: 'Luôn luôn', en: 'Always' },
  whenRegistered: { vi: 'Khi nhập để đăng ký', en: 'When registered at once' },
  optional: { vi: 'Không bắt buộc', en: 'Optional' },
  chooseInList: { vi: 'Chọn trong danh sách.', en: 'Choose from the list.' },
  hints: {
    kind: { vi: 'Chọn “Mô hình” hoặc “Điển hình”.', en: 'Choose one.' },
    holder: { vi: 'Chọn “Tập thể” hoặc “Cá nhân”.', en: 'Choose one.' },
    setting: { vi: 'Chọn trong danh sách.', en: 'Choose one.' },
    field: { vi: 'Lĩnh vực của mùa, chọn trong danh sách.', en: 'A field of the season.' },
    level: { vi: 'Cấp đăng ký công nhận, chọn trong danh sách.', en: 'The level asked for.' },
    unit: { vi: 'Tên đơn vị như trong danh mục.', en: 'The unit as in the lists.' },
    person: {
      vi: 'Họ và tên; trùng tên thì ghi thư điện tử.',
      en: 'Full name; if several have it, the e-mail address.',
    },
    startsOn: { vi: 'Ngày/tháng/năm, trong năm của mùa. Ví dụ: 22/02/2026.', en: 'Day/month/year within the year.' },
    endsOn: { vi: 'Ngày/tháng/năm, từ ngày bắt đầu trở đi. Ví dụ: 30/11/2026.', en: 'Not before the start.' },
    legalBasis: { vi: 'Ví dụ: Hướng dẫn số 08-HD/BDVTU ngày 25/9/2025.', en: 'Number and day of the document.' },
  },
} as const
