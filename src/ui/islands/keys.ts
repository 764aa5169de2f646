import { Island, make, storeOf } from './dom.ts'

const OFF = 'kheo:keys-off'

/**
 * Single-letter shortcuts: an element with `data-key="n"` is clicked, or gets the focus when it is a field; it may have several,
 * parted by blanks. `?` shows the list. They sleep while one types and can be turned off, as WCAG 2.1.4 asks.
 */
export class KheoKeys extends Island {
  start(): void {
    document.addEventListener('keydown', (event) => {
      if (event.defaultPrevented || hasModifier(event) || isTyping(event.target)) return
      if (this.#answer(event.key)) event.preventDefault()
    })
  }

  /** True when the key meant something. */
  #answer(key: string): boolean {
    if (key === '?') {
      this.#showList()
      return true
    }
    if (isTurnedOff() || this.querySelector('dialog[open]') !== null) return false
    const target = targets().find((element) => keysOf(element).includes(key))
    if (target?.matches('input, select, textarea') === true) target.focus()
    else target?.click()
    return target !== undefined
  }

  #showList(): void {
    if (this.querySelector('dialog[open]') !== null) return
    const entries = targets().flatMap((element) => [
      make('dt', {}, ...keysOf(element).flatMap((key, at) => [at === 0 ? '' : ' ', make('kbd', {}, key)])),
      make('dd', {}, nameOf(element)),
    ])
    const isOff = isTurnedOff()
    const close = make('button', { type: 'button', class: 'btn' }, this.dataset['close'] ?? '')
    const toggle = make('button', { type: 'button', class: 'linkish s' }, this.dataset[isOff ? 'on' : 'off'] ?? '')
    const dialog = make(
      'dialog',
      { class: 'keys', 'aria-label': this.dataset['title'] },
      make('h2', {}, this.dataset['title'] ?? ''),
      entries.length > 0 ? make('dl', {}, ...entries) : make('p', { class: 'mt' }, this.dataset['none'] ?? ''),
      make('p', { class: 'row mt' }, close, toggle),
    )
    close.addEventListener('click', () => dialog.close())
    toggle.addEventListener('click', () => {
      if (isOff) storeOf('localStorage')?.removeItem(OFF)
      else storeOf('localStorage')?.setItem(OFF, '1')
      dialog.close()
    })
    dialog.addEventListener('close', () => dialog.remove())
    this.append(dialog)
    dialog.showModal()
  }
}

function isTurnedOff(): boolean {
  return (storeOf('localStorage')?.getItem(OFF) ?? null) !== null
}

function targets(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-key]')].filter((element) => element.checkVisibility())
}

function keysOf(element: HTMLElement): readonly string[] {
  return element.dataset['key']?.split(' ') ?? []
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox]), select, textarea, [contenteditable]') !== null
  )
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? element.textContent.trim()
}
