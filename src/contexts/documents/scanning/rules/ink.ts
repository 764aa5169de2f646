import type { GreyPicture } from './skew.ts'

/** A picture in colour: three bytes a pixel, row after row. */
export interface ColourPicture {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** Where the text of a place that was left out belongs: a line of its own, or at the start or the end of a printed one. */
export type Joins = 'line' | 'start' | 'end'

/** What may be print in a region that was left out. */
export interface LeftOutText {
  /** What the engine read there; '' where it was given nothing to read. */
  readonly text: string
  /** Where it belongs, in the raw text of its page. */
  readonly at: number
  readonly joins: Joins
  /** 0 to 100, as the engine gives it. */
  readonly confidence: number
}

/** What is on the page but is not to be read as print. */
export interface MarkedRegion {
  readonly kind: 'stamp' | 'handwriting'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** What may be print in it after all. */
  readonly left?: LeftOutText | undefined
}

/** Every so manieth pixel of every so manieth row tells whether there is colour. */
const lookedAt = 3

/** Whether there is enough colour in a picture that stamps or pen may be in it. */
export function hasColour({ data, width, height }: ColourPicture): boolean {
  let coloured = 0
  const enough = (width * height) / lookedAt ** 2 / 10_000
  for (let y = 0; y < height; y += lookedAt) {
    const end = (y + 1) * width * 3
    for (let from = y * width * 3; from < end; from += 3 * lookedAt) {
      const r = data[from] as number
      const g = data[from + 1] as number
      const b = data[from + 2] as number
      if (Math.max(r, g, b) - Math.min(r, g, b) >= colourful) coloured += 1
    }
    if (coloured > enough) return true
  }
  return false
}

export interface PrintAndMarks {
  /** The page without stamps and pen: what the engine reads. */
  readonly print: GreyPicture
  /** Where stamps and pen lay, in pixels of the picture. */
  readonly marks: readonly MarkedRegion[]
}

/** How far apart the channels of a pixel are before it is colour: paper and black ink of a cheap scanner stay below. */
const colourful = 56
const half = colourful / 2
/** The same for pixels beside coloured ones. */
const pale = 20
/** A coloured pixel whose brightest channel is below is black print that took on the colour beside it. */
const darkest = 90
/** Pixels across a cell of the map of colour. */
const cell = 16
const colouredInCell = 12
/** A page whose ink is to so large a part coloured is printed in colour; nothing of it is taken for a stamp. */
const printedInColour = 0.3
const inkBelow = 128
/** Cells (about 6 mm at 200 dpi); smaller specks of colour are not told as regions. */
const smallestRegion = 3

/**
 * Parts print from stamps (red) and pen (blue): what is coloured becomes paper, while black print below a stamp is dark in all
 * channels and stays.
 */
export function printAndMarks(picture: ColourPicture): PrintAndMarks {
  const { width, height } = picture
  const { print, colour, inkPixels, colouredPixels } = wipe(picture)
  if (colouredPixels > printedInColour * Math.max(1, inkPixels + colouredPixels)) {
    return { print: { data: plainGrey(picture), width, height }, marks: [] }
  }
  return { print: { data: print, width, height }, marks: regionsOf(colour, picture) }
}

interface Wiped {
  readonly print: Uint8Array
  /** Coloured pixels in each cell: red ones, then blue ones. */
  readonly colour: { readonly red: Uint16Array; readonly blue: Uint16Array; readonly columns: number }
  readonly inkPixels: number
  readonly colouredPixels: number
}

function wipe({ data, width, height }: ColourPicture): Wiped {
  const columns = Math.ceil(width / cell)
  const cells = columns * Math.ceil(height / cell)
  const colour = { red: new Uint16Array(cells), blue: new Uint16Array(cells), columns }
  const print = new Uint8Array(width * height)
  const coloured: number[] = []
  let inkPixels = 0
  for (let at = 0, from = 0; at < print.length; at += 1, from += 3) {
    // The bytes are there: the loop runs four million times a page and asks nothing twice.
    const r = data[from] as number
    const g = data[from + 1] as number
    const b = data[from + 2] as number
    print[at] = g
    if (g < inkBelow && r < inkBelow && b < inkBelow) inkPixels += 1
    // Most of a page is grey: red and blue are both within reach of green.
    if (isNear(r, g) && isNear(b, g)) continue
    const brightest = Math.max(r, g, b)
    if (brightest - Math.min(r, g, b) < colourful || brightest < darkest) continue
    coloured.push(at)
    const counts = channelOf(colour, brightest, { r, b })
    const place = Math.floor(Math.floor(at / width) / cell) * columns + Math.floor((at % width) / cell)
    if (counts) counts[place] = (counts[place] as number) + 1
  }
  paint({ data, width, height }, print, coloured)
  return { print, colour, inkPixels, colouredPixels: coloured.length }
}

function isNear(value: number, green: number): boolean {
  return value - green < half && green - value < half
}

/** Makes coloured pixels paper, and with them the pale fringe around them that a camera leaves. */
function paint({ data, width }: ColourPicture, print: Uint8Array, coloured: readonly number[]): void {
  if (coloured.length === 0) return
  const paper = paperOf(print)
  const around = [-2, -1, 0, 1, 2].flatMap((down) => [-2, -1, 0, 1, 2].map((right) => down * width + right))
  const seen = new Uint8Array(print.length)
  for (const at of coloured) {
    seen[at] = 1
    print[at] = paper
  }
  for (const at of coloured) {
    for (const step of around) {
      const near = at + step
      if (seen[near] !== 0) continue
      seen[near] = 1
      if (isFringe(data, near * 3)) print[near] = paper
    }
  }
}

function isFringe(data: Uint8Array, from: number): boolean {
  const r = data[from] ?? 0
  const g = data[from + 1] ?? 0
  const b = data[from + 2] ?? 0
  const brightest = Math.max(r, g, b)
  return brightest >= darkest && brightest - Math.min(r, g, b) >= pale
}

/** The grey that most of the page has. */
function paperOf(print: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (let at = 0; at < print.length; at += 7) counts[print[at] as number] = (counts[print[at] as number] as number) + 1
  let paper = 255
  for (let grey = 254; grey >= 128; grey -= 1) if ((counts[grey] ?? 0) > (counts[paper] ?? 0)) paper = grey
  return paper
}

/** Stamps are red and pens blue; green is neither. */
function channelOf(
  { red, blue }: Wiped['colour'],
  brightest: number,
  { r, b }: { readonly r: number; readonly b: number },
): Uint16Array | undefined {
  if (r === brightest) return red
  return b === brightest ? blue : undefined
}

function plainGrey({ data, width, height }: ColourPicture): Uint8Array {
  const grey = new Uint8Array(width * height)
  for (let at = 0; at < grey.length; at += 1) {
    grey[at] = 0.3 * (data[at * 3] ?? 0) + 0.59 * (data[at * 3 + 1] ?? 0) + 0.11 * (data[at * 3 + 2] ?? 0)
  }
  return grey
}

function regionsOf({ red, blue, columns }: Wiped['colour'], { width, height }: ColourPicture): MarkedRegion[] {
  const inPicture = (kind: MarkedRegion['kind'], box: Box): MarkedRegion => {
    const x = box.left * cell
    const y = box.top * cell
    return {
      kind,
      x,
      y,
      width: Math.min(width, (box.right + 1) * cell) - x,
      height: Math.min(height, (box.bottom + 1) * cell) - y,
    }
  }
  return [
    ...patchesOf(red, columns).map((box) => inPicture('stamp', box)),
    ...patchesOf(blue, columns).map((box) => inPicture('handwriting', box)),
  ]
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Coloured cells that lie together, a cell's width of white between them at most. */
function patchesOf(counts: Uint16Array, columns: number): Box[] {
  const seen = new Uint8Array(counts.length)
  const boxes: Box[] = []
  for (let start = 0; start < counts.length; start += 1) {
    if (seen[start] === 1 || (counts[start] ?? 0) < colouredInCell) continue
    const box = patchFrom(start, { counts, columns, seen })
    if (box.right - box.left + 1 >= smallestRegion && box.bottom - box.top + 1 >= smallestRegion) boxes.push(box)
  }
  return boxes
}

function patchFrom(
  start: number,
  { counts, columns, seen }: { counts: Uint16Array; columns: number; seen: Uint8Array },
): Box {
  const box = { left: columns, right: 0, top: counts.length, bottom: 0 }
  const waiting = [start]
  seen[start] = 1
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const column = place % columns
    const row = Math.floor(place / columns)
    box.left = Math.min(box.left, column)
    box.right = Math.max(box.right, column)
    box.top = Math.min(box.top, row)
    box.bottom = Math.max(box.bottom, row)
    for (const next of neighbours(column, row, columns)) {
      if (seen[next] === 1 || (counts[next] ?? 0) < colouredInCell) continue
      seen[next] = 1
      waiting.push(next)
    }
  }
  return box
}

function neighbours(column: number, row: number, columns: number): number[] {
  const places: number[] = []
  for (let down = -2; down <= 2; down += 1) {
    for (let right = -2; right <= 2; right += 1) {
      const isInside = column + right >= 0 && column + right < columns && row + down >= 0
      if (isInside) places.push((row + down) * columns + column + right)
    }
  }
  return places
}
