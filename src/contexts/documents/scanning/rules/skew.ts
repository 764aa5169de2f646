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

/** How the lines of a page run. */
export interface PageLines {
  /** From top to bottom: the ink gathers in columns rather than in rows. */
  readonly areSideways: boolean
  /**
   * By how many degrees they rise to the right (negative: fall), from -6 to 6; 0 for a page without lines. The angle at which the
   * ink gathers in the fewest rows: a page of 700 pixels across tells it to a tenth of a degree.
   */
  readonly degrees: number
}

export function pageLines(picture: GreyPicture): PageLines {
  const points = darkPoints(picture)
  if (points.x.length < 200) return { areSideways: false, degrees: 0 }
  const coarse = sharpest(points, { from: -mostDegrees, to: mostDegrees, step: coarseStep })
  if (runSideways(points, coarse)) return { areSideways: true, degrees: 0 }
  const fine = sharpest(points, { from: coarse.degrees - coarseStep, to: coarse.degrees + coarseStep, step: fineStep })
  // Level lines are the rule: a turn must bring something, or the page has no lines at all.
  return { areSideways: false, degrees: fine.gathered > 1.02 * gathering(points, 0) ? fine.degrees : 0 }
}

function runSideways(points: Points, upright: Sharpest): boolean {
  if (upright.gathered * points.height > linesGather * points.x.length ** 2) return false
  const turned = { x: points.y, y: points.x, width: points.height, height: points.width }
  const lying = sharpest(turned, { from: -mostDegrees, to: mostDegrees, step: coarseStep })
  // Columns of a table gather ink in columns, too; lines of text do it far more.
  return lying.gathered > 1.3 * upright.gathered
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

interface Sharpest {
  readonly degrees: number
  readonly gathered: number
}

function sharpest(points: Points, { from, to, step }: { from: number; to: number; step: number }): Sharpest {
  let best = { degrees: 0, gathered: 0 }
  const steps = Math.round((to - from) / step)
  for (let index = 0; index <= steps; index += 1) {
    const degrees = Math.round((from + index * step) * 100) / 100
    const gathered = gathering(points, degrees)
    if (gathered > best.gathered) best = { degrees, gathered }
  }
  return best
}

/** How unevenly the ink falls on the rows when the page is turned by this angle. */
function gathering({ x, y, width, height }: Points, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const margin = Math.ceil(width * Math.tan((mostDegrees + 1) * (Math.PI / 180)))
  const rows = new Uint32Array(height + 2 * margin)
  const middle = height / 2 + margin + 0.5
  for (let index = 0; index < x.length; index += 1) {
    const row = ((y[index] as number) + slope * (x[index] as number) + middle) | 0
    rows[row] = (rows[row] as number) + 1
  }
  let sum = 0
  for (const count of rows) sum += count * count
  return sum
}
