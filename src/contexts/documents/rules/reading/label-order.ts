import { breaksEarly, endsSentence, isCapitals, startsUpper, type Line } from './lines.ts'
import { letterAfter, type LabelCandidate } from './labels.ts'
import type { Placement, Surroundings } from './placement.ts'
import { placeArticle, placePart, placeRoman } from './section-order.ts'
import { bare } from './normalise.ts'
import { isBullet, isSection, type Node } from './outline.ts'

// Deeper than any real document goes; keeps hostile nesting from growing without end.
const DEEPEST = 10

/** Decides by the order of labels whether a line really starts with this one, and where it belongs. */
export function placeLabel(found: LabelCandidate, line: Line, around: Surroundings): Placement | undefined {
  const asked: Asked = { found, line, rest: line.text.slice(found.rest), around }
  if (found.kind === 'part') return placePart(found, around)
  if (found.kind === 'roman') return placeRoman(found, line, around)
  if (found.kind === 'article') return placeArticle(found, line, around)
  if (around.habits.romans && isOutside(around)) return undefined
  if (found.kind === 'num2') return placeNested(asked)
  if (found.kind === 'num') return placeNumber(asked)
  return found.kind === 'let' ? placeLetter(asked) : placeBullet(asked)
}

interface Asked {
  readonly found: LabelCandidate
  readonly line: Line
  readonly rest: string
  readonly around: Surroundings
}

/** Still in the preamble. */
function isOutside(around: Surroundings): boolean {
  return around.open.length === 1 && around.open[0]?.kind === 'root'
}

/** `1.1`: under number 1 of the section, or under the section itself when it has no plain numbers. */
function placeNested({ found, rest, line, around }: Asked): Placement | undefined {
  const prefix = found.numbers.slice(0, -1).join('.')
  const parent = around.open.findLastIndex((node) => isNumber(node) && node.label === prefix)
  const value = found.numbers[found.numbers.length - 1] ?? 0
  const fresh = isFreshLine(line, around)
  const headless = parent < 0 && around.open.some((node) => node.kind === 'num')
  if (!startsUpper(rest) || (headless && !(value === 1 && fresh))) return undefined
  const depth = parent < 0 ? sectionDepth(around) : parent
  const expected = expectedNested(around.open[depth], { inParent: parent >= 0, prefix })
  return inOrder({ depth, label: found.printed, number: value }, expected, fresh)
}

/** As expected, or with one or two provisions lost between. */
function inOrder(placement: Placement, expected: number, fresh: boolean): Placement | undefined {
  const { number } = placement
  if (number === expected) return placement
  return fresh && number > expected && number <= expected + 2 ? { ...placement, trouble: 'numbering-gap' } : undefined
}

function isNumber(node: Node): boolean {
  return node.kind === 'num' || node.kind === 'num2'
}

function expectedNested(parent: Node | undefined, how: { inParent: boolean; prefix: string }): number {
  const before = parent?.lastOf.get('num2')
  if (before === undefined) return 1
  const sameHead = how.inParent || before.label.slice(0, before.label.lastIndexOf('.')) === how.prefix
  return sameHead ? before.number + 1 : 1
}

const OPENS_TEXT = /^["“‘'([*]*[\p{Lu}\d]/u

function placeNumber(asked: Asked): Placement | undefined {
  const { found, rest, line, around } = asked
  if (!OPENS_TEXT.test(rest)) return undefined
  if (!found.clean && !(/^["“]?\p{Lu}/u.test(rest) && isFreshLine(line, around))) return undefined
  const [value = 0] = found.numbers
  const before = around.open.findLastIndex((node) => node.kind === 'num' && node.number + 1 === value)
  if (before > 0) return { depth: before - 1, label: `${value}`, number: value }
  // A misread `a)` or `6)` is a letter of a list rather than a number far out of order.
  if (/^\d\s?\)/.test(line.text) && value > 1 && around.open.some((node) => node.kind === 'num')) return undefined
  return placeUnexpectedNumber(value, asked)
}

function placeUnexpectedNumber(value: number, { line, around }: Asked): Placement | undefined {
  const depth = sectionDepth(around)
  const last = around.open[depth]?.lastOf.get('num')?.number ?? 0
  const label = `${value}`
  if (value === last + 1) return { depth, label, number: value }
  if (!isFreshLine(line, around)) return undefined
  return (
    placeOddNumber({ depth, label, number: value }, last) ??
    (value === 1 ? restart({ label, number: 1 }, depth, around) : undefined)
  )
}

/** A number whose digit was misread, or one behind provisions that were lost. */
function placeOddNumber(placement: Placement, last: number): Placement | undefined {
  const { number, depth } = placement
  if (last > 0 && looksLike(number, last + 1)) {
    return { depth, label: `${last + 1}`, number: last + 1, trouble: 'label-repaired' }
  }
  return number > last && number <= last + 3 ? { ...placement, trouble: 'numbering-gap' } : undefined
}

// Which digits a scan takes for which.
const DIGIT_LOOKS: readonly string[] = ['', '', '7', '85', '9', '963', '8', '', '36', '4']

/** A single digit that can be a badly printed `expected`, and is too far from it to be the number after a lost provision. */
function looksLike(value: number, expected: number): boolean {
  const far = value < expected || value > expected + 2
  return far && value < 10 && expected < 10 && (DIGIT_LOOKS[expected] ?? '').includes(`${value}`)
}

/** The count starts anew: below an announced list it is a list of its own, else the label is repeated. */
function restart(label: { label: string; number: number }, depth: number, around: Surroundings): Placement {
  const innermost = around.open.length - 1
  if (around.listAnnounced && innermost > depth && innermost < DEEPEST) return { depth: innermost, ...label }
  return { depth, ...label, trouble: 'numbering-repeated' }
}

function placeLetter(asked: Asked): Placement | undefined {
  const { found, rest, line, around } = asked
  const bracketed = /^\S\s?[)}\]]/.test(line.text)
  const upper = startsUpper(rest)
  const fresh = isFreshLine(line, around)
  if (bracketed ? !upper && !fresh : !upper || !fresh) return undefined
  for (let i = around.open.length - 1; i > 0; i--) {
    const node = around.open[i]
    const next = node?.kind === 'let' ? letterAfter(node.label, found.printed) : undefined
    if (next) return letterPlacement(i - 1, next)
  }
  return placeFirstLetter(asked, fresh)
}

function placeFirstLetter({ found, around }: Asked, fresh: boolean): Placement | undefined {
  const depth = letterDepth(around)
  const last = around.open[depth]?.lastOf.get('let')
  const first = last === undefined ? letterAfter(undefined, found.printed) : undefined
  if (first && (first.exact || fresh)) return letterPlacement(depth, first)
  return found.clean && fresh ? placeOddLetter(found.printed, { depth, last }, around) : undefined
}

/** A letter out of order: a list that starts anew, or one of which letters were lost. */
function placeOddLetter(
  printed: string,
  { depth, last }: { depth: number; last: Node | undefined },
  around: Surroundings,
): Placement | undefined {
  if (printed === 'a') return restart({ label: 'a', number: 0 }, depth, around)
  const step = printed.charCodeAt(0) - (last === undefined ? '`' : last.label).charCodeAt(0)
  return step > 0 && step <= 3 ? { depth, label: printed, number: 0, trouble: 'numbering-gap' } : undefined
}

/** Where letters hang: beside those already open, else under the innermost provision that is no bullet. */
function letterDepth(around: Surroundings): number {
  const open = around.open.findLastIndex((node) => node.kind === 'let')
  return open > 0 ? open - 1 : around.open.findLastIndex((node) => !isBullet(node))
}

function letterPlacement(depth: number, next: { letter: string; exact: boolean }): Placement {
  const placement = { depth, label: next.letter, number: 0 }
  return next.exact ? placement : { ...placement, trouble: 'label-repaired' }
}

function placeBullet({ found, line, rest, around }: Asked): Placement | undefined {
  const afterSentence = around.previous === undefined || endsSentence(around.previous.text)
  // A figure may also be the second half of `2021 - 2025`, broken at the line's end.
  const figure = /^[0-9]{1,3}\s?(?:%|[\p{L}(])/u.test(rest) && isFreshLine(line, around)
  if (!afterSentence && !figure && !opensBullet(rest, line, around)) return undefined
  if (isOutside(around) && (around.habits.numbers || around.habits.articles)) return undefined
  const same = around.open.findLastIndex((node) => node.kind === found.kind)
  return { depth: same > 0 ? same - 1 : bulletParent(found, around), label: found.printed, number: 0 }
}

/** A large letter opens a bullet, unless it goes on with a pair of words that a line's end tore: `Phát thanh` / `- Truyền hình`. */
function opensBullet(rest: string, line: Line, around: Surroundings): boolean {
  if (!/^["“‘'([]*\p{Lu}/u.test(rest)) return false
  const before = line.gapBefore ? '' : (around.previous?.bare ?? '')
  return !TORN_PAIR.test(`${before.slice(-14)} - ${bare(rest.slice(0, 14))}`) || !NAMES_BODY.test(before.slice(-60))
}

/** A line that ends in a name that a body has; a heading such as `Lĩnh vực kinh tế` has bullets of its own below it. */
const NAMES_BODY =
  /(?<![a-z])(?:so|(?<!quoc )phong|ban|dai|trung tam|hoi dong|vien|chi cuc|bo|vu|cuc|cong chuc)(?![a-z])[^.;:]{0,40}$/

// The pairs of words that administrative names are made of.
const TORN_PAIR = new RegExp(
  `(?<![a-z])(?:${[
    '(?:phat|truyen) thanh - truyen (?:hinh|thanh)',
    'van hoa - (?:xa hoi|the thao|thong tin|nghe thuat)',
    'the thao - (?:truyen thanh|du lich)',
    'kinh te - (?:xa hoi|ha tang|ky thuat)',
    '(?:chinh tri|van hoa) - xa hoi',
    'lao dong - (?:thuong binh|xa hoi)',
    'thi dua - khen thuong',
    'tai chinh - (?:ke hoach|ngan hang|ke toan)',
    'ke hoach - (?:tai chinh|dau tu)',
    'quoc phong - an ninh',
    'quy hoach - kien truc',
    '(?:to chuc|hanh chinh) - (?:hanh chinh|to chuc|tong hop|quan tri|phap che|kiem tra|can bo)',
    'tuyen giao - (?:dan van|to chuc)',
    'dan toc,? - ton giao',
    'khoa hoc - (?:cong nghe|ky thuat)',
    'tu phap - ho tich',
    'van phong - thong ke',
    'dia chinh - xay dung',
    'dan so - ke hoach',
    'doc lap - tu do',
    'tu do - hanh phuc',
  ].join('|')})(?![a-z])`,
)

function bulletParent(found: LabelCandidate, around: Surroundings): number {
  const innermost = around.open.length - 1
  const node = around.open[innermost]
  if (node === undefined || !isBullet(node) || found.kind === 'plus') return innermost
  const below = found.kind === 'star' ? around.listAnnounced : node.kind === 'star'
  return below ? innermost : around.open.findLastIndex((outer) => !isBullet(outer))
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
