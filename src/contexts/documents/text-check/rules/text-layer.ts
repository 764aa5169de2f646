/** The text of a scan as it stands: what was read, what the program set right, and what people decided about it. Pure. */
import type { ChangeKind, CorrectionChange } from '../../ocr-correction/rules/edits.ts'
import type { LeftOutText, MarkedRegion } from '../../scanning/rules/ink.ts'

/** A word that no change touches, but that the engine was unsure of. */
export interface UnsureWord {
  /** Among the words of its page, counted from 0. */
  readonly index: number
  readonly text: string
  readonly start: number
  readonly end: number
  /** 0 to 100. */
  readonly confidence: number
}

/** A place that is not in the text, because it was taken for a stamp or for handwriting, and may be print after all. */
export interface LeftOutPlace extends LeftOutText {
  /** Among the regions of its page, counted from 0. */
  readonly index: number
}

/** The places that a person should look at among all that was left out of a page. */
export function leftOutPlaces(regions: readonly MarkedRegion[]): readonly LeftOutPlace[] {
  return regions.flatMap(({ left }, index) => (left === undefined ? [] : [{ ...left, index }]))
}

/** A page as it was read; places count from the beginning of its raw text. */
export interface LayerPage {
  readonly number: number
  readonly rawText: string
  readonly changes: readonly CorrectionChange[]
  readonly unsure: readonly UnsureWord[]
  readonly leftOut: readonly LeftOutPlace[]
}

const textDecisions = ['accept', 'restore', 'write'] as const
export type TextDecisionKind = (typeof textDecisions)[number]

/** What a person decided about some places of the text: kept among the corrections of the reading. */
export interface TextDecision {
  readonly op: 'decide-changes'
  readonly changeIds: readonly string[]
  readonly decision: TextDecisionKind
  /** What stands there, when the person wrote it. */
  readonly text: string | null
}

/** A place that was changed, that a change is proposed for, or that the engine was unsure of. */
export interface TextMark {
  /** `c2-14`: the change of that number on page 2; `w2-88`: that word; `l2-1`: that region, left out. */
  readonly id: string
  readonly page: number
  readonly kind: ChangeKind | 'unsure' | 'left-out'
  readonly before: string
  readonly after: string
  /** 0 to 1. */
  readonly confidence: number
  /** Set right by the program already. */
  readonly applied: boolean
  readonly decided: TextDecisionKind | null
  /** What stands there now. */
  readonly shown: string
  /** Where, in the whole text as it stands; what was taken in, with the blank or the line feed that sets it off. */
  readonly start: number
  readonly end: number
  /** Where, in the raw text of its page. */
  readonly rawStart: number
  readonly rawEnd: number
  /** It is a line of its own there, which the raw text has nothing of. */
  readonly isOwnLine: boolean
}

/** A place in the raw text of a page. */
export interface RawPlace {
  readonly page: number
  readonly at: number
  /** The mark whose line it is in, where the raw text has none; such a line comes in at that place. */
  readonly ownLine?: string
}

export interface TextLayer {
  readonly pages: readonly string[]
  readonly text: string
  readonly marks: readonly TextMark[]
}

/** Puts the text together from what was read and what was decided, the last decision about a place first. */
export function textLayer(pages: readonly LayerPage[], decisions: readonly TextDecision[]): TextLayer {
  const decided = new Map(decisions.flatMap((each) => each.changeIds.map((id) => [id, each] as const)))
  const marks: TextMark[] = []
  const texts: string[] = []
  let start = 0
  for (const page of pages) {
    const made = pageLayer(page, start, decided)
    marks.push(...made.marks)
    texts.push(made.text)
    start += made.text.length + 1
  }
  return { pages: texts, text: texts.join('\n'), marks }
}

/**
 * Tells where a place of the text stands in what was read; inside a changed place, where that begins. Pages are counted
 * from 1, with the lengths of their texts as they stand.
 */
export function rawPlaces(pageLengths: readonly number[], marks: readonly TextMark[]): (at: number) => RawPlace {
  let next = 0
  const starts = pageLengths.map((length) => {
    const start = next
    next += length + 1
    return start
  })
  return (at) => {
    const index = Math.max(0, lastAtMost(starts, at))
    const page = index + 1
    const before = marks[lastAtMost(marks, at, markStart)]
    if (before === undefined || before.page !== page) return { page, at: at - (starts[index] ?? 0) }
    if (at >= before.end) return { page, at: before.rawEnd + (at - before.end) }
    return { page, at: before.rawStart, ...(before.isOwnLine ? { ownLine: before.id } : {}) }
  }
}

const markStart = (mark: TextMark): number => mark.start

type Decided = ReadonlyMap<string, TextDecision>

function pageLayer(page: LayerPage, pageStart: number, decided: Decided): { text: string; marks: readonly TextMark[] } {
  const marks: TextMark[] = []
  let text = ''
  let at = 0
  for (const place of placesOf(page)) {
    const { sourceStart, id, joins, ...known } = place
    if (sourceStart < at) continue
    text += page.rawText.slice(at, sourceStart)
    const decision = decided.get(id)
    const shown = shownText(place, decision)
    const start = pageStart + text.length
    text +=
      joins === undefined ? shown : setOff(shown, joins, { before: text, behind: page.rawText.slice(sourceStart) })
    at = Math.min(place.sourceEnd, page.rawText.length)
    const { kind, before, after, confidence, applied } = known
    const mark = { id, page: page.number, kind, before, after, confidence, applied, shown, start }
    const end = pageStart + text.length
    const isOwnLine = joins === 'line'
    marks.push({ ...mark, decided: decision?.decision ?? null, end, rawStart: sourceStart, rawEnd: at, isOwnLine })
  }
  return { text: text + page.rawText.slice(at), marks }
}

/** What was left out and is taken in is a line of its own, or parted by a blank from the line it belongs to. */
function setOff(
  shown: string,
  joins: LeftOutPlace['joins'],
  { before, behind }: { readonly before: string; readonly behind: string },
): string {
  if (shown === '') return ''
  if (joins !== 'line') return joins === 'start' ? `${shown} ` : ` ${shown}`
  if (before === '' || before.endsWith('\n')) return behind === '' ? shown : `${shown}\n`
  return `\n${shown}`
}

interface PlaceOfPage extends Pick<TextMark, 'id' | 'kind' | 'before' | 'after' | 'confidence' | 'applied'> {
  readonly sourceStart: number
  readonly sourceEnd: number
  readonly joins?: LeftOutPlace['joins']
}

/** Changes, words that the engine was unsure of, and what was left out, in the order of the text. */
function placesOf({ number, changes, unsure, leftOut, rawText }: LayerPage): PlaceOfPage[] {
  const changed = changes.map((change, index) => ({ ...change, id: `c${number}-${index}` }))
  const isFree = ({ start, end }: UnsureWord) =>
    !changes.some(({ sourceStart, sourceEnd }) => sourceStart < end && start < sourceEnd)
  const words = unsure.filter(isFree).map(({ index, text, start, end, confidence }) => ({
    id: `w${number}-${index}`,
    kind: 'unsure' as const,
    before: text,
    after: text,
    confidence: confidence / 100,
    applied: false,
    sourceStart: start,
    sourceEnd: end,
  }))
  const taken = [...changed, ...words]
  const left = leftOut.map((place) => placeLeftOut(place, taken, { number, end: rawText.length }))
  return [...left.toSorted((a, b) => rank(a) - rank(b)), ...taken].toSorted(
    (a, b) => a.sourceStart - b.sourceStart || a.sourceEnd - b.sourceEnd,
  )
}

/** What ends a line comes before a line of its own. */
function rank({ joins }: PlaceOfPage): number {
  return joins === 'line' ? 1 : 0
}

/** A place between two letters of the raw text; never inside one that is changed as a whole. */
function placeLeftOut(
  { index, text, joins, confidence, ...place }: LeftOutPlace,
  taken: readonly PlaceOfPage[],
  { number, end }: { readonly number: number; readonly end: number },
): PlaceOfPage {
  const within = taken.find(({ sourceStart, sourceEnd }) => sourceStart < place.at && place.at < sourceEnd)
  const at = Math.min(end, within?.sourceEnd ?? place.at)
  return {
    id: `l${number}-${index}`,
    kind: 'left-out',
    before: '',
    after: text,
    confidence: confidence / 100,
    applied: false,
    sourceStart: at,
    sourceEnd: at,
    joins,
  }
}

function shownText({ before, after, applied }: PlaceOfPage, decision: TextDecision | undefined): string {
  if (decision === undefined) return applied ? after : before
  if (decision.decision === 'write') return decision.text ?? before
  return decision.decision === 'accept' ? after : before
}

/** So many pages stand one below the other at once; their pictures come as one scrolls to them. */
export const pagesAtOnce = 50

/** The program's own changes are relied on above this; below it, a person should look. */
const reliable = 0.8
/** Below this something else is at least as likely. */
const even = 0.5

/** The confidence for people: nothing is told as quite certain. */
export function percentOf({ confidence }: Pick<TextMark, 'confidence'>): number {
  return Math.min(99, Math.round(confidence * 100))
}

/** How sure that is, as people say it: a number says more than anybody knows. */
export type Sureness = 'sure' | 'unsure' | 'guess'

export function surenessOf({ confidence }: Pick<TextMark, 'confidence'>): Sureness {
  if (confidence >= reliable) return 'sure'
  return confidence >= even ? 'unsure' : 'guess'
}

/** Whether a person should look there: a proposal, an unsure word, or a change that the program itself is not sure of. */
export function isOpenMark({ decided, applied, confidence }: TextMark): boolean {
  return decided === null && (!applied || confidence < reliable)
}

/** The index of the last element that is not above the value, by halving; -1 when there is none. */
function lastAtMost<Element>(
  list: readonly Element[],
  value: number,
  of: (element: Element) => number = (element) => Number(element),
): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const element = list[middle]
    if (element !== undefined && of(element) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
