import { Island } from './dom.ts'

/** Long enough that somebody who thinks about the next word is not interrupted. */
const PAUSE_MS = 2_500

interface Saved {
  readonly status: string
  readonly answer?: { readonly version?: number }
  readonly problems?: readonly { readonly message: Readonly<Record<string, string>> }[]
  readonly message?: Readonly<Record<string, string>>
}

/**
 * Keeps a form on the server while somebody types: sends the fields named in `data-fields` to the command behind `data-url`
 * and takes over the version it answers. What was saved counts as the form's own text from then on. Sending the form waits
 * for a saving that is under way, so that the two do not cross.
 */
export class KheoAutosave extends Island {
  #timer: number | undefined
  #saving: Promise<void> | undefined

  start(): void {
    const form = this.querySelector('form')
    if (form === null) return
    const later = (): void => {
      window.clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => this.#save(form), PAUSE_MS)
    }
    form.addEventListener('input', later)
    form.addEventListener('change', later)
    form.addEventListener('submit', (event) => this.#holdBack(event, form), { capture: true })
  }

  /** A form that is sent while a saving is under way goes after it, with the new version. */
  #holdBack(event: SubmitEvent, form: HTMLFormElement): void {
    window.clearTimeout(this.#timer)
    if (this.#saving === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const { submitter } = event
    void this.#saving.then(() => form.requestSubmit(submitter))
  }

  #save(form: HTMLFormElement): void {
    if (this.#saving !== undefined || !hasText(form)) return
    this.#saving = this.#send(form).finally(() => {
      this.#saving = undefined
    })
  }

  async #send(form: HTMLFormElement): Promise<void> {
    const names = (this.dataset['fields'] ?? '').split(' ')
    const typed = new FormData(form)
    const input = Object.fromEntries(
      names.flatMap((name) => {
        const value = typed.get(name)
        return typeof value === 'string' ? [[name, value]] : []
      }),
    )
    try {
      const answer = await fetch(this.dataset['url'] ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ commandId: newCommandId(), input }),
      })
      const saved = (await answer.json()) as Saved
      if (answer.ok) this.#settle(form, saved, input)
      else this.#say(this.#reasonOf(answer.status, saved))
    } catch {
      this.#say(this.dataset['failed'])
    }
  }

  /** The server has it: the version moves on, and a new record has an address of its own from now on. */
  #settle(form: HTMLFormElement, { answer }: Saved, input: Readonly<Record<string, string>>): void {
    const version = form.querySelector<HTMLInputElement>('input[name=version]')
    if (version !== null && answer?.version !== undefined) version.value = String(answer.version)
    settleFields(form, input)
    // The draft of this tab looks again and finds less to keep, or nothing.
    form.dispatchEvent(new Event('change'))
    window.clearTimeout(this.#timer)
    const own = this.dataset['own']
    if (own !== undefined && form.getAttribute('action') !== own) {
      form.action = own
      history.replaceState(history.state, '', own)
    }
    this.#say(`${this.dataset['saved'] ?? ''} ${new Date().toTimeString().slice(0, 5)}`)
    if (isChanged(form, input)) this.#timer = window.setTimeout(() => this.#save(form), PAUSE_MS)
  }

  #reasonOf(status: number, { problems, message }: Saved): string | undefined {
    if (status === 401 || status === 403) return this.dataset['signedOut']
    const language = document.documentElement.lang === 'en' ? 'en' : 'vi'
    const said = message?.[language] ?? problems?.[0]?.message[language]
    return said === undefined ? this.dataset['failed'] : `${this.dataset['failed'] ?? ''} ${said}`
  }

  #say(text: string | undefined): void {
    const place = this.querySelector('[data-status]')
    if (place !== null) place.textContent = text ?? ''
  }
}

type TextField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function fieldsOf(form: HTMLFormElement): TextField[] {
  return [...form.elements].filter(
    (element): element is TextField =>
      element.matches('input[name]:not([type=hidden]), textarea[name], select[name]') &&
      !element.matches('[type=date]'),
  )
}

/** An empty form is no draft: something must have been written. */
function hasText(form: HTMLFormElement): boolean {
  return fieldsOf(form).some((field) => !(field instanceof HTMLSelectElement) && field.value.trim() !== '')
}

/** What was sent is what the form counts as unchanged from now on; what was typed since stays a change. */
function settleFields(form: HTMLFormElement, input: Readonly<Record<string, string>>): void {
  for (const field of fieldsOf(form)) {
    const sent = input[field.name]
    if (sent === undefined) continue
    if (field instanceof HTMLSelectElement) {
      for (const option of field.options) option.defaultSelected = option.value === sent
    } else field.defaultValue = sent
  }
}

function isChanged(form: HTMLFormElement, input: Readonly<Record<string, string>>): boolean {
  return fieldsOf(form).some((field) => input[field.name] !== undefined && input[field.name] !== field.value)
}

/** A UUID also where the page came without encryption and `crypto.randomUUID` is closed. */
function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [8, 12, 16, 20].reduceRight((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, hex)
}
