import type { ColourPicture } from './ink.ts'
import type { GreyPicture } from './skew.ts'

/** One or three bytes a pixel. */
type Picture = ColourPicture | GreyPicture

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
  readonly channels: number
  /** A number for each channel of each square. */
  readonly paper: Float32Array
}

/**
 * Makes the paper of a photographed page equally bright and white everywhere: each pixel is divided by what the paper around
 * it is. An evenly lit page comes back as it is.
 */
export function evenLight(picture: Picture): Picture {
  const map = smoothed(withoutHoles(paperOf(picture)))
  if (!isUneven(map)) return picture
  return divided(picture, map)
}

function paperOf(picture: Picture): PaperMap {
  const columns = Math.ceil(picture.width / block)
  const rows = Math.ceil(picture.height / block)
  const channels = picture.data.length / (picture.width * picture.height)
  const paper = new Float32Array(columns * rows * channels)
  for (let square = 0, at = 0; square < columns * rows; square += 1) {
    const place = { x: (square % columns) * block, y: Math.floor(square / columns) * block }
    for (let channel = 0; channel < channels; channel += 1, at += 1) {
      paper[at] = paperIn(picture, place, { channel, channels })
    }
  }
  return { columns, rows, channels, paper }
}

const counts = new Uint32Array(256)

/** How bright most of a square is not brighter than; every third pixel of every third row tells as much as all. */
function paperIn(
  { data, width, height }: Picture,
  { x: left, y: top }: { readonly x: number; readonly y: number },
  { channel, channels }: { readonly channel: number; readonly channels: number },
): number {
  counts.fill(0)
  let count = 0
  for (let y = top; y < Math.min(height, top + block); y += 3) {
    for (let x = left; x < Math.min(width, left + block); x += 3, count += 1) {
      const value = data[(y * width + x) * channels + channel] as number
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
  const lowest = Array.from({ length: map.channels }, (_, channel) => deepest * Math.max(...ofChannel(closed, channel)))
  return { ...closed, paper: closed.paper.map((value, at) => Math.max(value, lowest[at % map.channels] ?? 0, 1)) }
}

function ofChannel({ paper, channels }: PaperMap, channel: number): Float32Array {
  return paper.filter((_, at) => at % channels === channel)
}

function smoothed(map: PaperMap): PaperMap {
  return eachWith(map, (...near) => near.reduce((sum, value) => sum + value, 0) / near.length)
}

/** Each square made of itself and the squares around it. */
function eachWith(map: PaperMap, choose: (...near: readonly number[]) => number): PaperMap {
  const { channels } = map
  const made = new Float32Array(map.paper.length)
  for (let square = 0; square * channels < made.length; square += 1) {
    const near = around(square, map)
    for (let channel = 0; channel < channels; channel += 1) {
      made[square * channels + channel] = choose(...near.map((next) => map.paper[next * channels + channel] ?? 0))
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
function isUneven(map: PaperMap): boolean {
  // Green, or the only one.
  const told = Array.from(ofChannel(map, Math.floor(map.channels / 2))).toSorted((a, b) => a - b)
  const at = (share: number) => told[Math.floor((told.length - 1) * share)] ?? 1
  return at(0.95) > uneven * at(0.05)
}

/** Light changes slowly down a page: so many rows share what they are divided by. */
const alike = 4

function divided({ data, width, height }: Picture, map: PaperMap): Picture {
  const even = new Uint8ClampedArray(data.length)
  const across = width * map.channels
  const factors = new Float32Array(across)
  const row = new Float32Array(map.columns * map.channels)
  for (let y = 0, at = 0; y < height; y += 1) {
    if (y % alike === 0) {
      blendRows(map, (y + alike / 2) / block - 0.5, row)
      blendColumns(map, row, factors)
    }
    for (let x = 0; x < across; x += 1, at += 1) even[at] = (data[at] as number) * (factors[x] as number)
  }
  return { data: new Uint8Array(even.buffer), width, height }
}

/** The map at a height between two of its rows. */
function blendRows({ columns, rows, channels, paper }: PaperMap, height: number, row: Float32Array): void {
  const place = Math.max(0, Math.min(rows - 1, height))
  const upper = Math.floor(place)
  const lower = Math.min(rows - 1, upper + 1)
  const share = place - upper
  for (let at = 0; at < row.length; at += 1) {
    const from = paper[upper * columns * channels + at] as number
    row[at] = from + share * ((paper[lower * columns * channels + at] as number) - from)
  }
}

/** What the pixels of a row are multiplied by, between two squares of the map's row. */
function blendColumns({ columns, channels }: PaperMap, row: Float32Array, factors: Float32Array): void {
  for (let at = 0; at < factors.length; at += channels) {
    const place = Math.max(0, Math.min(columns - 1, (at / channels + 0.5) / block - 0.5))
    const left = Math.floor(place)
    const right = Math.min(columns - 1, left + 1)
    for (let channel = 0; channel < channels; channel += 1) {
      const from = row[left * channels + channel] as number
      const paper = from + (place - left) * ((row[right * channels + channel] as number) - from)
      factors[at + channel] = paperWhite / paper
    }
  }
}
