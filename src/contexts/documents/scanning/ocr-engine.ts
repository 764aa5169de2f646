import type { ZonePicture } from './prepare-page.ts'

/** Reads pictures of print. Both engines hand back the same table, so the pages they give are alike. */
export interface OcrEngine {
  /** What it calls itself, with its version. */
  readonly name: string
  /** The engine's table (TSV) of all pictures: what is where, and how sure it is. */
  read(pictures: readonly ZonePicture[], dotsPerInch: number): Promise<string>
  close(): Promise<void>
}

/** Which engine to use: a program of this machine, or the one that came with the packages. */
export type EngineChoice =
  | { readonly kind: 'native'; readonly program: string; readonly version: string; readonly dataFolder: string }
  | { readonly kind: 'packaged' }

/** One column of text of any sizes: head, body and foot are parted before, and rows of a table stay rows. */
export const pageSegmentation = '4'
/** The neural reader alone. */
export const neuralOnly = '1'
export const language = 'vie'

/** The plainest of picture files: grey bytes behind one line. Nothing is spent on packing it. */
export function greyFile({ data, width, height }: Pick<ZonePicture, 'data' | 'width' | 'height'>): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const file = new Uint8Array(head.length + data.length)
  file.set(head)
  file.set(data, head.length)
  return file
}
