import type { Words } from '../../../kernel/words.ts'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'

/** What a list of people may say, in the order of the template. */
export const columns = ['name', 'jobTitle', 'unit', 'role', 'email', 'phone'] as const
export type Column = (typeof columns)[number]

export const columnWords: Readonly<Record<Column, Words>> = {
  name: { vi: 'Họ và tên', en: 'Full name' },
  jobTitle: { vi: 'Chức vụ', en: 'Job title' },
  unit: { vi: 'Phòng', en: 'Unit' },
  role: { vi: 'Vai trò', en: 'Role' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
}

/** How lists that nobody made for us head their columns, folded. */
const aliases: Readonly<Record<Column, readonly string[]>> = {
  name: ['ho va ten', 'ho ten', 'ho, ten', 'ten', 'full name', 'name', 'can bo', 'ho va ten can bo'],
  jobTitle: ['chuc vu', 'chuc danh', 'chuc vu, chuc danh', 'job title', 'title'],
  unit: ['phong', 'don vi', 'phong ban', 'phong, ban', 'phong/don vi', 'bo phan', 'unit', 'department'],
  role: ['vai tro', 'role'],
  email: ['thu dien tu', 'email', 'e-mail', 'mail', 'dia chi email', 'dia chi thu dien tu', 'hop thu'],
  phone: ['dien thoai', 'so dien thoai', 'sdt', 'di dong', 'phone', 'telephone'],
}

export interface TableRow {
  /** Number of the row as the person sees it, from 1. */
  readonly line: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
}

/** Which column a heading means; undefined for headings that say nothing to us (STT, Ghi chú). */
export function columnOf(heading: string): Column | undefined {
  const folded = foldVietnamese(heading)
    .replace(/[:*()]/g, '')
    .trim()
  return columns.find((column) => aliases[column].includes(folded))
}

/** Whether these cells are the heading of a list of people. */
export function isHeading(cells: readonly string[]): boolean {
  return cells.some((cell) => columnOf(cell) === 'name')
}

/**
 * Reads text as Excel puts it on the clipboard: tabs between cells, lines between rows, quotes around cells that hold
 * either. Columns go by their heading; without one they stand in the order of the template.
 */
export function readTable(text: string): TableRow[] {
  const rows = splitCells(text)
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const headingAt = filled.findIndex(({ cells }) => isHeading(cells))
  const heading = filled[headingAt]?.cells.map(columnOf) ?? [...columns]
  return filled.slice(headingAt + 1).map(({ line, cells }) => ({ line, cells: byColumn(heading, cells) }))
}

function byColumn(
  heading: readonly (Column | undefined)[],
  cells: readonly string[],
): Readonly<Partial<Record<Column, string>>> {
  return Object.fromEntries(
    heading.flatMap((column, index) => {
      const cell = cells[index] ?? ''
      return column === undefined || cell === '' ? [] : [[column, cell]]
    }),
  )
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
