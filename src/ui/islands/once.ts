import { Island } from './dom.ts'

/** A form that was sent can not be sent again by a second click; going back opens it again. */
export class KheoOnce extends Island {
  #sent = false

  start(): void {
    this.addEventListener('submit', (event) => {
      if (this.#sent) {
        event.preventDefault()
        return
      }
      // After the event, so that the name and value of the button still go along.
      if (!event.defaultPrevented) setTimeout(() => this.hold())
      this.#sent = !event.defaultPrevented
    })
    window.addEventListener('pageshow', () => this.release())
  }

  /** The form is on its way. */
  hold(): void {
    this.#sent = true
    this.#show(true)
  }

  /** The sending failed: the form may be sent again. */
  release(): void {
    this.#sent = false
    this.#show(false)
  }

  #show(busy: boolean): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[type=submit]')) {
      if (busy) {
        button.setAttribute('aria-disabled', 'true')
        button.dataset['label'] ??= button.textContent
        button.textContent = `${this.dataset['busy'] ?? ''}…`
      } else {
        button.removeAttribute('aria-disabled')
        if (button.dataset['label'] !== undefined) button.textContent = button.dataset['label']
      }
    }
  }
}
