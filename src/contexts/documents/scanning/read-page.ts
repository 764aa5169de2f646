import { drawPage, type PageSource } from './page-picture.ts'
import type { OcrEngine } from './ocr-engine.ts'
import { type PreparedPage, preparePage } from './prepare-page.ts'
import type { MarkedRegion } from './rules/ink.ts'
import { placeInText, withLeftOutLines } from './rules/left-out.ts'
import { inPoints, pageText, type ReadPage } from './rules/page-text.ts'
import { leaveOutScrawl, linesOfTable, type PrintedLines, type SeenLine } from './rules/seen-words.ts'

/** What an engine read off the picture of a page. */
export interface RecognisedPage extends ReadPage {
  /** In points. */
  readonly width: number
  readonly height: number
  /** Stamps and handwriting, in points. */
  readonly regions: readonly MarkedRegion[]
  readonly engine: string
  /** In all, and of these the engine alone. */
  readonly seconds: number
  readonly engineSeconds: number
}

/** The same with the page for people to look at. */
export interface ScannedPage extends RecognisedPage {
  /** The level page as JPEG. */
  readonly image: Uint8Array
}

/** Below this mean confidence a page may stand on its head. */
const upsideDown = 55

/** Reads a page of a file with an engine, right here. Throws `FileRefused` when it cannot be drawn. */
export async function readPage(source: PageSource, engine: OcrEngine): Promise<ScannedPage> {
  const startedAt = performance.now()
  const { page, read } = await recognise(source, engine)
  const image = await page.display()
  return { ...read, image, seconds: (performance.now() - startedAt) / 1000 }
}

/** Reads a page where nobody will look at its picture. Throws `FileRefused` when it cannot be drawn. */
export async function readWords(source: PageSource, engine: OcrEngine): Promise<RecognisedPage> {
  return (await recognise(source, engine)).read
}

async function recognise(
  source: PageSource,
  engine: OcrEngine,
): Promise<{ readonly page: PreparedPage; readonly read: RecognisedPage }> {
  const startedAt = performance.now()
  const drawn = await drawPage(source)
  const prepared = await preparePage(drawn)
  let seen = await see(prepared, engine)
  let page = prepared
  if (seen.lines.length > 0 && confidenceOf(seen.lines) < upsideDown) {
    const turned = await preparePage(drawn, prepared.quarterTurns + 2)
    const again = await see(turned, engine)
    const isBetter = confidenceOf(again.lines) > confidenceOf(seen.lines) + 10
    seen = { lines: isBetter ? again.lines : seen.lines, seconds: seen.seconds + again.seconds }
    if (isBetter) page = turned
  }
  const printed = leaveOutScrawl(seen.lines)
  const { dotsPerInch } = page
  const text = pageText(printed.lines, dotsPerInch)
  const read = {
    ...text,
    ...sizeInPoints(page),
    regions: regionsOf(page, printed, text),
    engine: engine.name,
    seconds: (performance.now() - startedAt) / 1000,
    engineSeconds: seen.seconds,
  }
  return { page, read }
}

/** What was left out, in points: what may be print says where in the text it would stand. */
function regionsOf(
  { marks, dotsPerInch }: PreparedPage,
  { regions, doubtful }: PrintedLines,
  { lines }: ReadPage,
): readonly MarkedRegion[] {
  const place = (region: MarkedRegion) => ({ kind: region.kind, ...inPoints(region, dotsPerInch) })
  const texts = lines.map(({ text }) => text)
  return [
    ...withLeftOutLines(marks.map(place), lines),
    ...regions.map(place),
    ...doubtful.map((words) => ({ ...place({ ...words, kind: 'handwriting' }), left: placeInText(words, texts) })),
  ]
}

async function see(page: PreparedPage, engine: OcrEngine): Promise<{ lines: readonly SeenLine[]; seconds: number }> {
  if (page.zones.length === 0) return { lines: [], seconds: 0 }
  const startedAt = performance.now()
  const table = await engine.read(page.zones, page.dotsPerInch)
  const seconds = (performance.now() - startedAt) / 1000
  return {
    lines: linesOfTable(
      table,
      page.zones.map(({ zone }) => zone),
    ),
    seconds,
  }
}

/** By letters: a few doubtful specks say nothing about a page of sure lines. */
function confidenceOf(lines: readonly SeenLine[]): number {
  const words = lines.flat()
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  return words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / Math.max(1, letters)
}

function sizeInPoints({ width, height, dotsPerInch }: PreparedPage): { width: number; height: number } {
  const size = inPoints({ x: 0, y: 0, width, height }, dotsPerInch)
  return { width: size.width, height: size.height }
}
