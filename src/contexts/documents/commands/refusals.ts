import type { Refusals } from '../../../commands/refusals.ts'

/** Why something about the register was not done. */
export const registerRefusals = {
  'document-without-name': {
    status: 422,
    words: {
      vi: 'Ghi ít nhất một trong ba: số, ký hiệu; tên gọi; trích yếu.',
      en: 'Write at least one of these: number, name, subject.',
    },
  },
  'document-already-registered': {
    status: 409,
    words: {
      vi: 'Sổ văn bản đã có văn bản này. Tìm theo số, ký hiệu hoặc tên rồi bổ sung vào đó.',
      en: 'The register has this document already. Find it by its number or name and complete it there.',
    },
  },
} as const satisfies Refusals

/** Why a reading was not changed. */
export const readingRefusals = {
  'reading-not-open': {
    status: 409,
    words: {
      vi: 'Bản đọc này đã được chấp nhận hoặc đã bỏ, không sửa được nữa.',
      en: 'This reading was accepted or dropped and can no longer be changed.',
    },
  },
} as const satisfies Refusals

/** Why a correction was not made. */
export const editRefusals = {
  ...readingRefusals,
  'part-not-found': {
    status: 409,
    words: {
      vi: 'Phần này không còn trong bản đọc hoặc đã bỏ. Xem lại bên dưới.',
      en: 'This part is no longer in the reading or was dropped. Look again below.',
    },
  },
  'nothing-to-join': {
    status: 422,
    words: { vi: 'Trước mục này không có mục nào để gộp vào.', en: 'There is nothing before this one to join it to.' },
  },
  'cannot-split-there': {
    status: 422,
    words: {
      vi: 'Không tách được ở chỗ đó: một phần sẽ trống.',
      en: 'It cannot be split there: one part would be empty.',
    },
  },
  'cannot-move-there': {
    status: 422,
    words: { vi: 'Mục này không chuyển tiếp được theo hướng đó.', en: 'This item cannot be moved further that way.' },
  },
  'day-not-real': {
    status: 422,
    words: {
      vi: 'Không có ngày như vậy. Viết ngày/tháng/năm, ví dụ 23/11/2026.',
      en: 'There is no such day. Write day/month/year, such as 23/11/2026.',
    },
  },
  'too-many-parts': {
    status: 422,
    words: { vi: 'Bản đọc đã có quá nhiều mục.', en: 'The reading has too many parts already.' },
  },
} as const satisfies Refusals
