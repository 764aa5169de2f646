/** Changes to a text, collected and put together. Pure. */

export type ChangeKind =
  | 'mark'
  | 'case'
  | 'split'
  | 'join'
  | 'letter'
  | 'quote'
  | 'digit'
  | 'symbol'
  | 'date'
  | 'roman'
  | 'name'
  | 'punctuation'
  | 'noise'

/** One place that was changed, or should be looked at. Positions count UTF-16 units, ends are exclusive. */
export interface CorrectionChange {
  /** In the corrected text. */
  readonly start: number
  readonly end: number
  /** In the text that was given. */
  readonly sourceStart: number
  readonly sourceEnd: number
  readonly before: string
  readonly after: string
  readonly kind: ChangeKind
  /** 0 to 1: how likely `after` is what was printed. */
  readonly confidence: number
  /** False for a proposal: the corrected text keeps `before` (numbers, symbols, dates, names of people and places). */
  readonly applied: boolean
}

export interface Corrected {
  readonly text: string
  readonly changes: readonly CorrectionChange[]
}

/** A change before its place in the corrected text is known. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly after: string
  readonly kind: ChangeKind
  readonly confidence: number
  readonly applied: boolean
}

/** Puts a text together with its edits; of two that overlap the earlier in the list stays. */
export function applyEdits(source: string, edits: readonly Edit[]): Corrected {
  const parts: string[] = []
  const changes: CorrectionChange[] = []
  let at = 0
  let length = 0
  for (const edit of withoutOverlaps(edits)) {
    const { start, end, kind, confidence, applied, after } = edit
    const before = source.slice(start, end)
    if (after === before) continue
    const shown = applied ? after : before
    parts.push(source.slice(at, start), shown)
    length += start - at
    changes.push({
      start: length,
      end: length + shown.length,
      sourceStart: start,
      sourceEnd: end,
      before,
      after,
      kind,
      confidence: Math.round(confidence * 1000) / 1000,
      applied,
    })
    length += shown.length
    at = end
  }
  parts.push(source.slice(at))
  return { text: parts.join(''), changes }
}

function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const order = new Map(edits.map((edit, index) => [edit, index]))
  const sorted = edits.toSorted((a, b) => a.start - b.start || (order.get(a) ?? 0) - (order.get(b) ?? 0))
  const kept: Edit[] = []
  for (const edit of sorted) {
    const last = kept.at(-1)
    if (!last || edit.start >= last.end) kept.push(edit)
    else if ((order.get(edit) ?? 0) < (order.get(last) ?? 0)) kept[kept.length - 1] = edit
  }
  return kept
}

/** Confidence from a difference of logarithms. */
export function confidenceOf(margin: number): number {
  return 1 / (1 + Math.exp(-margin))
}
