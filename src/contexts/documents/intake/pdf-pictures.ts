import { OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from '../rules/page.ts'

/** Fewer letters on a page are a stamp or a page number on a picture. */
const fewestLetters = 20
/** A page with fewer letters may be a picture that a program signed or stamped with text. */
const fewLetters = 200
/** Dots across a picture that may be a whole page; emblems and signatures are smaller. */
const pageWidthInDots = 800

/** Which pages of a PDF are pictures. */
export interface PictureNumbers {
  readonly numbers: readonly number[]
  readonly overPictures: boolean
}

/**
 * Which pages an engine has to read: those without text when the file holds pictures or no text at all, those with a few
 * words on a picture, and all of them when the letters of the text have no meaning (fonts without a table).
 */
export async function pictureNumbers(
  document: PDFDocumentProxy,
  read: readonly Page[],
  pictures: number,
): Promise<PictureNumbers> {
  const text = read.map((page) => page.text).join('')
  if (saysNothing(text)) return { numbers: read.map(({ number }) => number), overPictures: false }
  if (pictures === 0) return { numbers: [], overPictures: false }
  const numbers: number[] = []
  for (const page of read) if (await isPicture(document, page)) numbers.push(page.number)
  const withText = read.length - numbers.length
  return { numbers, overPictures: withText > 0 && pictures >= read.length / 2 }
}

function saysNothing(text: string): boolean {
  const letters = lettersIn(text)
  return letters < fewestLetters || (text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0) > letters
}

async function isPicture(document: PDFDocumentProxy, { text, number }: Page): Promise<boolean> {
  const letters = lettersIn(text)
  return letters < fewestLetters || (letters < fewLetters && (await hasPicture(document, number)))
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

async function hasPicture(document: PDFDocumentProxy, number: number): Promise<boolean> {
  const page = await document.getPage(number)
  const { fnArray } = await page.getOperatorList()
  page.cleanup()
  return fnArray.some((drawn) => drawn === OPS.paintImageXObject || drawn === OPS.paintImageMaskXObject)
}

/** How many pictures as wide as a page the file holds. Their descriptions are never packed, so they are found without drawing. */
export function picturesIn(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  let count = 0
  for (const match of text.matchAll(/\/Subtype\s*\/Image\b/g)) {
    const described = text.slice(Math.max(0, match.index - 300), match.index + 300)
    const width = /\/Width\s+(\d+)/.exec(described)?.[1]
    if (Number(width ?? 0) >= pageWidthInDots) count += 1
  }
  return count
}
