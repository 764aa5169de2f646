/** Small building blocks of the islands. */

/** A new element with attributes (those that are undefined are left out) and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value)
  }
  element.append(...children)
  return element
}

/** Tells the form and other islands that a value was changed by the script. */
export function announceChange(element: HTMLElement): void {
  element.dispatchEvent(new Event('input', { bubbles: true }))
  element.dispatchEvent(new Event('change', { bubbles: true }))
}

/** The store of the browser; undefined where the visitor's settings close it. */
export function storeOf(kind: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[kind]
  } catch {
    return undefined
  }
}

/** Registers an island once; a second evaluation of the script changes nothing. */
export function define(name: string, island: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, island)
}

/** Moves an attribute's value from one element to another that takes its place. */
export function copyAttributes(from: Element, to: Element, names: readonly string[]): void {
  for (const name of names) {
    const value = from.getAttribute(name)
    if (value !== null) to.setAttribute(name, value)
  }
}

/** Reads a number out of a data attribute; undefined when it is absent or no number. */
export function dataNumber(element: HTMLElement, name: string): number | undefined {
  const value = Number(element.dataset[name] ?? Number.NaN)
  return Number.isFinite(value) ? value : undefined
}

/**
 * An island that sets itself up once its children are there, and never twice: moving it in the page keeps it as it is.
 */
export abstract class Island extends HTMLElement {
  #ready = false

  connectedCallback(): void {
    if (this.#ready) return
    this.#ready = true
    this.start()
  }

  abstract start(): void
}
