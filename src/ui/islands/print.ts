import { Island, make } from './dom.ts'

/** A word that prints the page; without script the browser's own menu does. */
export class KheoPrint extends Island {
  start(): void {
    const button = make('button', { type: 'button', class: 'linkish' }, this.dataset['label'] ?? '')
    button.addEventListener('click', () => window.print())
    this.append(button)
  }
}
