/** Pictures as bytes, to and from the library that draws them. */
import sharp, { type Sharp } from 'sharp'
import type { ColourPicture } from './rules/ink.ts'
import type { GreyPicture } from './rules/skew.ts'

/** One byte a pixel; else three. */
export function isGrey({ data, width, height }: GreyPicture): boolean {
  return data.length === width * height
}

/** One channel or three, as many as the bytes are. */
export function sharpOf(picture: GreyPicture): Sharp {
  const { data, width, height } = picture
  return sharp(data, { raw: { width, height, channels: isGrey(picture) ? 1 : 3 } })
}

/** One channel or three, as it is. */
export async function rawOf(image: Sharp): Promise<GreyPicture> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** In grey, one channel. */
export async function greyOf(image: Sharp): Promise<GreyPicture> {
  // Without naming it, a picture of one channel comes back with three.
  return await rawOf(image.toColourspace('b-w'))
}

/** In colour, three channels, on white paper. */
export async function colourOf(image: Sharp): Promise<ColourPicture> {
  return await rawOf(image.flatten({ background: '#fff' }).toColourspace('srgb'))
}
