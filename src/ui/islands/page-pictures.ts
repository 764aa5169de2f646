import { make } from './dom.ts'

/** Dots across: sharp on a phone, where the picture stands half as wide. */
const width = 112

/** Small pictures of photographed pages: somebody sees by them whether the pages lie in order, before they are sent. */
export class PagePictures {
  readonly #drawn = new WeakMap<File, HTMLCanvasElement>()
  readonly #undrawable = new WeakSet<File>()
  #last: Promise<void> = Promise.resolve()

  /** The picture, drawn a moment later; undefined for files that are no pictures. What the browser cannot draw stays away. */
  of(file: File): HTMLCanvasElement | undefined {
    if (!file.type.startsWith('image/') || this.#undrawable.has(file)) return undefined
    const known = this.#drawn.get(file)
    if (known !== undefined) return known
    const canvas = make('canvas', { class: 'page-picture', width: '0', height: '0', 'aria-hidden': 'true' })
    this.#drawn.set(file, canvas)
    // One after the other: a photo takes fifty megabytes while it is drawn.
    this.#last = this.#last
      .then(() => (canvas.isConnected ? draw(file, canvas) : undefined))
      .catch(() => {
        this.#undrawable.add(file)
        canvas.remove()
      })
    return canvas
  }
}

async function draw(file: File, canvas: HTMLCanvasElement): Promise<void> {
  const bitmap = await createImageBitmap(file, { resizeWidth: width, resizeQuality: 'medium' })
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
}
