import type { Sharp } from 'sharp'
import type { PagePicture } from './page-picture.ts'
import { greyOf, isGrey, rawOf, sharpOf } from './raw-picture.ts'
import { hasColour, type MarkedRegion, printAndMarks } from './rules/ink.ts'
import { greenOf, levelPage, smallCopy } from './rules/level-page.ts'
import { type GreyPicture, pageLines } from './rules/skew.ts'
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
  const { print, marks, isColoured } = readablePrint(picture)
  const map = await greyOf(sharpOf(print).resize({ width: mapWidth }))
  const { areSideways, degrees } = pageLines(map)
  if (quarterTurns === 0 && areSideways) return await preparePage(drawn, 1)
  const leaning = Math.abs(degrees) < levelEnough ? 0 : degrees
  const level = leaning === 0 ? print : await turnGrey(print, leaning)
  const levelMap = leaning === 0 ? map : levelPage(map, leaning)
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
    display: () => (isColoured ? displayOf(picture, leaning) : displayOf(level, 0)),
  }
}

/** The page grows a little: its corners stay on it. */
async function turnGrey(grey: GreyPicture, degrees: number): Promise<GreyPicture> {
  return await greyOf(turnedBy(sharpOf(grey), degrees, 1))
}

interface ReadablePrint {
  readonly print: GreyPicture
  readonly marks: readonly MarkedRegion[]
  readonly isColoured: boolean
}

/** The print of the page; where it shows colour, without stamps and pen. */
function readablePrint(picture: PagePicture): ReadablePrint {
  if (isGrey(picture)) return { print: picture, marks: [], isColoured: false }
  if (!hasColour(picture)) return { print: greenOf(picture), marks: [], isColoured: false }
  return { ...printAndMarks(picture), isColoured: true }
}

async function turn(picture: PagePicture, degrees: number): Promise<PagePicture> {
  const turned = sharpOf(picture).rotate(degrees)
  return { ...(await (isGrey(picture) ? greyOf(turned) : rawOf(turned))), dotsPerInch: picture.dotsPerInch }
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
  const small = isGrey(picture) && degrees === 0 ? smallCopy(picture, displayWidth) : await smallLevel(picture, degrees)
  const encode = async (part: GreyPicture, quality: number) => {
    const image = isGrey(picture) ? sharpOf(part).toColourspace('b-w') : sharpOf(part)
    return new Uint8Array(await image.jpeg({ quality, optimiseCoding: false }).toBuffer())
  }
  let quality = lowered(usualQuality, (await encode(middleOf(small), usualQuality)).length * parts)
  let encoded = await encode(small, quality)
  while (encoded.length > mostDisplayBytes && quality > leastQuality) {
    quality = lowered(quality, encoded.length)
    encoded = await encode(small, quality)
  }
  return encoded
}

/** Made small and turned in one go. */
async function smallLevel(picture: GreyPicture, degrees: number): Promise<GreyPicture> {
  return await rawOf(turnedBy(sharpOf(picture), degrees, Math.min(1, displayWidth / picture.width)))
}

/** Turns by a few degrees; the simple blend of neighbours reads as well as the costly one. */
function turnedBy(image: Sharp, degrees: number, scale: number): Sharp {
  const angle = (degrees * Math.PI) / 180
  const [along, across] = [scale * Math.cos(angle), scale * Math.sin(angle)]
  const matrix: [[number, number], [number, number]] = [
    [along, -across],
    [across, along],
  ]
  return image.affine(matrix, { interpolator: 'bilinear', background: '#fff' })
}

/** The quality at which a page fits that takes so many bytes at this one; the bytes fall about as it does. */
function lowered(quality: number, bytes: number): number {
  if (bytes <= mostDisplayBytes) return quality
  return Math.max(leastQuality, Math.floor(quality * (mostDisplayBytes / bytes) * 0.85))
}

/** A strip of the page tells how its grain packs, for a fraction of the time. */
const parts = 10

function middleOf({ data, width, height }: GreyPicture): GreyPicture {
  const rows = Math.ceil(height / parts)
  const channels = data.length / (width * height)
  const from = Math.floor((height - rows) / 2) * width * channels
  return { data: data.subarray(from, from + rows * width * channels), width, height: rows }
}
