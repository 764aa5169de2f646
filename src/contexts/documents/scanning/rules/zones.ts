import { type GreyPicture, inkLimit } from './skew.ts'

/** A part of a page that is read by itself, in pixels of the picture it was found in. */
export interface Zone {
  readonly part: 'head-left' | 'head-right' | 'body' | 'foot-left' | 'foot-right'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Pixels across a cell: a page of 800 pixels across has letters of about five cells. */
const cell = 4
/** Dark pixels that make a cell ink; fewer are dust. */
const inkInCell = 3
/** What lies nearer to the edge (as a share of the width) is the shadow of the scanner's lid. */
const edgeShare = 0.02
/** Cells: white space between two columns is wider than any blank between words; beside a signature there is plenty. */
const narrowestGutter = { 1: 3, [-1]: 4 } as const
/** A page number stands alone and is no wider than this. */
const pageNumberWidth = 14

/**
 * Parts a level page into what is read one after the other. The head of an official document (issuer left, name of the state
 * right) and its foot (recipients left, signature right) are columns, whose rows do not belong together; an engine that takes
 * them for lines mixes them up. The picture should be about 800 pixels across. A blank page has no zones.
 */
export function zonesOf(picture: GreyPicture): readonly Zone[] {
  const grid = gridOf(picture)
  const rows = inkedRows(grid)
  const first = rows.at(0)
  if (first === undefined) return []
  const head = columnsFrom(grid, { start: withoutPageNumber(grid, rows, 1), step: 1 })
  const bodyTop = head?.bottom ?? 0
  const foot = columnsFrom(grid, { start: withoutPageNumber(grid, rows, -1), step: -1, stop: Math.max(first, bodyTop) })
  const bodyBottom = foot?.top ?? grid.rows
  const hasBody = rows.some((row) => row >= bodyTop && row < bodyBottom)
  const body = { left: 0, right: grid.columns, top: bodyTop, bottom: bodyBottom }
  return [
    ...(head === undefined ? [] : twoZones(grid, 'head', head)),
    ...(hasBody ? [zone(picture, 'body', body)] : []),
    ...(foot === undefined ? [] : twoZones(grid, 'foot', foot)),
  ]
}

interface Grid {
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  readonly ink: Uint8Array
}

function gridOf({ data, width, height }: GreyPicture): Grid {
  const limit = inkLimit(data)
  const columns = Math.floor(width / cell)
  const rows = Math.floor(height / cell)
  const ink = new Uint8Array(columns * rows)
  const edge = Math.ceil(columns * edgeShare)
  for (let row = edge; row < rows - edge; row += 1) {
    for (let column = edge; column < columns - edge; column += 1) {
      ink[row * columns + column] = darkIn(data, width, { row, column, limit }) >= inkInCell ? 1 : 0
    }
  }
  return { columns, rows, width, height, ink }
}

function darkIn(data: Uint8Array, width: number, at: { row: number; column: number; limit: number }): number {
  let dark = 0
  for (let y = at.row * cell; y < (at.row + 1) * cell; y += 1) {
    const start = y * width + at.column * cell
    for (let x = start; x < start + cell; x += 1) if ((data[x] ?? 255) < at.limit) dark += 1
  }
  return dark
}

function hasInk({ ink, columns }: Grid, row: number, from = 0, to = columns): boolean {
  for (let column = from; column < to; column += 1) if (ink[row * columns + column] === 1) return true
  return false
}

function inkedRows(grid: Grid): readonly number[] {
  return Array.from({ length: grid.rows }, (_, row) => row).filter((row) => hasInk(grid, row))
}

/** The first inked row from above (step 1) or below (step -1), past a page number that stands alone. */
function withoutPageNumber(grid: Grid, rows: readonly number[], step: 1 | -1): number {
  const ordered = step === 1 ? rows : rows.toReversed()
  const gapAt = ordered.findIndex((row, index) => index > 0 && Math.abs(row - (ordered[index - 1] ?? row)) > 3)
  const start = ordered[0] ?? 0
  if (gapAt < 0 || gapAt > 8) return start
  const cluster = ordered.slice(0, gapAt)
  const columns = Array.from({ length: grid.columns }, (_, column) => column)
  const inked = columns.filter((column) => cluster.some((row) => hasInk(grid, row, column, column + 1)))
  const width = (inked.at(-1) ?? 0) - (inked[0] ?? 0) + 1
  return width <= pageNumberWidth ? (ordered[gapAt] ?? start) : start
}

interface Columns {
  readonly top: number
  readonly bottom: number
  /** The column of cells in the middle of the white space. */
  readonly gutter: number
}

interface Search {
  readonly start: number
  readonly step: 1 | -1
  readonly stop?: number
}

/** Grows a block of two columns from a row on, as long as one white strip runs through all of it. */
function columnsFrom(grid: Grid, { start, step, stop }: Search): Columns | undefined {
  const free = middleOf(grid)
  let best: Strip | undefined
  let row = start
  const isInside = () => (step === 1 ? row < grid.rows : row >= (stop ?? 0))
  for (; isInside(); row += step) {
    const narrowed = free.map((isFree, column) => isFree && grid.ink[row * grid.columns + column] !== 1)
    const strip = widestStrip(narrowed, narrowestGutter[step])
    if (strip === undefined) break
    best = strip
    for (const [column, isFree] of narrowed.entries()) free[column] = isFree
  }
  if (best === undefined) return undefined
  const end = backToBlank(grid, row, step)
  const block = { top: Math.min(start, end + 1), bottom: Math.max(start + 1, end) }
  const gutter = Math.round((best.from + best.to) / 2)
  const left = linesIn(grid, block, 0, gutter)
  const right = linesIn(grid, block, gutter, grid.columns)
  // Two stretched lines of a paragraph may have their blanks below one another; three of them have not.
  const isBlock = Math.min(left, right) >= 2 && Math.max(left, right) >= 3
  return isBlock ? { ...block, gutter } : undefined
}

/** Where a gutter may be: about the middle of the page. */
function middleOf(grid: Grid): boolean[] {
  return Array.from(
    { length: grid.columns },
    (_, column) => column > 0.3 * grid.columns && column < 0.68 * grid.columns,
  )
}

interface Strip {
  readonly from: number
  readonly to: number
}

function widestStrip(free: readonly boolean[], narrowest: number): Strip | undefined {
  let best: Strip | undefined
  let from = -1
  for (let column = 0; column <= free.length; column += 1) {
    if (free[column] === true) {
      if (from < 0) from = column
    } else if (from >= 0) {
      if (column - from > (best === undefined ? narrowest - 1 : best.to - best.from)) best = { from, to: column }
      from = -1
    }
  }
  return best
}

/** The row that closed the strip lies within a line of text: the block ends at the blank row before it. */
function backToBlank(grid: Grid, closedAt: number, step: 1 | -1): number {
  let row = closedAt
  for (let tries = 0; tries < 8 && hasInk(grid, row - step); tries += 1) row -= step
  return row
}

/** Lines of text in a part of the grid: stretches of inked rows at least two cells high. */
function linesIn(grid: Grid, { top, bottom }: { top: number; bottom: number }, from: number, to: number): number {
  let lines = 0
  let run = 0
  for (let row = top; row <= bottom; row += 1) {
    const isInked = row < bottom && hasInk(grid, row, from, to)
    if (isInked) run += 1
    else {
      if (run >= 2) lines += 1
      run = 0
    }
  }
  return lines
}

interface Cells {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function twoZones(grid: Grid, part: 'head' | 'foot', { top, bottom, gutter }: Columns): Zone[] {
  const rows = part === 'head' ? { top: 0, bottom } : { top, bottom: grid.rows }
  return [
    zone(grid, `${part}-left`, { ...rows, left: 0, right: gutter }),
    zone(grid, `${part}-right`, { ...rows, left: gutter, right: grid.columns }),
  ]
}

/** Zones that reach the last row or column of cells reach the edge of the picture. */
function zone(
  { width, height }: { readonly width: number; readonly height: number },
  part: Zone['part'],
  { left, right, top, bottom }: Cells,
): Zone {
  const toEdge = (cells: number, size: number) => (cells >= Math.floor(size / cell) ? size : cells * cell)
  const x = left * cell
  const y = top * cell
  return { part, x, y, width: toEdge(right, width) - x, height: toEdge(bottom, height) - y }
}
