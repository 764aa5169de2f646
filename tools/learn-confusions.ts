/**
 * Learns what an OCR engine makes of letters: `node tools/learn-confusions.ts PAIRS OUT`.
 * PAIRS holds folders with `gold.txt` (what is printed) and `ocr.PROFILE.txt` (what was read); OUT gets the counts as JSON.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Confusions } from '../src/contexts/documents/ocr-correction/channel.ts'
import { keyOf, skeletonOf } from '../src/contexts/documents/ocr-correction/letters.ts'

export interface Pair {
  readonly printed: string
  readonly read: string
}

type Counts = Record<string, Record<string, number>>

/** Counts letter confusions over pairs of texts. */
export function learnConfusions(pairs: readonly Pair[]): Confusions {
  const letters: Counts = {}
  const pieces: Counts = {}
  const upperRead: Record<string, [number, number]> = {}
  const lowerRead: Record<string, [number, number]> = {}
  for (const { printed, read } of pairs) {
    for (const [gold, ocr] of wordPairs(wordsOf(printed), wordsOf(read))) {
      countLetters(keyOf(gold), keyOf(ocr), letters, pieces)
      countCase(gold, ocr, upperRead, lowerRead)
    }
  }
  return { letters, pieces, upperRead, lowerRead }
}

/** The pairs of a folder of documents, all profiles. */
export function pairsIn(directory: string, wanted: (document: string) => boolean = () => true): Pair[] {
  return readdirSync(directory)
    .filter((document) => wanted(document) && existsSync(join(directory, document, 'gold.txt')))
    .flatMap((document) => {
      const printed = readFileSync(join(directory, document, 'gold.txt'), 'utf8').normalize('NFC')
      return readdirSync(join(directory, document))
        .filter((file) => /^ocr\..+\.txt$/.test(file))
        .map((file) => ({ printed, read: readFileSync(join(directory, document, file), 'utf8').normalize('NFC') }))
    })
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\S/gu) ?? []
}

/** Pairs of words that stand for each other: Levenshtein over words, where unlike words cost more than a gap. */
function wordPairs(gold: readonly string[], ocr: readonly string[]): [string, string][] {
  const band = Math.abs(gold.length - ocr.length) + 150
  const wide = 2 * band + 1
  const costs = new Float32Array((gold.length + 1) * wide).fill(1e9)
  const at = (row: number, column: number): number => row * wide + column - row + band
  const inside = (row: number, column: number): boolean => Math.abs(column - row) <= band && column >= 0
  costs[at(0, 0)] = 0
  for (let row = 0; row <= gold.length; row += 1) {
    for (let column = Math.max(0, row - band); column <= Math.min(ocr.length, row + band); column += 1) {
      const here = costs[at(row, column)] ?? 1e9
      const step = (down: number, over: number, cost: number): void => {
        if (row + down > gold.length || column + over > ocr.length || !inside(row + down, column + over)) return
        const to = at(row + down, column + over)
        if (here + cost < (costs[to] ?? 1e9)) costs[to] = here + cost
      }
      step(1, 0, 1)
      step(0, 1, 1)
      if (row < gold.length && column < ocr.length) step(1, 1, unlikeness(gold[row] ?? '', ocr[column] ?? ''))
    }
  }
  return walkBack(gold, ocr, (row, column) => (inside(row, column) && row >= 0 ? (costs[at(row, column)] ?? 1e9) : 1e9))
}

function walkBack(
  gold: readonly string[],
  ocr: readonly string[],
  cost: (row: number, column: number) => number,
): [string, string][] {
  const pairs: [string, string][] = []
  let row = gold.length
  let column = ocr.length
  while (row > 0 && column > 0) {
    const here = cost(row, column)
    const unlike = unlikeness(gold[row - 1] ?? '', ocr[column - 1] ?? '')
    if (Math.abs(here - cost(row - 1, column - 1) - unlike) < 1e-3) {
      if (unlike < 1.2) pairs.push([gold[row - 1] ?? '', ocr[column - 1] ?? ''])
      row -= 1
      column -= 1
    } else if (Math.abs(here - cost(row - 1, column) - 1) < 1e-3) row -= 1
    else column -= 1
  }
  return pairs
}

const unlikenessSeen = new Map<string, number>()

function unlikeness(gold: string, ocr: string): number {
  if (gold === ocr) return 0
  const key = `${gold} ${ocr}`
  const seen = unlikenessSeen.get(key)
  if (seen !== undefined) return seen
  const goldBase = skeletonOf(keyOf(gold))
  const ocrBase = skeletonOf(keyOf(ocr))
  const apart = editDistance(goldBase, ocrBase) / Math.max(goldBase.length, ocrBase.length)
  const unlike = apart > 0.5 ? 1.9 : 0.3 + apart
  unlikenessSeen.set(key, unlike)
  return unlike
}

function editDistance(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const swap = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      next.push(Math.min(swap, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    last = next
  }
  return last.at(-1) ?? 0
}

interface Step {
  readonly printed: string
  readonly read: string
}

function countLetters(gold: string, ocr: string, letters: Counts, pieces: Counts): void {
  if (!/^\p{L}+$/u.test(gold)) return
  for (const { printed, read } of letterSteps(gold, ocr)) {
    const counts = printed.length === 1 && read.length === 1 ? letters : pieces
    const row = (counts[printed] ??= {})
    row[read] = (row[read] ?? 0) + 1
  }
}

/** Letter by letter from print to reading; a gap joins its neighbour when that one changed too (rn → m). */
function letterSteps(gold: string, ocr: string): Step[] {
  if (gold.length === ocr.length) return Array.from(gold, (printed, index) => ({ printed, read: ocr[index] ?? '' }))
  const steps: Step[] = []
  let from = 0
  while (from < gold.length && gold[from] === ocr[from]) from += 1
  let goldTo = gold.length
  let ocrTo = ocr.length
  while (goldTo > from && ocrTo > from && gold[goldTo - 1] === ocr[ocrTo - 1]) {
    goldTo -= 1
    ocrTo -= 1
  }
  for (const letter of gold.slice(0, from) + gold.slice(goldTo)) steps.push({ printed: letter, read: letter })
  const printed = gold.slice(from, goldTo)
  const read = ocr.slice(from, ocrTo)
  if (printed.length <= 2 && read.length <= 2) steps.push({ printed, read })
  return steps
}

function countCase(
  gold: string,
  ocr: string,
  upperRead: Record<string, [number, number]>,
  lowerRead: Record<string, [number, number]>,
): void {
  if (gold.length !== ocr.length || gold.toLowerCase() !== ocr.toLowerCase()) return
  for (let index = 0; index < gold.length; index += 1) {
    const printed = gold[index] ?? ''
    const lower = printed.toLowerCase()
    if (lower === printed.toUpperCase()) continue
    const table = printed === lower ? lowerRead : upperRead
    const cell = (table[lower] ??= [0, 0])
    cell[0] += 1
    if (printed !== ocr[index]) cell[1] += 1
  }
}

if (import.meta.main) {
  const [directory = '', out = ''] = process.argv.slice(2)
  const pairs = pairsIn(directory)
  writeFileSync(out, `${JSON.stringify(learnConfusions(pairs))}\n`)
  console.log(`${pairs.length} pairs of texts`)
}
