/** Roman numerals in front of headings in capitals must continue: I, 1I, HI, 1V → I, II, III, IV. Pure. */
import type { Edit } from './rules/edits.ts'
import { numbersOf } from './numbering.ts'
import { type Page, startsLarge, type TextLine, wordAt } from './text-lines.ts'
import { WORD } from './tokens.ts'

const numerals = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ')
/** What engines make of the strokes of a numeral. */
const strokes: Readonly<Record<string, string>> = {
  '1': 'I', l: 'I', '!': 'I', '|': 'I', i: 'I', L: 'I', J: 'I', T: 'I', 'Í': 'I', 'Ì': 'I', 'Ỉ': 'I', 'Ĩ': 'I', 'Ï': 'I', ï: 'I',
  H: 'II', N: 'II', Y: 'V', v: 'V', x: 'X', U: 'II', M: 'III',
} // prettier-ignore

/** A numeral as it was meant, or undefined when a sign in it is no stroke at all. */
export function asNumeral(read: string): string | undefined {
  let meant = ''
  for (const sign of read) {
    const stroke = 'IVX'.includes(sign) ? sign : strokes[sign]
    if (stroke === undefined) return undefined
    meant += stroke
  }
  return meant
}

interface Heading {
  readonly start: number
  readonly end: number
  readonly read: string
  readonly meant: string
}

/** More headings than this are left as they are. */
const MOST_HEADINGS = 60

/** Edits that put the numerals of headings right; `sure` is false in a clean text, where they are only proposed. */
export function numeralEdits(page: Page, sure: boolean): Edit[] {
  const headings = page.lines.map((line) => headingOf(page, line)).filter((heading) => heading !== undefined)
  if (headings.length > MOST_HEADINGS || headings.filter(({ read }) => /[IVXHL]/.test(read)).length < 2) return []
  const values = numbersOf(headings.length, numerals.length, {
    misread: (label, value) => misread(headings[label], numerals[value - 1] ?? ''),
    apart: () => 5,
    step: (last, value) => stepCost(last, value),
  })
  return headings.flatMap(({ start, end, read }, index) => {
    const numeral = numerals[(values[index] ?? 0) - 1]
    if (numeral === undefined || numeral === read) return []
    const glued = /\S/u.test(page.text.charAt(end)) ? ' ' : ''
    return [{ start, end, after: `${numeral}.${glued}`, kind: 'roman' as const, confidence: 0.95, applied: sure }]
  })
}

function misread(heading: Heading | undefined, numeral: string): number {
  if (!heading) return 0
  if (heading.read === numeral) return 0
  const oddStrokes = heading.read.replace(/[IVX1lH!|]/gu, '').length
  if (heading.meant === numeral) return 1 + oddStrokes
  return nearlySame(heading.meant, numeral) ? 2.5 + oddStrokes : 9
}

/** On to the next; a new part starts again with I; one heading may have been lost. */
function stepCost(last: number, value: number): number {
  if (value === last + 1) return 0
  if (value === 1) return 3
  return value === last + 2 ? 4.5 : 9
}

/** The same strokes but for one. */
function nearlySame(meant: string, expected: string): boolean {
  if (Math.abs(meant.length - expected.length) > 1 || expected === '') return false
  let from = 0
  while (from < meant.length && meant[from] === expected[from]) from += 1
  let back = 0
  while (back < meant.length - from && back < expected.length - from && meant.at(-1 - back) === expected.at(-1 - back))
    back += 1
  return Math.max(meant.length, expected.length) - from - back <= 1
}

/** A line of capitals that starts with a few strokes and a full stop (or a comma). */
function headingOf(page: Page, line: TextLine): Heading | undefined {
  const opening = /^(\S{1,5}?)[.,](?=\s|\p{Lu})|^([IVX1lL|!H]{1,4})(?=\s\p{Lu})/u.exec(
    page.text.slice(line.start, Math.min(line.end, line.start + 12)),
  )
  const read = opening?.[1] ?? opening?.[2]
  const meant = read === undefined ? undefined : asNumeral(read)
  if (!opening || read === undefined || meant === undefined) return undefined
  const end = line.start + opening[0].length
  if (SIGNATURE.test(page.text.slice(line.start, line.end))) return undefined
  return inCapitals(page, line, end) ? { start: line.start, end, read, meant } : undefined
}

/** What stands above a signature, also behind strokes; `TM.` looks like strokes itself. */
const SIGNATURE = /^(?:\S{1,5}?[.,]?\s*)?(?:KT|TM|TL|TUQ|Q)\./u

function inCapitals(page: Page, line: TextLine, from: number): boolean {
  let capitals = 0
  let others = 0
  for (let token = line.from; token < line.to; token += 1) {
    if (page.tokens.kinds[token] !== WORD || (page.tokens.starts[token] ?? 0) < from) continue
    const word = wordAt(page, token)
    if (word.length > 1 && startsLarge(word.slice(1))) capitals += 1
    else others += 1
  }
  return capitals >= 2 && capitals >= 4 * others
}
