import type { ColourPicture } from './ink.ts'
import type { Corners } from './page-corners.ts'
import type { GreyPicture } from './skew.ts'

/** From the flat page (0 to 1 across and down) to the picture it was taken on. */
interface Projection {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
  readonly g: number
  readonly h: number
}

/** The page between these corners, seen from straight above, in the size that is asked for. */
export function flatPage(
  picture: ColourPicture | GreyPicture,
  corners: Corners,
  { width, height }: { readonly width: number; readonly height: number },
): ColourPicture | GreyPicture {
  const { a, b, c, d, e, f, g, h } = projectionOf(corners)
  const { data: from, width: across } = picture
  const channels = from.length / (across * picture.height)
  const data = new Uint8Array(width * height * channels)
  const [lastX, lastY] = [across - 1.001, picture.height - 1.001]
  let at = 0
  for (let row = 0; row < height; row += 1) {
    const v = (row + 0.5) / height
    for (let column = 0; column < width; column += 1) {
      const u = (column + 0.5) / width
      const scale = 1 / (g * u + h * v + 1)
      const x = Math.min(lastX, Math.max(0, (a * u + b * v + c) * scale))
      const y = Math.min(lastY, Math.max(0, (d * u + e * v + f) * scale))
      const left = Math.trunc(x)
      const top = Math.trunc(y)
      const [right, down] = [x - left, y - top]
      let place = (top * across + left) * channels
      for (const end = at + channels; at < end; at += 1, place += 1) {
        const below = place + across * channels
        const upper = (from[place] as number) * (1 - right) + (from[place + channels] as number) * right
        const lower = (from[below] as number) * (1 - right) + (from[below + channels] as number) * right
        data[at] = upper + (lower - upper) * down + 0.5
      }
    }
  }
  return { data, width, height }
}

/** Heckbert's way from the unit square to four corners. */
function projectionOf([one, two, three, four]: Corners): Projection {
  const sumX = one.x - two.x + three.x - four.x
  const sumY = one.y - two.y + three.y - four.y
  const [x1, y1] = [two.x - three.x, two.y - three.y]
  const [x2, y2] = [four.x - three.x, four.y - three.y]
  const whole = x1 * y2 - x2 * y1
  const g = (sumX * y2 - x2 * sumY) / whole
  const h = (x1 * sumY - sumX * y1) / whole
  return {
    a: two.x - one.x + g * two.x,
    b: four.x - one.x + h * four.x,
    c: one.x,
    d: two.y - one.y + g * two.y,
    e: four.y - one.y + h * four.y,
    f: one.y,
    g,
    h,
  }
}
