import { announceChange, Island, make, storeOf } from './dom.ts'

const PREFIX = 'kheo:draft:'
const store = storeOf('sessionStorage')
const PERSON = 'kheo:person'

/** What was changed in a form, by field name; several values for repeated names. */
interface Draft {
  readonly values: Readonly<Record<string, readonly string[]>>
  /** Sent, answer not seen yet. */
  readonly sent: boolean
}

/** Whoever signs out leaves no text behind. */
export function dropDraftsAtSignOut(): void {
  document.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLElement && event.target.matches('[data-sign-out]')) dropDrafts(() => true)
  })
}

/**
 * Runs for each page, before its forms read their drafts. Drafts live in this tab only. A sent form is done with as soon
 * as the next page of the application opens, unless that page says that the text was not taken (sign-in, error). Drafts of
 * another person are dropped.
 */
export function settleDrafts(body: HTMLElement): void {
  if (body.dataset['keepDrafts'] !== undefined) {
    keepSentDrafts()
    return
  }
  const person = body.dataset['person']
  if (person === undefined) return
  if ((store?.getItem(PERSON) ?? person) !== person) dropDrafts(() => true)
  store?.setItem(PERSON, person)
  if (!cameBack()) dropDrafts((draft) => draft.sent)
}

/** Keeps what is typed in the form inside it, and gives it back when the form opens again without it. */
export class KheoDraft extends Island {
  start(): void {
    const form = this.querySelector('form')
    if (form === null) return
    const key = `${PREFIX}${new URL(form.action, location.href).pathname}#${this.dataset['form'] ?? ''}`
    // The server gave back what was typed: that is newer than any draft.
    if (form.querySelector('[data-problems]') === null) this.#restore(form, key)
    else saveDraft(key, form, false)
    form.addEventListener('input', () => saveDraft(key, form, false))
    form.addEventListener('change', () => saveDraft(key, form, false))
    form.addEventListener('submit', () => saveDraft(key, form, true))
  }

  #restore(form: HTMLFormElement, key: string): void {
    const draft = readDraft(key)
    if (draft === undefined) return
    const changed = keptFields(form).filter((field) => giveBack(field, draft.values[field.name]))
    if (changed.length === 0) return
    for (const field of changed) announceChange(field)
    saveDraft(key, form, false)
    const drop = make('button', { type: 'button', class: 'linkish' }, this.dataset['drop'] ?? '')
    const notice = make(
      'div',
      { class: 'note restored', role: 'status' },
      make('p', {}, `${this.dataset['kept'] ?? ''} `, drop),
    )
    drop.addEventListener('click', () => {
      form.reset()
      for (const field of changed) announceChange(field)
      store?.removeItem(key)
      notice.remove()
    })
    this.prepend(notice)
    const folded = this.closest('details')
    if (folded !== null) folded.open = true
  }
}

type KeptField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Never passwords, files, hidden fields, nor what is marked `data-no-draft`. */
function keptFields(form: HTMLFormElement): KeptField[] {
  return [...form.elements].filter(
    (element): element is KeptField =>
      element.matches('input[name], select[name], textarea[name]') &&
      !element.matches('[type=password], [type=file], [type=hidden], [type=date], [type=submit], [data-no-draft]'),
  )
}

function isTick(field: KeptField): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')
}

function isChanged(field: KeptField): boolean {
  if (isTick(field)) return field.checked !== field.defaultChecked
  if (field instanceof HTMLSelectElement) return field.value !== defaultOf(field)
  return field.value !== field.defaultValue
}

function defaultOf(select: HTMLSelectElement): string {
  return ([...select.options].find((option) => option.defaultSelected) ?? select.options[0])?.value ?? ''
}

function saveDraft(key: string, form: HTMLFormElement, sent: boolean): void {
  const fields = keptFields(form)
  const changedNames = new Set(fields.filter(isChanged).map((field) => field.name))
  if (changedNames.size === 0) {
    store?.removeItem(key)
    return
  }
  const values: Record<string, string[]> = {}
  for (const field of fields) {
    if (!changedNames.has(field.name)) continue
    const list = (values[field.name] ??= [])
    if (!isTick(field) || field.checked) list.push(field.value)
  }
  try {
    store?.setItem(key, JSON.stringify({ values, sent } satisfies Draft))
  } catch {
    // The store of the browser is full or closed: the form itself still works.
  }
}

function readDraft(key: string): Draft | undefined {
  try {
    const stored: unknown = JSON.parse(store?.getItem(key) ?? 'null')
    return stored === null ? undefined : (stored as Draft)
  } catch {
    return undefined
  }
}

/** True when the field now shows something else than before. */
function giveBack(field: KeptField, values: readonly string[] | undefined): boolean {
  if (values === undefined) return false
  if (isTick(field)) {
    const before = field.checked
    field.checked = values.includes(field.value)
    return field.checked !== before
  }
  const value = values[0] ?? ''
  if (field.value === value) return false
  field.value = value
  return true
}

function dropDrafts(isDropped: (draft: Draft) => boolean): void {
  for (const key of draftKeys()) {
    const draft = readDraft(key)
    if (draft === undefined || isDropped(draft)) store?.removeItem(key)
  }
}

function keepSentDrafts(): void {
  for (const key of draftKeys()) {
    const draft = readDraft(key)
    if (draft !== undefined) store?.setItem(key, JSON.stringify({ ...draft, sent: false } satisfies Draft))
  }
}

function draftKeys(): string[] {
  return Object.keys(store ?? {}).filter((name) => name.startsWith(PREFIX))
}

/** Opened with the back button: the answer to a sent form may have been an error page of the network. */
function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  return entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward'
}
