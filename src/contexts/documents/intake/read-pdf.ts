import {
  getDocument,
  PasswordException,
  Util,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.d.ts'
import type { Words } from '../../../kernel/words.ts'
import { repairLegacyText, type LegacyScheme } from '../rules/encodings/repair-legacy-text.ts'
import { FileRefused } from './intake-refusal.ts'
import { tidyPageText, type Page, type PagesRead } from '../rules/page.ts'
import { pdfLines } from './pdf-lines.ts'
import { type PictureNumbers, pictureNumbers, picturesIn } from './pdf-pictures.ts'
import type { PdfPiece } from './pdf-piece.ts'
import { dropRunningHeads } from './running-heads.ts'
import { intakeNotes } from './words.ts'

/**
 * Reads the text layer of a PDF: printed lines with their places; pages that are pictures are named. Throws `FileRefused`
 * for protected and damaged files.
 */
export async function readPdf(
  bytes: Uint8Array,
  { maxPages, keepRunningHeads }: { maxPages: number; keepRunningHeads: boolean },
): Promise<PagesRead> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
  })
  try {
    const document = await task.promise
    if (document.numPages > maxPages) throw new FileRefused('too-many-pages', { limit: maxPages })
    const read = await readPdfPages(document)
    return finish(read, { keepRunningHeads, toScan: await pictureNumbers(document, read, picturesIn(bytes)) })
  } catch (error) {
    if (error instanceof FileRefused) throw error
    throw new FileRefused(error instanceof PasswordException ? 'pdf-password-protected' : 'pdf-damaged')
  } finally {
    await task.destroy()
  }
}

async function readPdfPages(document: PDFDocumentProxy): Promise<Page[]> {
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    const pieces = content.items.flatMap((item) => ('str' in item ? pieceOf(item, viewport.transform) : []))
    const lines = pdfLines(pieces, { width: viewport.width, isFirst: number === 1 }).map((line) => ({
      ...line,
      text: tidyPageText(line.text),
    }))
    const text = lines.map((line) => line.text).join('\n')
    pages.push({ number, text, width: viewport.width, height: viewport.height, lines })
    page.cleanup()
  }
  return pages
}

/** Upright text only: what runs up the margin is a stamp, not a line. */
function pieceOf({ str, transform, width }: TextItem, view: readonly number[]): PdfPiece[] {
  const matrix = Util.transform([...view], transform as number[]) as Matrix
  const [across, slope, lean, up, x, baseline] = matrix
  const size = Math.hypot(lean, up)
  if (str.trim() === '' || size < 1 || across <= 0 || Math.abs(slope) > 0.1 * across) return []
  return [{ text: str, x, baseline, width, size }]
}

type Matrix = [across: number, slope: number, lean: number, up: number, x: number, y: number]

interface Finishing {
  readonly keepRunningHeads: boolean
  readonly toScan: PictureNumbers
}

function finish(read: readonly Page[], { keepRunningHeads, toScan: { numbers, overPictures } }: Finishing): PagesRead {
  const isScan = new Set(numbers)
  const texts = read.map((page) => (isScan.has(page.number) ? withoutText(page) : page))
  const cleaned = keepRunningHeads ? { pages: texts, dropped: 0 } : dropRunningHeads(texts)
  const { pages, scheme } = repairPages(cleaned.pages)
  const known = { kind: 'pdf', pages, notes: notesOf(texts, isScan, { scheme, dropped: cleaned.dropped }) } as const
  return { ...known, ...(numbers.length > 0 && { toScan: numbers }), ...(overPictures && { overPictures }) }
}

function withoutText({ number, width = 0, height = 0 }: Page): Page {
  return { number, text: '', width, height, lines: [] }
}

/** Converts look-alikes of old fonts, judged over the whole document. */
function repairPages(pages: readonly Page[]): { pages: readonly Page[]; scheme: LegacyScheme | undefined } {
  const { text, scheme } = repairLegacyText(pages.map((page) => page.text).join('\f\n'))
  if (scheme === undefined) return { pages, scheme }
  const texts = text.split('\f\n')
  const repaired = pages.map((page, index) => {
    const pageText = texts[index] ?? page.text
    const lineTexts = pageText.split('\n')
    const lines = page.lines?.map((line, at) => ({ ...line, text: lineTexts[at] ?? line.text }))
    return { ...page, text: pageText, ...(lines === undefined ? {} : { lines }) }
  })
  return { pages: repaired, scheme }
}

function notesOf(
  read: readonly Page[],
  isScan: ReadonlySet<number>,
  { scheme, dropped }: { scheme: LegacyScheme | undefined; dropped: number },
): Words[] {
  const blank = read.filter((page) => page.text === '' && !isScan.has(page.number)).map((page) => page.number)
  return [
    ...(scheme === undefined ? [] : [intakeNotes.converted(scheme.toUpperCase())]),
    ...(blank.length === 0 ? [] : [intakeNotes.pagesWithoutText(blank)]),
    ...(dropped === 0 ? [] : [intakeNotes.runningHeadsDropped(dropped)]),
  ]
}
