/**
 * Prints how well the development plans are read, and how long a reading takes: `node bench/read-plans.ts [DIR]`.
 * DIR holds pairs `NAME.json` (true structure) and `NAME.txt` or `NAME.ocr.txt`; `test/fixtures/plans` unless given.
 * Fails when the F1 of provisions or references is below 0.95 on any plan.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '../src/contexts/documents/rules/reading/read-document.ts'
import { toStructure } from '../src/contexts/documents/rules/reading/structure.ts'
import { f1, measure, measureLine, total, type Measure } from './plan-measure.ts'

const GOAL = 0.95

const directory = process.argv[2] ?? join(import.meta.dirname, '..', 'test', 'fixtures', 'plans')
const names = readdirSync(directory)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length))
  .filter((name) => textFile(name) !== undefined)
  .toSorted()

const measured: Measure[] = []
for (const name of names) {
  const gold = JSON.parse(readFileSync(join(directory, `${name}.json`), 'utf8')) as Record<string, unknown>
  const one = measure(gold, structureOf(readFileSync(textFile(name) ?? '', 'utf8')))
  measured.push(one)
  console.log(measureLine(name, one))
}
console.log(measureLine('ALL', total(measured)))
console.log(speedLine())
if (measured.length === 0 || measured.some((one) => f1(one.provisions) < GOAL || f1(one.references) < GOAL)) {
  process.exitCode = 1
}

function textFile(name: string): string | undefined {
  return [`${name}.txt`, `${name}.ocr.txt`].map((file) => join(directory, file)).find((path) => existsSync(path))
}

function structureOf(text: string): Record<string, unknown> {
  const reading = readDocument(text)
  return reading.ok ? { ...toStructure(reading.outcome) } : {}
}

/** Milliseconds a plan, the middle of twenty runs after a first one to warm up. */
function speedLine(): string {
  const texts = names.map((name) => readFileSync(textFile(name) ?? '', 'utf8'))
  const cells = texts.map((text, index) => {
    readDocument(text)
    const times = Array.from({ length: 20 }, () => {
      const from = performance.now()
      readDocument(text)
      return performance.now() - from
    }).toSorted((a, b) => a - b)
    return `${names[index]} ${(times[10] ?? 0).toFixed(1)} ms (${(text.length / 1000).toFixed(1)} k letters)`
  })
  return `time: ${cells.join('  ')}`
}
