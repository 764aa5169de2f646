import type { Words } from '../../../kernel/words.ts'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'

/** What a list that is pasted or uploaded may say. */
export interface TableShape<Column extends string> {
  /** In the order of the template. */
  readonly columns: readonly Column[]
  readonly words: Readonly<Record<Column, Words>>
  /** How lists that nobody made for us head their columns, folded. */
  readonly aliases: Readonly<Record<Column, readonly string[]>>
  /** The column that every list of this kind has; its heading tells where the list begins. */
  readonly key: Column
  /** Cells of these hold telephone numbers, whose leading zero Excel drops. */
  readonly phones?: readonly Column[]
}

export interface PastedRow<Column extends string> {
  /** Number of the row as the person sees it, from 1. */
  readonly line: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
}

/** Which column a heading means; undefined for headings that say nothing to us (STT, Ghi chú). */
export function columnOf<Column extends string>(shape: TableShape<Column>, heading: string): Column | undefined {
  const folded = foldVietnamese(heading)
    .replace(/[:*()]/g, '')
    .trim()
  return shape.columns.find((column) => shape.aliases[column].includes(folded))
}

/** Whether these cells are the heading of such a list. */
export function isHeading<Column extends string>(shape: TableShape<Column>, cells: readonly string[]): boolean {
  return cells.some((cell) => columnOf(shape, cell) === shape.key)
}

/**
 * Reads text as Excel puts it on the clipboard: tabs between cells, lines between rows, quotes around cells that hold
 * either. Columns go by their heading; without one they stand in the order of the template.
 */
export function readPasted<Column extends string>(shape: TableShape<Column>, text: string): PastedRow<Column>[] {
  const rows = splitCells(text)
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const headingAt = filled.findIndex(({ cells }) => isHeading(shape, cells))
  const heading = filled[headingAt]?.cells.map((cell) => columnOf(shape, cell)) ?? [...shape.columns]
  return filled.slice(headingAt + 1).map(({ line, cells }) => ({ line, cells: byColumn(heading, cells) }))
}

function byColumn<Column extends string>(
  heading: readonly (Column | undefined)[],
  cells: readonly string[],
): Readonly<Partial<Record<Column, string>>> {
  const named = heading.flatMap((column, index) => {
    const cell = cells[index] ?? ''
    return column === undefined || cell === '' ? [] : [[column, cell] as const]
  })
  return Object.fromEntries(named) as Partial<Record<Column, string>>
}

interface RawRow {
  readonly line: number
  readonly cells: readonly string[]
}

function splitCells(text: string): RawRow[] {
  const all = text.replace(/\r\n?/g, '\n')
  const rows: RawRow[] = []
  let cells: string[] = []
  for (const [, cell = '', end = ''] of all.matchAll(patternFor(all))) {
    if (end === '' && cell === '' && cells.length === 0) continue
    cells.push(tidy(cell))
    if (end === '\n' || end === '') {
      rows.push({ line: rows.length + 1, cells })
      cells = []
    }
  }
  return rows
}

/** A cell, in quotes or not, and what ends it: a separator, a line break or the end of the text. */
const tabbed = /("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)(\t|\n|$)/g
const semicoloned = /("(?:[^"]|"")*"(?=[;\n]|$)|[^;\n]*)(;|\n|$)/g

function patternFor(text: string): RegExp {
  return text.includes('\t') || !text.includes(';') ? tabbed : semicoloned
}

function tidy(cell: string): string {
  const isQuoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
  const plain = isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell
  return plain.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Writes rows as the same kind of text, every row on its line. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n')
}

function quoted(cell: string): string {
  const plain = cell.replace(/\s+/g, ' ').trim()
  return plain.startsWith('"') ? `"${plain.replaceAll('"', '""')}"` : plain
}
