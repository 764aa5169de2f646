import { dataNumber, Island, make } from './dom.ts'
import { KheoOnce } from './once.ts'
import { showAnswer } from './page-swap.ts'

/** Adds dropping, a list of the chosen files with their sizes, and the progress of sending to a file field. */
export class KheoUpload extends Island {
  readonly #list = make('ul', { class: 'upload-list s' })
  readonly #status = make('div', { role: 'status' })
  #input: HTMLInputElement | undefined

  start(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null) return
    this.#input = input
    this.classList.add('drop')
    this.append(make('p', { class: 'hint' }, this.dataset['drop'] ?? ''), this.#list, this.#status)
    input.addEventListener('change', () => this.#showFiles())
    const camera = this.querySelector<HTMLInputElement>('input[capture]')
    camera?.addEventListener('change', () => {
      // Each photo joins those taken before: they are the pages of one document.
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
    const form = input.form
    form?.addEventListener('submit', (event) => {
      const isFirst = form.querySelector('kheo-upload') === this
      const hasFiles = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].some(
        (field) => (field.files?.length ?? 0) > 0,
      )
      if (isFirst && hasFiles && !event.defaultPrevented) this.#send(event, form)
    })
  }

  #take(files: readonly File[]): void {
    const input = this.#input
    if (input === undefined) return
    this.#setFiles(input.multiple ? [...(input.files ?? []), ...files] : files.slice(-1))
  }

  #setFiles(files: readonly File[]): void {
    const input = this.#input
    if (input === undefined) return
    const transfer = new DataTransfer()
    for (const file of files) transfer.items.add(file)
    input.files = transfer.files
    this.#showFiles()
  }

  #showFiles(): void {
    const files = [...(this.#input?.files ?? [])]
    const max = dataNumber(this, 'max')
    this.#list.replaceChildren(
      ...files.map((file) => {
        const remove = make(
          'button',
          { type: 'button', class: 'btn quiet sm', 'aria-label': `${this.dataset['remove'] ?? ''}: ${file.name}` },
          '✕',
        )
        remove.addEventListener('click', () => {
          this.#setFiles(files.filter((other) => other !== file))
          this.#input?.focus()
        })
        const isTooBig = max !== undefined && file.size > max
        const name = make(
          'span',
          {},
          file.name,
          ...(isTooBig ? [make('span', { class: 'err blk' }, `▲ ${this.dataset['tooBig'] ?? ''}`)] : []),
        )
        return make('li', {}, name, make('span', { class: 'm n' }, sizeOf(file)), remove)
      }),
    )
  }

  #send(event: SubmitEvent, form: HTMLFormElement): void {
    event.preventDefault()
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
      this.#status.replaceChildren(make('p', { class: 'err s' }, `▲ ${this.dataset['offline'] ?? ''}`))
    }
    request.addEventListener('error', fail)
    request.addEventListener('timeout', fail)
    request.addEventListener('abort', fail)
    request.addEventListener('load', () => showAnswer(request.responseText, request.responseURL))
    request.send(new FormData(form, event.submitter))
  }
}

function sizeOf(file: File): string {
  const language = document.documentElement.lang
  const isBig = file.size >= 1024 ** 2
  const amount = isBig ? file.size / 1024 ** 2 : Math.max(1, file.size / 1024)
  return `${amount.toLocaleString(language, { maximumFractionDigits: isBig ? 1 : 0 })} ${isBig ? 'MB' : 'KB'}`
}
