import type { Refusals } from '../../../commands/refusals.ts'
import { defineWords, type Words } from '../../../kernel/words.ts'

/** Why nothing was done about a scan. */
export const scanRefusals = {
  'scan-not-under-way': {
    status: 409,
    words: {
      vi: 'Bản chụp này không còn đang đọc. Xem tình trạng hiện nay bên dưới.',
      en: 'This scan is no longer being read. See below where it stands.',
    },
  },
  'scan-not-stopped': {
    status: 409,
    words: {
      vi: 'Bản chụp này đang đọc, đã đọc xong hoặc đã bỏ. Xem tình trạng hiện nay bên dưới.',
      en: 'This scan is being read, was read or was dropped. See below where it stands.',
    },
  },
} as const satisfies Refusals

/** Why a background process may not go on with a scan. */
export const holderRefusals = {
  'scan-not-held': {
    status: 409,
    words: {
      vi: 'Bản chụp đã được dừng hoặc do tiến trình khác đọc.',
      en: 'The scan was stopped, or another process reads it.',
    },
  },
} as const satisfies Refusals

export const scanWords = defineWords({
  readNew: { vi: 'Đọc kế hoạch mới', en: 'Read a new plan' },
  scans: { vi: 'Bản chụp đang đọc', en: 'Scans being read' },
  document: { vi: 'Bản chụp', en: 'Scan' },
  progress: { vi: 'Đã đọc', en: 'Read' },
  state: { vi: 'Tình trạng', en: 'State' },
  received: { vi: 'Nhận lúc', en: 'Received' },
  pagesRead: {
    vi: (read: number, of: number) => `${read} / ${of} trang`,
    en: (read: number, of: number) => `${read} of ${of} pages`,
  },
  waiting: { vi: 'đang chờ đến lượt', en: 'waiting for its turn' },
  reading: { vi: 'đang đọc', en: 'being read' },
  done: { vi: 'đã đọc xong', en: 'read' },
  stopped: { vi: 'đã dừng', en: 'stopped' },
  failed: { vi: 'không đọc được', en: 'could not be read' },
  dropped: { vi: 'đã bỏ', en: 'dropped' },
  leaveAlone: {
    vi: 'Có thể rời trang này: máy đọc tiếp và báo khi xong.',
    en: 'You may leave this page: reading goes on and you are told when it is done.',
  },
  stop: { vi: 'Dừng đọc', en: 'Stop reading' },
  resume: { vi: 'Đọc tiếp', en: 'Read on' },
  again: { vi: 'Đọc lại', en: 'Read again' },
  drop: { vi: 'Bỏ bản chụp', en: 'Drop the scan' },
  open: { vi: 'Mở bản đọc', en: 'Open the reading' },
  stoppedFlash: { vi: 'Đã dừng. Các trang đã đọc được giữ lại.', en: 'Stopped. The pages read so far are kept.' },
  resumedFlash: { vi: 'Đọc tiếp từ trang còn lại.', en: 'Reading goes on with the pages that are left.' },
  droppedFlash: { vi: 'Đã bỏ bản chụp.', en: 'The scan was dropped.' },
  pages: { vi: 'Từng trang', en: 'Page by page' },
  page: { vi: 'Trang', en: 'Page' },
  how: { vi: 'Chữ lấy từ đâu', en: 'Where the text comes from' },
  words: {
    vi: (count: number) => `${count} chữ`,
    en: (count: number) => (count === 1 ? '1 word' : `${count} words`),
  },
  changes: {
    vi: (count: number) => `máy sửa ${count} chỗ`,
    en: (count: number) => (count === 1 ? '1 place corrected' : `${count} places corrected`),
  },
  regions: { vi: 'có dấu hoặc chữ viết tay', en: 'with a stamp or handwriting' },
  notYet: { vi: 'chưa đọc', en: 'not read yet' },
  'text-layer': { vi: 'chữ có sẵn trong tệp, giữ nguyên', en: 'text of the file, as it is' },
  'corrected-text-layer': {
    vi: 'chữ có sẵn trong tệp, do máy quét khác nhận dạng',
    en: 'text of the file, left by another scanner',
  },
  ocr: { vi: 'nhận dạng từ ảnh', en: 'recognised in the picture' },
  file: { vi: 'chữ có sẵn trong tệp', en: 'text of the file' },
  engine: { vi: 'nhận dạng từ ảnh', en: 'recognised in the picture' },
  'over-picture': { vi: 'chữ có sẵn trong tệp, chờ kiểm tra', en: 'text of the file, to be checked' },
  readDone: {
    vi: (name: string) => `Đã đọc xong ${name}. Mời xem và chấp nhận.`,
    en: (name: string) => `${name} was read. Look at it and accept it.`,
  },
  readFailed: {
    vi: (name: string) => `Không đọc được ${name}. Mở để xem lý do.`,
    en: (name: string) => `${name} could not be read. Open it to see why.`,
  },
})

/** A fault of one page, with the page named. */
export function faultOfPage(number: number, fault: Words): Words {
  return { vi: `Trang ${number}: ${fault.vi}`, en: `Page ${number}: ${fault.en}` }
}

export const noTextFault: Words = {
  vi: 'Không nhận ra chữ nào trên các trang. Hãy chụp lại thẳng, đủ sáng, gần hơn, hoặc quét ở 200–300 dpi.',
  en: 'No text was recognised on the pages. Take them again straight, in good light and closer, or scan at 200 to 300 dpi.',
}
