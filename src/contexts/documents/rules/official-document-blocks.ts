/** The body of an official document, ready to be drawn: text cleaned, emphasis as runs, table heads worked out. */
import type { Block, Cell, Column, Figure, Inline, RichText, Table } from './official-document.ts'
import { printableLine, printableText } from './official-text.ts'

export type LaidBlock = LaidHeading | LaidParagraph | LaidList | LaidTable

export interface LaidHeading {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
}

export interface LaidParagraph {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
}

export interface LaidList {
  readonly kind: 'list'
  /** Each item with the mark before it: "- ", "1. ". */
  readonly items: readonly { readonly mark: string; readonly runs: readonly Run[] }[]
}

export interface LaidTable {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly { readonly width: number; readonly align: 'start' | 'center' | 'end' }[]
  /** One line of head cells, or two when some columns are grouped. */
  readonly head: readonly (readonly HeadCell[])[]
  readonly rows: readonly (readonly (readonly Run[])[])[]
  readonly totals: readonly (readonly Run[])[]
}

export interface HeadCell {
  readonly text: string
  readonly columns: number
  readonly lines: number
}

/** Text of one look. A line break inside is "\n". */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  /** Set on figures only. */
  readonly href?: string
  readonly key?: string
}

/**
 * Prepares the blocks for drawing; a table without columns has nothing to draw and is left out. Throws a RangeError for
 * a table row with more cells than columns.
 */
export function layOutBlocks(blocks: readonly Block[]): LaidBlock[] {
  return blocks.filter((block) => block.kind !== 'table' || block.columns.length > 0).map((block) => layOutBlock(block))
}

/**
 * Closes the body with "./." as the forms of Decree 30/2020/NĐ-CP (Appendix III) do. A body that ends in a table
 * stays as it is.
 */
export function withEndMark(blocks: readonly LaidBlock[]): LaidBlock[] {
  const last = blocks.at(-1)
  if (last?.kind === 'paragraph') return [...blocks.slice(0, -1), { ...last, runs: closeRuns(last.runs) }]
  const item = last?.kind === 'list' ? last.items.at(-1) : undefined
  if (last?.kind !== 'list' || item === undefined) return [...blocks]
  const items = [...last.items.slice(0, -1), { ...item, runs: closeRuns(item.runs) }]
  return [...blocks.slice(0, -1), { ...last, items }]
}

/** A rich text as runs; empty ones are left out. */
function runsOf(text: RichText): Run[] {
  const inlines = typeof text === 'string' ? [text] : text
  return inlines.map((inline) => runOf(inline)).filter((run) => run.text !== '')
}

function layOutBlock(block: Block): LaidBlock {
  if (block.kind === 'heading') {
    return { kind: 'heading', level: block.level, text: printableLine(`${block.label ?? ''} ${block.text}`) }
  }
  if (block.kind === 'paragraph') return { kind: 'paragraph', runs: runsOf(block.text) }
  if (block.kind === 'list') {
    const mark = (index: number) => (block.ordered ? `${index + 1}. ` : '- ')
    return { kind: 'list', items: block.items.map((item, index) => ({ mark: mark(index), runs: runsOf(item) })) }
  }
  if (block.kind === 'figure-line') {
    const runs = [{ text: `${printableLine(block.label)}: ` }, ...runsOf(block.value)]
    return { kind: 'list', items: [{ mark: '- ', runs }] }
  }
  return layOutTable(block)
}

function layOutTable(table: Table): LaidTable {
  const width = table.columns.length
  return {
    kind: 'table',
    caption: printableLine(table.caption ?? ''),
    columns: table.columns.map((column) => ({ width: shareOf(column), align: column.align ?? 'start' })),
    head: headLines(table.columns),
    rows: table.rows.map((row) => cellsOf(row, width)),
    totals: table.totals === undefined ? [] : cellsOf(table.totals, width),
  }
}

function shareOf(column: Column): number {
  return column.width !== undefined && Number.isFinite(column.width) && column.width > 0 ? column.width : 1
}

function cellsOf(row: readonly Cell[], width: number): Run[][] {
  if (row.length > width)
    throw new RangeError(`lay out a table row of "${row.length}" cells: expected at most ${width}`)
  return Array.from({ length: width }, (_, index) => runsOf(row[index] ?? ''))
}

function headLines(columns: readonly Column[]): HeadCell[][] {
  if (columns.every((column) => column.group === undefined)) return [columns.map((column) => headCell(column, 1))]
  const top: HeadCell[] = []
  let previous: string | undefined
  for (const column of columns) {
    const cell = top.at(-1)
    if (column.group === undefined) top.push(headCell(column, 2))
    else if (cell !== undefined && column.group === previous) top.splice(-1, 1, { ...cell, columns: cell.columns + 1 })
    else top.push({ text: printableLine(column.group), columns: 1, lines: 1 })
    previous = column.group
  }
  return [top, columns.filter((column) => column.group !== undefined).map((column) => headCell(column, 1))]
}

function headCell(column: Column, lines: number): HeadCell {
  return { text: printableLine(column.title), columns: 1, lines }
}

function runOf(inline: Inline): Run {
  if (typeof inline === 'string') return { text: printableText(inline) }
  if (inline.kind === 'strong') return { text: printableText(inline.text), bold: true }
  if (inline.kind === 'italic') return { text: printableText(inline.text), italic: true }
  return figureRun(inline)
}

/** A figure leads only into the application: an address with a scheme or another host is left out. */
function figureRun(figure: Figure): Run {
  const text = printableLine(figure.value)
  return /^(?:\/(?![/\\])|[#?])/.test(figure.href) ? { text, href: figure.href, key: figure.key } : { text }
}

function closeRuns(runs: readonly Run[]): Run[] {
  const last = runs.at(-1)
  if (last === undefined || last.text.trimEnd().endsWith('./.')) return [...runs]
  if (last.href !== undefined) return [...runs, { text: './.' }]
  return [...runs.slice(0, -1), { ...last, text: `${last.text.replace(/[\s.;,]+$/u, '')}./.` }]
}
