import { foldVietnamese } from '../../kernel/vietnamese.ts'
import { announceChange, copyAttributes, Island, make } from './dom.ts'

/** A list longer than this is narrowed by typing rather than drawn whole. */
const SHOWN_OPTIONS = 100

/** Makes a long `select` or a long list of tick boxes searchable, with and without diacritics. */
export class KheoCombobox extends Island {
  start(): void {
    const select = this.querySelector('select')
    if (select === null) this.#filterTicks()
    else new SelectSearch(this, select).start()
  }

  #filterTicks(): void {
    const labels = [...this.querySelectorAll<HTMLElement>('label')].map((label) => ({
      label,
      folded: foldVietnamese(label.textContent),
    }))
    const search = make('input', {
      type: 'search',
      placeholder: this.dataset['search'],
      'aria-label': this.dataset['search'],
    })
    const status = make('p', { class: 'vh', role: 'status' })
    search.addEventListener('input', () => {
      const wanted = wordsOf(search.value)
      let shown = 0
      for (const { label, folded } of labels) {
        // What is ticked stays in sight, so that nobody sends what they do not see.
        const isShown = matches(folded, wanted) || label.querySelector('input:checked') !== null
        label.hidden = !isShown
        if (isShown) shown += 1
      }
      status.textContent = `${shown} ${this.dataset['count'] ?? ''}`
    })
    this.prepend(search, status)
  }
}

interface Choice {
  readonly value: string
  readonly label: string
  readonly folded: string
}

/** A text field with a list in place of the select, which stays in the form and keeps the value. */
class SelectSearch {
  readonly #host: HTMLElement
  readonly #select: HTMLSelectElement
  readonly #choices: readonly Choice[]
  readonly #input: HTMLInputElement
  readonly #list: HTMLElement
  readonly #status = make('p', { class: 'vh', role: 'status' })
  #active = -1

  constructor(host: HTMLElement, select: HTMLSelectElement) {
    this.#host = host
    this.#select = select
    this.#choices = [...select.options].filter((option) => option.value !== '').map(toChoice)
    this.#list = make('div', {
      class: 'combo-list',
      role: 'listbox',
      id: `${select.id}-list`,
      'aria-label': host.dataset['search'],
    })
    this.#input = make('input', {
      type: 'text',
      id: select.id,
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.#list.id,
      placeholder: host.dataset['search'],
    })
    copyAttributes(select, this.#input, ['required', 'aria-describedby', 'aria-invalid'])
  }

  start(): void {
    this.#select.removeAttribute('id')
    this.#select.hidden = true
    this.#list.hidden = true
    this.#host.append(this.#input, this.#list, this.#status)
    this.#showChosen()
    this.#select.addEventListener('change', () => this.#showChosen())
    this.#input.addEventListener('input', () => this.#open())
    this.#input.addEventListener('click', () => this.#open())
    this.#input.addEventListener('keydown', (event) => this.#onKey(event))
    this.#input.addEventListener('blur', () => this.#leave())
    // Keeps the focus in the field while an option is clicked.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault())
    this.#list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null
      if (option !== null) this.#choose(option.dataset['value'] ?? '')
    })
  }

  #showChosen(): void {
    this.#input.value = this.#select.value === '' ? '' : (this.#select.selectedOptions[0]?.label ?? '')
  }

  #open(): void {
    const isUntouched = this.#choices.some((choice) => choice.label === this.#input.value)
    const wanted = isUntouched ? [] : wordsOf(this.#input.value)
    const found = this.#choices.filter((choice) => matches(choice.folded, wanted))
    const options = found
      .slice(0, SHOWN_OPTIONS)
      .map((choice, index) =>
        make(
          'div',
          { role: 'option', id: `${this.#list.id}-${index}`, 'data-value': choice.value, 'aria-selected': 'false' },
          choice.label,
        ),
      )
    this.#list.replaceChildren(
      ...(options.length > 0 ? options : [make('div', { class: 'm' }, this.#host.dataset['none'] ?? '')]),
    )
    this.#status.textContent = `${found.length} ${this.#host.dataset['count'] ?? ''}`
    this.#list.hidden = false
    this.#input.setAttribute('aria-expanded', 'true')
    this.#list.scrollIntoView({ block: 'nearest' })
    this.#setActive(wanted.length > 0 && options.length > 0 ? 0 : -1)
  }

  #close(): void {
    this.#list.hidden = true
    this.#input.setAttribute('aria-expanded', 'false')
    this.#setActive(-1)
  }

  #onKey(event: KeyboardEvent): void {
    const isOpen = !this.#list.hidden
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (isOpen) this.#setActive(this.#active + (event.key === 'ArrowDown' ? 1 : -1))
      else this.#open()
      return
    }
    if (!isOpen) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      this.#showChosen()
      this.#close()
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      const option = this.#options()[this.#active]
      if (option !== undefined) this.#choose(option.dataset['value'] ?? '')
    }
  }

  #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role=option]')]
  }

  #setActive(index: number): void {
    const options = this.#options()
    this.#active = Math.max(-1, Math.min(index, options.length - 1))
    for (const [at, option] of options.entries()) option.setAttribute('aria-selected', String(at === this.#active))
    const active = options[this.#active]
    if (active === undefined) this.#input.removeAttribute('aria-activedescendant')
    else this.#input.setAttribute('aria-activedescendant', active.id)
    active?.scrollIntoView({ block: 'nearest' })
  }

  #choose(value: string): void {
    this.#select.value = value
    this.#close()
    announceChange(this.#select)
  }

  /** An emptied field chooses nothing; half a word goes back to what was chosen. */
  #leave(): void {
    if (this.#input.value.trim() === '' && this.#select.value !== '') this.#choose('')
    this.#showChosen()
    this.#close()
  }
}

function toChoice(option: HTMLOptionElement): Choice {
  const group = option.parentElement instanceof HTMLOptGroupElement ? option.parentElement.label : ''
  const label = option.label
  return { value: option.value, label, folded: foldVietnamese(`${label} ${group}`) }
}

function wordsOf(text: string): string[] {
  return foldVietnamese(text)
    .split(' ')
    .filter((word) => word !== '')
}

function matches(folded: string, wanted: readonly string[]): boolean {
  return wanted.every((word) => folded.includes(word))
}
