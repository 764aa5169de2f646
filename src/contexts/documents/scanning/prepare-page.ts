import sharp, { type Sharp } from 'sharp'
import type { PagePicture } from './page-picture.ts'
import { hasColour, type MarkedRegion, type PrintAndMarks, printAndMarks } from './rules/ink.ts'
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
const levelEnough = 0.2
const displayWidth = 1_050
const mostDisplayBytes = 150_000
const usualQuality = 55
const leastQuality = 12

/** Makes a drawn page ready for the engine. A blank page has no zones. */
export async function preparePage(drawn: PagePicture, quarterTurns = 0): Promise<PreparedPage> {
  const picture = quarterTurns === 0 ? drawn : await turn(drawn, 90 * quarterTurns)
  const { print, marks, isColoured } = await readablePrint(picture)
  const map = await mapOf(print)
  if (quarterTurns === 0 && isSideways(map)) return await preparePage(drawn, 1)
  const degrees = skewOf(map)
  const isLevel = Math.abs(degrees) < levelEnough
  const level = isLevel ? print : await turnGrey(print, degrees)
  const levelMap = isLevel ? map : await turnGrey(map, degrees)
  const zones = zonesOf(levelMap).map((zone) => cut(level, scaleZone(zone, level.width / levelMap.width, level)))
  const grown = { x: (level.width - print.width) / 2, y: (level.height - print.height) / 2 }
  return {
    width: level.width,
    height: level.height,
    dotsPerInch: picture.dotsPerInch,
    quarterTurns,
    zones,
    marks: marks.map((mark) => ({ ...mark, x: Math.max(0, mark.x + grown.x), y: Math.max(0, mark.y + grown.y) })),
    // Without colour the level page is at hand; stamps and pen are shown as they are.
    display: () => (isColoured ? displayOf(picture, isLevel ? 0 : degrees) : displayOf(level, 0)),
  }
}

/** The page in grey; where a small copy shows colour, without stamps and pen. */
async function readablePrint(picture: PagePicture): Promise<PrintAndMarks & { readonly isColoured: boolean }> {
  const small = await rawOf(sharpOf(picture).resize({ width: mapWidth, kernel: 'nearest' }))
  if (hasColour(small)) return { ...printAndMarks(picture), isColoured: true }
  // Paper and black ink are alike in all channels.
  return { print: await rawOf(sharpOf(picture).extractChannel(1)), marks: [], isColoured: false }
}

async function turn(picture: PagePicture, degrees: number): Promise<PagePicture> {
  const { data, info } = await sharpOf(picture).rotate(degrees).raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, dotsPerInch: picture.dotsPerInch }
}

/** The page grows a little: its corners stay on it. */
async function turnGrey(grey: GreyPicture, degrees: number): Promise<GreyPicture> {
  return await greyOf(levelled(sharpOf(grey), degrees))
}

/** Turns by a few degrees; the simple blend of neighbours reads as well as the costly one. */
function levelled(image: Sharp, degrees: number): Sharp {
  const angle = (degrees * Math.PI) / 180
  const matrix: [[number, number], [number, number]] = [
    [Math.cos(angle), -Math.sin(angle)],
    [Math.sin(angle), Math.cos(angle)],
  ]
  return image.affine(matrix, { interpolator: 'bilinear', background: '#fff' })
}

async function mapOf(grey: GreyPicture): Promise<GreyPicture> {
  return await greyOf(sharpOf(grey).resize({ width: mapWidth }))
}

function sharpOf({ data, width, height }: GreyPicture): Sharp {
  const channels = data.length === width * height ? 1 : 3
  return sharp(data, { raw: { width, height, channels } })
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
export async function displayOf(picture: GreyPicture, degrees: number): Promise<Uint8Array> {
  const small = await rawOf(sharpOf(picture).resize({ width: Math.min(displayWidth, picture.width) }))
  const upright = degrees === 0 ? small : await rawOf(levelled(sharpOf(small), degrees))
  const encode = async (quality: number) => new Uint8Array(await sharpOf(upright).jpeg({ quality }).toBuffer())
  let encoded = await encode(usualQuality)
  for (let quality = usualQuality; encoded.length > mostDisplayBytes && quality > leastQuality;) {
    // The bytes fall about as the quality does; a little lower saves a third try.
    quality = Math.max(leastQuality, Math.floor(quality * (mostDisplayBytes / encoded.length) * 0.85))
    encoded = await encode(quality)
  }
  return encoded
}

/** One channel or three, as it is. */
async function rawOf(image: Sharp): Promise<GreyPicture> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
