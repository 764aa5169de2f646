/**
 * Prints how well the correction does on texts it has never seen: `node bench/unseen.ts DIR [PROFILES] [KEEP]`.
 * DIR holds true texts (`*.txt`, typed, in paragraphs). Each is corrected as it is (nothing may change) and in front of a bad
 * scan (every change is damage); spoiled by rule (bench/ocr-spoilers.ts); drawn as pages in several typefaces, spoiled as
 * PROFILES say (all unless given), read by the machine's tesseract as it is and by this program, and corrected.
 * ONLY=… names the texts to take, by a pattern, FACE=… one typeface for all. `FACE='Liberation Serif'` (Debian's 1.07) is the typeface of the
 * development pairs: it has no toned letters, which the browser then takes from others, a little larger, so that engines take them for capitals. SHOW=1 prints each change made to a right text and each word damaged.
 * Texts read are kept in the folder KEEP, if one is named. Needs Chromium, tesseract with `vie`, and the typefaces named in
 * unseen-sheets.ts (Debian: fonts-liberation, fonts-dejavu, fonts-freefont-ttf, fonts-linuxlibertine).
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCorrector } from '../src/contexts/documents/ocr-correction/corrector.ts'
import { openPageReader } from '../src/contexts/documents/scanning/page-reader.ts'
import { launchBrowser } from '../tools/browser.ts'
import { type Score, scoreCorrection, scoreLine, totalScore, wordsOf } from './ocr-measure.ts'
import { habits, spoil as spoilByRule } from './ocr-spoilers.ts'
import { drawSheets, spoil } from './scan-sheets.ts'
import { pagesOf, printedLines, readRaw, scans, typefaces } from './unseen-sheets.ts'

const [folder, wanted = Object.keys(scans).join(','), keep] = process.argv.slice(2)
if (folder === undefined) throw new Error('name the folder with the texts')
const only = new RegExp(process.env['ONLY'] ?? '')
const faces = typefaces.filter(({ family }) => family === (process.env['FACE'] ?? family))
if (faces.length === 0) throw new Error('no such typeface in unseen-sheets.ts')
const show = process.env['SHOW'] !== undefined
const pairs = join(import.meta.dirname, '..', 'test', 'fixtures', 'ocr-pairs')

interface Unseen {
  readonly name: string
  readonly text: string
  readonly family: string
  readonly pages: readonly string[]
}

const texts: readonly Unseen[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .toSorted()
  .map((name, index) => {
    const { family, letters } = faces[index % faces.length] ?? { family: 'serif', letters: 60 }
    const lines = printedLines(readFileSync(join(folder, name), 'utf8'), letters)
    return { name: name.slice(0, -4), text: lines.join('\n'), family, pages: pagesOf(lines, letters) }
  })
  .filter(({ name }) => only.test(name))
const corrector = await loadCorrector()
const words = texts.reduce((sum, { text }) => sum + wordsOf(text).length, 0)
console.log(`${texts.length} texts, ${words} words`)
console.log(cleanLine())
for (const noise of ['ninh-thuan/ocr.real', 'dev01/ocr.scan150', 'dev03/ocr.low100']) console.log(besideLine(noise))
for (const habit of habits)
  console.log(scoreLine(habit.name, totalScore(texts.map((text, at) => ruled(text, at, habit)))))
const home = keep ?? mkdtempSync(join(tmpdir(), 'kheo-unseen-'))
const browser = await launchBrowser()
try {
  for (const profile of wanted.split(',').filter((name) => name !== '')) await measureScans(profile)
} finally {
  await browser.close()
  if (keep === undefined) rmSync(home, { recursive: true, force: true })
}

function cleanLine(): string {
  const changed = texts.filter(({ text }) => corrector.correct(text).text !== text)
  return `as they are: ${changed.length} changed (${changed.map(({ name }) => name).join(', ')})`
}

/** Right texts in front of a bad scan, so that they are taken for what an engine left: every change is damage. */
function besideLine(noise: string): string {
  const scan = readFileSync(join(pairs, `${noise}.txt`), 'utf8')
  let changed = 0
  for (const { name, text } of texts) {
    const { changes } = corrector.correct(`${text}\n\n${scan}`)
    const own = changes.filter(({ applied, sourceEnd }) => applied && sourceEnd <= text.length)
    changed += own.length
    if (!show) continue
    for (const { sourceStart, sourceEnd, before, after } of own) {
      console.log(`    ${name}: …${text.slice(Math.max(0, sourceStart - 30), sourceStart)}[${before}→${after}]${text.slice(sourceEnd, sourceEnd + 20)}…`.replaceAll('\n', '⏎')) // prettier-ignore
    }
  }
  return `in front of ${noise}: ${changed} places changed (${((100 * changed) / words).toFixed(3)}%)`
}

function ruled({ text }: Unseen, at: number, habit: (typeof habits)[number]): Score {
  const spoiled = spoilByRule(text, habit, at + 1)
  return scoreCorrection(text, spoiled, corrector.correct(spoiled).text)
}

async function measureScans(profile: string): Promise<void> {
  const reader = await openPageReader('tesseract')
  const raw: Score[] = []
  const own: Score[] = []
  let figures = 0
  for (const [index, text] of texts.entries()) {
    const paths = await drawn(text, profile, index)
    const read = await Promise.all(paths.map((path) => readRaw(path, scans[profile]?.dpi ?? 200)))
    const pages = await Promise.all(paths.map((path) => reader.read({ path, format: 'picture', page: 1 })))
    const ownText = pages.map((page) => (page !== undefined && 'text' in page ? page.text : '')).join('\n')
    figures += figuresChanged(read.join('\n')) + figuresChanged(ownText)
    raw.push(measured(`${text.name}.${profile}.raw`, text.text, read.join('\n')))
    own.push(measured(`${text.name}.${profile}.own`, text.text, ownText))
  }
  await reader.close()
  console.log(scoreLine(`${profile}, raw`, totalScore(raw)))
  console.log(scoreLine(`${profile}, page made ready`, totalScore(own)))
  if (figures > 0) console.log(`${profile}: ${figures} figures changed outside labels`)
}

async function drawn(text: Unseen, profile: string, index: number): Promise<readonly string[]> {
  const scan = scans[profile]
  if (scan === undefined) throw new Error(`no profile "${profile}"`)
  const pictures = await drawSheets(browser, text.pages, scan.dpi, text.family)
  mkdirSync(home, { recursive: true })
  const paths: string[] = []
  for (const [page, png] of pictures.entries()) {
    const path = join(home, `${text.name}.${profile}.${page + 1}.img`)
    writeFileSync(path, await spoil(png, scan, index + page))
    paths.push(path)
  }
  return paths
}

function measured(name: string, gold: string, read: string): Score {
  const corrected = corrector.correct(read).text
  if (keep !== undefined) {
    writeFileSync(join(home, `${name}.gold.txt`), gold)
    writeFileSync(join(home, `${name}.read.txt`), read)
    writeFileSync(join(home, `${name}.corrected.txt`), corrected)
  }
  return scoreCorrection(gold, read, corrected)
}

/** Changes that were made to digits, but for labels of lists and headings. */
function figuresChanged(read: string): number {
  return corrector
    .correct(read)
    .changes.filter(({ applied, kind }) => applied && kind !== 'roman')
    .filter(({ before, after }) => before.replace(/\D/g, '') !== after.replace(/\D/g, ''))
    .filter(({ after }) => !/^(?:\p{L}\)|\d{1,2}\.)$/u.test(after)).length
}
