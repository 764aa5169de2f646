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
      if (openForm(event.target)) event.preventDefault()
    })
    window.addEventListener('hashchange', () => this.#arrive())
    this.#arrive()
  }

  #arrive(): void {
    if (!this.isConnected) return
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (place?.matches('[data-step]') === true && this.contains(place)) place.focus()
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
