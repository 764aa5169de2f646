import { Island } from './dom.ts'

/**
 * Ties two panes together: elements that share a word in `data-span` light up together when one of them is pointed at or
 * holds the focus, and the other pane scrolls to its part. Panes carry `data-pane`. On elements with `tabindex`, up and
 * down go through the pane, left and right cross over; a click or Enter keeps the light on.
 */
export class KheoLink extends Island {
  #kept: HTMLElement | undefined

  start(): void {
    window.addEventListener('hashchange', () => this.#arrive())
    this.#arrive()
    this.addEventListener('pointerover', (event) => this.#light(spanOf(event.target), false))
    this.addEventListener('pointerleave', () => this.#light(this.#kept, false))
    this.addEventListener('focusin', (event) => this.#light(spanOf(event.target), true))
    this.addEventListener('click', (event) => {
      this.#kept = spanOf(event.target)
      this.#light(this.#kept, true)
    })
    this.addEventListener('keydown', (event) => this.#onKey(event))
  }

  /** What the address names is lit from the start, and the other pane shows its part. */
  #arrive(): void {
    const place = this.isConnected ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null
    if (place === null || !this.contains(place)) return
    this.#kept = spanOf(place)
    this.#light(this.#kept, false)
  }

  #light(source: HTMLElement | undefined, far: boolean): void {
    const lit = source === undefined ? [] : [source, ...this.#partners(source)]
    for (const element of this.querySelectorAll<HTMLElement>('.lit')) {
      if (!lit.includes(element)) element.classList.remove('lit')
    }
    for (const element of lit) element.classList.add('lit')
    const other = lit.find((element) => source !== undefined && paneOf(element) !== paneOf(source))
    if (other !== undefined) this.#reveal(other, far)
  }

  /** Pointing moves only a pane that scrolls by itself; focus and click may move the page. */
  #reveal(element: HTMLElement, far: boolean): void {
    const pane = paneOf(element)
    if (pane !== null && scrollsByItself(pane)) scrollInside(pane, element)
    else if (far) element.scrollIntoView({ block: 'nearest', behavior: behaviorFor(0) })
  }

  #partners(source: HTMLElement): HTMLElement[] {
    const spans = spansOf(source)
    return this.#all().filter((element) => element !== source && spansOf(element).some((span) => spans.includes(span)))
  }

  #all(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-span]')]
  }

  #onKey(event: KeyboardEvent): void {
    const source = event.target
    if (!(source instanceof HTMLElement) || source.dataset['span'] === undefined || !source.hasAttribute('tabindex'))
      return
    if (event.key === 'Enter') this.#kept = source
    const next = this.#neighbour(source, event.key)
    if (next === undefined) return
    event.preventDefault()
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'nearest' })
  }

  #neighbour(source: HTMLElement, key: string): HTMLElement | undefined {
    const reachable = this.#all().filter((element) => element.hasAttribute('tabindex'))
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      return this.#partners(source).find((element) => reachable.includes(element) && paneOf(element) !== paneOf(source))
    }
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined
    const pane = reachable.filter((element) => paneOf(element) === paneOf(source))
    return pane[pane.indexOf(source) + (key === 'ArrowDown' ? 1 : -1)]
  }
}

function scrollsByItself(pane: HTMLElement): boolean {
  return pane.scrollHeight > pane.clientHeight + 1 && getComputedStyle(pane).overflowY !== 'visible'
}

/** Farther than two screens one jumps: pictures on the way need not be fetched. */
function behaviorFor(distance: number): ScrollBehavior {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  return isCalm || Math.abs(distance) > 2 * window.innerHeight ? 'instant' : 'smooth'
}

function scrollInside(pane: HTMLElement, element: HTMLElement): void {
  const [inner, outer] = [element.getBoundingClientRect(), pane.getBoundingClientRect()]
  const isInHeight = inner.top >= outer.top && inner.bottom <= outer.bottom
  const isInWidth = inner.left >= outer.left && inner.right <= outer.right
  if (isInHeight && isInWidth) return
  const top = isInHeight ? 0 : inner.top - outer.top - outer.height / 3
  const left = isInWidth ? 0 : inner.left - outer.left - outer.width / 3
  pane.scrollBy({ top, left, behavior: behaviorFor(top) })
}

function spanOf(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-span]') ?? undefined) : undefined
}

function spansOf(element: HTMLElement): string[] {
  return (element.dataset['span'] ?? '').split(/\s+/).filter((span) => span !== '')
}

function paneOf(element: HTMLElement): HTMLElement | null {
  return element.closest<HTMLElement>('[data-pane]')
}
