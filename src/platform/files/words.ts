import type { Words } from '../../kernel/words.ts'

/** Why a file is not kept or not found: the cause, then what to do. */
export const fileRefusals = {
  'file-empty': () => ({
    vi: 'Tệp không có nội dung (0 byte). Hãy kiểm tra tệp gốc rồi tải lên lại.',
    en: 'The file is empty (0 bytes). Check the original and upload it again.',
  }),
  'file-too-large': ({ megabytes = 0 }) => ({
    vi: `Tệp lớn hơn ${megabytes} MB. Hãy giảm dung lượng hoặc tách thành nhiều tệp.`,
    en: `The file is larger than ${megabytes} MB. Make it smaller or split it.`,
  }),
  'file-not-found': () => ({
    vi: 'Không tìm thấy tệp này trong kho lưu trữ. Hãy báo quản trị kiểm tra kho tệp.',
    en: 'This file is not in the store. Ask the administrator to check the file store.',
  }),
} as const satisfies Record<string, (facts: { megabytes?: number }) => Words>
