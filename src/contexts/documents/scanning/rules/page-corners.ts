import type { ColourPicture } from './ink.ts'
import { type GreyPicture, inkLimit } from './skew.ts'
import { withoutPrint } from './without-print.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** The corners of a page that was photographed on a darker table, in pixels of the picture, clockwise from the upper left. */
export type Corners = readonly [Point, Point, Point, Point]

/** The page is so much brighter than the table. */
const apart = 45
/** Of the picture. */
const smallestPage = 0.25
/** Of the points along a side, so many lie on one line. */
const straight = 0.85
const tolerance = 1.6
/** Degrees between two sides. */
const sharpestAngle = 60

/**
 * Finds the four corners of a page on a darker table, when its four sides are seen and straight; undefined when one is not, or
 * when the page fills the picture: whoever is not sure leaves the picture as it is. The picture should be about 500 pixels across.
 */
export function pageCorners(picture: GreyPicture): Corners | undefined {
  if (isFramedByPaper(picture)) return undefined
  const closed = withoutPrint(picture)
  const limit = inkLimit(closed.data)
  const page = largestPatch(closed, limit)
  if (page === undefined || !standsOut(closed, limit)) return undefined
  const sides = sidesOf(page, picture)
  if (sides === undefined) return undefined
  const { top, right, bottom, left } = sides
  const corners = [meet(left, top), meet(top, right), meet(right, bottom), meet(bottom, left)] as const
  return isPage(corners, picture) ? corners : undefined
}

/** Whether most of the picture's frame is as bright as paper: no table is to be seen around the page. */
function isFramedByPaper({ data, width, height }: GreyPicture): boolean {
  const limit = inkLimit(data)
  let bright = 0
  const look = (at: number) => {
    if ((data[at] as number) >= limit) bright += 1
  }
  for (let x = 0; x < width; x += 1) {
    look(x)
    look((height - 1) * width + x)
  }
  for (let y = 0; y < height; y += 1) {
    look(y * width)
    look((y + 1) * width - 1)
  }
  return bright > width + height
}

/** How bright each pixel is. */
export function brightnessOf({ data, width, height }: ColourPicture): GreyPicture {
  return eachPixel({ data, width, height }, (r, g, b) => (r + g + b) / 3)
}

/** How white each pixel is, bright or dark: a shadow does not change it, and a wooden table has little of it. */
export function whitenessOf({ data, width, height }: ColourPicture): GreyPicture {
  return eachPixel({ data, width, height }, (r, g, b) => {
    const most = Math.max(r, g, b, 1)
    return 255 - Math.min(255, (510 * (most - Math.min(r, g, b))) / most)
  })
}

function eachPixel(
  { data, width, height }: ColourPicture,
  of: (r: number, g: number, b: number) => number,
): GreyPicture {
  const grey = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 3) {
    grey[at] = of(data[from] as number, data[from + 1] as number, data[from + 2] as number)
  }
  return { data: grey, width, height }
}

function standsOut({ data }: GreyPicture, limit: number): boolean {
  let [bright, brightSum, dark, darkSum] = [0, 0, 0, 0]
  for (const value of data) {
    if (value >= limit) {
      bright += 1
      brightSum += value
    } else {
      dark += 1
      darkSum += value
    }
  }
  return bright > 0 && dark > 0 && brightSum / bright - darkSum / dark >= apart
}

/** For each row the first and last bright pixel of the largest bright patch, for each column likewise; -1 where there is none. */
interface Patch {
  readonly first: Int32Array
  readonly last: Int32Array
  readonly top: Int32Array
  readonly bottom: Int32Array
  readonly count: number
}

function largestPatch({ data, width, height }: GreyPicture, limit: number): Patch | undefined {
  const seen = new Uint8Array(data.length)
  let best: Patch | undefined
  // A page covers one of these: looking at every pixel for a beginning would find specks.
  const stride = Math.max(1, Math.floor(width / 8))
  for (let start = Math.floor(width / 16); start < data.length; start += stride) {
    if (seen[start] === 1 || (data[start] as number) < limit) continue
    const patch = patchFrom(start, { data, width, height, limit, seen })
    if (patch.count > (best?.count ?? smallestPage * data.length)) best = patch
  }
  return best
}

function patchFrom(
  start: number,
  { data, width, height, limit, seen }: GreyPicture & { readonly limit: number; readonly seen: Uint8Array },
): Patch {
  const first = new Int32Array(height).fill(-1)
  const last = new Int32Array(height).fill(-1)
  const top = new Int32Array(width).fill(-1)
  const bottom = new Int32Array(width).fill(-1)
  const waiting = [start]
  const steps = [-1, 1, -width, width] as const
  seen[start] = 1
  let count = 0
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const x = at % width
    const y = Math.floor(at / width)
    count += 1
    widen(first, last, y, x)
    widen(top, bottom, x, y)
    for (const step of steps) {
      const next = at + step
      // Beside the last pixel of a row begins the next row.
      const isBeyond = next < 0 || next >= data.length || Math.abs((next % width) - x) > 1
      if (isBeyond || seen[next] === 1 || (data[next] as number) < limit) continue
      seen[next] = 1
      waiting.push(next)
    }
  }
  return { first, last, top, bottom, count }
}

function widen(from: Int32Array, to: Int32Array, at: number, value: number): void {
  const least = from[at] as number
  if (least < 0 || value < least) from[at] = value
  if (value > (to[at] as number)) to[at] = value
}

/** `along` runs in the main direction of the side: x of the upper and lower one, y of the others; `across` = slope × along + offset. */
interface Side {
  readonly isUpright: boolean
  readonly slope: number
  readonly offset: number
}

function sidesOf(
  { first, last, top, bottom }: Patch,
  { width, height }: Pick<GreyPicture, 'width' | 'height'>,
): Readonly<Record<'top' | 'right' | 'bottom' | 'left', Side>> | undefined {
  const left = sideThrough(first, { isUpright: true, frame: 0 })
  const right = sideThrough(last, { isUpright: true, frame: width - 1 })
  const upper = sideThrough(top, { isUpright: false, frame: 0 })
  const lower = sideThrough(bottom, { isUpright: false, frame: height - 1 })
  return left && right && upper && lower && { top: upper, right, bottom: lower, left }
}

/** The line along most of these places; undefined when they are not straight, or lie on the frame of the picture. */
function sideThrough(
  places: Int32Array,
  { isUpright, frame }: { readonly isUpright: boolean; readonly frame: number },
): Side | undefined {
  const all = Array.from(places, (across, along) => ({ along, across })).filter(({ across }) => across >= 0)
  // Near the corners the neighbouring side begins.
  const points = all.slice(Math.floor(all.length * 0.12), Math.ceil(all.length * 0.88))
  if (points.length < 40 || points.filter(({ across }) => across === frame).length > points.length * 0.05)
    return undefined
  let kept = points
  let line = lineThrough(kept)
  for (let round = 0; round < 4; round += 1) {
    const near = points.filter((point) => Math.abs(residual(line, point)) <= tolerance * (round === 0 ? 4 : 1))
    if (near.length < points.length * 0.5) return undefined
    kept = near
    line = lineThrough(kept)
  }
  return kept.length >= straight * points.length ? { isUpright, ...line } : undefined
}

type Line = Pick<Side, 'slope' | 'offset'>

interface Place {
  readonly along: number
  readonly across: number
}

function lineThrough(points: readonly Place[]): Line {
  const count = points.length
  const meanAlong = points.reduce((sum, { along }) => sum + along, 0) / count
  const meanAcross = points.reduce((sum, { across }) => sum + across, 0) / count
  let both = 0
  let square = 0
  for (const { along, across } of points) {
    both += (along - meanAlong) * (across - meanAcross)
    square += (along - meanAlong) ** 2
  }
  const slope = square === 0 ? 0 : both / square
  return { slope, offset: meanAcross - slope * meanAlong }
}

function residual({ slope, offset }: Line, { along, across }: Place): number {
  return across - (slope * along + offset)
}

function meet(one: Side, other: Side): Point {
  const [upright, lying] = one.isUpright ? [one, other] : [other, one]
  // x = a·y + b on the upright side, y = c·x + d on the lying one.
  const y = (lying.slope * upright.offset + lying.offset) / (1 - lying.slope * upright.slope)
  return { x: upright.slope * y + upright.offset, y }
}

function isPage(corners: Corners, { width, height }: Pick<GreyPicture, 'width' | 'height'>): boolean {
  const isInside = corners.every(({ x, y }) => x > -2 && y > -2 && x < width + 1 && y < height + 1)
  if (!isInside || areaOf(corners) < smallestPage * width * height) return false
  const [across, down] = lengthsOf(corners)
  const ratio = Math.max(across, down) / Math.min(across, down)
  return ratio < 1.9 && corners.every((_, index) => angleAt(corners, index) >= sharpestAngle)
}

/** The same corners in a picture so many times as large. */
export function scaled([one, two, three, four]: Corners, factor: number): Corners {
  // Corners are counted from the middle of a pixel.
  const moved = ({ x, y }: Point): Point => ({ x: (x + 0.5) * factor - 0.5, y: (y + 0.5) * factor - 0.5 })
  return [moved(one), moved(two), moved(three), moved(four)]
}

/** Of the longer of its upper and lower side, and of its left and right one. */
export function lengthsOf([one, two, three, four]: Corners): readonly [across: number, down: number] {
  return [Math.max(distance(one, two), distance(four, three)), Math.max(distance(one, four), distance(two, three))]
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}

function areaOf(corners: Corners): number {
  const twice = corners.reduce((sum, { x, y }, index) => {
    const next = corners[(index + 1) % 4] ?? corners[0]
    return sum + x * next.y - next.x * y
  }, 0)
  return Math.abs(twice) / 2
}

function angleAt(corners: Corners, index: number): number {
  const at = corners[index] ?? corners[0]
  const before = corners[(index + 3) % 4] ?? corners[0]
  const after = corners[(index + 1) % 4] ?? corners[0]
  const cross = (before.x - at.x) * (after.x - at.x) + (before.y - at.y) * (after.y - at.y)
  const angle = (Math.acos(cross / (distance(at, before) * distance(at, after))) * 180) / Math.PI
  return Math.min(angle, 180 - angle)
}
