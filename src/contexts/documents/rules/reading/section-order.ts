import { isCapitals, startsUpper, type Line } from './lines.ts'
import { resemblesRoman, toRoman, type LabelCandidate } from './labels.ts'
import type { Placement, Surroundings } from './placement.ts'

/** `Phần I`, `Chương II` as they come; single capitals only in order from A. */
export function placePart(found: LabelCandidate, around: Surroundings): Placement | undefined {
  const placement = { depth: 0, label: found.printed, number: 0 }
  if (!/^[A-EĐ]$/.test(found.printed)) return placement
  const before = around.open[0]?.lastOf.get('part')
  const expected = before === undefined ? 'A' : String.fromCharCode(before.label.charCodeAt(0) + 1)
  return found.printed === expected ? placement : undefined
}

const MOST_SECTIONS = 39

/** Sections by Roman numerals: in order, or in capitals with a numeral that is misread, skipped or starts anew. */
export function placeRoman(found: LabelCandidate, line: Line, around: Surroundings): Placement | undefined {
  const rest = line.text.slice(found.rest)
  const capitals = isCapitals(rest)
  if (!fitsHabit(around, rest, capitals)) return undefined
  const depth = around.open[1]?.kind === 'part' ? 1 : 0
  const expected = around.lastRoman + 1
  if (expected > MOST_SECTIONS) return undefined
  const [value = 0] = found.numbers
  if (found.clean && value === expected) return { depth, label: toRoman(value), number: value }
  return capitals ? placeOddRoman(found, line, { depth, expected, value }) : undefined
}

function fitsHabit({ habits }: Surroundings, rest: string, capitals: boolean): boolean {
  return habits.romans && startsUpper(rest) && (capitals || !habits.romanCapitals)
}

interface Expected {
  readonly depth: number
  readonly expected: number
  readonly value: number
}

function placeOddRoman(found: LabelCandidate, line: Line, { depth, expected, value }: Expected): Placement | undefined {
  if (found.clean && value > expected && value <= expected + 2) {
    return { depth, label: toRoman(value), number: value, trouble: 'numbering-gap' }
  }
  if (found.clean && value === 1 && expected > 3) return { depth, label: 'I', number: 1, trouble: 'numbering-repeated' }
  const misread = resemblesRoman(found.printed, toRoman(expected)) || couldBeRoman(found, line)
  return misread ? { depth, label: toRoman(expected), number: expected, trouble: 'label-repaired' } : undefined
}

/** Strokes that are some Roman numeral badly read. A plain digit is not: provisions can have headings in capitals too. */
function couldBeRoman(found: LabelCandidate, line: Line): boolean {
  return !/^\d+$/.test(found.printed) && /^\S{1,6}?\s?[.,:\-–]/.test(line.text)
}

/** `Điều 5.`: in order; without punctuation only when it stands alone, because "Điều 5" is also cited in sentences. */
export function placeArticle(found: LabelCandidate, line: Line, around: Surroundings): Placement | undefined {
  if (!around.habits.articles) return undefined
  const punctuated = /^.{3,5}\s+\d{1,3}\s?[.:,]/.test(line.text) || line.text.length < 12
  const [value = 0] = found.numbers
  if (!punctuated || value <= around.lastArticle || value > around.lastArticle + 3) return undefined
  const holders = ['root', 'part', 'roman']
  const depth = around.open.findLastIndex((node) => holders.includes(node.kind))
  return { depth: Math.max(depth, 0), label: found.printed, number: value }
}
