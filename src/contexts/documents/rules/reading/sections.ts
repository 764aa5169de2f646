import { labelCandidates, type LabelCandidate } from './labels.ts'
import { placeLabel } from './label-order.ts'
import type { Habits, Placement } from './placement.ts'
import { breaksEarly, endsSentence, isCapitals, startsUpper, type Line, type Page } from './lines.ts'
import type { SourceText } from './normalise.ts'
import { addChild, isSection, newNode, type Node } from './outline.ts'
import { rawOffset } from './normalise.ts'
import type { Part } from './passage.ts'
import { doubt } from './words.ts'

/** The body cut into its outline. `root.parts` is what stands before the first section: the preamble. */
export interface Outline {
  readonly root: Node
  readonly habits: Habits
}

// Ten times what the longest real document has; what comes after is kept as text, so that a hostile one stays bounded.
const MOST_PROVISIONS = 20_000

interface Cutting {
  readonly source: SourceText
  readonly page: Page
  readonly habits: Habits
  readonly open: Node[]
  previous: Line | undefined
  headingOpen: boolean
  lastRoman: number
  lastArticle: number
  provisions: number
}

/** Cuts the lines of the body into sections and provisions by their labels; wrapped lines are joined. */
export function outlineOf(source: SourceText, page: Page, lines: readonly Line[]): Outline {
  const habits = habitsOf(lines)
  const root = newNode({ kind: 'root', label: '', number: 0, start: lines[0]?.start ?? 0 }, '')
  const cutting: Cutting = {
    source,
    page,
    habits,
    open: [root],
    previous: undefined,
    headingOpen: false,
    lastRoman: 0,
    lastArticle: 0,
    provisions: 0,
  }
  for (const line of lines) {
    if (!openLabelled(cutting, line)) continueText(cutting, line)
    cutting.previous = line
  }
  return { root, habits }
}

function habitsOf(lines: readonly Line[]): Habits {
  const candidates = lines
    .slice(0, MOST_PROVISIONS)
    .flatMap((line) => labelCandidates(line.text).map((found) => ({ found, rest: line.text.slice(found.rest) })))
  const romans = candidates.filter(({ found }) => found.kind === 'roman')
  const inCapitals = romans.filter(({ rest }) => isCapitals(rest))
  const long = romans.filter(({ found, rest }) => found.clean && found.printed.length > 1 && startsUpper(rest))
  const longInCapitals = inCapitals.filter(({ found }) => found.printed.length > 1 && !/^\d+$/.test(found.printed))
  const first = inCapitals.some(({ found }) => found.clean && found.printed === 'I')
  const used = long.length > 0 || first || longInCapitals.length > 1
  return {
    romans: used,
    romanCapitals: longInCapitals.length * 2 > long.length || (long.length === 0 && used),
    articles: candidates.some(({ found }) => found.kind === 'article'),
    numbers: candidates.some(({ found, rest }) => found.kind === 'num' && found.clean && startsUpper(rest)),
  }
}

function openLabelled(cutting: Cutting, line: Line): boolean {
  if (cutting.provisions >= MOST_PROVISIONS) return false
  const candidates = labelCandidates(line.text)
  if (candidates.length === 0) return false
  const around = { ...cutting, listAnnounced: announcesList(cutting) }
  for (const found of candidates) {
    const placement = placeLabel(found, line, around)
    if (placement === undefined) continue
    openNode(cutting, line, found, placement)
    return true
  }
  return false
}

function announcesList(cutting: Cutting): boolean {
  return cutting.previous !== undefined && /:\s*$/.test(cutting.previous.text.slice(-4))
}

function openNode(cutting: Cutting, line: Line, found: LabelCandidate, placement: Placement): void {
  cutting.open.length = placement.depth + 1
  const parent = cutting.open.at(-1)
  if (parent === undefined) return
  const { label, number } = placement
  const node = addChild(parent, { kind: found.kind, label, number, start: line.start })
  if (placement.trouble !== undefined) node.doubts.push(labelDoubt(cutting, line, found, placement.trouble))
  cutting.open.push(node)
  cutting.provisions++
  noteSection(cutting, node)
  const rest: Part = { start: line.start + found.rest, end: line.end, joint: '\n' }
  const into = isSection(node) ? node.heading : node.parts
  if (rest.end > rest.start) into.push(rest)
}

function noteSection(cutting: Cutting, node: Node): void {
  cutting.headingOpen = isSection(node)
  if (node.kind === 'part') cutting.lastRoman = 0
  if (node.kind === 'roman') cutting.lastRoman = node.number
  if (node.kind === 'article') cutting.lastArticle = node.number
}

function labelDoubt(cutting: Cutting, line: Line, found: LabelCandidate, kind: NonNullable<Placement['trouble']>) {
  const start = rawOffset(cutting.source, line.start)
  const end = rawOffset(cutting.source, Math.min(line.start + found.rest, line.end))
  return doubt(kind, { start, end }, cutting.source.raw.slice(start, end).trim())
}

function continueText(cutting: Cutting, line: Line): void {
  const node = cutting.open.at(-1)
  if (node === undefined) return
  const { previous } = cutting
  if (cutting.headingOpen && isSection(node) && previous && continuesHeading(cutting, node, line, previous)) {
    node.heading.push({ start: line.start, end: line.end, joint: ' ' })
    return
  }
  cutting.headingOpen = false
  const joint = previous === undefined ? '\n' : jointOf(previous, line, cutting.page)
  node.parts.push({ start: line.start, end: line.end, joint })
}

function continuesHeading(cutting: Cutting, node: Node, line: Line, previous: Line): boolean {
  if (node.heading.length === 0) return true
  if (isCapitals(previous.text)) return isCapitals(line.text) && !endsSentence(previous.text)
  return cutting.page.wrapped && !startsParagraph(previous, line, cutting.page)
}

/** How a line joins the one before: as a new paragraph, after a blank, or without one when a word or number was split. */
export function jointOf(previous: Line, line: Line, page: Page): Part['joint'] {
  if (startsParagraph(previous, line, page)) return '\n'
  return /[\p{L}\d][-‐]$/u.test(previous.text) && /^[\p{L}\d]/u.test(line.text) ? '' : ' '
}

const OPENER =
  /^(?:can cu|thuc hien|theo de nghi|xet de nghi|tren day|trong qua trinh|yeu cau|de nghi|nhan duoc|(?:ke hoach|chi thi|quyet dinh|huong dan|chuong trinh) nay)\b/

/** Whether a line starts a new paragraph, by the end of the one before and by the room that was left there. */
function startsParagraph(previous: Line, line: Line, page: Page): boolean {
  const ended = endsSentence(previous.text)
  if (!page.wrapped) return ended || startsUpper(line.text)
  if (!startsUpper(line.text)) return false
  if (ended && (line.gapBefore || OPENER.test(line.bare) || /[;:]\s*$/.test(previous.text.slice(-3)))) return true
  return breaksEarly(previous.text, line.text, page)
}
