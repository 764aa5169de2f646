import type { SourceText } from './normalise.ts'

/** One line of the text that says something; `start` and `end` are places in the clean text. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly bare: string
  /** An empty line or a page's end stands before it. */
  readonly gapBefore: boolean
}

export interface Page {
  readonly lines: readonly Line[]
  /** Whether paragraphs are broken into lines of about `width` letters, as PDF and OCR leave them. */
  readonly wrapped: boolean
  readonly width: number
}

const PAGE_NUMBER = /^[\s\-.,_|]*(?:trang\s*)?\d{1,3}(?:\s*[/|]\s*\d{1,3})?[\s\-.,_|]*$/
const LEADING_DIRT = /^[\s_'|ˆ^.,:;`\\<>\u00a6\u00b0]+(?=[\p{L}\d“"(])/u

/** Cuts the text into lines; page numbers, rules and specks of dirt are left out. Linear in the length. */
export function linesOf(source: SourceText): Page {
  const lines: Line[] = []
  let gap = false
  let start = 0
  while (start <= source.clean.length) {
    const stop = source.clean.indexOf('\n', start)
    const end = stop < 0 ? source.clean.length : stop
    const line = lineBetween(source, start, end, gap)
    gap = line === undefined
    if (line !== undefined) lines.push(line)
    start = end + 1
  }
  return { lines, ...measure(lines) }
}

function lineBetween(source: SourceText, from: number, to: number, gapBefore: boolean): Line | undefined {
  const whole = source.clean.slice(from, to)
  const dirt = LEADING_DIRT.exec(whole.slice(0, 20))?.[0].length ?? whole.length - whole.trimStart().length
  const start = from + dirt
  const text = withoutTail(source.clean.slice(start, to))
  if (text === '' || isDirt(text)) return undefined
  return { start, end: start + text.length, text, bare: source.bare.slice(start, start + text.length), gapBefore }
}

/** Blanks and the bars of a flattened table at the end of a line say nothing. */
function withoutTail(text: string): string {
  let end = text.length
  while (end > 0 && (text.charCodeAt(end - 1) <= 32 || text.charAt(end - 1) === '|')) end--
  return text.slice(0, end)
}

function isDirt(text: string): boolean {
  if (text.length > 40) return false
  if (PAGE_NUMBER.test(text)) return true
  const letters = text.replace(/[^\p{L}\d]/gu, '').length
  return letters < 2
}

function measure(lines: readonly Line[]): { wrapped: boolean; width: number } {
  const lengths = lines.map((line) => line.text.length)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const inLong = lengths.filter((length) => length > 160).reduce((sum, length) => sum + length, 0)
  const full = lengths.filter((length) => length > 30).toSorted((a, b) => a - b)
  const width = full[Math.floor(full.length * 0.85)] ?? 80
  return { wrapped: inLong < total * 0.3, width: Math.max(width, 40) }
}

/** Whether most letters are capitals: a heading, a title line, an authority. Two words or more than three letters. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  if (letters.length < 3) return false
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length
  return capitals / letters.length >= 0.8
}

export function startsUpper(text: string): boolean {
  return /^[\s“"‘'([*]*[\p{Lu}\d]/u.test(text)
}

/** Whether a line ends like a finished sentence or an opened list. */
export function endsSentence(text: string): boolean {
  const end = text.slice(-10)
  return /[.;:!?…](?:[”"’')\]]|\s*\/\.?)*\s*$/.test(end) || /[”"]\s*$/.test(end)
}

/** Whether the next line's first word would still have fitted on this line, so that the break was meant. */
export function breaksEarly(line: string, next: string, page: Page): boolean {
  const word = /^\S{1,30}/.exec(next)?.[0].length ?? 0
  return line.length + 1 + word < page.width * 0.88
}
