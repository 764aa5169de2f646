import { defineWords, type Words } from '../../../../kernel/words.ts'
import type { Doubt, DoubtKind, Span } from './reading.ts'

/** What a doubt says to the person who checks the reading; the argument is the text in question. */
const doubtWords = defineWords({
  'symbol-repaired': {
    vi: (was: string) => `Ký hiệu “${was}” có ký tự đọc nhầm, đã sửa.`,
    en: (was: string) => `The symbol “${was}” had misread letters, which were set right.`,
  },
  'digit-repaired': {
    vi: (was: string) => `“${was}” có chữ cái ở chỗ của chữ số, đã sửa.`,
    en: (was: string) => `“${was}” had a letter in the place of a digit, which was set right.`,
  },
  'words-repaired': {
    vi: (was: string) => `“${was}” viết sai dấu hoặc tách chữ, đã sửa.`,
    en: (was: string) => `“${was}” had wrong marks or split words, which were set right.`,
  },
  'label-repaired': {
    vi: (was: string) => `Số mục “${was}” đọc nhầm, đã sửa theo thứ tự.`,
    en: (was: string) => `The label “${was}” was misread and was set right by its order.`,
  },
  'date-not-real': {
    vi: (was: string) => `Không có ngày “${was}”.`,
    en: (was: string) => `There is no such day as “${was}”.`,
  },
  'date-incomplete': {
    vi: (was: string) => `Ngày “${was}” còn để trống.`,
    en: (was: string) => `The date “${was}” is left blank in part.`,
  },
  'issuer-inferred': {
    vi: (was: string) => `Cơ quan ban hành “${was}” được suy ra từ nội dung.`,
    en: (was: string) => `The issuer “${was}” was inferred from the text.`,
  },
  'type-inferred': {
    vi: (was: string) => `Loại văn bản được suy ra từ “${was}”.`,
    en: (was: string) => `The type of document was inferred from “${was}”.`,
  },
  'type-missing': {
    vi: () => 'Không thấy tên loại văn bản.',
    en: () => 'No type of document was found.',
  },
  'title-missing': {
    vi: () => 'Không thấy trích yếu.',
    en: () => 'No title was found.',
  },
  'numbering-gap': {
    vi: (was: string) => `Trước mục “${was}” có thể thiếu một mục.`,
    en: (was: string) => `A provision may be missing before “${was}”.`,
  },
  'numbering-repeated': {
    vi: (was: string) => `Số mục “${was}” bị lặp.`,
    en: (was: string) => `The label “${was}” occurs twice.`,
  },
  'no-numbered-tasks': {
    vi: () => 'Không thấy mục nào được đánh số.',
    en: () => 'No numbered provision was found.',
  },
  'officer-unsure': {
    vi: (was: string) => `“${was}”: chưa chắc là người được giao việc này.`,
    en: (was: string) => `“${was}” may not be a person charged with this.`,
  },
  'recipient-unread': {
    vi: (was: string) => `Nơi nhận có dòng không đọc được: “${was}”.`,
    en: (was: string) => `A line of the recipients could not be read: “${was}”.`,
  },
  'recipient-cut': {
    vi: (was: string) => `Nơi nhận “${was}” có thể bị mất phần đầu dòng.`,
    en: (was: string) => `The recipient “${was}” may have lost the beginning of its line.`,
  },
  'recipient-inferred': {
    vi: (was: string) => `Nơi nhận “${was}” được nhận ra từ một dòng đọc sai.`,
    en: (was: string) => `The recipient “${was}” was recognised in a misread line.`,
  },
  'pages-out-of-order': {
    vi: (was: string) =>
      `Số in trên các trang là ${was}: hình như các trang bị lẫn thứ tự hoặc thiếu. Nếu đúng vậy, hãy gửi lại cho đúng thứ tự rồi mới giao việc.`,
    en: (was: string) =>
      `The pages bear the numbers ${was}: they seem to be in another order, or one is missing. If so, send them again in order before work is given out.`,
  },
  'same-number-other-date': {
    vi: (was: string) => `“${was}” được dẫn với hai ngày khác nhau.`,
    en: (was: string) => `“${was}” is cited with two different dates.`,
  },
})

/** A doubt with its words in both languages. */
export function doubt(kind: DoubtKind, span: Span, was = ''): Doubt {
  const short = was.length > 80 ? `${was.slice(0, 79)}…` : was
  const words: Words = { vi: doubtWords('vi')[kind](short), en: doubtWords('en')[kind](short) }
  return { kind, words, span }
}
