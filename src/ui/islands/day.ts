import { formatDate, parsePlainDate, parseTypedDate } from '../../kernel/plain-date.ts'
import { announceChange, Island, make } from './dom.ts'

/** Adds the calendar of the browser to a day that is typed, and slashes to eight digits typed without. */
export class KheoDay extends Island {
  start(): void {
    const typed = this.querySelector('input')
    if (typed === null) return
    typed.addEventListener('change', () => addSlashes(typed))
    const native = make('input', { type: 'date', tabindex: '-1', 'aria-hidden': 'true' })
    // Pickers that can not be opened by a script would be a dead button.
    if (typeof native.showPicker !== 'function') return
    const button = make('button', { type: 'button', class: 'btn', 'aria-label': this.dataset['label'] }, calendarIcon())
    button.addEventListener('click', () => {
      native.value = parseTypedDate(typed.value) ?? ''
      native.showPicker()
    })
    native.addEventListener('change', () => {
      const day = parsePlainDate(native.value)
      if (day === undefined) return
      typed.value = formatDate(day)
      announceChange(typed)
      typed.focus()
    })
    this.append(make('span', { class: 'day-pick' }, button, native))
  }
}

function addSlashes(input: HTMLInputElement): void {
  const match = /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(input.value)
  if (match !== null) input.value = `${match[1]}/${match[2]}/${match[3]}`
}

function calendarIcon(): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(namespace, 'svg')
  const path = document.createElementNS(namespace, 'path')
  path.setAttribute('d', 'M3 4.5h12v10.5H3zM3 8h12M6.5 2.5v3.5M11.5 2.5v3.5')
  for (const [name, value] of Object.entries({
    width: '18',
    height: '18',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.5',
    'aria-hidden': 'true',
  })) {
    svg.setAttribute(name, value)
  }
  svg.append(path)
  return svg
}
