/** Pages as a phone takes them: at a slant, on a table, in the light of a room. */
import sharp from 'sharp'

export interface PhotoProfile {
  /** Degrees by which the page is tilted away, and turned in its plane. */
  readonly tilt: number
  readonly turn: number
  /** How much light is lost from one corner of the picture to the other, and in the shadow of a hand; 0 to 1. */
  readonly falling: number
  readonly shadow: number
  /** How much of the picture's height the page takes; above 1 the table is not seen. */
  readonly filling: number
}

const even = { falling: 0, shadow: 0 } as const
const room = { falling: 0.45, shadow: 0.45 } as const

export const photoProfiles: Readonly<Record<string, PhotoProfile>> = {
  'photo-flat': { tilt: 0, turn: 1.5, ...even, filling: 0.88 },
  'photo-light': { tilt: 0, turn: 1.5, ...room, filling: 0.88 },
  'photo-light-close': { tilt: 0, turn: 1.5, ...room, filling: 1.04 },
  'photo-tilt5': { tilt: 5, turn: 1.5, ...even, filling: 0.88 },
  'photo-tilt10': { tilt: 10, turn: 2, ...even, filling: 0.88 },
  'photo-tilt15': { tilt: 15, turn: 2, ...even, filling: 0.88 },
  'photo-tilt10-light': { tilt: 10, turn: 2, ...room, filling: 0.88 },
}

/** Dots per inch at which sheets are drawn before they are photographed. */
export const sheetDpi = 250
const width = 2448
const height = 3264
/** Millimetres: an A4 page, and the phone above it. */
const page = { width: 210, height: 297 } as const
const distance = 420
const table = [96, 74, 58] as const
const warmth = [1, 0.96, 0.87] as const
const grain = 6

type Row = readonly [number, number, number]

interface DrawnSheet {
  readonly data: Buffer
  readonly width: number
  readonly height: number
  readonly channels: number
}

/** The photo of a drawn page as JPEG; `seed` chooses the side it leans to, where the light comes from, and the grain. */
export async function photograph(png: Buffer, profile: PhotoProfile, seed: number): Promise<Buffer> {
  const drawn = sharp(png).flatten({ background: '#fff' }).blur(0.6).raw()
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true })
  const sheet = { data, width: info.width, height: info.height, channels: info.channels }
  const back = backwards(profile, seed)
  const random = randomFrom(seed + 17)
  const photo = new Uint8Array(width * height * 3)
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 3) {
      const light = lightAt(x, y, profile, seed)
      const noise = grain * (random() + random() + random() - 1.5) * 2
      for (const [channel, seen] of seenAt(sheet, back, x, y).entries()) {
        photo[at + channel] = Math.max(0, Math.min(255, seen * light * (warmth[channel] ?? 1) + noise))
      }
    }
  }
  return sharp(photo, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer()
}

/** What lies at a place of the picture, in even white light: the page, or the table around it. */
function seenAt(sheet: DrawnSheet, back: readonly [Row, Row, Row], x: number, y: number): readonly number[] {
  const depth = across(back[2], x, y)
  const left = ((across(back[0], x, y) / depth + page.width / 2) * sheet.width) / page.width
  const top = ((across(back[1], x, y) / depth + page.height / 2) * sheet.height) / page.height
  if (left < 0 || top < 0 || left >= sheet.width - 1 || top >= sheet.height - 1) {
    const wood = 8 * Math.sin((x + 0.3 * y) / 37) + 6 * Math.sin(y / 11)
    return table.map((value) => value + wood)
  }
  return [0, 1, 2].map((channel) => 22 + (218 * sample(sheet, left, top, channel)) / 255)
}

function across([a, b, c]: Row, x: number, y: number): number {
  return a * x + b * y + c
}

function sample({ data, width: columns, channels }: DrawnSheet, x: number, y: number, channel: number): number {
  const at = (Math.floor(y) * columns + Math.floor(x)) * channels + channel
  const [right, down] = [x - Math.floor(x), y - Math.floor(y)]
  const value = (step: number) => data[at + step * channels] ?? 0
  const upper = value(0) * (1 - right) + value(1) * right
  const lower = value(columns) * (1 - right) + value(columns + 1) * right
  return upper + (lower - upper) * down
}

/** Light falls off towards one corner; the shadow of a hand lies over the lower half, with a soft edge. */
function lightAt(x: number, y: number, { falling, shadow }: PhotoProfile, seed: number): number {
  const away = (seed % 2 === 0 ? x : width - x) / width
  const fallen = 1 - falling * ((away + y / height) / 2)
  if (shadow === 0) return fallen
  const beyond = Math.hypot((x - width * (seed % 3 === 0 ? 0.25 : 0.7)) / 0.8, y - height * 0.75) - 700
  const share = Math.min(1, Math.max(0, beyond / 260))
  return fallen * (1 - shadow * (1 - share * share * (3 - 2 * share)))
}

/** From a place of the photo to millimetres on the page, from its middle. */
function backwards({ tilt, turn, filling }: PhotoProfile, seed: number): readonly [Row, Row, Row] {
  const side = seed % 2 === 0 ? 1 : -1
  const [a, b, c] = [radians(tilt), radians(tilt * 0.6 * side), radians(turn * side)]
  // Turned in its plane, then about the axis across and the one up the page.
  const one: Row = [Math.cos(b) * Math.cos(c), Math.sin(c) * Math.cos(a) + Math.sin(a) * Math.sin(b) * Math.cos(c), 0]
  const two: Row = [-Math.cos(b) * Math.sin(c), Math.cos(c) * Math.cos(a) - Math.sin(a) * Math.sin(b) * Math.sin(c), 0]
  const depth = [
    Math.sin(a) * Math.sin(c) - Math.cos(a) * Math.sin(b) * Math.cos(c),
    Math.sin(a) * Math.cos(c) + Math.cos(a) * Math.sin(b) * Math.sin(c),
  ] as const
  const focus = (filling * height * distance) / page.height
  const third: Row = [depth[0], depth[1], distance]
  const forwards: readonly [Row, Row, Row] = [
    [focus * one[0] + (width / 2) * third[0], focus * two[0] + (width / 2) * third[1], (width / 2) * third[2]],
    [focus * one[1] + (height / 2) * third[0], focus * two[1] + (height / 2) * third[1], (height / 2) * third[2]],
    third,
  ]
  return inverse(forwards)
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

function inverse([[a, b, c], [d, e, f], [g, h, i]]: readonly [Row, Row, Row]): readonly [Row, Row, Row] {
  const whole = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
  const over = (value: number) => value / whole
  return [
    [over(e * i - f * h), over(c * h - b * i), over(b * f - c * e)],
    [over(f * g - d * i), over(a * i - c * g), over(c * d - a * f)],
    [over(d * h - e * g), over(b * g - a * h), over(a * e - b * d)],
  ]
}

function randomFrom(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e_37_79_b9) >>> 0
    return state / 4_294_967_296
  }
}
