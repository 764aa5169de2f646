/** Deciding about places of the text that were changed, or that a change is proposed for. Pure. */
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import type { Draft } from '../../rules/correction/draft.ts'
import { type EntryOnRecord, isTextDecision, type LoggedEdit, rebuild, type Rebuilt } from './rebuild.ts'
import {
  isOpenMark,
  type LayerPage,
  type TextDecision,
  type TextDecisionKind,
  textLayer,
  type TextMark,
} from './text-layer.ts'

export interface ReadingToCheck {
  readonly id: string
  readonly state: 'open' | 'accepted' | 'dropped'
  readonly version: number
  readonly firstDraft: Draft
  /** Its pages as they were read; none when the text came along in the file. */
  readonly layer: readonly LayerPage[]
  /** All corrections in order, undone ones too. */
  readonly edits: readonly (EntryOnRecord & { readonly isUndone: boolean })[]
}

export interface DecisionAsked {
  readonly version: number
  readonly decision: TextDecisionKind
  /** The places; when there are none, all open ones of this kind and at least this sure. */
  readonly changeIds: readonly string[]
  readonly kind: TextMark['kind'] | null
  /** 0 to 100. */
  readonly atLeast: number | null
  readonly text: string | null
  /** A name or term to remember. */
  readonly term: string | null
}

export interface Decided extends Rebuilt {
  readonly readingId: string
  readonly sequence: number
  readonly edit: LoggedEdit
  readonly term: string | null
}

export type DecisionRefusal =
  | 'reading-not-open'
  | 'record-changed'
  | 'mark-not-found'
  | 'nothing-to-decide'
  | 'text-missing'
  | 'text-would-be-empty'

export function decideChanges(reading: ReadingToCheck, asked: DecisionAsked): Verdict<Decided, DecisionRefusal> {
  if (reading.state !== 'open') return refuse('reading-not-open')
  if (reading.version !== asked.version) return refuse('record-changed')
  if (asked.decision === 'write' && asked.text === null) return refuse('text-missing')
  const standing = reading.edits.filter(({ isUndone }) => !isUndone)
  const chosen = chooseMarks(reading.layer, standing, asked)
  if (!chosen.ok) return chosen
  const text = asked.decision === 'write' ? asked.text : null
  const edit: TextDecision = { op: 'decide-changes', changeIds: chosen.outcome, decision: asked.decision, text }
  const sequence = (reading.edits.at(-1)?.sequence ?? 0) + 1
  const rebuilt = rebuild({ pages: reading.layer, firstDraft: reading.firstDraft }, [...standing, { sequence, edit }])
  if (!rebuilt.ok) return rebuilt
  return accept({ ...rebuilt.outcome, readingId: reading.id, sequence, edit, term: asked.term })
}

function chooseMarks(
  layer: readonly LayerPage[],
  standing: readonly EntryOnRecord[],
  { changeIds, kind, atLeast }: DecisionAsked,
): Verdict<readonly string[], 'mark-not-found' | 'nothing-to-decide'> {
  const { marks } = textLayer(
    layer,
    standing.flatMap(({ edit }) => (isTextDecision(edit) ? [edit] : [])),
  )
  if (changeIds.length > 0) {
    const known = new Set(marks.map(({ id }) => id))
    return changeIds.every((id) => known.has(id)) ? accept([...new Set(changeIds)]) : refuse('mark-not-found')
  }
  const chosen = marks.filter(
    (mark) => isOpenMark(mark) && isOfKind(mark, kind) && mark.confidence * 100 >= (atLeast ?? 0) - 1e-9,
  )
  return chosen.length === 0 ? refuse('nothing-to-decide') : accept(chosen.map(({ id }) => id))
}

/** What was left out of the text is only taken in, or confirmed, where somebody means just that. */
function isOfKind(mark: TextMark, kind: TextMark['kind'] | null): boolean {
  return kind === null ? mark.kind !== 'left-out' : mark.kind === kind
}

/**
 * The name or term that a place of the text belongs to: the place itself, with the words beside it on its line that begin
 * with a large letter when it does so itself.
 */
export function termAround(
  text: string,
  { start, end, shown }: Pick<TextMark, 'start' | 'end' | 'shown'>,
  after: string,
) {
  const isName = /^\p{Lu}/u.test(after)
  if (!isName || shown === '') return clean(after)
  const before = /(?:\p{Lu}[\p{L}\p{M}]*\s)*$/u.exec(lineBefore(text, start))?.[0] ?? ''
  const behind = /^(?:\s\p{Lu}[\p{L}\p{M}]*)*/u.exec(lineAfter(text, end))?.[0] ?? ''
  return clean(`${before}${after}${behind}`)
}

const reach = 60

function lineBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - reach), start).replace(/^[\s\S]*\n/, '')
}

function lineAfter(text: string, end: number): string {
  return text.slice(end, end + reach).replace(/\n[\s\S]*$/, '')
}

function clean(term: string): string {
  return term.replace(/\s+/g, ' ').replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '')
}
