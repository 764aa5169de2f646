/** The text of a scan as it stands: what was read, what the program set right, and what people decided about it. Pure. */
import type { ChangeKind, CorrectionChange } from '../../ocr-correction/rules/edits.ts'

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

/** A page as it was read; places count from the beginning of its raw text. */
export interface LayerPage {
  readonly number: number
  readonly rawText: string
  readonly changes: readonly CorrectionChange[]
  readonly unsure: readonly UnsureWord[]
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
  /** `c2-14`: the change of that number on page 2; `w2-88`: that word. */
  readonly id: string
  readonly page: number
  readonly kind: ChangeKind | 'unsure'
  readonly before: string
  readonly after: string
  /** 0 to 1. */
  readonly confidence: number
  /** Set right by the program already. */
  readonly applied: boolean
  readonly decided: TextDecisionKind | null
  /** What stands there now. */
  readonly shown: string
  /** Where, in the whole text as it stands. */
  readonly start: number
  readonly end: number
  /** Where, in the raw text of its page. */
  readonly rawStart: number
  readonly rawEnd: number
}

/** A place in the raw text of a page. */
export interface RawPlace {
  readonly page: number
  readonly at: number
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
    return { page, at: at < before.end ? before.rawStart : before.rawEnd + (at - before.end) }
  }
}

const markStart = (mark: TextMark): number => mark.start

type Decided = ReadonlyMap<string, TextDecision>

function pageLayer(page: LayerPage, pageStart: number, decided: Decided): { text: string; marks: readonly TextMark[] } {
  const marks: TextMark[] = []
  let text = ''
  let at = 0
  for (const place of placesOf(page)) {
    const { sourceStart, id, ...known } = place
    if (sourceStart < at) continue
    text += page.rawText.slice(at, sourceStart)
    const decision = decided.get(id)
    const shown = shownText(place, decision)
    const start = pageStart + text.length
    text += shown
    at = Math.min(place.sourceEnd, page.rawText.length)
    const { kind, before, after, confidence, applied } = known
    const mark = { id, page: page.number, kind, before, after, confidence, applied, shown, start }
    const end = pageStart + text.length
    marks.push({ ...mark, decided: decision?.decision ?? null, end, rawStart: sourceStart, rawEnd: at })
  }
  return { text: text + page.rawText.slice(at), marks }
}

interface PlaceOfPage extends Pick<TextMark, 'id' | 'kind' | 'before' | 'after' | 'confidence' | 'applied'> {
  readonly sourceStart: number
  readonly sourceEnd: number
}

/** Changes, and between them the words that the engine was unsure of, in the order of the text. */
function placesOf({ number, changes, unsure }: LayerPage): PlaceOfPage[] {
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
  return [...changed, ...words].toSorted((a, b) => a.sourceStart - b.sourceStart || a.sourceEnd - b.sourceEnd)
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

/** The confidence for people: nothing is told as quite certain. */
export function percentOf({ confidence }: Pick<TextMark, 'confidence'>): number {
  return Math.min(99, Math.round(confidence * 100))
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
