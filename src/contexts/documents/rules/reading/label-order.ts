import { endsSentence, isCapitals, startsUpper, type Line, type Page } from './lines.ts'
import { breaksEarly } from './lines.ts'
import { letterAfter, resemblesRoman, toRoman, type LabelCandidate } from './labels.ts'
import { isBullet, isSection, type Node } from './outline.ts'

/** What is known when a line is looked at: the open nodes from the section inward, the line before, the habits of the document. */
export interface Surroundings {
  readonly open: readonly Node[]
  readonly previous: Line | undefined
  readonly page: Page
  readonly habits: Habits
  /** The text of the innermost open node ends with a colon. */
  readonly listAnnounced: boolean
  readonly lastRoman: number
  readonly lastArticle: number
}

export interface Habits {
  readonly romans: boolean
  readonly romanCapitals: boolean
  readonly articles: boolean
  readonly numbers: boolean
}

/** Where a label goes: under `open[depth]`; with what was set right or seems missing. */
export interface Placement {
  readonly depth: number
  readonly label: string
  readonly number: number
  readonly trouble?: 'label-repaired' | 'numbering-gap' | 'numbering-repeated'
}

/** Decides by the order of labels whether a line really starts with this one, and where it belongs. */
export function placeLabel(found: LabelCandidate, line: Line, around: Surroundings): Placement | undefined {
  const rest = line.text.slice(found.rest)
  if (found.kind === 'part') return placePart(found, around)
  if (found.kind === 'roman') return placeRoman(found, line, around)
  if (found.kind === 'article') return placeArticle(found, line, around)
  if (around.habits.romans && around.open.length === 1 && around.open[0]?.kind === 'root') return undefined
  if (found.kind === 'num2') return placeNested(found, rest, line, around)
  if (found.kind === 'num') return placeNumber(found, rest, line, around)
  if (found.kind === 'let') return placeLetter(found, rest, line, around)
  return placeBullet(found, rest, around)
}

function placePart(found: LabelCandidate, around: Surroundings): Placement | undefined {
  const single = /^[A-EĐ]$/.test(found.printed)
  if (!single) return { depth: 0, label: found.printed, number: 0 }
  const before = around.open[0]?.children.findLast((child) => child.kind === 'part')
  const expected = before === undefined ? 'A' : String.fromCharCode(before.label.charCodeAt(0) + 1)
  return found.printed === expected ? { depth: 0, label: found.printed, number: 0 } : undefined
}

function placeRoman(found: LabelCandidate, line: Line, around: Surroundings): Placement | undefined {
  const rest = line.text.slice(found.rest)
  if (!around.habits.romans) return undefined
  const capitals = isCapitals(rest)
  if (around.habits.romanCapitals && !capitals) return undefined
  if (!startsUpper(rest)) return undefined
  const depth = around.open[1]?.kind === 'part' ? 1 : 0
  const expected = around.lastRoman + 1
  const [value = 0] = found.numbers
  if (found.clean && value === expected) return { depth, label: toRoman(value), number: value }
  if (!capitals) return undefined
  if (found.clean && value > expected && value <= expected + 2) {
    return { depth, label: toRoman(value), number: value, trouble: 'numbering-gap' }
  }
  if (found.clean && value === 1 && around.lastRoman >= 3) {
    return { depth, label: 'I', number: 1, trouble: 'numbering-repeated' }
  }
  const misread = resemblesRoman(found.printed, toRoman(expected)) || couldBeRoman(found, line)
  return misread ? { depth, label: toRoman(expected), number: expected, trouble: 'label-repaired' } : undefined
}

/** Strokes that are some Roman numeral badly read. A plain digit is not: provisions can have headings in capitals too. */
function couldBeRoman(found: LabelCandidate, line: Line): boolean {
  return !/^\d+$/.test(found.printed) && /^\S{1,6}\s?[.,:]/.test(line.text)
}

function placeArticle(found: LabelCandidate, line: Line, around: Surroundings): Placement | undefined {
  if (!around.habits.articles) return undefined
  const punctuated = /^.{3,5}\s+\d{1,3}\s?[.:,]/.test(line.text) || line.text.length < 12
  const [value = 0] = found.numbers
  if (!punctuated || value <= around.lastArticle || value > around.lastArticle + 3) return undefined
  const depth = around.open.findLastIndex(
    (node) => node.kind === 'root' || node.kind === 'part' || node.kind === 'roman',
  )
  return { depth: Math.max(depth, 0), label: found.printed, number: value }
}

/** `1.1`: under number 1 of the section, or under the section itself when it has no plain numbers. */
function placeNested(found: LabelCandidate, rest: string, line: Line, around: Surroundings): Placement | undefined {
  if (!startsUpper(rest)) return undefined
  const [head = 0] = found.numbers
  const value = found.numbers.at(-1) ?? 0
  const prefix = found.numbers.slice(0, -1).join('.')
  const parent = around.open.findLastIndex(
    (node) => (node.kind === 'num' || node.kind === 'num2') && node.label === prefix,
  )
  const depth = parent >= 0 ? parent : sectionDepth(around)
  if (parent < 0 && around.open.some((node) => node.kind === 'num') && !(value === 1 && isFreshLine(line, around))) {
    return undefined
  }
  const before = around.open[depth]?.children.findLast((child) => child.kind === 'num2')
  const sameHead = parent >= 0 || before === undefined || Number(before.label.split('.')[0]) === head
  const expected = before === undefined || !sameHead ? 1 : before.number + 1
  if (value === expected) return { depth, label: found.printed, number: value }
  const skipped = value > expected && value <= expected + 2 && isFreshLine(line, around)
  return skipped ? { depth, label: found.printed, number: value, trouble: 'numbering-gap' } : undefined
}

function placeNumber(found: LabelCandidate, rest: string, line: Line, around: Surroundings): Placement | undefined {
  if (!/^["“‘'(\[*]*[\p{Lu}\d]/u.test(rest)) return undefined
  if (!found.clean && !(/^["“]?\p{Lu}/u.test(rest) && isFreshLine(line, around))) return undefined
  const [value = 0] = found.numbers
  for (let i = around.open.length - 1; i > 0; i--) {
    const node = around.open[i]
    if (node?.kind === 'num' && node.number + 1 === value) return { depth: i - 1, label: `${value}`, number: value }
  }
  // A misread `a)` or `6)` is a letter of a list rather than a number far out of order.
  if (/^\d\s?\)/.test(line.text) && value > 1 && around.open.some((node) => node.kind === 'num')) return undefined
  return placeUnexpectedNumber(value, line, around)
}

function placeUnexpectedNumber(value: number, line: Line, around: Surroundings): Placement | undefined {
  const depth = sectionDepth(around)
  const last = around.open[depth]?.children.findLast((child) => child.kind === 'num')?.number ?? 0
  const label = `${value}`
  if (value === last + 1) return { depth, label, number: value }
  if (!isFreshLine(line, around)) return undefined
  if (value > last && value <= last + 3) return { depth, label, number: value, trouble: 'numbering-gap' }
  if (value !== 1) return undefined
  const innermost = around.open.length - 1
  if (around.listAnnounced && innermost > depth) return { depth: innermost, label, number: 1 }
  return { depth, label, number: 1, trouble: 'numbering-repeated' }
}

function placeLetter(found: LabelCandidate, rest: string, line: Line, around: Surroundings): Placement | undefined {
  const bracketed = /^\S\s?[)}\]]/.test(line.text)
  if (!bracketed && !(startsUpper(rest) && isFreshLine(line, around))) return undefined
  if (!startsUpper(rest) && !isFreshLine(line, around)) return undefined
  for (let i = around.open.length - 1; i > 0; i--) {
    const node = around.open[i]
    if (node?.kind !== 'let') continue
    const next = letterAfter(node.label, found.printed)
    if (next) return letterPlacement(i - 1, next)
  }
  return placeFirstLetter(found, line, around)
}

function placeFirstLetter(found: LabelCandidate, line: Line, around: Surroundings): Placement | undefined {
  const open = around.open.findLastIndex((node) => node.kind === 'let')
  const depth = open > 0 ? open - 1 : around.open.findLastIndex((node) => !isBullet(node))
  const last = around.open[depth]?.children.findLast((child) => child.kind === 'let')?.label
  const first = letterAfter(undefined, found.printed)
  if (last === undefined && first && (first.exact || isFreshLine(line, around))) return letterPlacement(depth, first)
  if (!found.clean || !isFreshLine(line, around)) return undefined
  if (found.printed === 'a' && last !== undefined) {
    return around.listAnnounced && around.open.length - 1 > depth
      ? { depth: around.open.length - 1, label: 'a', number: 0 }
      : { depth, label: 'a', number: 0, trouble: 'numbering-repeated' }
  }
  const step = found.printed.charCodeAt(0) - (last ?? '`').charCodeAt(0)
  return step > 0 && step <= 3 ? { depth, label: found.printed, number: 0, trouble: 'numbering-gap' } : undefined
}

function letterPlacement(depth: number, next: { letter: string; exact: boolean }): Placement {
  const placement = { depth, label: next.letter, number: 0 }
  return next.exact ? placement : { ...placement, trouble: 'label-repaired' }
}

function placeBullet(found: LabelCandidate, rest: string, around: Surroundings): Placement | undefined {
  const afterSentence = around.previous === undefined || endsSentence(around.previous.text)
  if (!/^["“‘'(\[]*\p{Lu}/u.test(rest) && !afterSentence) return undefined
  const bare = around.open.length === 1 && around.open[0]?.kind === 'root'
  if (bare && (around.habits.numbers || around.habits.articles)) return undefined
  const same = around.open.findLastIndex((node) => node.kind === found.kind)
  return { depth: same > 0 ? same - 1 : bulletParent(found, around), label: found.printed, number: 0 }
}

function bulletParent(found: LabelCandidate, around: Surroundings): number {
  const innermost = around.open.length - 1
  const node = around.open[innermost]
  if (node === undefined || !isBullet(node)) return innermost
  if (found.kind === 'plus') return innermost
  if (found.kind === 'star') return around.listAnnounced ? innermost : outerThanBullets(around)
  return node.kind === 'star' ? innermost : outerThanBullets(around)
}

function outerThanBullets(around: Surroundings): number {
  return around.open.findLastIndex((node) => !isBullet(node))
}

function sectionDepth(around: Surroundings): number {
  return around.open.findLastIndex(isSection)
}

/** Whether the line before is finished, so that a new provision can start here. */
function isFreshLine(line: Line, around: Surroundings): boolean {
  const { previous, page } = around
  if (previous === undefined || !page.wrapped) return true
  return endsSentence(previous.text) || isCapitals(previous.text) || breaksEarly(previous.text, line.text, page)
}
