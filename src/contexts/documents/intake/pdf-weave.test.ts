import { expect, it } from 'vitest'
import type { PdfPiece } from './pdf-piece.ts'
import { weavePieces } from './pdf-weave.ts'

function piece(text: string, x: number, width: number): PdfPiece {
  return { text, x, width, baseline: 100, size: 14 }
}

it('puts letters of another font into the holes they were drawn over', () => {
  // “thi hành Luật Việc làm”: the reader gives the text with blanks for ậ and ệ, and both letters after it.
  const row = [piece('thi hành Lu t Vi c làm', 85, 139), piece('ậ', 152, 8.3), piece('ệ', 181.5, 8.3)]

  expect(weavePieces(row).map(({ text }) => text)).toEqual(['thi hành Luật Việc làm'])
})

it('parts words when a letter and the blank after it filled one hole', () => {
  const row = [piece('các đ n v và địa phương', 85, 142), piece('ơ', 114.4, 8.3), piece('ị', 139.6, 4.5)]

  expect(weavePieces(row).map(({ text }) => text)).toEqual(['các đơn vị và địa phương'])
})

it('leaves pieces alone that stand beside each other', () => {
  const row = [piece('Số:', 85, 20), piece('172/KH-UBND', 110, 80)]

  expect(weavePieces(row)).toEqual(row)
})
