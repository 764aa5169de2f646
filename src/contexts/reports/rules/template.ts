/**
 * Text with figures in it. `{on-time}` stands for the figure of that key and `{on-time%due}` for its share of another; the
 * number itself is always counted, so that editing the words cannot change it.
 */
import { type Block, type Inline, paragraphsOf, type RichText } from '../../documents/browser.ts'
import type { FigureSpeech } from './figure-names.ts'
import type { Figure } from './figure-set.ts'
import { numberText, percentText } from './numbers.ts'

export interface Figures {
  readonly find: (key: string) => Figure | undefined
  readonly href: (key: string) => string
}

const TOKEN = /\{([a-z0-9:-]+)(?:%([a-z0-9:-]+))?\}/g
/** A key or a name, as people type it. */
const TYPED = /\{([^{}%\n]{1,300})(?:%([^{}%\n]{1,300}))?\}/g

/** The text with keys in the place of the names that people typed: `{đúng hạn}` is kept as `{on-time}`. */
export function withKeys(text: string, { keyOf }: FigureSpeech): string {
  return text.replace(TYPED, (token, typed: string, typedWhole: string | undefined) => {
    const key = keyOf(typed)
    const whole = typedWhole === undefined ? undefined : keyOf(typedWhole)
    if (key === undefined || (typedWhole !== undefined && whole === undefined)) return token
    return whole === undefined ? `{${key}}` : `{${key}%${whole}}`
  })
}

/** The text as people read and write it: with the names of figures for their keys. */
export function withNames(text: string, { nameOf }: FigureSpeech): string {
  return text.replace(TOKEN, (_token, key: string, whole: string | undefined) =>
    whole === undefined ? `{${nameOf(key)}}` : `{${nameOf(key)}%${nameOf(whole)}}`,
  )
}

/** What a text has in braces and no figure is called, as typed. */
export function unknownFigures(text: string, { find }: Figures): string[] {
  return [...text.matchAll(TYPED)]
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
