import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isFileHash } from './file-hash.ts'
import { FileRefused, type FileStore } from './file-store.ts'

/** A picture of more is taken for an attempt to use up memory. */
const maxPixels = 100_000_000
const maxSourceBytes = 60_000_000
const timeoutSeconds = 10

export interface DisplayImage {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/webp'
}

export interface DisplayImageOptions {
  readonly store: FileStore
  /** Where display copies are kept; may be emptied at any time. */
  readonly cacheFolder: string
  /** The longer side, in pixels; 1600 unless told. */
  readonly maxSide?: number
}

/**
 * A copy of a picture for the screen: turned upright, made smaller, without place, time or camera inside. The original
 * is not touched. Undefined when there is no such file or it is not a picture that can be shown.
 */
export async function displayImage(
  hash: string,
  { store, cacheFolder, maxSide = 1600 }: DisplayImageOptions,
): Promise<DisplayImage | undefined> {
  if (!isFileHash(hash)) return undefined
  const path = join(cacheFolder, hash.slice(0, 2), `${hash}-${maxSide}.webp`)
  const cached = await readFile(path).catch(() => undefined)
  if (cached !== undefined) return { bytes: cached, mediaType: 'image/webp' }
  const bytes = await encode(hash, store, maxSide)
  if (bytes === undefined) return undefined
  await keep(path, bytes)
  return { bytes, mediaType: 'image/webp' }
}

async function encode(hash: string, store: FileStore, maxSide: number): Promise<Uint8Array | undefined> {
  const original = await store.read(hash).catch((error: unknown) => {
    if (error instanceof FileRefused) return undefined
    throw error
  })
  if (original === undefined || original.length > maxSourceBytes) return undefined
  if (!(await isRaster(original))) return undefined
  try {
    const { default: sharp } = await import('sharp')
    return await sharp(original, { limitInputPixels: maxPixels, failOn: 'error' })
      .rotate()
      .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .timeout({ seconds: timeoutSeconds })
      .toBuffer()
  } catch {
    // Damaged, too many pixels, too slow: shown as a file, not as a picture.
    return undefined
  }
}

/** SVG is a program in disguise; only pictures made of pixels are drawn. */
async function isRaster(bytes: Uint8Array): Promise<boolean> {
  const { default: sharp } = await import('sharp')
  const { format } = await sharp(bytes, { limitInputPixels: maxPixels })
    .metadata()
    .catch(() => ({ format: undefined }))
  return format !== undefined && ['jpeg', 'png', 'webp', 'gif', 'tiff'].includes(format)
}

async function keep(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true })
  const partial = `${path}.${randomUUID()}`
  await writeFile(partial, bytes)
  await rename(partial, path)
}
