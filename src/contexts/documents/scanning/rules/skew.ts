/** A grey picture: one byte a pixel, row after row, 0 black. */
export interface GreyPicture {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** No scanner or hand turns a page further and still expects it to be read. */
const mostDegrees = 6
const coarseStep = 0.5
const fineStep = 0.05
/** So many dark points tell the angle as well as all of them. */
const mostPoints = 12_000

/**
 * By how many degrees the lines of a page rise to the right (negative: fall), from -6 to 6; 0 for a page without lines. The
 * angle at which the ink gathers in the fewest rows: a page of 700 pixels across tells it to a tenth of a degree.
 */
export function skewOf(picture: GreyPicture): number {
  const points = darkPoints(picture)
  if (points.x.length < 200) return 0
  const coarse = sharpest(points, { from: -mostDegrees, to: mostDegrees, step: coarseStep })
  const fine = sharpest(points, { from: coarse - coarseStep, to: coarse + coarseStep, step: fineStep })
  // Level lines are the rule: a turn must bring something, or the page has no lines at all.
  return gathering(points, fine) > 1.02 * gathering(points, 0) ? fine : 0
}

/** Whether the lines of a page run from top to bottom: the ink gathers in columns rather than in rows. */
export function isSideways(picture: GreyPicture): boolean {
  const points = darkPoints(picture)
  if (points.x.length < 200) return false
  const upright = gathering(points, sharpest(points, { from: -mostDegrees, to: mostDegrees, step: coarseStep }))
  if (upright * points.height > linesGather * points.x.length ** 2) return false
  const turned = { x: points.y, y: points.x, width: points.height, height: points.width }
  const lying = gathering(turned, sharpest(turned, { from: -mostDegrees, to: mostDegrees, step: coarseStep }))
  // Columns of a table gather ink in columns, too; lines of text do it far more.
  return lying > 1.3 * upright
}

/** Ink that lies in lines gathers in the rows so many times as much as ink that lies anywhere. */
const linesGather = 2

interface Points {
  readonly x: Float32Array
  readonly y: Float32Array
  readonly height: number
  readonly width: number
}

function darkPoints({ data, width, height }: GreyPicture): Points {
  const limit = inkLimit(data)
  const dark: number[] = []
  // A step that has no part in common with usual widths, so that every column is looked at.
  for (let at = 0; at < data.length; at += 7) if ((data[at] as number) < limit) dark.push(at)
  const every = Math.max(1, Math.ceil(dark.length / mostPoints))
  const kept = every === 1 ? dark : dark.filter((_, index) => index % every === 0)
  return {
    x: Float32Array.from(kept, (at) => (at % width) - width / 2),
    y: Float32Array.from(kept, (at) => Math.floor(at / width) - height / 2),
    height,
    width,
  }
}

/** The grey that parts ink from paper best (Otsu's way: the two sides differ as much as possible). */
export function inkLimit(data: Uint8Array): number {
  const counts = new Uint32Array(256)
  let total = 0
  for (let at = 0; at < data.length; at += 5, total += 1)
    counts[data[at] as number] = (counts[data[at] as number] as number) + 1
  const sum = counts.reduce((all, count, grey) => all + count * grey, 0)
  let below = 0
  let sumBelow = 0
  let best = 0
  let limit = 128
  for (let grey = 0; grey < 255; grey += 1) {
    below += counts[grey] ?? 0
    sumBelow += grey * (counts[grey] ?? 0)
    if (below === 0 || below === total) continue
    const apart = sumBelow / below - (sum - sumBelow) / (total - below)
    const parted = below * (total - below) * apart * apart
    if (parted > best) {
      best = parted
      limit = grey + 1
    }
  }
  return limit
}

function sharpest(points: Points, { from, to, step }: { from: number; to: number; step: number }): number {
  let best = 0
  let at = 0
  const steps = Math.round((to - from) / step)
  for (let index = 0; index <= steps; index += 1) {
    const angle = from + index * step
    const value = gathering(points, angle)
    if (value > best) {
      best = value
      at = angle
    }
  }
  return Math.round(at * 100) / 100
}

/** How unevenly the ink falls on the rows when the page is turned by this angle. */
function gathering({ x, y, width, height }: Points, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const margin = Math.ceil(width * Math.tan((mostDegrees + 1) * (Math.PI / 180)))
  const rows = new Float64Array(height + 2 * margin)
  for (let index = 0; index < x.length; index += 1) {
    const row = Math.round((y[index] ?? 0) + slope * (x[index] ?? 0) + height / 2) + margin
    rows[row] = (rows[row] ?? 0) + 1
  }
  let sum = 0
  for (const count of rows) sum += count * count
  return sum
}
