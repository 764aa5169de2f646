import type { Refusals } from '../../../commands/refusals.ts'
import { defineWords, type Words } from '../../../kernel/words.ts'

/** Why nothing was decided about the text of a scan. */
export const decisionRefusals = {
  'mark-not-found': {
    status: 409,
    words: {
      vi: 'Chỗ này không còn trong chữ đã đọc. Xem lại danh sách bên dưới.',
      en: 'This place is no longer in the text that was read. Look at the list again below.',
    },
  },
  'nothing-to-decide': {
    status: 422,
    words: { vi: 'Không có chỗ nào như vậy còn chờ xem.', en: 'No such place is left to look at.' },
  },
  'text-missing': {
    status: 422,
    words: { vi: 'Viết chữ đúng vào ô rồi gửi lại.', en: 'Write the right text in the field, then send it again.' },
  },
  'text-would-be-empty': {
    status: 422,
    words: { vi: 'Làm vậy thì văn bản không còn chữ nào.', en: 'The document would have no text left.' },
  },
} as const satisfies Refusals

/** Why the list of terms was not changed. */
export const termRefusals = {
  'terms-missing': {
    status: 422,
    words: { vi: 'Không có từ nào mới để thêm.', en: 'There is no new term to add.' },
  },
  'too-many-terms': {
    status: 422,
    words: {
      vi: 'Danh sách có tối đa 5.000 từ. Bỏ bớt từ không dùng rồi thêm lại.',
      en: 'The list holds 5,000 terms at most. Remove some that are not used, then add again.',
    },
  },
} as const satisfies Refusals

/** What was wrong with a place, by kind of change. */
export const kindWords = {
  mark: { vi: 'dấu', en: 'mark' },
  case: { vi: 'chữ hoa, chữ thường', en: 'letter case' },
  split: { vi: 'chữ rời', en: 'split syllable' },
  join: { vi: 'chữ dính', en: 'glued syllables' },
  letter: { vi: 'chữ cái', en: 'letter' },
  quote: { vi: 'dấu ngoặc', en: 'quotation mark' },
  digit: { vi: 'chữ số', en: 'digits' },
  symbol: { vi: 'số, ký hiệu văn bản', en: 'document number' },
  date: { vi: 'ngày tháng', en: 'date' },
  roman: { vi: 'số La Mã', en: 'Roman numeral' },
  name: { vi: 'tên riêng', en: 'name' },
  punctuation: { vi: 'dấu câu', en: 'punctuation' },
  noise: { vi: 'vết bẩn', en: 'stray sign' },
  unsure: { vi: 'máy đọc chưa chắc', en: 'read without certainty' },
  'left-out': { vi: 'để ngoài chữ', en: 'left out' },
} as const satisfies Record<string, Words>

/** What a correction of the understood plan did, to name one that no longer fits. */
export const editNames = defineWords({
  'set-head': { vi: 'sửa phần đầu', en: 'head set right' },
  'set-item': { vi: 'sửa lời một mục', en: 'wording of an item' },
  'split-item': { vi: 'tách mục', en: 'item split' },
  'join-item': { vi: 'gộp mục', en: 'items joined' },
  'drop-item': { vi: 'bỏ mục', en: 'item dropped' },
  'restore-item': { vi: 'lấy lại mục', en: 'item brought back' },
  'add-item': { vi: 'thêm mục', en: 'item added' },
  'move-item': { vi: 'chuyển mục', en: 'item moved' },
  'take-item': { vi: 'chọn làm nhiệm vụ', en: 'item as a task' },
  'take-children': { vi: 'chọn các mục con', en: 'items below as sub-tasks' },
  'assign-item': { vi: 'giao việc', en: 'assignment' },
  'set-officer': { vi: 'sửa người phụ trách', en: 'person set right' },
  'drop-officer': { vi: 'bỏ người phụ trách', en: 'person dropped' },
  'restore-officer': { vi: 'lấy lại người phụ trách', en: 'person brought back' },
  'set-reference': { vi: 'sửa văn bản được dẫn', en: 'cited document set right' },
  'drop-reference': { vi: 'bỏ văn bản được dẫn', en: 'cited document dropped' },
  'restore-reference': { vi: 'lấy lại văn bản được dẫn', en: 'cited document brought back' },
  'add-reference': { vi: 'thêm văn bản được dẫn', en: 'cited document added' },
  'set-recipients': { vi: 'sửa nơi nhận', en: 'recipients set right' },
  'set-model': { vi: 'sửa mô hình', en: 'model set right' },
  'drop-model': { vi: 'bỏ mô hình', en: 'model dropped' },
  'restore-model': { vi: 'lấy lại mô hình', en: 'model brought back' },
  'settle-doubt': { vi: 'đã xem một chỗ', en: 'place looked at' },
  'decide-changes': { vi: 'quyết định về chữ', en: 'decision about the text' },
})

export const checkWords = defineWords({
  views: { vi: 'Xem bản gốc', en: 'Views of the original' },
  picture: { vi: 'Ảnh trang', en: 'Page pictures' },
  readText: { vi: 'Chữ đã đọc', en: 'Text as read' },
  file: { vi: 'Tệp gốc', en: 'Original file' },
  fileLead: { vi: 'Tệp được giữ nguyên như khi nhận.', en: 'The file is kept as it came.' },
  openFile: { vi: 'Mở tệp', en: 'Open the file' },
  page: { vi: (number: number) => `Trang ${number}`, en: (number: number) => `Page ${number}` },
  pages: {
    vi: (from: number, to: number) => `Trang ${from}–${to}`,
    en: (from: number, to: number) => `Pages ${from}–${to}`,
  },
  pageParts: { vi: 'Các trang', en: 'Pages' },
  pictureOf: { vi: (number: number) => `Ảnh trang ${number}`, en: (number: number) => `Picture of page ${number}` },
  pictureAt: { vi: (text: string) => `Ảnh chỗ “${text}”`, en: (text: string) => `Picture of “${text}”` },
  zoom: { vi: 'Cỡ ảnh', en: 'Size' },
  zoomFit: { vi: 'vừa khung', en: 'fit' },
  eachPage: { vi: 'Xem từng trang', en: 'See each page' },
  'source-text-layer': { vi: 'chữ có sẵn trong tệp, giữ nguyên', en: 'text of the file, as it is' },
  'source-corrected-text-layer': { vi: 'chữ có sẵn trong tệp, đã sửa lỗi', en: 'text of the file, corrected' },
  'source-ocr': { vi: 'nhận dạng từ ảnh, đã sửa lỗi', en: 'recognised in the picture, corrected' },
  stamps: {
    vi: (count: number) => `${count} con dấu (để ngoài chữ)`,
    en: (count: number) => (count === 1 ? '1 stamp, left out' : `${count} stamps, left out`),
  },
  hands: {
    vi: (count: number) => `${count} chỗ viết tay (để ngoài chữ)`,
    en: (count: number) =>
      count === 1 ? '1 place of handwriting, left out' : `${count} places of handwriting, left out`,
  },
  stamp: { vi: 'con dấu', en: 'stamp' },
  handwriting: { vi: 'viết tay', en: 'handwriting' },
  title: {
    vi: (count: number) => `Chữ đã đọc: ${count} chỗ cần xem`,
    en: (count: number) =>
      count === 1 ? 'Text as read: 1 place to look at' : `Text as read: ${count} places to look at`,
  },
  titleDone: { vi: 'Chữ đã đọc: không còn chỗ nào phải xem', en: 'Text as read: nothing left to look at' },
  moreBefore: { vi: (count: number) => `${count} chỗ trước`, en: (count: number) => `${count} before` },
  moreBehind: { vi: (count: number) => `${count} chỗ sau`, en: (count: number) => `${count} more` },
  applied: {
    vi: (count: number) => `Máy đã sửa ${count} chỗ`,
    en: (count: number) => (count === 1 ? 'One place was corrected' : `${count} places were corrected`),
  },
  decidedBefore: {
    vi: (count: number) => `Đã xem ${count} chỗ`,
    en: (count: number) => (count === 1 ? 'One place was looked at' : `${count} places were looked at`),
  },
  wasRead: { vi: 'đọc được', en: 'read' },
  proposed: { vi: 'đề xuất', en: 'proposed' },
  sure: { vi: 'khá chắc', en: 'fairly sure' },
  unsure: { vi: 'chưa chắc', en: 'not sure' },
  guess: { vi: 'đoán', en: 'a guess' },
  sureness: { vi: 'Độ chắc', en: 'How sure' },
  anySureness: { vi: 'Mọi mức', en: 'Any' },
  orMore: { vi: (sureness: string) => `${sureness} trở lên`, en: (sureness: string) => `${sureness} or better` },
  confidence: {
    vi: (sureness: string, percent: number) => `${sureness} (máy tính được ${percent}%)`,
    en: (sureness: string, percent: number) => `${sureness} (${percent}% by the program’s own count)`,
  },
  acceptAs: { vi: (text: string) => `Đúng là “${text}”`, en: (text: string) => `“${text}” is right` },
  keepAs: { vi: (text: string) => `Giữ “${text}”`, en: (text: string) => `Keep “${text}”` },
  remove: { vi: 'Bỏ chữ này', en: 'Take it out' },
  leftOut: {
    vi: (text: string) => (text === '' ? '[để ngoài: giống chữ in, mời xem]' : `[để ngoài: “${text}”, mời xem]`),
    en: (text: string) =>
      text === '' ? '[left out: looks like print, have a look]' : `[left out: “${text}”, have a look]`,
  },
  leftOutPicture: { vi: 'Ảnh chỗ để ngoài chữ', en: 'Picture of what was left out' },
  takeIn: { vi: (text: string) => `Đưa “${text}” vào văn bản`, en: (text: string) => `Take “${text}” into the text` },
  leaveOut: { vi: 'Để ngoài, không phải chữ in', en: 'Leave it out, it is no print' },
  writeIn: { vi: 'Viết chữ trên giấy vào đây', en: 'Write what the paper says here' },
  staysOut: {
    vi: (text: string) => (text === '' ? 'để ngoài, không phải chữ in' : `để ngoài “${text}”`),
    en: (text: string) => (text === '' ? 'left out, no print' : `left out “${text}”`),
  },
  giveBack: { vi: (text: string) => `Trả lại “${text}”`, en: (text: string) => `Back to “${text}”` },
  nothing: { vi: '(không có chữ)', en: '(nothing)' },
  writeElse: { vi: 'Viết khác', en: 'Write something else' },
  rightText: { vi: 'Chữ đúng trên giấy', en: 'What the paper says' },
  write: { vi: 'Ghi chữ này', en: 'Write this' },
  remember: {
    vi: (term: string) => `Nhớ “${term}” cho những lần đọc sau`,
    en: (term: string) => `Remember “${term}” for later readings`,
  },
  rememberIt: { vi: 'Nhớ chữ này', en: 'Remember it' },
  kind: { vi: 'Loại', en: 'Kind' },
  next: { vi: 'Chỗ tiếp theo', en: 'Next place' },
  first: { vi: 'Đến chỗ đầu tiên', en: 'Go to the first place' },
  previous: { vi: 'Chỗ trước', en: 'Previous place' },
  keys: {
    vi: 'Phím: n chỗ tiếp theo, p chỗ trước, a chấp nhận, x giữ chữ gốc, w viết khác, u hoàn tác; ? liệt kê.',
    en: 'Keys: n next place, p previous, a accept, x keep the original, w write, u undo; ? lists them.',
  },
  bulk: { vi: 'Xử lý nhiều chỗ một lần', en: 'Decide many at once' },
  bulkHint: {
    vi: 'Chỉ những chỗ còn chờ xem, trên mọi trang. Hoàn tác được.',
    en: 'Only places still to look at, on all pages. It can be undone.',
  },
  bulkAccept: { vi: 'Chấp nhận tất cả', en: 'Accept them all' },
  bulkRestore: { vi: 'Giữ chữ gốc tất cả', en: 'Keep the originals' },
  anyKind: { vi: 'Mọi loại', en: 'Any kind' },
  termsPage: { vi: 'Từ ngữ của cơ quan', en: 'Names and terms of the agency' },
  termsLead: {
    vi: 'Tên người, địa danh, tên đơn vị, từ chuyên môn hay gặp. Khi đọc bản chụp, máy giữ nguyên các từ này và sửa chữ đọc sai về đúng chúng. Danh sách chỉ nằm trên máy của cơ quan.',
    en: 'People, places, units and special words that occur often. When scans are read these are kept as they are, and wrong readings are corrected towards them. The list stays in this installation.',
  },
  termsOf: { vi: (count: number) => `${count} từ`, en: (count: number) => (count === 1 ? '1 term' : `${count} terms`) },
  learned: { vi: 'nhớ khi sửa', en: 'learned' },
  added: { vi: 'tự thêm', en: 'added by hand' },
  origin: { vi: 'Nguồn', en: 'Origin' },
  termColumn: { vi: 'Từ ngữ', en: 'Term' },
  since: { vi: 'Từ ngày', en: 'Since' },
  noTerms: { vi: 'Chưa có từ nào', en: 'There are no terms yet' },
  noTermsAdvice: {
    vi: 'Thêm ở ô dưới, hoặc chọn “Nhớ từ này” khi sửa chữ của một bản chụp.',
    en: 'Add them below, or choose “Remember this” when you set the text of a scan right.',
  },
  nothingFound: { vi: 'Không có từ nào khớp', en: 'No term matches' },
  nothingFoundAdvice: { vi: 'Gõ ít chữ hơn.', en: 'Type fewer letters.' },
  dropTerm: { vi: 'Bỏ', en: 'Remove' },
  dropTermNamed: { vi: (term: string) => `Bỏ từ “${term}”`, en: (term: string) => `Remove “${term}”` },
  addTerms: { vi: 'Thêm từ', en: 'Add terms' },
  termsAdded: { vi: 'Đã thêm vào danh sách.', en: 'Added to the list.' },
  termDropped: { vi: 'Đã bỏ từ.', en: 'The term was removed.' },
  find: { vi: 'Tìm', en: 'Find' },
  decided: { vi: 'Đã ghi. Hoàn tác được bằng nút “Hoàn tác”.', en: 'Done. “Undo” takes it back.' },
  unfit: {
    vi: (count: number) => `${count} sửa đổi trước đây không còn chỗ trong chữ vừa sửa, nên không được tính:`,
    en: (count: number) =>
      count === 1
        ? 'One earlier correction has no place in the text any more and does not count:'
        : `${count} earlier corrections have no place in the text any more and do not count:`,
  },
  unfitAdvice: {
    vi: 'Làm lại ở đúng chỗ nếu vẫn cần, hoặc hoàn tác việc sửa chữ.',
    en: 'Make them again where they belong, or undo the change of the text.',
  },
  documents: { vi: 'Văn bản', en: 'Documents' },
})
