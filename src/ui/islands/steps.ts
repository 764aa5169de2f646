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
    // Opening the small form of a place leads into its field.
    this.addEventListener('toggle', ({ target }) => focusField(target), true)
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

function focusField(details: EventTarget | null): void {
  if (details instanceof HTMLDetailsElement && details.open) {
    if (details.closest('[data-step]') === null) return
    const field = details.querySelector<HTMLInputElement>('input[type=text]')
    field?.focus()
    field?.select()
  }
}
