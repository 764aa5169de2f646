import { Island } from './dom.ts'

/** Long enough that one who types on is not asked about. */
const PAUSE_MS = 600
const LEAST_LENGTH = 8
const FIELDS = ['name', 'goals', 'content', 'outputs', 'excludeId']

/** Shows what is already on record and like that which is being typed in the form around it. Never holds the form up. */
export class KheoLookAlikes extends Island {
  #timer: number | undefined
  #asked: AbortController | undefined
  #last = ''

  start(): void {
    const form = this.closest('form')
    const place = this.querySelector<HTMLElement>('[data-found]')
    const button = this.querySelector('button')
    if (form === null || place === null || button === null) return
    const later = (): void => {
      window.clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => void this.#ask(form, place, button.formAction), PAUSE_MS)
    }
    form.addEventListener('input', (event) => {
      const field = event.target
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
        if (FIELDS.includes(field.name)) later()
      }
    })
    button.addEventListener('click', (event) => {
      event.preventDefault()
      event.stopPropagation()
      this.#last = ''
      void this.#ask(form, place, button.formAction)
    })
    later()
  }

  async #ask(form: HTMLFormElement, place: HTMLElement, address: string): Promise<void> {
    const typed = new FormData(form)
    const sent = new URLSearchParams({ fragment: 'true' })
    for (const name of FIELDS) {
      const value = typed.get(name)
      sent.set(name, typeof value === 'string' ? value : '')
    }
    if ((sent.get('name') ?? '').trim().length < LEAST_LENGTH || sent.toString() === this.#last) return
    this.#last = sent.toString()
    this.#asked?.abort()
    const asked = (this.#asked = new AbortController())
    try {
      const answer = await fetch(address, { method: 'POST', body: sent, signal: asked.signal })
      if (!answer.ok) return
      const found = new DOMParser().parseFromString(await answer.text(), 'text/html')
      place.replaceChildren(...found.body.childNodes)
    } catch {
      // Without a network nothing is shown; typing goes on.
    }
  }
}
