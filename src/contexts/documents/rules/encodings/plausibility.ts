import { isVietnameseSyllable } from './vietnamese-syllable.ts'

/** How Vietnamese a text looks, judged only by its words that are not plain ASCII. */
export interface Plausibility {
  /** Words with a letter beyond ASCII. */
  readonly markedWords: number
  /** Those among them that are possible syllables, 0 to 1; 1 when there is none to judge. */
  readonly validShare: number
  /** Those among them that are everyday words, 0 to 1. */
  readonly commonShare: number
  /** Characters of the longest possible syllable among them, as it was before `read`. */
  readonly longestWord: number
}

export type Reading = (word: string) => string | undefined

/** A run of letters, or of the signs that stand for letters when a legacy text is seen as Windows-1252. */
const wordPattern = /(?:[A-Za-z\u00a1-\u024f\u03bc\u1e00-\u1eff]|\p{M})+/gu

const commonWords = new Set(
  'và của các có được là với không những về để theo đã này từ đến người số vào năm như ở tổ chức thực hiện việc kế hoạch công tác tỉnh xã ủy bộ đảng nhà nước dân vận khéo chính quyền hội đồng đoàn thể phòng đơn vị đối hành văn bản quyết định nghị phát triển kinh tế giáo dục cộng hòa chủ nghĩa việt độc lập tự hạnh phúc ngày tháng căn cứ điều luật khoản nội dung yêu cầu mục đích nhiệm vụ giải pháp cơ quan cán tại trên cho phong trào thi đua mô hình'.split(
    ' ',
  ),
)

/** Judges the words of a text; `read` turns a word into Vietnamese first, or says that it cannot (undefined). */
export function judgeText(text: string, read: Reading = (word) => word): Plausibility {
  let markedWords = 0
  let valid = 0
  let common = 0
  let longestWord = 0
  for (const [word] of text.matchAll(wordPattern)) {
    if (!isMarked(word)) continue
    markedWords += 1
    const vietnamese = read(word)
    if (vietnamese === undefined || !isVietnameseSyllable(vietnamese)) continue
    valid += 1
    longestWord = Math.max(longestWord, word.length)
    if (commonWords.has(vietnamese.toLowerCase())) common += 1
  }
  const total = Math.max(markedWords, 1)
  return { markedWords, validShare: markedWords === 0 ? 1 : valid / total, commonShare: common / total, longestWord }
}

function isMarked(word: string): boolean {
  return /[^A-Za-z]/.test(word)
}
