import { isVietnameseSyllable } from '../rules/encodings/vietnamese-syllable.ts'
import type { PdfPiece } from './pdf-piece.ts'

/**
 * Puts letters back into the words they were drawn into. When a font lacks a letter (ệ, ộ, …) the program that made
 * the PDF draws the text with a hole and the letter, from another font, over the hole; the reader reports the hole as a
 * blank. The pieces are those of one printed row, from left to right.
 */
export function weavePieces(row: readonly PdfPiece[]): PdfPiece[] {
  const hosts = row.filter((piece) => !row.some((other) => liesInside(piece, other)))
  if (hosts.length === row.length) return [...row]
  const letters = row.filter((piece) => !hosts.includes(piece)).flatMap((piece) => splitAtBlanks(piece))
  return hosts.map((host) =>
    fillHoles(
      host,
      letters.filter((letter) => middle(letter) > host.x && middle(letter) < endOf(host)),
    ),
  )
}

function liesInside(piece: PdfPiece, host: PdfPiece): boolean {
  return (
    piece !== host &&
    host.width > piece.width &&
    piece.x > host.x &&
    endOf(piece) < endOf(host) &&
    host.text.includes(' ')
  )
}

/** Letters over neighbouring holes come as one piece with blanks between them. */
function splitAtBlanks(piece: PdfPiece): PdfPiece[] {
  const parts = piece.text.trim().split(/\s+/)
  const drawn = parts.reduce((sum, part) => sum + widthOf(part), 0) * piece.size
  // The letters of the other font may be wider than those we know.
  const scale = parts.length === 1 ? piece.width / drawn : Math.min(1.2, piece.width / drawn)
  const gap = parts.length === 1 ? 0 : (piece.width - drawn * scale) / (parts.length - 1)
  let x = piece.x
  return parts.map((text) => {
    const width = widthOf(text) * piece.size * scale
    const part = { ...piece, text, x, width }
    x += width + gap
    return part
  })
}

/** Walks along the host and replaces the blank nearest to each letter, in order. */
function fillHoles(host: PdfPiece, letters: readonly PdfPiece[]): PdfPiece {
  if (letters.length === 0) return host
  const parts = host.text.split(' ')
  const blank = blankWidth(host, parts, letters)
  const waiting = letters.toSorted((a, b) => a.x - b.x)
  let text = parts[0] ?? ''
  let x = host.x + widthOf(text) * host.size
  for (const [index, part] of parts.slice(1).entries()) {
    const [letter] = waiting
    const holesLeft = parts.length - 1 - index
    const next = x + blank + widthOf(part) * host.size
    const here =
      letter !== undefined && (holesLeft <= waiting.length || Math.abs(letter.x - x) <= Math.abs(letter.x - next))
    if (here) waiting.shift()
    text += (here ? letter.text : ' ') + part
    x = (here ? endOf(letter) : x + blank) + widthOf(part) * host.size
  }
  const woven = text + waiting.map((letter) => letter.text).join('')
  return { ...host, text: partGlued(woven, new Set(letters.map((letter) => letter.text.slice(-1)))) }
}

/** A narrow letter and the blank after it can fill one hole: “đơn vịvà” is parted where both sides are syllables. */
function partGlued(text: string, drawn: ReadonlySet<string>): string {
  return text.replace(/\p{L}+/gu, (word) => {
    if (isVietnameseSyllable(word)) return word
    const cuts = Array.from({ length: word.length - 1 }, (_, index) => index + 1)
    const cut = cuts.find(
      (at) =>
        drawn.has(word.charAt(at - 1)) &&
        isVietnameseSyllable(word.slice(0, at)) &&
        isVietnameseSyllable(word.slice(at)),
    )
    return cut === undefined ? word : `${word.slice(0, cut)} ${word.slice(cut)}`
  })
}

/** How wide the true blanks of the host are, after its letters and its holes. */
function blankWidth(host: PdfPiece, parts: readonly string[], letters: readonly PdfPiece[]): number {
  const drawn = parts.reduce((sum, part) => sum + widthOf(part), 0) * host.size
  const holes = letters.reduce((sum, letter) => sum + letter.width, 0)
  const blanks = Math.max(1, parts.length - 1 - letters.length)
  return Math.min(Math.max((host.width - drawn - holes) / blanks, 0.15 * host.size), 0.8 * host.size)
}

/** Letter widths of the Times family in thousandths, the prescribed typeface of official documents. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[.,\s]/, 250],
  [/[ijlt:;/\\|'’‘]/, 278],
  [/[-fr()[\]I!]/, 333],
  [/[sJ]/, 389],
  [/[acez“”"?]/, 444],
  [/[FPS]/, 556],
  [/[ELTZ]/, 611],
  [/[BCR]/, 667],
  [/[ADGHKNOQUVXYw]/, 722],
  [/m/, 778],
  [/M/, 889],
  [/W/, 944],
]

/** In ems. */
function widthOf(text: string): number {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  const thousandths = Array.from(plain, (letter) => widths.find(([letters]) => letters.test(letter))?.[1] ?? 500)
  return thousandths.reduce((sum, width) => sum + width, 0) / 1000
}

function middle({ x, width }: PdfPiece): number {
  return x + width / 2
}

function endOf({ x, width }: PdfPiece): number {
  return x + width
}
