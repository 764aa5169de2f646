import { dataNumber, Island } from './dom.ts'

/**
 * Shows how work goes on: asks for the page again every few seconds and renews the parts marked `data-live`. When the work
 * has come to another state the whole is renewed, and when the page leads elsewhere the visitor is led there.
 */
export class KheoWatch extends Island {
  #timer: ReturnType<typeof setTimeout> | undefined

  start(): void {
    this.#wait()
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
  }

  #wait(): void {
    const seconds = dataNumber(this, 'seconds')
    if (seconds !== undefined) this.#timer = setTimeout(() => void this.#look(), seconds * 1_000)
  }

  async #look(): Promise<void> {
    // Nobody looks: the next turn asks.
    if (document.hidden) {
      this.#wait()
      return
    }
    const answer = await fetch(location.href).catch(() => undefined)
    if (!this.isConnected) return
    if (answer?.redirected === true) {
      location.assign(answer.url)
      return
    }
    if (answer?.ok === true) this.#show(await answer.text())
    this.#wait()
  }

  #show(html: string): void {
    const next = new DOMParser().parseFromString(html, 'text/html').querySelector<HTMLElement>('kheo-watch')
    if (next === null) return
    if (next.dataset['state'] !== this.dataset['state']) {
      // Buttons change with the state, and so may the message above them.
      location.reload()
      return
    }
    const parts = [...next.querySelectorAll('[data-live]')]
    for (const [index, part] of [...this.querySelectorAll('[data-live]')].entries()) {
      const renewed = parts[index]
      // Replacing what did not change would be read out again.
      if (renewed !== undefined && renewed.innerHTML !== part.innerHTML) part.replaceChildren(...renewed.childNodes)
    }
  }
}
