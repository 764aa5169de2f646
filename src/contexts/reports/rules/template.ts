/**
 * Text with figures in it. `{on-time}` stands for the figure of that key and `{on-time%due}` for its share of another; the
 * number itself is always counted, so that editing the words cannot change it.
 */
import { type Block, type Inline, paragraphsOf, type RichText } from '../../documents/browser.ts'
import type { Figure } from './figures.ts'
import { numberText, percentText } from './numbers.ts'

export interface Figures {
  readonly find: (key: string) => Figure | undefined
  readonly href: (key: string) => string
}

const TOKEN = /\{([a-z0-9:-]+)(?:%([a-z0-9:-]+))?\}/g

/** The keys that a text names and no figure has, as typed. */
export function unknownFigures(text: string, { find }: Figures): string[] {
  return [...text.matchAll(TOKEN)]
    .filter(([, key, whole]) => [key, whole].some((each) => each !== undefined && find(each) === undefined))
    .map(([token]) => token)
}

/** The blocks of a text: paragraphs, and lists of the lines that begin with a dash. */
export function textBlocks(text: string, figures: Figures): Block[] {
  const blocks: Block[] = []
  for (const { text: line } of paragraphsOf(text)) {
    const typed = typeof line === 'string' ? line : ''
    const item = /^[-–+•]\s+(.*)$/u.exec(typed)
    const last = blocks.at(-1)
    if (item === null) blocks.push({ kind: 'paragraph', text: filled(typed, figures) })
    else if (last?.kind === 'list') {
      blocks.splice(-1, 1, { ...last, items: [...last.items, filled(item[1] ?? '', figures)] })
    } else blocks.push({ kind: 'list', items: [filled(item[1] ?? '', figures)] })
  }
  return blocks
}

/** The text with its figures in place. A name that no figure has stays as it was typed. */
export function filled(text: string, figures: Figures): RichText {
  const parts: Inline[] = []
  let from = 0
  for (const match of text.matchAll(TOKEN)) {
    const [token, key = '', whole] = match
    const figure = figureInline(figures, key, whole)
    if (figure === undefined) continue
    parts.push(text.slice(from, match.index), figure)
    from = match.index + token.length
  }
  return [...parts, text.slice(from)].filter((part) => part !== '')
}

/** A figure in a document: its number, leading to its rows. Undefined when there is no such figure. */
export function figureInline({ find, href }: Figures, key: string, wholeKey?: string): Inline | undefined {
  const figure = find(key)
  if (figure === undefined) return undefined
  if (wholeKey === undefined) return { kind: 'figure', value: numberText(figure.value), href: href(key), key }
  const whole = find(wholeKey)
  if (whole === undefined) return undefined
  return { kind: 'figure', value: percentText(figure.value, whole.value), href: href(key), key }
}
