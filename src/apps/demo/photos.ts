import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import type { Chance } from './chance.ts'
import { drawScene, type SceneName, sceneSize } from './scene.ts'

const fontfile = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'))
const bar = 44

/** A JPEG that stands for a photo, with what it is, place and day written on it. */
export async function takePhoto(
  scene: SceneName,
  { caption, chance }: { caption: string; chance: Chance },
): Promise<Uint8Array> {
  const { width, height } = sceneSize
  const dark = `<svg width="${width}" height="${bar}"><rect width="${width}" height="${bar}" fill="#000" fill-opacity="0.62"/></svg>`
  return sharp(Buffer.from(drawScene(scene, chance)))
    .composite([
      { input: Buffer.from(dark), left: 0, top: height - bar },
      { input: await captionOf(caption), left: 16, top: height - bar + 10 },
    ])
    .jpeg({ quality: 72 })
    .toBuffer()
}

/** Set with the fonts that Khéo brings: a bare machine has none. */
function captionOf(caption: string): Promise<Buffer> {
  const text = `<span foreground="white">${caption.replace(/[<>&]/g, ' ')}</span>`
  return sharp({ text: { text, font: 'Tinos Bold 20', fontfile, rgba: true, width: sceneSize.width - 32, height: 26 } })
    .png()
    .toBuffer()
}
