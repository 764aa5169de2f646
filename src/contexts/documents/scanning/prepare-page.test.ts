import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawPage, type PagePicture } from './page-picture.ts'
import { preparePage } from './prepare-page.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kheo-prepare-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Bars where lines of print would be, turned a little, at 200 dots an inch. */
async function pageOf(name: string, kind: 'b-w' | 'srgb', degrees = 1.5): Promise<PagePicture> {
  const words = Array.from({ length: 40 * 12 }, (_, index) => {
    const row = Math.floor(index / 12)
    // Words of different lengths: no gap runs down the page as between columns.
    const x = 190 + (index % 12) * 105 + ((row * 37) % 60)
    return `<rect x="${x}" y="${250 + row * 44}" width="${60 + ((index * 29) % 40)}" height="22"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="2339"><rect width="1654" height="2339" fill="#fff"/>${words.join('')}</svg>`
  const path = join(folder, name)
  const dotsPerMillimetre = 200 / 25.4
  await sharp(Buffer.from(svg))
    .rotate(degrees, { background: '#fff' })
    .flatten({ background: '#fff' })
    .toColourspace(kind)
    .tiff({ xres: dotsPerMillimetre, yres: dotsPerMillimetre, compression: 'lzw' })
    .toFile(path)
  return await drawPage({ path, format: 'picture', page: 1 })
}

describe('a page scanned in grey', () => {
  it('is prepared as the same page in colour, without being blown up to colour', async () => {
    const [grey, colour] = [await pageOf('grey.tiff', 'b-w'), await pageOf('colour.tiff', 'srgb')]

    const [fromGrey, fromColour] = [await preparePage(grey), await preparePage(colour)]

    expect(colour.data.length).toBe(3 * grey.data.length)
    expect(fromGrey.zones.length).toBeGreaterThan(0)
    expect(fromGrey.zones.map(({ zone }) => zone)).toEqual(fromColour.zones.map(({ zone }) => zone))
    expect((await sharp(await fromGrey.display()).metadata()).channels).toBe(1)
  })

  it('is turned upright when it lies on its side', async () => {
    const lying = await pageOf('lying.tiff', 'b-w', 90)

    const { quarterTurns, zones, width, height } = await preparePage(lying)

    expect(quarterTurns).toBe(1)
    expect(height).toBeGreaterThan(width)
    expect(zones.every(({ data, width: across, height: down }) => data.length === across * down)).toBe(true)
  })
})
