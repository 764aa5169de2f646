import type { Words } from '../../../kernel/words.ts'

/** What a refusal may mention. */
export interface IntakeFacts {
  /** What the file really is. */
  readonly found?: Words
  /** Megabytes, pages or seconds, by the reason. */
  readonly limit?: number
}

const nothing: Words = { vi: 'tệp không rõ loại', en: 'a file of an unknown kind' }

/** Every reason why a file cannot be read: the cause, then what to do. */
export const intakeRefusals = {
  'file-empty': () => ({
    vi: 'Tệp không có nội dung (0 byte). Hãy mở lại tệp gốc, kiểm tra rồi tải lên lần nữa.',
    en: 'The file is empty (0 bytes). Open the original, check it and upload it again.',
  }),
  'file-too-large': ({ limit = 0 }) => ({
    vi: `Tệp lớn hơn ${limit} MB. Hãy giảm dung lượng (nén ảnh, bỏ phụ lục) hoặc tách thành nhiều tệp.`,
    en: `The file is larger than ${limit} MB. Make it smaller (compress pictures, leave out annexes) or split it.`,
  }),
  'too-many-pages': ({ limit = 0 }) => ({
    vi: `Văn bản có hơn ${limit} trang. Hãy tách phần kế hoạch ra khỏi phụ lục rồi tải lên.`,
    en: `The document has more than ${limit} pages. Separate the plan from its annexes and upload the plan.`,
  }),
  'pdf-password-protected': () => ({
    vi: 'Tệp PDF có mật khẩu nên không đọc được. Hãy mở bằng mật khẩu, lưu thành bản không có mật khẩu rồi tải lên.',
    en: 'The PDF is protected by a password. Open it with the password, save a copy without one and upload that.',
  }),
  'pdf-damaged': () => ({
    vi: 'Tệp PDF bị hỏng hoặc tải về chưa đủ. Hãy mở thử, xin lại bản gốc rồi tải lên.',
    en: 'The PDF is damaged or incomplete. Try to open it, get the original again and upload that.',
  }),
  'docx-damaged': () => ({
    vi: 'Tệp Word bị hỏng hoặc chép chưa đủ. Hãy mở bằng Word, lưu lại (hoặc xin lại bản gốc) rồi tải lên.',
    en: 'The Word file is damaged or incomplete. Open it in Word and save it again, or get the original, and upload that.',
  }),
  'docx-password-protected': () => ({
    vi: 'Tệp Word có mật khẩu nên không đọc được. Hãy mở bằng mật khẩu, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ tài liệu) rồi tải lên.',
    en: 'The Word file is protected by a password. Open it, take the password off (File › Info › Protect Document) and upload it.',
  }),
  'old-doc-format': () => ({
    vi: 'Đây là tệp Word kiểu cũ (.doc, Word 97–2003). Hãy mở bằng Word, chọn Lưu thành › Tài liệu Word (.docx) rồi tải lên.',
    en: 'This is a Word file of the old kind (.doc, Word 97–2003). Open it in Word, choose Save As › Word Document (.docx) and upload that.',
  }),
  'not-a-document': ({ found = nothing }) => ({
    vi: `Đây không phải văn bản đọc được: nội dung là ${found.vi}, dù tên tệp thế nào. Hãy tải lên tệp Word (.docx), PDF, ảnh chụp (JPEG, PNG, TIFF) hoặc tệp văn bản (.txt).`,
    en: `This is not a document that can be read: whatever its name, it is ${found.en}. Upload a Word file (.docx), a PDF, a picture (JPEG, PNG, TIFF) or a text file (.txt).`,
  }),
  'picture-damaged': () => ({
    vi: 'Ảnh bị hỏng hoặc tải về chưa đủ. Hãy mở thử, chụp hoặc quét lại rồi tải lên.',
    en: 'The picture is damaged or incomplete. Try to open it, take or scan it again and upload that.',
  }),
  'picture-too-large': ({ limit = 0 }) => ({
    vi: `Ảnh có hơn ${limit} triệu điểm ảnh. Hãy quét ở 200–300 dpi hoặc giảm kích thước ảnh rồi tải lên.`,
    en: `The picture has more than ${limit} million dots. Scan at 200 to 300 dpi or make it smaller and upload that.`,
  }),
  'picture-too-small': ({ limit = 0 }) => ({
    vi: `Ảnh quá nhỏ để đọc chữ (cạnh dài cần ít nhất ${limit} điểm ảnh). Hãy chụp gần hơn hoặc quét ở 200–300 dpi.`,
    en: `The picture is too small to read (the longer side needs at least ${limit} dots). Take it closer or scan at 200 to 300 dpi.`,
  }),
  'picture-in-heic': () => ({
    vi: 'Ảnh HEIC chưa đọc được. Mở trang này trên chính điện thoại rồi chọn ảnh (điện thoại tự đổi sang JPEG); hoặc mở ảnh trên máy tính và lưu thành JPEG. Để lần sau chụp ra JPEG: iPhone, Cài đặt › Camera › Định dạng › Tương thích nhất; Samsung, cài đặt máy ảnh, tắt “Ảnh hiệu suất cao”.',
    en: 'HEIC pictures cannot be read yet. Open this page on the phone itself and choose the picture (the phone makes it a JPEG); or open it on the computer and save it as JPEG. To take JPEGs from now on: iPhone, Settings › Camera › Formats › Most Compatible; Samsung, camera settings, turn off “High efficiency pictures”.',
  }),
  'archive-too-large': () => ({
    vi: 'Tệp Word này bung ra lớn bất thường nên không được mở. Nếu là tệp thật, hãy lưu lại từ Word với ảnh đã nén rồi tải lên.',
    en: 'This Word file unpacks to an abnormal size and was not opened. If it is genuine, save it from Word with compressed pictures and upload that.',
  }),
  'text-not-readable': () => ({
    vi: 'Có chữ nhưng không nhận ra bảng mã tiếng Việt nào. Hãy mở tệp, lưu lại với bảng mã Unicode (UTF-8) rồi tải lên.',
    en: 'There is text, but in no known Vietnamese character table. Open the file, save it as Unicode (UTF-8) and upload it.',
  }),
  'document-without-text': () => ({
    vi: 'Tệp mở được nhưng không có chữ nào (có thể chỉ có hình). Hãy tải bản có chữ hoặc gõ, dán nội dung vào.',
    en: 'The file opens but holds no text (only pictures perhaps). Upload a version with text, or type or paste it.',
  }),
  'reading-took-too-long': ({ limit = 0 }) => ({
    vi: `Đọc quá ${limit} giây chưa xong nên đã dừng. Tệp có thể quá phức tạp hoặc bị hỏng; hãy lưu lại từ Word hoặc dán nội dung vào.`,
    en: `Reading took more than ${limit} seconds and was stopped. The file may be too complex or damaged; save it again from Word, or paste the text.`,
  }),
  'reading-took-too-much-memory': () => ({
    vi: 'Tệp cần quá nhiều bộ nhớ để đọc nên đã dừng. Tệp có thể bị hỏng; hãy lưu lại từ Word hoặc dán nội dung vào.',
    en: 'The file needs too much memory to read and was stopped. It may be damaged; save it again from Word, or paste the text.',
  }),
  'reading-failed': () => ({
    vi: 'Chương trình gặp lỗi khi đọc tệp này; tệp chưa được nhận. Hãy lưu lại từ Word hoặc dán nội dung vào.',
    en: 'The program failed while reading this file, which was not taken in. Save it again from Word, or paste the text.',
  }),
  'reader-busy': () => ({
    vi: 'Đang có quá nhiều tệp chờ đọc. Hãy tải lên lại sau một phút.',
    en: 'Too many files are waiting to be read. Upload it again in a minute.',
  }),
} as const satisfies Record<string, (facts: IntakeFacts) => Words>

/** What a person should know about a reading that went well. */
export const intakeNotes = {
  converted: (table: string): Words => ({
    vi: `Chữ được gõ bằng bảng mã cũ ${table}, đã đổi sang Unicode. Hãy đối chiếu với bản gốc, nhất là chữ in hoa.`,
    en: `The letters were typed in the old table ${table} and were converted to Unicode. Compare with the original, capitals above all.`,
  }),
  uncertainEncoding: {
    vi: 'Không chắc về bảng mã chữ của tệp. Hãy đối chiếu với bản gốc.',
    en: 'The character table of the file is uncertain. Compare with the original.',
  },
  pagesWithoutText: (pages: readonly number[]): Words => ({
    vi: `Trang ${pages.join(', ')} không có chữ (có thể là bản chụp), chưa được đọc.`,
    en: `Page ${pages.join(', ')} has no text (a scan perhaps) and was not read.`,
  }),
  runningHeadsDropped: (count: number): Words => ({
    vi: `Đã bỏ ${count} dòng số trang và tiêu đề lặp lại ở đầu, cuối trang.`,
    en: `${count} lines with page numbers and repeated heads were left out.`,
  }),
  footnotesLeftOut: (count: number): Words => ({
    vi: `${count} chú thích cuối trang chưa được đọc.`,
    en: `${count} footnotes were not read.`,
  }),
  recognised: (made: number, open: number): Words => ({
    vi: `Chữ trong tệp do một phần mềm nhận dạng (OCR) để lại, không phải do người gõ. Chương trình đã sửa ${made} chỗ, đề xuất ${open} chỗ; tệp gốc giữ nguyên.`,
    en: `The text was left by a program that recognises print (OCR), not typed. ${made} places were corrected, ${open} are proposed; the original is kept as it came.`,
  }),
  damagedLetters: {
    vi: 'Một vài chữ trong tệp bị hỏng, được thay bằng dấu �.',
    en: 'A few letters of the file are damaged and were replaced by �.',
  },
} as const
