import type { ColourPicture } from './ink.ts'

/** Across, in pixels: at 200 dpi a square of 6 mm, of which print leaves some as paper. */
const block = 48
/** The share of a square's pixels that are darker than what is taken for its paper. */
const paperShare = 0.85
/** Paper may lie in a shadow this deep; what is darker is ink or the table below. */
const deepest = 0.3
/** The brightest part of the paper is so much brighter than its darkest before anything is done. */
const uneven = 1.35
/** Paper becomes this bright: a little below white, so that its grain is not cut off. */
const paperWhite = 245

/** How bright the paper is in each square of a page, channel by channel. */
interface PaperMap {
  readonly columns: number
  readonly rows: number
  /** Three numbers a square. */
  readonly paper: Float32Array
}

/**
 * Makes the paper of a photographed page equally bright and white everywhere: each pixel is divided by what the paper around
 * it is. An evenly lit page comes back as it is.
 */
export function evenLight(picture: ColourPicture): ColourPicture {
  const map = smoothed(withoutHoles(paperOf(picture)))
  if (!isUneven(map)) return picture
  return divided(picture, map)
}

function paperOf(picture: ColourPicture): PaperMap {
  const columns = Math.ceil(picture.width / block)
  const rows = Math.ceil(picture.height / block)
  const paper = new Float32Array(columns * rows * 3)
  for (let square = 0; square < columns * rows; square += 1) {
    const place = { x: (square % columns) * block, y: Math.floor(square / columns) * block }
    for (let channel = 0; channel < 3; channel += 1) paper[square * 3 + channel] = paperIn(picture, place, channel)
  }
  return { columns, rows, paper }
}

const counts = new Uint32Array(256)

/** How bright most of a square is not brighter than; every third pixel of every third row tells as much as all. */
function paperIn(
  { data, width, height }: ColourPicture,
  { x: left, y: top }: { readonly x: number; readonly y: number },
  channel: number,
): number {
  counts.fill(0)
  let count = 0
  for (let y = top; y < Math.min(height, top + block); y += 3) {
    for (let x = left; x < Math.min(width, left + block); x += 3, count += 1) {
      const value = data[(y * width + x) * 3 + channel] as number
      counts[value] = (counts[value] as number) + 1
    }
  }
  return quantile(counts, count * paperShare)
}

function quantile(of: Uint32Array, wanted: number): number {
  let seen = 0
  for (let value = 0; value < 256; value += 1) {
    seen += of[value] as number
    if (seen >= wanted) return value
  }
  return 255
}

/** Squares full of ink tell nothing about the paper: of each the brightest around counts, and of these the darkest. */
function withoutHoles(map: PaperMap): PaperMap {
  const closed = eachWith(eachWith(map, Math.max), Math.min)
  const lowest = [0, 1, 2].map((channel) => deepest * Math.max(...closed.paper.filter((_, at) => at % 3 === channel)))
  return { ...closed, paper: closed.paper.map((value, at) => Math.max(value, lowest[at % 3] ?? 0, 1)) }
}

function smoothed(map: PaperMap): PaperMap {
  return eachWith(map, (...near) => near.reduce((sum, value) => sum + value, 0) / near.length)
}

/** Each square made of itself and the squares around it. */
function eachWith(map: PaperMap, choose: (...near: readonly number[]) => number): PaperMap {
  const made = new Float32Array(map.paper.length)
  for (let square = 0; square * 3 < made.length; square += 1) {
    const near = around(square, map)
    for (let channel = 0; channel < 3; channel += 1) {
      made[square * 3 + channel] = choose(...near.map((next) => map.paper[next * 3 + channel] ?? 0))
    }
  }
  return { ...map, paper: made }
}

function around(square: number, { columns, rows }: { readonly columns: number; readonly rows: number }): number[] {
  const column = square % columns
  const row = Math.floor(square / columns)
  const near: number[] = []
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) near.push(y * columns + x)
  }
  return near
}

/** A tenth of the squares may be anything: the edge of the page, a dark picture on it. */
function isUneven({ paper }: PaperMap): boolean {
  const green = Array.from(paper.filter((_, at) => at % 3 === 1)).toSorted((a, b) => a - b)
  const at = (share: number) => green[Math.floor((green.length - 1) * share)] ?? 1
  return at(0.95) > uneven * at(0.05)
}

function divided({ data, width, height }: ColourPicture, map: PaperMap): ColourPicture {
  const even = new Uint8Array(data.length)
  const row = new Float32Array(map.columns * 3)
  for (let y = 0; y < height; y += 1) {
    blendRows(map, (y + 0.5) / block - 0.5, row)
    for (let x = 0, at = y * width * 3; x < width; x += 1) {
      const place = Math.max(0, Math.min(map.columns - 1, (x + 0.5) / block - 0.5))
      const left = Math.floor(place)
      const right = Math.min(map.columns - 1, left + 1)
      const share = place - left
      for (let channel = 0; channel < 3; channel += 1, at += 1) {
        const from = row[left * 3 + channel] as number
        const paper = from + share * ((row[right * 3 + channel] as number) - from)
        const value = ((data[at] as number) * paperWhite) / paper
        even[at] = value > 255 ? 255 : value
      }
    }
  }
  return { data: even, width, height }
}

/** The map at a height between two of its rows. */
function blendRows({ columns, rows, paper }: PaperMap, height: number, row: Float32Array): void {
  const place = Math.max(0, Math.min(rows - 1, height))
  const upper = Math.floor(place)
  const lower = Math.min(rows - 1, upper + 1)
  const share = place - upper
  for (let at = 0; at < row.length; at += 1) {
    const from = paper[upper * columns * 3 + at] as number
    row[at] = from + share * ((paper[lower * columns * 3 + at] as number) - from)
  }
}
