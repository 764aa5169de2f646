import { defineWords, type Words } from '../../../kernel/words.ts'
import type { PairVerdict } from './rules/judging.ts'

export const pairVerdictWords: Readonly<Record<PairVerdict, Words>> = {
  different: { vi: 'Khác nhau', en: 'Different' },
  continues: { vi: 'Tiếp nối', en: 'Continues it' },
  replicates: { vi: 'Làm theo', en: 'Replicates it' },
  duplicate: { vi: 'Trùng lặp', en: 'Duplicate' },
}

export const gradeWords = {
  very: { vi: 'Rất giống', en: 'Very much alike' },
  alike: { vi: 'Giống', en: 'Alike' },
  perhaps: { vi: 'Có thể giống', en: 'Perhaps alike' },
} as const satisfies Record<string, Words>

export const words = defineWords({
  title: { vi: 'Mô hình giống nhau', en: 'Look-alikes' },
  panelTitle: { vi: 'Đã có mô hình giống thế này', en: 'There are initiatives like this' },
  panelLead: {
    vi: 'Chỗ trùng được tô. Việc đăng ký không bị chặn: nếu là làm tiếp hay làm theo, hãy ghi rõ; nếu khác, cứ đăng ký.',
    en: 'What is the same is marked. Nothing is blocked: say so if it continues or replicates one of them; register if it is another thing.',
  },
  none: { vi: 'Chưa thấy mô hình nào giống.', en: 'Nothing alike was found.' },
  noneAdvice: {
    vi: 'Đã tìm trong các năm trước của cơ quan và các mô hình cơ quan khác đã công bố.',
    en: 'Earlier years of the agency and what other agencies have published were looked through.',
  },
  tooShort: {
    vi: 'Gõ tên mô hình để xem đã có nơi nào làm chưa.',
    en: 'Type the name to see whether it is done somewhere.',
  },
  seek: { vi: 'Xem mô hình giống', en: 'See look-alikes' },
  seeking: { vi: 'Đang tìm mô hình giống…', en: 'Looking for look-alikes…' },
  found: {
    vi: (count: number) => `Có ${count} mô hình giống.`,
    en: (count: number) => (count === 1 ? 'One look-alike.' : `${count} look-alikes.`),
  },
  yours: { vi: 'Đang đăng ký', en: 'Being registered' },
  theirs: { vi: 'Đã có', en: 'On record' },
  earlierYear: { vi: 'năm trước của cùng mô hình', en: 'an earlier year of the same initiative' },
  ownAgency: { vi: 'cơ quan mình', en: 'own agency' },
  open: { vi: 'Mở mô hình này', en: 'Open it' },
  noGist: { vi: 'Chưa ghi mục tiêu, nội dung.', en: 'No goals or content yet.' },
  reviewTitle: { vi: 'Xét mô hình giống nhau', en: 'Review look-alikes' },
  reviewLead: {
    vi: 'So từng cặp rồi ghi kết luận. Kết luận không chặn hồ sơ; người duyệt thấy kết luận.',
    en: 'Compare each pair and record what it is. It does not block the registration; whoever approves sees it.',
  },
  judge: { vi: 'Ghi kết luận về mô hình giống', en: 'Record what a look-alike is' },
  judged: { vi: 'Đã ghi kết luận.', en: 'Recorded.' },
  verdict: { vi: 'Kết luận', en: 'What it is' },
  note: { vi: 'Căn cứ', en: 'Why' },
  noteHint: { vi: 'Ví dụ: cùng cách làm, khác thôn.', en: 'Such as: the same way, another village.' },
  judgedBy: {
    vi: (name: string, on: string) => `${name} ghi ngày ${on}`,
    en: (name: string, on: string) => `recorded by ${name} on ${on}`,
  },
  change: { vi: 'Sửa kết luận', en: 'Change it' },
  see: { vi: 'Tìm mô hình giống', en: 'Find look-alikes' },
  seeOf: { vi: 'Xem mô hình giống của một hồ sơ', en: 'See the look-alikes of a registration' },
  name: { vi: 'Tên mô hình', en: 'Name' },
  gist: { vi: 'Mục tiêu, nội dung, kết quả', en: 'Goals, content, outputs' },
  earlierVerdicts: { vi: 'Kết luận đã ghi', en: 'Recorded before' },
  back: { vi: 'Về mô hình', en: 'Back to the initiative' },
  listTitle: { vi: 'Mô hình, điển hình', en: 'Initiatives' },
})
