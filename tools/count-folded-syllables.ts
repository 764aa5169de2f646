/**
 * How often syllables and pairs of syllables stand in administrative Vietnamese, without marks:
 * `node tools/count-folded-syllables.ts COUNTS OUT`. COUNTS holds `vi-1gram.tsv.gz` and `vi-2gram.tsv.gz` (words, then the columns
 * adm, law, wiki; wiki is left out). Only pairs that stand together more often than by chance are kept: those are words.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { foldVietnamese } from '../src/kernel/vietnamese.ts'

const [counts = '', out = ''] = process.argv.slice(2)
/** Papers of offices are nearer to what is written in registrations than laws are. */
const weights = { adm: 5, law: 1 }
const FEWEST = { single: 10, pair: 20 }
/** A pair stands together at least e times as often as its parts would by chance. */
const LEAST_TIE = 1

const singles = folded(1)
const pairs = folded(2)
const total = [...singles.values()].reduce((sum, count) => sum + count, 0)
const kept = [...pairs].filter(([key, count]) => count >= FEWEST.pair && tieOf(key, count) >= LEAST_TIE)

const byFirst = new Map<string, Record<string, number>>()
for (const [key, count] of kept.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  const [first = '', second = ''] = key.split(' ')
  byFirst.set(first, { ...byFirst.get(first), [second]: count })
}
const frequent = [...singles].filter(([, count]) => count >= FEWEST.single).toSorted(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(
  out,
  `${JSON.stringify({ total, singles: Object.fromEntries(frequent), pairs: Object.fromEntries(byFirst) })}\n`,
)
console.log(`${frequent.length} syllables, ${kept.length} pairs of ${total}`)

function folded(length: number): Map<string, number> {
  const text = gunzipSync(readFileSync(join(counts, `vi-${length}gram.tsv.gz`))).toString('utf8')
  const found = new Map<string, number>()
  for (const line of text.trim().split('\n').slice(1)) {
    const cells = line.split('\t')
    const [adm = 0, law = 0] = cells.slice(length).map(Number)
    const count = weights.adm * adm + weights.law * law
    const words = cells.slice(0, length)
    if (count === 0 || words.some((word) => word.startsWith('<'))) continue
    const key = words.map(foldVietnamese).join(' ')
    found.set(key, (found.get(key) ?? 0) + count)
  }
  return found
}

function tieOf(key: string, count: number): number {
  const [first = '', second = ''] = key.split(' ')
  return Math.log((count * total) / ((singles.get(first) ?? 1) * (singles.get(second) ?? 1)))
}
