/**
 * Prints how well OCR text is corrected: `node bench/ocr-correction.ts [PAIRS] [PLANS]`.
 * PAIRS holds folders with `gold.txt` and `ocr.PROFILE.txt` (`test/fixtures/ocr-pairs` unless given), PLANS the true
 * structure of some of them (`test/fixtures/plans`). Figures on documents named dev… are cross-validated: the letter
 * confusions are learnt from the other half of them. Needs half a minute, most of it for learning.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Corrector, loadCorrector, makeCorrector } from '../src/contexts/documents/ocr-correction/corrector.ts'
import type { CorrectionChange } from '../src/contexts/documents/ocr-correction/rules/edits.ts'
import { readGazetteer } from '../src/contexts/documents/ocr-correction/gazetteer.ts'
import { readLanguageModel } from '../src/contexts/documents/ocr-correction/language-model.ts'
import { readDocument } from '../src/contexts/documents/rules/reading/read-document.ts'
import { toStructure } from '../src/contexts/documents/rules/reading/structure.ts'
import { learnConfusions, pairsIn } from '../tools/learn-confusions.ts'
import { type Score, scoreCorrection, scoreLine, totalScore } from './ocr-measure.ts'
import { measure, measureLine, total } from './plan-measure.ts'

const root = join(import.meta.dirname, '..')
const pairs = process.argv[2] ?? join(root, 'test', 'fixtures', 'ocr-pairs')
const plans = process.argv[3] ?? join(root, 'test', 'fixtures', 'plans')
const SYNTHETIC = ['scan200', 'scan150', 'bw200', 'low100'] as const
const HALF = 6

const loadedFrom = performance.now()
const shipped = await loadCorrector()
const loadMs = performance.now() - loadedFrom
const loadMegabytes = process.memoryUsage().rss / 1e6
const model = await readLanguageModel(join(root, 'data', 'language', 'vi-syllables.kolm'))
const gazetteer = await readGazetteer(join(root, 'data', 'language', 'place-names.txt'))
const halves = [trainedOn((number) => number > HALF), trainedOn((number) => number <= HALF)]
const documents = readdirSync(pairs)
  .filter((name) => existsSync(join(pairs, name, 'gold.txt')))
  .toSorted()
const synthetic = documents.filter((name) => /^dev\d+$/.test(name))
const real = documents.filter((name) => !synthetic.includes(name))

console.log('# Synthetic scans, real tesseract; confusions learnt from the other half of the documents')
for (const profile of SYNTHETIC) console.log(profileLines(profile))
console.log('# Real scans, other engines')
for (const name of real) console.log(scoreLine(name, scoreOf(name, 'real')))
for (const name of real) console.log(scoreLine(`${name}, proposals taken`, scoreOf(name, 'real', withProposals)))
console.log('# True texts through the correction')
console.log(cleanLine())
console.log('# Figures, dates, symbols and names')
console.log(silentLine())
console.log('# Structure read from the corrected text')
for (const profile of SYNTHETIC) structureLines(profile)
console.log('# Time and memory')
console.log(`load ${loadMs.toFixed(0)} ms, whole process after it ${loadMegabytes.toFixed(0)} MB`)
for (const profile of ['gold', ...SYNTHETIC]) console.log(speedLine(profile))

function trainedOn(wanted: (number: number) => boolean): Corrector {
  const some = pairsIn(pairs, (name) => /^dev\d+$/.test(name) && wanted(Number(name.slice(3))))
  return makeCorrector(model, learnConfusions(some), gazetteer)
}

/** The corrector that has not learnt from the document. */
function correctorFor(name: string): Corrector {
  const number = /^dev(\d+)$/.exec(name)?.[1]
  return (number === undefined ? undefined : halves[Number(number) <= HALF ? 0 : 1]) ?? shipped
}

function textOf(name: string, profile: string): string {
  return readFileSync(join(pairs, name, profile === 'gold' ? 'gold.txt' : `ocr.${profile}.txt`), 'utf8')
}

function scoreOf(name: string, profile: string, take = applied): Score {
  const read = textOf(name, profile)
  return scoreCorrection(textOf(name, 'gold'), read, take(read, correctorFor(name)))
}

function applied(text: string, corrector: Corrector): string {
  return corrector.correct(text).text
}

/** The text with the proposals taken as well, as by a reader who agrees with all of them. */
function withProposals(text: string, corrector: Corrector): string {
  let out = ''
  let at = 0
  for (const { sourceStart, sourceEnd, after } of corrector.correct(text).changes) {
    out += text.slice(at, sourceStart) + after
    at = sourceEnd
  }
  return out + text.slice(at)
}

function profileLines(profile: string): string {
  const taken = totalScore(synthetic.map((name) => scoreOf(name, profile, withProposals)))
  return [
    scoreLine(profile, totalScore(synthetic.map((name) => scoreOf(name, profile)))),
    scoreLine(`${profile}, proposals taken`, taken),
  ].join('\n')
}

function cleanLine(): string {
  const changed = documents.filter((name) => applied(textOf(name, 'gold'), correctorFor(name)) !== textOf(name, 'gold'))
  const score = totalScore(documents.map((name) => scoreOf(name, 'gold')))
  return `${scoreLine('gold', score)}\ntexts changed: ${changed.length} of ${documents.length} (${changed.join(', ')})`
}

/** What was done to anything with a digit in it, and to what was proposed as a name, symbol, date or numeral. */
function silentLine(): string {
  const all = documents.flatMap((name) =>
    ['gold', 'real', ...SYNTHETIC]
      .filter((profile) => profile === 'gold' || existsSync(join(pairs, name, `ocr.${profile}.txt`)))
      .flatMap((profile) => correctorFor(name).correct(textOf(name, profile)).changes),
  )
  const withDigits = all.filter((change) => change.applied && digitsDiffer(change) && !isLabel(change))
  const proposed = all.filter((change) => !change.applied)
  return `applied changes ${all.length - proposed.length}, of these to digits outside labels of lists and headings ${withDigits.length}; proposals ${proposed.length}`
}

function digitsDiffer({ before, after }: CorrectionChange): boolean {
  return before.replace(/\D/g, '') !== after.replace(/\D/g, '')
}

function isLabel({ after, kind }: CorrectionChange): boolean {
  return kind === 'roman' || /^(?:\p{L}\)|\d{1,2}\.)$/u.test(after)
}

function structureLines(profile: string): void {
  const names = synthetic.filter((name) => existsSync(join(plans, `${name}.json`)))
  const measured = names.map((name) => {
    const gold = JSON.parse(readFileSync(join(plans, `${name}.json`), 'utf8')) as Record<string, unknown>
    const reading = readDocument(applied(textOf(name, profile), correctorFor(name)))
    const one = measure(gold, reading.ok ? { ...toStructure(reading.outcome) } : {})
    if (process.env['EACH'] !== undefined) console.log(measureLine(`${profile} ${name}`, one))
    return one
  })
  console.log(measureLine(profile, total(measured)))
}

/** Megabytes of text a second, after one run to warm up; processor time beside it, because machines are shared. */
function speedLine(profile: string): string {
  const text = synthetic
    .map((name) => textOf(name, profile))
    .join('\n')
    .repeat(7)
  shipped.correct(text)
  const processor = process.cpuUsage()
  const from = performance.now()
  shipped.correct(text)
  const wallMs = performance.now() - from
  const used = process.cpuUsage(processor)
  const bytes = Buffer.byteLength(text)
  const rate = (milliseconds: number): string => (bytes / 1000 / milliseconds).toFixed(2)
  return `${profile.padEnd(8)} ${(bytes / 1e6).toFixed(2)} MB of text: ${rate(wallMs)} MB/s, ${rate((used.user + used.system) / 1000)} MB per second of processor`
}
