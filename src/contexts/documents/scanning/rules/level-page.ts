import type { ColourPicture } from './ink.ts'
import type { GreyPicture } from './skew.ts'

const white = 255
const whole = 65_536

/** Paper and black ink are alike in all channels; green is the sharpest that cameras give. */
export function greenOf({ data, width, height }: ColourPicture): GreyPicture {
  const green = new Uint8Array(width * height)
  for (let at = 0, from = 1; at < green.length; at += 1, from += 3) green[at] = data[from] as number
  return { data: green, width, height }
}

/** A small copy of about this width for people to look at, each of its pixels the mean of four of the picture. */
export function smallCopy({ data, width, height }: GreyPicture, wanted: number): GreyPicture {
  const scale = Math.max(1, width / wanted)
  const across = Math.floor(width / scale)
  const down = Math.floor(height / scale)
  const copy = new Uint8Array(across * down)
  const columns = Int32Array.from({ length: across }, (_, x) => Math.max(0, Math.min(width - 2, Math.floor(x * scale))))
  for (let y = 0, at = 0; y < down; y += 1) {
    const row = Math.max(0, Math.min(height - 2, Math.floor(y * scale))) * width
    for (let x = 0; x < across; x += 1, at += 1) {
      const from = row + (columns[x] as number)
      const upper = (data[from] as number) + (data[from + 1] as number)
      const lower = (data[from + width] as number) + (data[from + width + 1] as number)
      copy[at] = (upper + lower) >> 2
    }
  }
  return { data: copy, width: across, height: down }
}

/**
 * A map of the page turned by some degrees, so that its lines run level; it grows a little, its corners stay on it. Columns are
 * moved up and down, then rows left and right by whole pixels: good enough to find columns, not to read.
 */
export function levelPage(picture: GreyPicture, degrees: number): GreyPicture {
  const { width, height } = picture
  const slope = Math.tan((degrees * Math.PI) / 180)
  const shift = Math.sin((degrees * Math.PI) / 180)
  const across = width + Math.ceil(Math.abs(slope) * height)
  const down = height + Math.ceil(Math.abs(slope) * width)
  const data = new Uint8Array(across * down).fill(white)
  for (let y = 0; y < down; y += 1) {
    const level = y - (down - 1) / 2
    // The column of the picture that comes to stand in column 0, and the row where its column 0 is taken from.
    const begin = Math.round(shift * level + (width - across) / 2)
    const row = level + (slope * (width - 1)) / 2 + (height - 1) / 2
    const columns = seen(picture, { begin, across, row, slope })
    copyRow(picture, { data, at: y * across - begin }, columns, { row, slope })
  }
  return { data, width: across, height: down }
}

interface Leaning {
  /** Of the picture, at its column 0; it falls by the slope from column to column. */
  readonly row: number
  readonly slope: number
}

interface Columns {
  readonly from: number
  readonly to: number
}

/** The columns of the picture from which this row is taken: those that it shows, and where it lies within the picture. */
function seen(
  { width, height }: GreyPicture,
  { begin, across, row, slope }: Leaning & { readonly begin: number; readonly across: number },
): Columns {
  const from = Math.max(0, begin)
  const to = Math.min(width, begin + across)
  if (Math.abs(slope) < 1e-9) return row >= 0 && row <= height - 2 ? { from, to } : { from, to: from }
  const ends = [row / slope, (row - (height - 2)) / slope] as const
  return { from: Math.max(from, Math.ceil(Math.min(...ends))), to: Math.min(to, Math.floor(Math.max(...ends)) + 1) }
}

function copyRow(
  { data, width }: GreyPicture,
  { data: target, at }: { readonly data: Uint8Array; readonly at: number },
  { from, to }: Columns,
  { row, slope }: Leaning,
): void {
  // Whole numbers, said so: rounded ones are kept as fractions, which makes the loop slow.
  const fall = Math.round(slope * whole) | 0
  const end = (at + to) | 0
  let height = Math.max(0, Math.round((row - slope * from) * whole)) | 0
  let place = from | 0
  for (let x = (at + from) | 0; x < end; x += 1) {
    const upper = (place + (height >> 16) * width) | 0
    const value = data[upper] as number
    target[x] = value + ((((data[upper + width] as number) - value) * (height & 65_535)) >> 16)
    height = (height - fall) | 0
    place = (place + 1) | 0
  }
}
