import { announceChange, Island, make } from './dom.ts'

/** Ticks all rows of the page in the table it stands in; half ticked when only some are. */
export class KheoSelectAll extends Island {
  start(): void {
    const all = make('input', { type: 'checkbox', 'aria-label': this.dataset['label'] })
    this.append(all)
    const table = this.closest('table')
    all.addEventListener('change', () => {
      // Each announced box makes the table's listener show the share ticked so far.
      const wanted = all.checked
      for (const box of this.#boxes()) {
        if (box.checked === wanted) continue
        box.checked = wanted
        announceChange(box)
      }
    })
    table?.addEventListener('change', () => this.#show(all))
    this.#show(all)
  }

  #boxes(): HTMLInputElement[] {
    return [...(this.closest('table')?.querySelectorAll<HTMLInputElement>('tbody .ck input[type=checkbox]') ?? [])]
  }

  #show(all: HTMLInputElement): void {
    const boxes = this.#boxes()
    const ticked = boxes.filter((box) => box.checked).length
    all.checked = ticked > 0 && ticked === boxes.length
    all.indeterminate = ticked > 0 && ticked < boxes.length
  }
}
