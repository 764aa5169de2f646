import { readFile } from 'node:fs/promises'
import type { PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { FileRefused } from '../intake/intake-refusal.ts'
import { photoPicture } from './photo-picture.ts'
import { colourOf, greyOf } from './raw-picture.ts'
import type { ColourPicture } from './rules/ink.ts'
import type { GreyPicture } from './rules/skew.ts'
import { dotsTold, scaleFor, usualDotsPerInch } from './rules/sharpness.ts'

/** A page as a picture, upright as the camera or the file says; in grey where the file knows no colour. */
export type PagePicture = (ColourPicture | GreyPicture) & { readonly dotsPerInch: number }

/** Where a page lies: in a PDF, or in a picture file of one or several pages. */
export interface PageSource {
  readonly path: string
  readonly format: 'pdf' | 'picture'
  /** Counted from 1 within the file. */
  readonly page: number
}

const mostPixels = 100_000_000
/** A poster is drawn coarser. */
const mostDrawn = 12_000_000

/** Draws a page. Throws `FileRefused` when the file cannot be drawn. */
export async function drawPage(source: PageSource): Promise<PagePicture> {
  return source.format === 'pdf' ? await drawPdfPage(source) : await drawPicture(source)
}

interface OpenPdf {
  readonly path: string
  readonly library: PDFiumLibrary
  readonly document: PDFiumDocument
}

/** The pages of a file come one after the other: it stays open until another one is asked for. */
let openPdf: OpenPdf | undefined

async function openDocument(path: string): Promise<PDFiumDocument> {
  if (openPdf?.path === path) return openPdf.document
  openPdf?.document.destroy()
  openPdf?.library.destroy()
  openPdf = undefined
  const { PDFiumLibrary: Library } = await import('@hyzyla/pdfium')
  const library = await Library.init()
  const document = await library.loadDocument(await readFile(path)).catch((error: unknown) => {
    const isProtected = error instanceof Error && /password|security/i.test(error.message)
    throw new FileRefused(isProtected ? 'pdf-password-protected' : 'pdf-damaged')
  })
  openPdf = { path, library, document }
  return document
}

async function drawPdfPage({ path, page: number }: PageSource): Promise<PagePicture> {
  const document = await openDocument(path)
  const page = document.getPage(number - 1)
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const points = originalWidth * originalHeight
  if (!(points > 0)) throw new FileRefused('pdf-damaged')
  const scale = Math.min(usualDotsPerInch / 72, Math.sqrt(mostDrawn / points))
  const { data, width, height } = await page.render({ scale, render: 'bitmap' })
  const rgb = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .raw()
    .toBuffer()
  return { data: rgb, width, height, dotsPerInch: 72 * scale }
}

/** Turned upright, on white paper, at about the usual sharpness: a photo of 12 million dots says no more than one of four. */
async function drawPicture({ path, page }: PageSource): Promise<PagePicture> {
  const open = () =>
    sharp(path, { page: page - 1, limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
  try {
    const { autoOrient, density, space, channels } = await open().metadata()
    const dots = dotsTold(autoOrient, density)
    const isGrey = space === 'b-w' && channels === 1
    if (dots === undefined) return await photoPicture(open, { size: autoOrient, isGrey })
    const scale = scaleFor(dots)
    const image = open()
      .autoOrient()
      .resize({ width: Math.max(1, Math.round(autoOrient.width * scale)) })
    const drawn = isGrey ? await greyOf(image) : await colourOf(image)
    return { ...drawn, dotsPerInch: dots * scale }
  } catch (error) {
    if (error instanceof FileRefused) throw error
    throw new FileRefused('picture-damaged')
  }
}
