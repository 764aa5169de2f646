import type { PageLine } from '../rules/page.ts'
import type { PdfPiece } from './pdf-piece.ts'
import { weavePieces } from './pdf-weave.ts'

interface Row {
  readonly pieces: PdfPiece[]
  readonly baseline: number
  readonly size: number
}

/** A part of a row that stands apart from the rest of it. */
interface Segment {
  readonly pieces: readonly PdfPiece[]
  readonly start: number
  readonly end: number
}

type SegmentedRow = readonly Segment[]

/**
 * Rebuilds the printed lines of a page from its pieces, in reading order: from top to bottom, but the head of an
 * official document (issuer left, national motto right) and its foot (recipients left, signature right) block by block.
 */
export function pdfLines(pieces: readonly PdfPiece[], page: { width: number; isFirst: boolean }): PageLine[] {
  const rows = raiseSuperscripts(toRows(pieces)).map((row) => toSegments(row))
  const blocks = [page.isFirst ? headBlock(rows, page.width) : undefined, footBlock(rows, page.width)]
  const lines: PageLine[] = []
  for (let index = 0; index < rows.length; index += 1) {
    const block = blocks.find((candidate) => candidate?.from === index)
    if (block === undefined) {
      lines.push(...printedLine(rows[index] ?? []))
    } else {
      lines.push(...blockLines(rows.slice(block.from, block.to), block.gutter))
      index = block.to - 1
    }
  }
  return lines.filter(({ text }) => text !== '')
}

function toRows(pieces: readonly PdfPiece[]): Row[] {
  const rows: { pieces: PdfPiece[]; baseline: number; size: number }[] = []
  for (const piece of pieces.toSorted((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    const row = rows.at(-1)
    if (row !== undefined && Math.abs(piece.baseline - row.baseline) <= 0.3 * Math.min(piece.size, row.size)) {
      row.pieces.push(piece)
      row.size = Math.max(row.size, piece.size)
    } else {
      rows.push({ pieces: [piece], baseline: piece.baseline, size: piece.size })
    }
  }
  return rows.map((row) => ({ ...row, pieces: weavePieces(row.pieces.toSorted((a, b) => a.x - b.x)) }))
}

/** Puts small raised or lowered pieces (m², footnote signs) back beside the letters they belong to. */
function raiseSuperscripts(rows: readonly Row[]): Row[] {
  const result: Row[] = rows.map((row) => ({ ...row, pieces: [] }))
  rows.forEach((row, index) => {
    for (const piece of row.pieces) {
      const host = [index - 1, index + 1].find((near) => isBeside(piece, rows[near]))
      result[host ?? index]?.pieces.push(piece)
    }
  })
  return result
    .filter(({ pieces }) => pieces.length > 0)
    .map((row) => ({ ...row, pieces: row.pieces.toSorted((a, b) => a.x - b.x) }))
}

function isBeside(piece: PdfPiece, row: Row | undefined): boolean {
  if (row === undefined || piece.size > 0.8 * row.size || piece.text.length > 6) return false
  if (Math.abs(piece.baseline - row.baseline) > 0.6 * row.size) return false
  return row.pieces.some((other) => Math.abs(piece.x - (other.x + other.width)) < 0.3 * row.size)
}

function toSegments({ pieces, size }: Row): SegmentedRow {
  const segments: { pieces: PdfPiece[]; start: number; end: number }[] = []
  for (const piece of pieces) {
    const last = segments.at(-1)
    if (last !== undefined && piece.x - last.end < 1.2 * size) {
      last.pieces.push(piece)
      last.end = Math.max(last.end, piece.x + piece.width)
    } else {
      segments.push({ pieces: [piece], start: piece.x, end: piece.x + piece.width })
    }
  }
  return segments
}

interface Gutter {
  readonly left: number
  readonly right: number
}

interface Block {
  readonly from: number
  /** The first row after the block. */
  readonly to: number
  readonly gutter: Gutter
}

/** The two columns above the title, which begin within the first lines of the page. */
function headBlock(rows: readonly SegmentedRow[], pageWidth: number): Block | undefined {
  const at = rows.slice(0, 4).findIndex((row) => gutterOf(row, pageWidth) !== undefined)
  if (at < 0) return undefined
  return growBlock(rows, { at, from: rows.slice(0, at).every((row) => row.length === 1) ? 0 : at }, pageWidth)
}

/** “Nơi nhận” and the signature beside it, from the line where either begins to the end of the page. */
function footBlock(rows: readonly SegmentedRow[], pageWidth: number): Block | undefined {
  const recipients = rows.findIndex((row) => /^\s*nơi\s+nhận/i.test(joinPieces(row[0]?.pieces ?? []).normalize('NFC')))
  if (recipients < 0) return undefined
  const at = rows.findIndex((row, index) => index >= recipients && gutterOf(row, pageWidth) !== undefined)
  if (at < 0) return undefined
  let from = Math.min(at, recipients)
  while (from > 0 && from > recipients - 3 && isSignatureRow(rows[from - 1], pageWidth)) from -= 1
  return growBlock(rows, { at, from }, pageWidth)
}

function isSignatureRow(row: SegmentedRow | undefined, pageWidth: number): boolean {
  const [only, ...rest] = row ?? []
  return only !== undefined && rest.length === 0 && only.start > pageWidth * 0.45
}

/** The white space between a left and a right part, which lie on their sides of the page. */
function gutterOf(row: SegmentedRow, pageWidth: number): Gutter | undefined {
  const [left, right, ...more] = row
  if (left === undefined || right === undefined || more.length > 0) return undefined
  const middleOf = ({ start, end }: Segment) => (start + end) / 2
  const parted = middleOf(left) < pageWidth * 0.45 && middleOf(right) > pageWidth * 0.5
  return parted ? { left: left.end, right: right.start } : undefined
}

/** Takes rows into the block, up from `at` to `from` and down, as long as a common gutter stays free. */
function growBlock(
  rows: readonly SegmentedRow[],
  { at, from }: { at: number; from: number },
  pageWidth: number,
): Block | undefined {
  let gutter = gutterOf(rows[at] ?? [], pageWidth)
  if (gutter === undefined) return undefined
  let to = at + 1
  let first = at
  for (; first > from; first -= 1) {
    const narrowed = narrow(gutter, rows[first - 1] ?? [])
    if (narrowed === undefined) break
    gutter = narrowed
  }
  for (; to < rows.length; to += 1) {
    const narrowed = narrow(gutter, rows[to] ?? [])
    if (narrowed === undefined) break
    gutter = narrowed
  }
  return { from: first, to, gutter }
}

const narrowestGutter = 4

function narrow(gutter: Gutter, row: SegmentedRow): Gutter | undefined {
  const middle = (gutter.left + gutter.right) / 2
  let { left, right } = gutter
  for (const { start, end } of row) {
    if ((start + end) / 2 < middle) left = Math.max(left, end)
    else right = Math.min(right, start)
  }
  return right - left >= narrowestGutter ? { left, right } : undefined
}

function blockLines(rows: readonly SegmentedRow[], { left, right }: Gutter): PageLine[] {
  const middle = (left + right) / 2
  const side = (keep: (segment: Segment) => boolean) => rows.flatMap((row) => printedLine(row.filter(keep)))
  return [...side(({ start }) => start < middle), ...side(({ start }) => start >= middle)]
}

function printedLine(segments: readonly Segment[]): PageLine[] {
  const pieces = segments.flatMap((segment) => segment.pieces)
  const [first] = pieces
  if (first === undefined) return []
  const text = segments.map((segment) => joinPieces(segment.pieces)).join('\t')
  const size = Math.max(...pieces.map((piece) => piece.size))
  const bottom = Math.max(...pieces.map((piece) => piece.baseline + 0.22 * piece.size))
  const top = Math.min(...pieces.map((piece) => piece.baseline - 0.8 * piece.size))
  const end = Math.max(...pieces.map((piece) => piece.x + piece.width))
  return [
    {
      text: text.trim(),
      x: round(first.x),
      y: round(top),
      width: round(end - first.x),
      height: round(Math.max(bottom - top, size)),
    },
  ]
}

/** Joins pieces with a blank where the gap between them is that of a blank. */
function joinPieces(pieces: readonly PdfPiece[]): string {
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    const apart = text !== '' && piece.x - end > 0.16 * piece.size
    text += apart && !text.endsWith(' ') && !piece.text.startsWith(' ') ? ` ${piece.text}` : piece.text
    end = piece.x + piece.width
  }
  return text.replace(/ {2,}/g, ' ')
}

function round(points: number): number {
  return Math.round(points * 10) / 10
}
