/**
 * Packs syllable n-gram counts into the file the OCR correction reads: `node tools/build-language-model.ts COUNTS OUT [WIKI]`.
 * COUNTS holds `vi-1gram.tsv.gz`, `vi-2gram.tsv.gz`, `vi-3gram.tsv.gz` (words, then the columns adm, law, wiki); WIKI is the
 * weight of the third column, 0 unless given. Probabilities are smoothed by absolute discounting with back-off; what was
 * pruned from the counts goes to the back-off, because the counts of the shorter n-grams are complete.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  fingerprintOf,
  hashOf,
  HEADER_WORDS,
  MODEL_MAGIC,
  QUANTUM,
} from '../src/contexts/documents/ocr-correction/language-model.ts'

const [counts = '', out = '', wiki = '0'] = process.argv.slice(2)
const weights = { adm: 5, law: 1, wiki: Number(wiki) }
const DISCOUNT = 2
const LOAD = 0.75

interface Counted {
  readonly words: readonly number[]
  readonly count: number
}

const unigrams = rows(1)
  .filter(({ count }) => count > 0)
  .map(({ words: [word = ''], count }) => ({ word, count }))
const ids = new Map(unigrams.map(({ word }, id) => [word, id]))
const bigrams = numbered(rows(2))
const trigrams = numbered(rows(3))
writeFileSync(out, pack())
console.log(`${unigrams.length} syllables, ${bigrams.length} bigrams, ${trigrams.length} trigrams`)

function rows(length: number): { words: string[]; count: number }[] {
  const text = gunzipSync(readFileSync(join(counts, `vi-${length}gram.tsv.gz`))).toString('utf8')
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const cells = line.split('\t')
      const [adm, law, third] = cells.slice(length).map(Number)
      const count = weights.adm * (adm ?? 0) + weights.law * (law ?? 0) + weights.wiki * (third ?? 0)
      return { words: cells.slice(0, length), count }
    })
}

function numbered(all: { words: string[]; count: number }[]): Counted[] {
  return all
    .map(({ words, count }) => ({ words: words.map((word) => ids.get(word) ?? -1), count }))
    .filter(({ words, count }) => count > 0 && words.every((word) => word >= 0))
}

function pack(): Buffer {
  const total = unigrams.reduce((sum, { count }) => sum + count, 0)
  const single = unigrams.map(({ count }) => count / total)
  const pairOf = (first: number, second: number): number => first * 65536 + second
  const bigramCount = new Map(
    bigrams.map(({ words: [first = 0, second = 0], count }) => [pairOf(first, second), count]),
  )

  const afterOne = shares(
    bigrams,
    ([first = 0]) => first,
    (first) => unigrams[first]?.count ?? 0,
  )
  const lower = new Map<number, number>()
  for (const {
    words: [first = 0, second = 0],
    count,
  } of bigrams) {
    const seen = Math.max(count - DISCOUNT, 0) / (unigrams[first]?.count ?? 1)
    lower.set(pairOf(first, second), seen + (afterOne.get(first)?.rest ?? 1) * (single[second] ?? 0))
  }
  const probabilityOfPair = (first: number, second: number): number =>
    lower.get(pairOf(first, second)) ?? (afterOne.get(first)?.rest ?? 1) * (single[second] ?? 0)

  const afterTwo = shares(
    trigrams,
    ([first = 0, second = 0]) => pairOf(first, second),
    (pair) => bigramCount.get(pair) ?? 0,
  )
  const bigramTable = table(
    bigrams.map(({ words: [first = 0, second = 0] }) => ({
      key: [first, second, 0],
      value: quantised(lower.get(pairOf(first, second)) ?? 0),
      backOff: quantised(afterTwo.get(pairOf(first, second))?.rest ?? 1) % 256,
    })),
  )
  const trigramTable = table(
    trigrams.map(({ words: [first = 0, second = 0, third = 0], count }) => {
      const share = afterTwo.get(pairOf(first, second))
      const seen = Math.max(count - DISCOUNT, 0) / (share?.total ?? 1)
      return {
        key: [first, second, third],
        value: quantised(seen + (share?.rest ?? 1) * probabilityOfPair(second, third)),
        backOff: 0,
      }
    }),
  )
  const words = Buffer.from(unigrams.map(({ word }) => word).join('\n'), 'utf8')
  const header = new Uint32Array(HEADER_WORDS)
  header.set([MODEL_MAGIC, words.length, unigrams.length, bigramTable.slots.length, trigramTable.slots.length])
  return Buffer.concat(
    [
      header,
      words,
      Uint8Array.from(single, quantised),
      Uint8Array.from(unigrams, (_, id) => quantised(afterOne.get(id)?.rest ?? 1)),
      bigramTable.slots,
      bigramTable.backOffs,
      trigramTable.slots,
    ].map(padded),
  )
}

/** For each context: the sum its counts are divided by, and what is left for n-grams not seen. */
function shares(
  all: Counted[],
  contextOf: (words: readonly number[]) => number,
  totalOf: (context: number) => number,
): Map<number, { total: number; rest: number }> {
  const kept = new Map<number, { counts: number; discounted: number }>()
  for (const { words, count } of all) {
    const context = contextOf(words)
    const sum = kept.get(context) ?? { counts: 0, discounted: 0 }
    kept.set(context, {
      counts: sum.counts + count,
      discounted: sum.discounted + Math.max(count - DISCOUNT, 0),
    })
  }
  return new Map(
    [...kept].map(([context, { counts: seen, discounted }]) => {
      const total = Math.max(totalOf(context), seen)
      return [context, { total, rest: Math.max(1 - discounted / total, 0.001) }]
    }),
  )
}

function quantised(probability: number): number {
  return Math.max(0, Math.min(255, Math.round(-Math.log(probability) / QUANTUM)))
}

function table(all: { key: readonly [number, number, number]; value: number; backOff: number }[]): {
  slots: Uint32Array
  backOffs: Uint8Array
} {
  const slots = new Uint32Array(Math.ceil(all.length / LOAD))
  const backOffs = new Uint8Array(slots.length)
  for (const { key, value, backOff } of all) {
    const [first, second, third] = key
    let slot = Math.floor((hashOf(first, second, third) / 4294967296) * slots.length)
    while (slots[slot]) slot = (slot + 1) % slots.length
    slots[slot] = (fingerprintOf(first, second, third) | Math.max(value, 1)) >>> 0
    backOffs[slot] = backOff
  }
  return { slots, backOffs }
}

function padded(part: Uint8Array | Uint32Array): Buffer {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
}
