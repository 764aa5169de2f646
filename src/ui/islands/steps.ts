import { Island } from './dom.ts'

/**
 * Goes through a list of places one by one. The keys of the place one is at (`data-step-key` inside a `data-step`) become
 * those of the page; before one has begun, only those marked `data-step-start`. Arriving at a place gives it the focus.
 */
export class KheoSteps extends Island {
  start(): void {
    this.#turnTo(undefined)
    this.addEventListener('focusin', ({ target }) => {
      const step = target instanceof Element ? target.closest('[data-step]') : null
      if (step !== null) this.#turnTo(step)
    })
    this.addEventListener('click', (event) => {
      if (!openForm(event.target) && !this.#goTo(event)) return
      event.preventDefault()
      // The place one has gone to stays lit, not the link that led there.
      event.stopPropagation()
    })
    window.addEventListener('hashchange', () => this.#arrive())
    this.#arrive()
  }

  #arrive(): void {
    if (this.isConnected) this.#stepAt(location.hash)?.focus()
  }

  /** Goes on at once: the browser's own way to a place takes the focus later, when somebody is typing there already. */
  #goTo({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-step-key]') : null
    const step = link === null || ctrlKey || metaKey || shiftKey ? undefined : this.#stepAt(link.hash)
    if (link === null || step === undefined) return false
    history.replaceState(history.state, '', link.hash)
    step.focus()
    return true
  }

  #stepAt(hash: string): HTMLElement | undefined {
    const place = document.getElementById(decodeURIComponent(hash.slice(1)))
    return place?.matches('[data-step]') === true && this.contains(place) ? place : undefined
  }

  #turnTo(step: Element | undefined): void {
    for (const element of this.querySelectorAll<HTMLElement>('[data-step-key]')) {
      const isHere = step === undefined ? element.hasAttribute('data-step-start') : step.contains(element)
      if (isHere) element.dataset['key'] = element.dataset['stepKey']
      else delete element.dataset['key']
    }
  }
}

/** Opens the small form of a place and goes into its field at once, so that not a letter typed next is lost. */
function openForm(target: EventTarget | null): boolean {
  const details = target instanceof Element ? target.closest('summary[data-step-key]')?.closest('details') : null
  const field = details?.querySelector<HTMLInputElement>('input[type=text]')
  if (!details || !field || details.open) return false
  details.open = true
  field.focus()
  field.select()
  return true
}
