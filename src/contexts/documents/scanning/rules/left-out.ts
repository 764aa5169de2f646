import type { PageLine, Place } from '../../rules/page.ts'
import type { Joins, LeftOutText, MarkedRegion } from './ink.ts'

/** Words of one line that were left out although they look like print, in pixels of the level page. */
export interface LeftOutWords extends Place {
  readonly text: string
  readonly confidence: number
  /** The line of what was kept that it stands in, or comes before. */
  readonly line: number
  readonly joins: Joins
}

/** Print is about as high as what is printed around it; a pen's strokes are higher, dust is lower. */
const [lowest, highest] = [0.6, 1.8]

/**
 * Whether words that are left out may be print after all, so that a person should look: a word with letters enough, or a row of
 * letters and digits as high as the print of its page. `usual`: the height of a usual word there.
 */
export function mayBePrint(
  words: readonly { readonly text: string; readonly height: number }[],
  usual: number,
): boolean {
  if (words.some(({ text }) => looksLikeWord(text) && /[\p{L}]{3}/u.test(text))) return true
  const all = words.map(({ text }) => text).join('')
  const letters = all.replace(/[^\p{L}\d]/gu, '').length
  const heights = words.map(({ height }) => height)
  const isLevel = Math.min(...heights) >= lowest * usual && Math.max(...heights) <= highest * usual
  return isLevel && letters >= 3 && letters >= 0.7 * all.length
}

/** Letters of one case (the first may be large), or digits with what joins them. */
export function looksLikeWord(text: string): boolean {
  return /^[("“'‘]?(?:\p{Lu}?\p{Ll}+|\p{Lu}+|\d[\d.,/:-]*)[\p{P}]*$/u.test(text) && /[\p{L}\d]{2}/u.test(text)
}

/** The same place in the text of its page, whose lines are these. */
export function placeInText({ line, joins, text, confidence }: LeftOutWords, lines: readonly string[]): LeftOutText {
  const index = joins === 'line' ? line - 1 : line
  const at = joins === 'start' ? startOf(lines, line) : endOf(lines, index)
  return { text, at, joins, confidence: Math.round(confidence) }
}

function startOf(lines: readonly string[], index: number): number {
  return lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0)
}

function endOf(lines: readonly string[], index: number): number {
  return index < 0 ? 0 : startOf(lines, index) + (lines[index]?.length ?? 0)
}

/** A line of print is so many times as wide as it is high, and as wide as so many usual letters are high. */
const longest = 6
const words = 8

/** Points that a line of print is high where none was read: that of the usual letters of 14 points. */
const usualHeight = 12

/**
 * Coloured regions as long and low as a line of print (a heading printed in colour, say): no engine was given them, so a
 * person should look. Lengths in points, `lines` as they were read.
 */
export function withLeftOutLines(
  regions: readonly MarkedRegion[],
  lines: readonly PageLine[],
): readonly MarkedRegion[] {
  const heights = lines.map(({ height }) => height).toSorted((a, b) => a - b)
  const usual = heights[Math.floor(heights.length / 2)] ?? usualHeight
  const isLow = ({ height }: MarkedRegion) => height <= 2 * usual
  const rows = rowsOf(regions.filter(isLow), usual)
  const isLine = ({ width, height }: MarkedRegion) => width >= longest * height && width >= words * usual
  const placed = rows.map(({ parts, whole }): readonly MarkedRegion[] => {
    const left = { text: '', ...belowLine(whole, lines), joins: 'line', confidence: 0 } as const
    return isLine(whole) ? [{ ...whole, left }] : parts
  })
  return [...regions.filter((region) => !isLow(region)), ...placed.flat()]
}

interface Row {
  readonly parts: readonly MarkedRegion[]
  readonly whole: MarkedRegion
}

/** Words of a stretched line stand far apart: what lies beside one another, of one colour, is one row. */
function rowsOf(regions: readonly MarkedRegion[], usual: number): readonly Row[] {
  const rows: Row[] = []
  for (const region of regions.toSorted((a, b) => a.x - b.x)) {
    const at = rows.findIndex(({ whole }) => {
      const middle = region.y + region.height / 2
      const isBeside = whole.y <= middle && middle <= whole.y + whole.height
      return whole.kind === region.kind && isBeside && region.x - (whole.x + whole.width) <= 4 * usual
    })
    const row = rows[at]
    if (row === undefined) rows.push({ parts: [region], whole: region })
    else rows[at] = { parts: [...row.parts, region], whole: { ...region, ...around(row.whole, region) } }
  }
  return rows
}

function around(one: Place, other: Place): Place {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  const right = Math.max(one.x + one.width, other.x + other.width)
  const bottom = Math.max(one.y + one.height, other.y + other.height)
  const round = (points: number) => Math.round(points * 10) / 10
  return { x, y, width: round(right - x), height: round(bottom - y) }
}

/** Behind the line that is nearest above it in its column, in reading order. */
function belowLine({ x, y, width, height }: Place, lines: readonly PageLine[]): Pick<LeftOutText, 'at'> {
  const middle = y + height / 2
  const texts = lines.map(({ text }) => text)
  let best = -1
  for (const [index, line] of lines.entries()) {
    const isBeside = line.x < x + width && x < line.x + line.width
    // What is left of a coloured line may be read as a speck, anywhere in the order.
    const isAbove = line.y + line.height / 2 <= middle && /\p{L}{2}/u.test(line.text)
    if (isBeside && isAbove && line.y >= (lines[best]?.y ?? -Infinity)) best = index
  }
  return { at: endOf(texts, best) }
}
