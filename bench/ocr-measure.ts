/** The measure of an OCR correction: that of `score_ocr.py`, in TypeScript. */

export interface Score {
  /** Words of the print. */
  readonly words: number
  /** Wrong, missing and added words before and after the correction. */
  readonly before: number
  readonly after: number
  /** Words the OCR had right, and those of them that are wrong after the correction. */
  readonly right: number
  readonly damaged: number
}

/** Compares what was read and what became of it with the print, word by word (words are parted by blanks). */
export function scoreCorrection(printed: string, read: string, corrected: string): Score {
  const gold = wordsOf(printed)
  const before = align(gold, wordsOf(read))
  const after = align(gold, wordsOf(corrected))
  let right = 0
  let damaged = 0
  for (let word = 0; word < gold.length; word += 1) {
    if (before.kept[word] !== 1) continue
    right += 1
    if (after.kept[word] !== 1) damaged += 1
  }
  return { words: gold.length, before: before.errors, after: after.errors, right, damaged }
}

export function totalScore(scores: readonly Score[]): Score {
  const add = (key: keyof Score): number => scores.reduce((sum, score) => sum + score[key], 0)
  return {
    words: add('words'),
    before: add('before'),
    after: add('after'),
    right: add('right'),
    damaged: add('damaged'),
  }
}

export function scoreLine(name: string, { words, before, after, right, damaged }: Score): string {
  const percent = (share: number, digits: number): string => `${(share * 100).toFixed(digits)}%`
  return [
    name.padEnd(28),
    `words ${String(words).padStart(6)}`,
    `SER raw ${percent(before / words, 2).padStart(6)}`,
    `corrected ${percent(after / words, 2).padStart(6)}`,
    `errors removed ${before === 0 ? '–' : percent(1 - after / before, 1)}`,
    `damaged ${damaged} (${percent(damaged / Math.max(1, right), 3)})`,
  ].join('  ')
}

export function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '')
}

const FAR = 1_000_000_000

/** Edit distance over words in a band, and which words of the gold stand unchanged. */
function align(gold: readonly string[], other: readonly string[]): { errors: number; kept: Uint8Array } {
  const band = Math.max(60, Math.abs(gold.length - other.length) + 60, Math.floor(gold.length / 12))
  const wide = 2 * band + 3
  const costs = new Int32Array((gold.length + 1) * wide).fill(FAR)
  const place = (row: number, column: number): number => row * wide + column - row + band + 1
  const cost = (row: number, column: number): number => costs[place(row, column)] ?? FAR
  for (let row = 0; row <= gold.length; row += 1) {
    for (let column = Math.max(0, row - band); column <= Math.min(other.length, row + band); column += 1) {
      if (row === 0 || column === 0) {
        costs[place(row, column)] = row + column
        continue
      }
      const swap = cost(row - 1, column - 1) + (gold[row - 1] === other[column - 1] ? 0 : 1)
      costs[place(row, column)] = Math.min(swap, cost(row - 1, column) + 1, cost(row, column - 1) + 1)
    }
  }
  return { errors: cost(gold.length, other.length), kept: keptWords(gold, other, cost) }
}

function keptWords(
  gold: readonly string[],
  other: readonly string[],
  cost: (row: number, column: number) => number,
): Uint8Array {
  const kept = new Uint8Array(gold.length)
  let row = gold.length
  let column = other.length
  while (row > 0 && column > 0) {
    const same = gold[row - 1] === other[column - 1]
    if (cost(row, column) === cost(row - 1, column - 1) + (same ? 0 : 1)) {
      kept[row - 1] = same ? 1 : 0
      row -= 1
      column -= 1
    } else if (cost(row, column) === cost(row - 1, column) + 1) row -= 1
    else column -= 1
  }
  return kept
}
