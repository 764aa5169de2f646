import type { Sharp } from 'sharp'
import { colourOf, greyOf } from './raw-picture.ts'
import { evenLight } from './rules/even-light.ts'
import { flatPage } from './rules/flat-page.ts'
import type { ColourPicture } from './rules/ink.ts'
import { brightnessOf, type Corners, lengthsOf, pageCorners, scaled, whitenessOf } from './rules/page-corners.ts'
import type { GreyPicture } from './rules/skew.ts'
import { dotsAcross, scaleFor, type Size } from './rules/sharpness.ts'

/** The corners are looked for in a picture as wide as this. */
const cornerWidth = 500
/** Height to width of paper: A4 and its kin. */
const paper = Math.SQRT2
/** A page that is about so much longer than wide is taken for one. */
const nearly = { least: 1.22, most: 1.65 } as const

/**
 * A photo of a page without a word about its size: made flat where the four corners of the page are seen, and evenly lit where
 * it is not. `open` begins reading the file anew; `size` is that of the upright picture; a grey one stays grey.
 */
export async function photoPicture(
  open: () => Sharp,
  { size, isGrey }: { readonly size: Size; readonly isGrey: boolean },
): Promise<(ColourPicture | GreyPicture) & { readonly dotsPerInch: number }> {
  const upright = () => open().autoOrient()
  const small = await colourOf(upright().resize({ width: Math.min(cornerWidth, size.width) }))
  const corners = pageCorners(brightnessOf(small)) ?? pageCorners(whitenessOf(small))
  const found = corners === undefined ? undefined : scaled(corners, size.width / small.width)
  const page = found === undefined ? size : pageSize(found)
  const dots = dotsAcross(page)
  const scale = scaleFor(dots)
  const whole = isGrey ? greyOf : colourOf
  const picture = await whole(upright().resize({ width: Math.max(1, Math.round(size.width * scale)) }))
  const flat =
    found === undefined
      ? picture
      : flatPage(picture, scaled(found, scale), {
          width: Math.round(page.width * scale),
          height: Math.round(page.height * scale),
        })
  return { ...evenLight(flat), dotsPerInch: dots * scale }
}

/** How large the page is in the picture: its nearer sides, and the shape of paper when it nearly has it. */
function pageSize(corners: Corners): Size {
  const [across, down] = lengthsOf(corners)
  const ratio = Math.max(across, down) / Math.min(across, down)
  if (ratio < nearly.least || ratio > nearly.most) return { width: across, height: down }
  const short = Math.min(across, down)
  return across < down ? { width: short, height: short * paper } : { width: short * paper, height: short }
}
