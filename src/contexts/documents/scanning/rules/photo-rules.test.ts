import { describe, expect, it } from 'vitest'
import { evenLight } from './even-light.ts'
import { flatPage } from './flat-page.ts'
import type { ColourPicture } from './ink.ts'
import { type Corners, lengthsOf, pageCorners, scaled } from './page-corners.ts'

const width = 500
const height = 667

/** How far a place lies on the inner side of each side of the page; negative outside. */
function inside(corners: Corners, x: number, y: number): number {
  const depths = corners.map((from, index) => {
    const to = corners[(index + 1) % 4] ?? from
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    return ((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)) / length
  })
  return Math.min(...depths)
}

interface PhotoGiven {
  readonly paper?: number
  readonly table?: number
}

/** A page with lines of print between these corners, on a table. */
function photoOf(corners: Corners, { paper = 215, table = 80 }: PhotoGiven = {}) {
  const data = new Uint8Array(width * height)
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const depth = inside(corners, x, y)
      const page = depth > 30 && y % 12 < 4 && x % 7 < 5 ? paper * 0.35 : paper
      const grain = (at * 2_654_435_761) % 13
      data[at] = (depth < 0 ? table : page) + grain
    }
  }
  return { data, width, height }
}

const tilted: Corners = [
  { x: 70, y: 60 },
  { x: 425, y: 45 },
  { x: 470, y: 610 },
  { x: 35, y: 625 },
]

describe('the corners of a page', () => {
  it('are found to a dot where the page lies on a darker table', () => {
    const found = pageCorners(photoOf(tilted))

    for (const [index, { x, y }] of tilted.entries()) {
      expect(Math.hypot((found?.[index]?.x ?? 0) - x, (found?.[index]?.y ?? 0) - y)).toBeLessThan(1.5)
    }
  })

  it.each([
    [
      'the page fills the picture',
      photoOf([
        { x: -5, y: -5 },
        { x: 510, y: -5 },
        { x: 510, y: 680 },
        { x: -5, y: 680 },
      ]),
    ],
    [
      'one side is cut off',
      photoOf([
        { x: 70, y: 60 },
        { x: 425, y: 45 },
        { x: 470, y: 700 },
        { x: 35, y: 700 },
      ]),
    ],
    ['the table is nearly as bright', photoOf(tilted, { table: 190 })],
    [
      'the page is small',
      photoOf([
        { x: 150, y: 200 },
        { x: 300, y: 200 },
        { x: 300, y: 400 },
        { x: 150, y: 400 },
      ]),
    ],
    [
      'it is no page but a wedge',
      photoOf([
        { x: 200, y: 60 },
        { x: 260, y: 60 },
        { x: 480, y: 640 },
        { x: 20, y: 640 },
      ]),
    ],
  ])('are left alone when %s', (_, picture) => {
    expect(pageCorners(picture)).toBeUndefined()
  })

  it.each([1, 5, 7])('are not looked for without end in a strip %i dots wide', (narrow) => {
    const data = new Uint8Array(narrow * 300).map((_, at) => (at < narrow * 150 ? 80 : 215))

    expect(pageCorners({ data, width: narrow, height: 300 })).toBeUndefined()
  })

  it('are not found on a page whose corner is folded over', () => {
    const picture = photoOf(tilted)
    for (let y = 0; y < 260; y += 1) picture.data.fill(80, y * width, y * width + Math.max(0, 300 - y))

    expect(pageCorners(picture)).toBeUndefined()
  })

  it('say how long the sides are, and where they are in a larger picture', () => {
    const square: Corners = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 20 },
      { x: 0, y: 20 },
    ]

    expect(lengthsOf(square)).toEqual([10, 20])
    expect(scaled(square, 2)[2]).toEqual({ x: 20.5, y: 40.5 })
  })
})

function colour(
  of: (x: number, y: number) => readonly [number, number, number],
  across = 480,
  down = 480,
): ColourPicture {
  const data = new Uint8Array(across * down * 3)
  for (let y = 0; y < down; y += 1) for (let x = 0; x < across; x += 1) data.set(of(x, y), (y * across + x) * 3)
  return { data, width: across, height: down }
}

describe('a page made flat', () => {
  it('shows at each place what lay there on the page', () => {
    // Red grows to the right and green downwards, on the page as on the picture of it.
    const picture = colour((x, y) => [x / 2, y / 2, 0])
    const corners: Corners = [
      { x: 100, y: 100 },
      { x: 380, y: 100 },
      { x: 440, y: 440 },
      { x: 40, y: 440 },
    ]
    const { data, width: across } = flatPage(picture, corners, { width: 200, height: 300 })
    const at = (x: number, y: number) => [...data.subarray((y * across + x) * 3, (y * across + x) * 3 + 2)]

    expect(at(0, 0)).toEqual([50, 50])
    expect(Math.abs((at(199, 0)[0] ?? 0) - 190)).toBeLessThanOrEqual(1)
    const [lastRed = 0, lastGreen = 0] = at(199, 299)
    expect(Math.abs(lastRed - 220) + Math.abs(lastGreen - 220)).toBeLessThanOrEqual(3)
    // The nearer half of a tilted page takes more of the picture.
    expect(at(100, 150)[1]).toBeLessThan(134)
  })
})

describe('even light', () => {
  it('leaves an evenly lit page as it is, byte for byte', () => {
    const page = colour((x, y) => (y % 14 < 5 && x % 9 < 6 ? [30, 30, 30] : [222, 222, 218]))

    expect(evenLight(page)).toBe(page)
  })

  it('makes paper in a shadow as bright as in the light, and leaves print dark', () => {
    const shade = (x: number) => 1 - 0.55 * (x / 480)
    const page = colour((x, y) => {
      const value = (y % 14 < 5 && x % 9 < 6 ? 40 : 230) * shade(x)
      return [value, value * 0.95, value * 0.8]
    })
    const { data } = evenLight(page)
    const paper = [20, 240, 460].map((x) => [...data.subarray((10 * 480 + x - (x % 9) + 7) * 3).subarray(0, 3)])
    const print = [20, 240, 460].map((x) => data[(16 * 480 + x - (x % 9)) * 3] ?? 0)

    for (const value of paper.flat()) expect(Math.abs(value - 245)).toBeLessThan(45)
    for (const value of print) expect(value).toBeLessThan(70)
  })

  it('does not make paper of a dark picture', () => {
    const page = colour((x, y) => (x > 150 && x < 400 && y > 150 && y < 400 ? [35, 35, 35] : [225 - x / 4, 225, 225]))
    const { data } = evenLight(page)

    expect(data[(275 * 480 + 275) * 3] ?? 255).toBeLessThan(140)
  })
})
