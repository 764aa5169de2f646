/** The body of an official document in Word's terms: paragraphs, lists, tables whose head repeats on every page. */
import {
  AlignmentType,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { HeadCell, LaidBlock, LaidTable, Run } from '../rules/official-document-blocks.ts'
import type { Paper } from '../rules/official-document-layout.ts'

const ALIGNMENTS = { start: AlignmentType.LEFT, center: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const

/** The blocks over a text `width` in twips. */
export function drawBlocks(blocks: readonly LaidBlock[], width: number): (Paragraph | Table)[] {
  return blocks.flatMap((block) => drawBlock(block, width, 'Body'))
}

/** The same, its last paragraph kept on the page of what follows: a signature never stands alone on a page. */
export function drawBody(blocks: readonly LaidBlock[], width: number): (Paragraph | Table)[] {
  const last = blocks.slice(-1).flatMap((block) => drawBlock(block, width, 'LastBody'))
  return [...drawBlocks(blocks.slice(0, -1), width), ...last]
}

function textRuns(runs: readonly Run[], more: IRunOptions = {}): TextRun[] {
  return runs.flatMap((run) => {
    const look = { ...more, ...(run.bold && { bold: true }), ...(run.italic && { italics: true }) }
    return run.text
      .split('\n')
      .map((text, index) => new TextRun(index === 0 ? { ...look, text } : { ...look, text, break: 1 }))
  })
}

/** Millimetres in twips, Word's twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440)
}

export function halfPoints(points: number): number {
  return points * 2
}

/** The width between the margins, in twips. */
export function textWidth({ margins }: Paper, landscape: boolean): number {
  return twips((landscape ? 297 : 210) - margins.left - margins.right)
}

function drawBlock(block: LaidBlock, width: number, style: 'Body' | 'LastBody'): (Paragraph | Table)[] {
  if (block.kind === 'heading') return [new Paragraph({ style: `Part${block.level}`, text: block.text })]
  if (block.kind === 'paragraph') return [new Paragraph({ style, children: textRuns(block.runs) })]
  if (block.kind === 'list') {
    return block.items.map(
      ({ mark, runs }) => new Paragraph({ style, children: [new TextRun(mark), ...textRuns(runs)] }),
    )
  }
  const caption = block.caption === '' ? [] : [new Paragraph({ style: 'Caption', text: block.caption })]
  // Word joins tables that touch; the empty paragraph also gives the text below its distance.
  const after = new Paragraph({ style: 'Cell', text: '' })
  return [...caption, drawTable(block, width), after]
}

function drawTable(table: LaidTable, width: number): Table {
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0)
  const columnWidths = table.columns.map((column) => Math.floor((column.width / shares) * width))
  const alignments = table.columns.map((column) => ALIGNMENTS[column.align])
  const row = (cells: readonly (readonly Run[])[], look: IRunOptions = {}) =>
    new TableRow({
      cantSplit: true,
      children: cells.map((runs, index) => {
        const paragraph = new Paragraph({
          style: 'Cell',
          alignment: alignments[index] ?? AlignmentType.LEFT,
          children: textRuns(runs, look),
        })
        return new TableCell({ children: [paragraph] })
      }),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    margins: { left: 57, right: 57, top: 30, bottom: 30 },
    rows: [
      ...table.head.map((line) => headRow(line)),
      ...table.rows.map((cells) => row(cells)),
      ...(table.totals.length > 0 ? [row(table.totals, { bold: true })] : []),
    ],
  })
}

function headRow(line: readonly HeadCell[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: line.map(
      (cell) =>
        new TableCell({
          columnSpan: cell.columns,
          rowSpan: cell.lines,
          verticalAlign: VerticalAlignTable.CENTER,
          children: [new Paragraph({ style: 'HeadCell', text: cell.text })],
        }),
    ),
  })
}
