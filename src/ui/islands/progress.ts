import { Island, make } from './dom.ts'

const POLL_MS = 400

interface Progress {
  readonly phase: string
  readonly done?: number
  readonly total?: number
}

/** While the form inside is on its way: asks `data-url` how far the work is and says it, with a bar where it is counted. */
export class KheoProgress extends Island {
  #stop: (() => void) | undefined

  start(): void {
    // Also when another island sends the form with its files itself.
    this.addEventListener('submit', () => this.#watch())
  }

  disconnectedCallback(): void {
    this.#stop?.()
  }

  #watch(): void {
    this.#stop?.()
    const bar = make('progress', {})
    const text = make('span', { class: 's m' })
    const place = make('p', { role: 'status', class: 'row' }, bar, text)
    this.append(place)
    const timer = window.setInterval(() => void this.#ask(bar, text), POLL_MS)
    const stop = (): void => {
      window.clearInterval(timer)
      place.remove()
    }
    this.#stop = stop
    window.addEventListener('pagehide', stop, { once: true })
    window.addEventListener('pageshow', stop, { once: true })
  }

  async #ask(bar: HTMLProgressElement, text: HTMLElement): Promise<void> {
    try {
      const answer = await fetch(this.dataset['url'] ?? '')
      if (answer.ok) this.#show((await answer.json()) as Progress, bar, text)
    } catch {
      // The page is being left, or the network is gone: the form itself says what became of it.
    }
  }

  #show({ phase, done = 0, total = 0 }: Progress, bar: HTMLProgressElement, text: HTMLElement): void {
    const label = this.dataset[phase]
    if (label === undefined) return
    if (total > 0) {
      bar.max = total
      bar.value = done
      text.textContent = done > 0 ? `${label} ${done}/${total}` : label
    } else {
      bar.removeAttribute('value')
      text.textContent = label
    }
  }
}
