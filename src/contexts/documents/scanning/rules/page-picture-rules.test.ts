import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { printAndMarks } from './ink.ts'
import { type GreyPicture, pageLines } from './skew.ts'
import { zonesOf } from './zones.ts'

interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height?: number
}

const width = 800
const height = 1_132

/** Words of a line, as bars with blanks between them. */
function line(y: number, from: number, to: number): Bar[] {
  const bars: Bar[] = []
  for (let x = from; x < to; x += 52) bars.push({ x, y, width: Math.min(44, to - x) })
  return bars
}

/** Lines of a paragraph: the blanks of one are not below those of the other. */
const body = (from: number, to: number): Bar[] =>
  Array.from({ length: Math.ceil((to - from) / 24) }, (_, row) =>
    line(from + row * 24, 110 + (row % 4) * 13, 720),
  ).flat()

function page(bars: readonly Bar[]): GreyPicture {
  const data = new Uint8Array(width * height).fill(235)
  for (const bar of bars) {
    for (let y = bar.y; y < bar.y + (bar.height ?? 12); y += 1)
      data.fill(20, y * width + bar.x, y * width + bar.x + bar.width)
  }
  return { data, width, height }
}

async function turned({ data }: GreyPicture, degrees: number): Promise<GreyPicture> {
  const { data: raw, info } = await sharp(data, { raw: { width, height, channels: 1 } })
    .rotate(degrees, { background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: raw, width: info.width, height: info.height }
}

const parts = (picture: GreyPicture) => zonesOf(picture).map(({ part }) => part)
const head = [
  ...line(60, 120, 300),
  ...line(84, 140, 280),
  ...line(60, 420, 720),
  ...line(84, 450, 690),
  ...line(108, 430, 700),
]
const foot = [900, 924, 948, 972].flatMap((y) => line(y, 110, 330)).concat(line(900, 520, 650), line(1_010, 530, 640))

describe('the skew of a page', () => {
  it.each([-4.2, -0.8, 0.55, 3])('of %s degrees is found to a tenth', async (degrees) => {
    expect(pageLines(await turned(page(body(200, 900)), degrees)).degrees).toBeCloseTo(-degrees, 0.9)
  })

  it('is none on a level page and on one without lines', () => {
    expect(pageLines(page(body(200, 900))).degrees).toBe(0)
    expect(pageLines(page([])).degrees).toBe(0)
  })

  it('tells a page that lies on its side', async () => {
    expect(pageLines(await turned(page(body(200, 900)), 90)).areSideways).toBe(true)
    expect(pageLines(page(body(200, 900))).areSideways).toBe(false)
  })
})

describe('the parts of a page', () => {
  it('are head and foot in two columns each, and the body between them', () => {
    const zones = zonesOf(page([...head, ...body(180, 860), ...foot]))
    expect(zones.map(({ part }) => part)).toEqual(['head-left', 'head-right', 'body', 'foot-left', 'foot-right'])
    const [left, right, middle] = zones
    expect(left?.width).toBeGreaterThan(300)
    expect(left?.width).toBeLessThan(420)
    expect(right?.x).toBe(left?.width)
    expect(middle?.y).toBeGreaterThan(120)
    expect(middle?.y).toBeLessThanOrEqual(180)
  })

  it('are one on a page of plain lines, and none on a blank one', () => {
    expect(parts(page(body(60, 1_000)))).toEqual(['body'])
    expect(parts(page([]))).toEqual([])
  })

  it('are not mistaken for columns where two stretched lines have their blanks below one another', () => {
    const stretched = [...line(60, 110, 380), ...line(60, 420, 720), ...line(84, 110, 380), ...line(84, 420, 720)]
    expect(parts(page([...stretched, ...body(108, 1_000)]))).toEqual(['body'])
  })

  it('are found below a page number', () => {
    expect(parts(page([{ x: 395, y: 30, width: 10 }, ...body(70, 860), ...foot]))).toEqual([
      'body',
      'foot-left',
      'foot-right',
    ])
  })
})

describe('stamps and pen', () => {
  const size = 400
  const paint = (data: Uint8Array, { x, y, width: across, height: down = 12 }: Bar, [r, g, b]: readonly number[]) => {
    for (let row = y; row < y + down; row += 1) {
      for (let column = x; column < x + across; column += 1)
        data.set([r ?? 0, g ?? 0, b ?? 0], (row * size + column) * 3)
    }
  }
  const paper = () => new Uint8Array(size * size * 3).fill(240)
  const inkAt = ({ data }: GreyPicture, x: number, y: number) => (data[y * size + x] ?? 255) < 128

  it('are wiped off and told as regions; black print under them stays', () => {
    const data = paper()
    for (let y = 20; y < 380; y += 20) paint(data, { x: 20, y, width: 200 }, [25, 25, 25])
    paint(data, { x: 150, y: 100, width: 100, height: 100 }, [215, 50, 60])
    paint(data, { x: 160, y: 120, width: 40 }, [60, 15, 18])
    paint(data, { x: 260, y: 260, width: 80, height: 60 }, [40, 60, 170])
    const { print, marks } = printAndMarks({ data, width: size, height: size })
    expect(marks.map(({ kind }) => kind)).toEqual(['stamp', 'handwriting'])
    expect(marks[0]).toMatchObject({ kind: 'stamp' })
    expect(inkAt(print, 240, 190)).toBe(false)
    expect(inkAt(print, 300, 290)).toBe(false)
    expect(inkAt(print, 170, 125)).toBe(true)
    expect(inkAt(print, 30, 25)).toBe(true)
  })

  it('are not sought on a page that is printed in colour', () => {
    const data = paper()
    for (let y = 20; y < 380; y += 20) paint(data, { x: 20, y, width: 200 }, [30, 40, 140])
    const { print, marks } = printAndMarks({ data, width: size, height: size })
    expect(marks).toEqual([])
    expect(inkAt(print, 30, 25)).toBe(true)
  })
})
