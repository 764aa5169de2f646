import sharp from 'sharp'
import { FileRefused } from './intake-refusal.ts'
import type { Page, PagesRead } from '../rules/page.ts'

/** More is no page but an attempt to use up memory. */
const mostPixels = 100_000_000
/** Along the longer side; letters of a page photographed smaller are dust. */
const fewestDots = 500
/** Along the shorter side: a line of print. */
const fewestDown = 30
/** A page is drawn small once to see that the file is whole. */
const trialSide = 64
const pointsAcross = 595

/** Looks into a picture file: how many pages it has, and that it can be drawn. Throws `FileRefused`. */
export async function readPicture(
  bytes: Uint8Array,
  { maxPages, isDrawnNext = false }: { readonly maxPages: number; readonly isDrawnNext?: boolean },
): Promise<PagesRead> {
  const { autoOrient, pages: count = 1 } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new FileRefused('picture-damaged')
    })
  const { width, height } = autoOrient
  if (width * height > mostPixels) throw new FileRefused('picture-too-large', { limit: mostPixels / 1_000_000 })
  if (Math.max(width, height) < fewestDots || Math.min(width, height) < fewestDown)
    throw new FileRefused('picture-too-small', { limit: fewestDots })
  if (count > maxPages) throw new FileRefused('too-many-pages', { limit: maxPages })
  if (!isDrawnNext) await drawOnTrial(bytes)
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const size = { width: pointsAcross, height: Math.round((pointsAcross * height) / width) }
  const pages = numbers.map((number): Page => ({ number, text: '', ...size, lines: [] }))
  return { kind: 'picture', pages, notes: [], toScan: numbers }
}

async function drawOnTrial(bytes: Uint8Array): Promise<void> {
  await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .resize({ width: trialSide, height: trialSide, fit: 'inside' })
    .raw()
    .toBuffer()
    .catch(() => {
      throw new FileRefused('picture-damaged')
    })
}
