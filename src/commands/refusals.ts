import type { Words } from '../kernel/words.ts'

/** Why something was not done: a fact with an HTTP status and plain words. */
export interface Refusal {
  readonly status: 403 | 404 | 409 | 413 | 422
  readonly words: Words
}

/** A context's closed set of refusals; docs/refusals.md is kept true to all of them by a test. */
export type Refusals<Reason extends string = string> = Readonly<Record<Reason, Refusal>>

/** The refusals of the door itself, which any command may give. */
export const doorRefusals = {
  'record-not-found': {
    status: 404,
    words: {
      vi: 'Không tìm thấy hồ sơ này, hoặc anh/chị không được xem.',
      en: 'This record does not exist, or you may not see it.',
    },
  },
  'record-changed': {
    status: 409,
    words: {
      vi: 'Người khác vừa sửa hồ sơ này. Xem nội dung hiện nay rồi gửi lại nếu vẫn cần.',
      en: 'Someone else has just changed this record. Look at what it says now, then send again if still needed.',
    },
  },
  'command-id-reused': {
    status: 409,
    words: {
      vi: 'Mẫu này đã được gửi với nội dung khác. Mở lại mẫu rồi gửi lại.',
      en: 'This form was already sent with other content. Open the form again and send it.',
    },
  },
  'agency-ended': {
    status: 403,
    words: {
      vi: 'Cơ quan này đã kết thúc hoạt động trên Khéo: hồ sơ vẫn xem được, không sửa hay thêm được nữa.',
      en: 'This agency has ended in Khéo: its records can still be read, but nothing can be changed or added.',
    },
  },
} as const satisfies Refusals
export type DoorRefusal = keyof typeof doorRefusals

/** Thrown by a store when the row asked for is not there (or not this agency's, which is the same to the asker). */
export class RecordNotFound extends Error {
  override readonly name = 'RecordNotFound'
}
