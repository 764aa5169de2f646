import { dataNumber, Island, make } from './dom.ts'
import { KheoOnce } from './once.ts'
import { PagePictures } from './page-pictures.ts'
import { showAnswer } from './page-swap.ts'

/** Adds dropping, a list of the chosen files with their sizes and order, and the progress of sending to a file field. */
export class KheoUpload extends Island {
  readonly #list = make('ol', { class: 'upload-list s' })
  readonly #said = make('p', { role: 'status', class: 's m' })
  readonly #status = make('div', { role: 'status' })
  #input: HTMLInputElement | undefined
  #files: readonly File[] = []
  readonly #pictures = new PagePictures()

  start(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null) return
    this.#input = input
    this.classList.add('drop')
    this.append(this.#said, this.#list, this.#status)
    this.#show()
    input.addEventListener('change', () => this.#take([...(input.files ?? [])]))
    const camera = this.querySelector<HTMLInputElement>('input[capture]')
    camera?.addEventListener('change', () => {
      this.#take([...(camera.files ?? [])])
      camera.value = ''
    })
    this.addEventListener('dragover', (event) => {
      event.preventDefault()
      this.classList.add('over')
    })
    this.addEventListener('dragleave', () => this.classList.remove('over'))
    this.addEventListener('drop', (event) => {
      event.preventDefault()
      this.classList.remove('over')
      this.#take([...(event.dataTransfer?.files ?? [])])
    })
    this.#sendWithProgress(input.form)
  }

  #sendWithProgress(form: HTMLFormElement | null): void {
    form?.addEventListener('submit', (event) => {
      const isFirst = form.querySelector('kheo-upload') === this
      const hasFiles = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].some(
        (field) => (field.files?.length ?? 0) > 0,
      )
      if (isFirst && hasFiles && !event.defaultPrevented) this.#send(event, form)
    })
  }

  /** Where several are asked for, each joins those chosen before: photos are the pages of one document. */
  #take(files: readonly File[]): void {
    if (this.#input?.multiple !== true) {
      this.#setFiles(files.length === 0 ? this.#files : files.slice(-1))
      return
    }
    const isNew = (file: File) => !this.#files.some((kept) => isSame(kept, file))
    this.#setFiles([...this.#files, ...files.filter(isNew)])
  }

  #setFiles(files: readonly File[]): void {
    const input = this.#input
    if (input === undefined) return
    const transfer = new DataTransfer()
    for (const file of files) transfer.items.add(file)
    input.files = transfer.files
    this.#files = files
    this.#show()
  }

  #show(): void {
    const files = this.#files
    const total = files.reduce((sum, { size }) => sum + size, 0)
    const { none = '', chosen = '' } = this.dataset
    this.#said.textContent = files.length === 0 ? none : `${chosen} ${files.length} (${sizeOf(total)})`
    this.#status.replaceChildren(...(this.#isTooMuch(total) ? [this.#refusal(this.dataset['tooMuch'])] : []))
    this.#list.replaceChildren(...files.map((file, at) => this.#row(file, at)))
  }

  #row(file: File, at: number): HTMLElement {
    const files = this.#files
    const max = dataNumber(this, 'max')
    const isTooBig = max !== undefined && file.size > max
    const picture = this.#isOrdered ? this.#pictures.of(file) : undefined
    const name = make(
      'span',
      {},
      ...(picture === undefined ? [] : [picture]),
      files.length > 1 ? `${at + 1}. ${file.name}` : file.name,
      ...(isTooBig ? [make('span', { class: 'err blk' }, `▲ ${this.dataset['tooBig'] ?? ''}`)] : []),
    )
    const remove = this.#button('✕', this.dataset['remove'], file)
    remove.addEventListener('click', () => {
      this.#setFiles(files.filter((other) => other !== file))
      this.#input?.focus()
    })
    const tools = make('span', { class: 'tools' }, remove)
    if (at > 0 && this.#isOrdered) {
      const earlier = this.#button('↑', this.dataset['earlier'], file)
      earlier.addEventListener('click', () => this.#moveUp(at))
      tools.prepend(earlier)
    }
    return make('li', {}, name, make('span', { class: 'm n' }, sizeOf(file.size)), tools)
  }

  /** Whether the files are the pages of one document. */
  get #isOrdered(): boolean {
    return this.dataset['earlier'] !== undefined
  }

  #button(sign: string, name: string | undefined, file: File): HTMLButtonElement {
    return make('button', { type: 'button', class: 'btn quiet sm', 'aria-label': `${name ?? ''}: ${file.name}` }, sign)
  }

  /** The focus stays with the file that was moved, so that it can be moved on. */
  #moveUp(at: number): void {
    this.#setFiles([
      ...this.#files.slice(0, at - 1),
      ...this.#files.slice(at, at + 1),
      ...this.#files.slice(at - 1, at),
      ...this.#files.slice(at + 1),
    ])
    this.#list.children[at - 1]?.querySelector('button')?.focus()
  }

  #isTooMuch(bytes: number): boolean {
    return bytes > (dataNumber(this, 'most') ?? Infinity)
  }

  #refusal(words = ''): HTMLElement {
    return make('p', { class: 'err s' }, `▲ ${words}`)
  }

  #send(event: SubmitEvent, form: HTMLFormElement): void {
    event.preventDefault()
    // The server would break off the sending half way, and nobody would know why.
    if (this.#isTooMuch(sizeOfAll(form))) {
      this.#status.replaceChildren(this.#refusal(this.dataset['tooMuch']))
      this.#input?.focus()
      return
    }
    const once = this.closest('kheo-once')
    if (form.dataset['sending'] !== undefined) return
    form.dataset['sending'] = ''
    if (once instanceof KheoOnce) once.hold()
    const bar = make('progress', { max: '1', value: '0', 'aria-label': this.dataset['sending'] })
    const number = make('span', { class: 's n' })
    this.#status.replaceChildren(bar, number)
    const request = new XMLHttpRequest()
    request.open('POST', event.submitter?.getAttribute('formaction') ?? form.action)
    request.responseType = 'text'
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.value = total > 0 ? loaded / total : 0
      number.textContent = `${this.dataset['sending'] ?? ''}: ${Math.round(bar.value * 100)}%`
    })
    const fail = () => {
      delete form.dataset['sending']
      if (once instanceof KheoOnce) once.release()
      // The draft is no longer on its way.
      form.dispatchEvent(new Event('input'))
      this.#status.replaceChildren(this.#refusal(this.dataset['offline']))
    }
    request.addEventListener('error', fail)
    request.addEventListener('timeout', fail)
    request.addEventListener('abort', fail)
    request.addEventListener('load', () => void showAnswer(request.responseText, request.responseURL))
    request.send(new FormData(form, event.submitter))
  }
}

function sizeOfAll(form: HTMLFormElement): number {
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')]
  return fields.flatMap(({ files }) => [...(files ?? [])]).reduce((sum, { size }) => sum + size, 0)
}

function isSame(one: File, other: File): boolean {
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified
}

function sizeOf(bytes: number): string {
  const language = document.documentElement.lang
  const isBig = bytes >= 1024 ** 2
  const amount = isBig ? bytes / 1024 ** 2 : Math.max(1, bytes / 1024)
  return `${amount.toLocaleString(language, { maximumFractionDigits: isBig ? 1 : 0 })} ${isBig ? 'MB' : 'KB'}`
}
