import type { Words } from '../../../kernel/words.ts'

interface At {
  readonly line: number
  readonly column: Words
}

/** What is wrong with a workbook, in the words of the office. */
export const faults = {
  empty: { vi: 'Tệp rỗng.', en: 'The file is empty.' },
  encrypted: {
    vi: 'Tệp Excel có mật khẩu. Bỏ mật khẩu (Tệp → Thông tin → Bảo vệ) rồi tải lại.',
    en: 'The Excel file has a password. Remove it (File → Info → Protect) and upload again.',
  },
  oldExcel: {
    vi: 'Đây là tệp Excel đời cũ (.xls). Mở bằng Excel, lưu thành “Excel Workbook (.xlsx)” rồi tải lại.',
    en: 'This is an old Excel file (.xls). Open it, save it as “Excel Workbook (.xlsx)” and upload again.',
  },
  notExcel: {
    vi: 'Đây không phải tệp Excel (.xlsx). Dùng tệp mẫu, hoặc dán danh sách vào ô bên dưới.',
    en: 'This is no Excel file (.xlsx). Use the template, or paste the list below.',
  },
  broken: {
    vi: 'Tệp Excel bị hỏng, không mở được. Lưu lại bằng Excel rồi tải lại.',
    en: 'The Excel file is damaged. Save it again in Excel and upload it.',
  },
  tooBig: {
    vi: 'Danh sách quá dài: mỗi lần nhập tối đa 2.000 dòng. Xóa dòng thừa hoặc chia nhỏ tệp.',
    en: 'The list is too long: at most 2,000 rows at a time. Delete what is not needed or split the file.',
  },
  noHeading: (column: string, sheets: readonly string[]): Words => {
    const seen = sheets
      .map((name) => `“${name}”`)
      .join(', ')
      .slice(0, 200)
    return {
      vi: `Không thấy cột “${column}” trong 20 dòng đầu của trang tính nào (đã xem: ${seen}). Dùng tệp mẫu.`,
      en: `No sheet has a column “${column}” in its first 20 rows (looked at: ${seen}). Use the template.`,
    }
  },
  hiddenRow: (line: number): Words => ({
    vi: `Dòng ${line} đang bị ẩn. Bỏ ẩn để kiểm tra, hoặc xóa dòng.`,
    en: `Row ${line} is hidden. Show it and check it, or delete it.`,
  }),
  merged: ({ line, column }: At): Words => ({
    vi: `Dòng ${line}, cột ${column.vi}: ô bị gộp. Bỏ gộp ô và ghi đủ từng dòng.`,
    en: `Row ${line}, column ${column.en}: merged cells. Unmerge them and fill in every row.`,
  }),
  formula: ({ line, column }: At): Words => ({
    vi: `Dòng ${line}, cột ${column.vi}: ô chứa công thức. Chép rồi dán thành giá trị.`,
    en: `Row ${line}, column ${column.en}: a formula. Copy it and paste it as a value.`,
  }),
  errorValue: ({ line, column }: At): Words => ({
    vi: `Dòng ${line}, cột ${column.vi}: ô báo lỗi của Excel (#N/A, #REF!…).`,
    en: `Row ${line}, column ${column.en}: an Excel error (#N/A, #REF!…).`,
  }),
} as const
