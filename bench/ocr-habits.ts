/**
 * Prints how texts are corrected that other programs than ours spoiled, each in its own way: `node bench/ocr-habits.ts [PAIRS]`.
 * The true texts of PAIRS (`test/fixtures/ocr-pairs` unless given) are spoiled by rule, with a fixed seed: letters of old
 * fonts and of other alphabets, marks left out or written as signs, syllables glued or torn, line ends with hyphens.
 * ONLY=… measures some of them, SHOW=1 prints the lines that are still wrong.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCorrector } from '../src/contexts/documents/ocr-correction/corrector.ts'
import { habits, spoil } from './ocr-spoilers.ts'
import { scoreCorrection, type Score, scoreLine, totalScore } from './ocr-measure.ts'

const pairs = process.argv[2] ?? join(import.meta.dirname, '..', 'test', 'fixtures', 'ocr-pairs')
const corrector = await loadCorrector()
const texts = readdirSync(pairs)
  .filter((name) => existsSync(join(pairs, name, 'gold.txt')))
  .toSorted()
  .map((name) => readFileSync(join(pairs, name, 'gold.txt'), 'utf8'))

let silent = 0
const only = new RegExp(process.env['ONLY'] ?? '')
for (const habit of habits.filter(({ name }) => only.test(name))) {
  const scores = texts.map((text, index) => scoreOf(text, spoil(text, habit, index + 1)))
  console.log(scoreLine(habit.name, totalScore(scores)))
}
console.log(`texts in which digits were changed: ${silent}`)

function scoreOf(text: string, spoiled: string): Score {
  const { text: corrected, changes } = corrector.correct(spoiled)
  const label = (before: string) => /^(?:.{1,2}\)|.{1,5}[.,]|[IVXHl1|!]{1,5})$/u.test(before)
  const digits = (some: string) => some.replace(/\D/gu, '')
  if (changes.some(({ applied, before, after }) => applied && !label(before) && digits(before) !== digits(after))) {
    silent += 1
  }
  if (process.env['SHOW'] !== undefined) show(text, corrected)
  return scoreCorrection(text, spoiled, corrected)
}

/** Lines that still differ from what was printed, with SHOW=1. */
function show(text: string, corrected: string): void {
  const printed = new Set(text.split('\n'))
  for (const line of corrected.split('\n')) if (!printed.has(line)) console.log(`    ${line}`)
}
