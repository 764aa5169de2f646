/** Letters in front of list items must continue: 4) b) €) q) → a) b) c) d). Pure. */
import type { Edit } from './rules/edits.ts'
import { numbersOf } from './numbering.ts'
import { blankBefore, type Page, startsLarge, type TextLine, wordAt } from './text-lines.ts'

const alphabet = Array.from('abcdđeghiklmnopqrstuvxy')
/** What engines make of a lone letter in front of a bracket. */
const looks: Readonly<Record<string, string>> = {
  a: '43äáàảãạ@8nuâăó5', b: '6hbBl', c: '€©eoCGứ£(ce¢', d: 'đqởó4ả', đ: 'dđqăả', e: '£€cé6ẽèẹ©', g: 'ø89£qøØøgg6', h: 'nbĩh',
  i: '¡1ìílj!Ì|Íï', k: 'kK', l: '1I|!í', m: 'mn', n: 'nrmh',
} // prettier-ignore

interface Labelled {
  readonly start: number
  readonly end: number
  readonly read: string
}

/** More labels than this are left as they are. */
const MOST_LABELS = 400

/** Edits that put the letters of lists right; `sure` is false in a clean text, where they are only proposed. */
export function listLetterEdits(page: Page, sure: boolean): Edit[] {
  const labels = page.lines.map((line) => labelOf(page, line)).filter((label) => label !== undefined)
  if (labels.length > MOST_LABELS) return []
  const values = numbersOf(labels.length, alphabet.length, {
    misread: (label, value) => misread(labels[label]?.read ?? '', value - 1),
    apart: (label) => apartCost(labels[label]?.read ?? ''),
    step: (last, value) => stepCost(last, value),
  })
  return labels.flatMap(({ start, end }, index) => {
    const letter = alphabet[(values[index] ?? 0) - 1]
    const after = `${letter ?? ''})`
    if (letter === undefined || after === page.text.slice(start, end)) return []
    return [{ start, end, after, kind: 'letter' as const, confidence: 0.93, applied: sure }]
  })
}

function misread(read: string, place: number): number {
  if (read === alphabet[place]) return 0
  if (resembles(read, place)) return alphabet.includes(read) ? 3 : 1.5
  return alphabet.includes(read) ? 20 : 5
}

function apartCost(read: string): number {
  if (/\d/.test(read)) return 2.4
  return alphabet.includes(read) ? 7 : 4
}

/** On to the next, or a new list; some lists leave out đ; an item may have been lost. */
function stepCost(last: number, value: number): number {
  if (value === last + 1) return 0
  if (value === 1) return 0.8
  if (alphabet[value - 1] === 'e' && alphabet[last - 1] === 'd') return 0.3
  return value === last + 2 ? 4 : 6
}

function resembles(read: string, place: number): boolean {
  return (looks[alphabet[place] ?? ''] ?? '').includes(read)
}

/** One sign, a bracket, a blank and a large letter at a line's start. */
function labelOf(page: Page, line: TextLine): Labelled | undefined {
  const start = line.start
  const bracket = page.text.charAt(start + 1)
  if (bracket !== ')' && bracket !== '}') return undefined
  const third = page.tokens.starts.indexOf(start + 1, line.from) + 1
  if (third >= line.to || third <= line.from) return undefined
  if (!blankBefore(page, third) || !startsLarge(wordAt(page, third))) return undefined
  return { start, end: start + 2, read: page.text.charAt(start) }
}
