import sharp, { type Sharp } from 'sharp'
import type { PagePicture } from './page-picture.ts'
import { printAndMarks, type MarkedRegion } from './rules/ink.ts'
import { type GreyPicture, isSideways, skewOf } from './rules/skew.ts'
import { type Zone, zonesOf } from './rules/zones.ts'

/** A part of the page for the engine, and where it lies. */
export interface ZonePicture extends GreyPicture {
  readonly zone: Zone
}

/** A page made level and cleaned of stamps and pen, in its parts in reading order. */
export interface PreparedPage {
  readonly width: number
  readonly height: number
  readonly dotsPerInch: number
  /** How often the page was turned right by 90 degrees until its lines ran across. */
  readonly quarterTurns: number
  readonly zones: readonly ZonePicture[]
  readonly marks: readonly MarkedRegion[]
  /** The level page for people to look at, with its stamps: a JPEG of at most 150 kB. */
  readonly display: () => Promise<Uint8Array>
}

/** Finding skew and columns needs no more. */
const mapWidth = 800
/** Lines that rise by less than this over the page are read as well as level ones. */
const levelEnough = 0.1
const displayWidth = 1_240
const mostDisplayBytes = 150_000
const displayQualities = [60, 42, 28, 16]

/** Makes a drawn page ready for the engine. A blank page has no zones. */
export async function preparePage(drawn: PagePicture, quarterTurns = 0): Promise<PreparedPage> {
  const picture = quarterTurns === 0 ? drawn : await turn(drawn, 90 * quarterTurns)
  const { print, marks } = printAndMarks(picture)
  const map = await mapOf(print)
  if (quarterTurns === 0 && isSideways(map)) return await preparePage(drawn, 1)
  const degrees = skewOf(map)
  const isLevel = Math.abs(degrees) < levelEnough
  const level = isLevel ? print : await turnGrey(print, degrees)
  const levelMap = isLevel ? map : await mapOf(level)
  const zones = zonesOf(levelMap).map((zone) => cut(level, scaleZone(zone, level.width / levelMap.width, level)))
  const display = () => displayOf(picture, degrees)
  const grown = { x: (level.width - print.width) / 2, y: (level.height - print.height) / 2 }
  const { dotsPerInch } = picture
  return {
    width: level.width,
    height: level.height,
    dotsPerInch,
    quarterTurns,
    zones,
    marks: marks.map((mark) => ({ ...mark, x: Math.max(0, mark.x + grown.x), y: Math.max(0, mark.y + grown.y) })),
    display,
  }
}

async function turn(picture: PagePicture, degrees: number): Promise<PagePicture> {
  const { data, info } = await sharp(picture.data, {
    raw: { width: picture.width, height: picture.height, channels: 3 },
  })
    .rotate(degrees)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, dotsPerInch: picture.dotsPerInch }
}

/** The page grows a little: its corners stay on it. */
async function turnGrey(grey: GreyPicture, degrees: number): Promise<GreyPicture> {
  return await greyOf(sharpOf(grey).rotate(degrees, { background: '#fff' }))
}

async function mapOf(grey: GreyPicture): Promise<GreyPicture> {
  return await greyOf(sharpOf(grey).resize({ width: mapWidth }))
}

function sharpOf({ data, width, height }: GreyPicture): Sharp {
  return sharp(data, { raw: { width, height, channels: 1 } })
}

async function greyOf(image: Sharp): Promise<GreyPicture> {
  // Without naming it, a picture of one channel comes back with three.
  const { data, info } = await image.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

function scaleZone(zone: Zone, factor: number, page: GreyPicture): Zone {
  const x = Math.round(zone.x * factor)
  const y = Math.round(zone.y * factor)
  return {
    part: zone.part,
    x,
    y,
    width: Math.min(page.width - x, Math.round(zone.width * factor)),
    height: Math.min(page.height - y, Math.round(zone.height * factor)),
  }
}

function cut(page: GreyPicture, zone: Zone): ZonePicture {
  const { x, y, width, height } = zone
  const data = new Uint8Array(width * height)
  for (let row = 0; row < height; row += 1) {
    const start = (y + row) * page.width + x
    data.set(page.data.subarray(start, start + width), row * width)
  }
  return { data, width, height, zone }
}

/** As sharp as fits into the bound: grain is what takes room, and nobody misses it. */
async function displayOf(picture: PagePicture, degrees: number): Promise<Uint8Array> {
  const small = sharp(picture.data, { raw: { width: picture.width, height: picture.height, channels: 3 } }).resize({
    width: Math.min(displayWidth, picture.width),
  })
  const level =
    Math.abs(degrees) < levelEnough
      ? small
      : sharp(await small.png({ compressionLevel: 0 }).toBuffer()).rotate(degrees, { background: '#fff' })
  const { data, info } = await level.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  let encoded = new Uint8Array()
  for (const quality of displayQualities) {
    encoded = new Uint8Array(await sharp(data, { raw }).jpeg({ quality }).toBuffer())
    if (encoded.length <= mostDisplayBytes) break
  }
  return encoded
}
