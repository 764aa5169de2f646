import type { Joins, MarkedRegion } from './ink.ts'
import { type LeftOutWords, looksLikeWord, mayBePrint } from './left-out.ts'
import type { Zone } from './zones.ts'

/** A word as the engine saw it, in pixels of the level page. */
export interface SeenWord {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** 0 to 100, as the engine gives it. */
  readonly confidence: number
}

export type SeenLine = readonly SeenWord[]

/**
 * The lines in the table (TSV) that both engines write, picture by picture in the order of the zones, moved to where the
 * zones lie on the page.
 */
export function linesOfTable(table: string, zones: readonly Pick<Zone, 'x' | 'y'>[]): SeenLine[] {
  const lines = new Map<string, SeenWord[]>()
  for (const row of table.split('\n')) {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text] = row.split('\t')
    const word = text?.trim().normalize('NFC') ?? ''
    const zone = zones[Number(page) - 1]
    if (level !== '5' || word === '' || zone === undefined) continue
    const key = `${page} ${block} ${paragraph} ${line}`
    const seen = lines.get(key) ?? []
    lines.set(key, seen)
    seen.push({
      text: word,
      x: Number(left) + zone.x,
      y: Number(top) + zone.y,
      width: Number(width),
      height: Number(height),
      confidence: Number(confidence),
    })
  }
  return [...lines.values()]
}

export interface PrintedLines {
  readonly lines: readonly SeenLine[]
  /** Where something was seen that is no print. */
  readonly regions: readonly MarkedRegion[]
  /** What was left out, too, but looks so much like print that a person should look. */
  readonly doubtful: readonly LeftOutWords[]
}

/** What an engine is this unsure of, where nothing looks like a word, is pen, stamp or dust. */
const unsure = 55
const veryUnsure = 30
/** A word so many times as high as its page's usual one is not printed text. */
const muchTooHigh = 3

/**
 * Leaves out what is no print: the scrawl of a signature, a black stamp, dust. Doubtful words of a printed line stay; only
 * what stands apart or looks like no word at all goes, and is kept as a region for people to look at.
 */
export function leaveOutScrawl(lines: readonly SeenLine[]): PrintedLines {
  const usual = usualHeight(lines)
  const kept: SeenLine[] = []
  const left: SeenWord[] = []
  const doubtful: LeftOutWords[] = []
  for (const line of lines) {
    const isScrawlLine =
      isNothing(line) || (line.every((word) => isScrawl(word, usual) || isDust(word)) && meanConfidence(line) < 75)
    const words = isScrawlLine ? [] : trimEnds(line, usual)
    for (const { joins, out } of partsLeft(line, words)) {
      if (mayBePrint(out, usual)) doubtful.push({ ...leftOutWords(out), line: kept.length, joins })
      else left.push(...out)
    }
    if (words.length > 0) kept.push(words)
  }
  return { lines: kept, regions: gather(left, usual), doubtful }
}

/** What of a line was left out: all of it, or its ends. */
function partsLeft(line: SeenLine, kept: SeenLine): { readonly joins: Joins; readonly out: SeenLine }[] {
  const [first] = kept
  if (first === undefined) return [{ joins: 'line', out: line }]
  const from = line.indexOf(first)
  const parts = [
    { joins: 'start', out: line.slice(0, from) },
    { joins: 'end', out: line.slice(from + kept.length) },
  ] as const
  return parts.filter(({ out }) => out.length > 0)
}

function leftOutWords(words: SeenLine): Omit<LeftOutWords, 'line' | 'joins'> {
  const [first = { x: 0, y: 0, width: 0, height: 0 }, ...others] = words
  const { x, y, width, height } = others.reduce<Box>(around, first)
  const text = words.map((word) => word.text).join(' ')
  return { text, confidence: meanConfidence(words), x, y, width, height }
}

/** A few letters that the engine itself does not believe in, alone on their line: strokes that were left of a pen. */
function isNothing(line: SeenLine): boolean {
  return meanConfidence(line) < 35 && line.reduce((sum, { text }) => sum + text.length, 0) <= 8
}

/**
 * Scrawl stands before or after the print of a line; inside a line even an odd word is print, and so is what has letters in a
 * row beside words that are sure: a name under a stamp.
 */
function trimEnds(line: SeenLine, usual: number): SeenLine {
  const hasSureWord = line.some(({ text, confidence }) => confidence >= 85 && looksLikeWord(text))
  const isOut = (word: SeenWord, next: SeenWord | undefined) => {
    if (hasSureWord && /\p{L}{3}/u.test(word.text) && word.height <= muchTooHigh * usual) return false
    return isScrawl(word, usual) || (isDust(word) && next !== undefined && gapBetween(word, next) > 1.5 * usual)
  }
  let from = 0
  let to = line.length
  for (let word = line[from]; word !== undefined && isOut(word, line[from + 1]); word = line[from]) from += 1
  for (let word = line[to - 1]; to > from && word !== undefined && isOut(word, line[to - 2]); word = line[to - 1])
    to -= 1
  return line.slice(from, to)
}

function gapBetween(one: SeenWord, other: SeenWord): number {
  return Math.max(other.x - (one.x + one.width), one.x - (other.x + other.width))
}

function isScrawl({ text, confidence, height }: SeenWord, usual: number): boolean {
  if (confidence < veryUnsure && !looksLikeWord(text)) return true
  if (height > muchTooHigh * usual && confidence < 80) return true
  return confidence < unsure && !/[\p{L}\d]{2}/u.test(text) && !/^[-–+•*.,;:()]$/u.test(text)
}

/** A single sign that may be a speck as well as print. */
function isDust({ text, confidence }: SeenWord): boolean {
  return confidence < 70 && !/[\p{L}\d]{2}/u.test(text)
}

function meanConfidence(line: SeenLine): number {
  return line.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, line.length)
}

function usualHeight(lines: readonly SeenLine[]): number {
  const heights = lines
    .flat()
    .filter(({ text }) => /[\p{L}\d]{2}/u.test(text))
    .map(({ height }) => height)
    .toSorted((a, b) => a - b)
  return heights[Math.floor(heights.length / 2)] ?? 30
}

/** Words left out that lie together become one region; a lone speck becomes none. */
function gather(words: readonly SeenWord[], usual: number): MarkedRegion[] {
  const regions: MarkedRegion[] = []
  for (const { x, y, width, height } of words) {
    if (width * height < usual * usual) continue
    const at = regions.findIndex((region) => isNear(region, { x, y, width, height }, 2 * usual))
    const region = regions[at]
    if (region === undefined) regions.push({ kind: 'handwriting', x, y, width, height })
    else regions[at] = { ...region, ...around(region, { x, y, width, height }) }
  }
  return regions
}

type Box = Pick<MarkedRegion, 'x' | 'y' | 'width' | 'height'>

function isNear(one: Box, other: Box, distance: number): boolean {
  return (
    one.x - distance < other.x + other.width &&
    other.x - distance < one.x + one.width &&
    one.y - distance < other.y + other.height &&
    other.y - distance < one.y + one.height
  )
}

function around(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x)
  const y = Math.min(one.y, other.y)
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  }
}
