import type { PageLine, Place } from '../../rules/page.ts'
import type { SeenLine } from './seen-words.ts'

/** A word of a read page: where it stands in the page's text and on its picture. */
export interface ReadWord {
  readonly text: string
  /** Its place in the raw text of the page; `end` is the place behind it. */
  readonly start: number
  readonly end: number
  /** In points (1/72 inch) from the upper left corner. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** 0 to 100, as the engine gives it. */
  readonly confidence: number
}

/** What was read of a picture of a page. */
export interface ReadPage {
  /** Lines parted by line feeds, in reading order. */
  readonly text: string
  readonly lines: readonly PageLine[]
  readonly words: readonly ReadWord[]
}

/** Puts the lines that were seen together as the text of a page; places become points. */
export function pageText(lines: readonly SeenLine[], dotsPerInch: number): ReadPage {
  const words: ReadWord[] = []
  const printed: PageLine[] = []
  let text = ''
  for (const line of lines) {
    if (text !== '') text += '\n'
    const lineStart = text.length
    const placed: ReadWord[] = []
    for (const { text: seen, confidence, ...box } of line) {
      if (placed.length > 0) text += ' '
      placed.push({
        text: seen,
        start: text.length,
        end: text.length + seen.length,
        ...inPoints(box, dotsPerInch),
        confidence: Math.round(confidence),
      })
      text += seen
    }
    words.push(...placed)
    printed.push({ text: text.slice(lineStart), ...around(placed) })
  }
  return { text, lines: printed, words }
}

/** The same place in points, to a tenth. */
export function inPoints(box: Place, dotsPerInch: number): Place {
  const points = (pixels: number) => Math.round((pixels * 720) / dotsPerInch) / 10
  return { x: points(box.x), y: points(box.y), width: points(box.width), height: points(box.height) }
}

function around(words: readonly ReadWord[]): Place {
  const x = Math.min(...words.map((word) => word.x))
  const y = Math.min(...words.map((word) => word.y))
  const right = Math.max(...words.map((word) => word.x + word.width))
  const bottom = Math.max(...words.map((word) => word.y + word.height))
  const round = (points: number) => Math.round(points * 10) / 10
  return { x, y, width: round(right - x), height: round(bottom - y) }
}
