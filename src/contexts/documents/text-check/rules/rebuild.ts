/** Reading the text again after a decision about it, with the corrections people made to what was understood. Pure. */
import { applyEdit } from '../../rules/correction/apply-edit.ts'
import { draftFromReading } from '../../rules/correction/draft-from-reading.ts'
import type { Draft } from '../../rules/correction/draft.ts'
import type { Edit } from '../../rules/correction/edit.ts'
import { readDocument } from '../../rules/reading/read-document.ts'
import { pageOrderDoubts } from '../../scanning/rules/page-order.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { keepIds } from './keep-ids.ts'
import { isOpenMark, type LayerPage, rawPlaces, type TextDecision, type TextLayer, textLayer } from './text-layer.ts'

/** One entry of the list of corrections: to what was understood, or to the text itself. */
export type LoggedEdit = Edit | TextDecision

export interface EntryOnRecord {
  readonly sequence: number
  readonly edit: LoggedEdit
}

export interface Rebuilt {
  readonly pages: readonly string[]
  readonly text: string
  readonly draft: Draft
  /** Places of the text that still wait for a person. */
  readonly openMarks: number
  /** Sequence numbers of corrections whose part the text no longer holds. They stay on record and do not count. */
  readonly unfit: readonly number[]
}

/**
 * The text and the draft after these entries: the text follows from all decisions about it, is understood anew, and the
 * corrections are made to that. The same entries always give the same result, so undoing is exact.
 */
export function rebuild(
  { pages, firstDraft }: { readonly pages: readonly LayerPage[]; readonly firstDraft: Draft },
  entries: readonly EntryOnRecord[],
): Verdict<Rebuilt, 'text-would-be-empty'> {
  const decisions = entries.flatMap(({ edit }) => (isTextDecision(edit) ? [edit] : []))
  const first = textLayer(pages, [])
  const layer = decisions.length === 0 ? first : textLayer(pages, decisions)
  const reread = decisions.length === 0 ? accept(firstDraft) : draftOf(layer)
  if (!reread.ok) return reread
  const kept = keepIds(
    { draft: firstDraft, rawPlaceOf: placesIn(first) },
    { draft: reread.outcome, rawPlaceOf: placesIn(layer) },
  )
  const { draft, unfit } = replay(kept, entries, layer.text)
  return accept({
    pages: layer.pages,
    text: layer.text,
    draft,
    openMarks: layer.marks.filter(isOpenMark).length,
    unfit,
  })
}

function placesIn({ pages, marks }: TextLayer) {
  return rawPlaces(
    pages.map(({ length }) => length),
    marks,
  )
}

export function isTextDecision(edit: LoggedEdit): edit is TextDecision {
  return edit.op === 'decide-changes'
}

function draftOf({ text, pages }: TextLayer): Verdict<Draft, 'text-would-be-empty'> {
  const verdict = readDocument(text)
  if (!verdict.ok) return refuse('text-would-be-empty')
  const doubts = [...pageOrderDoubts(pages.map((page) => ({ text: page }))), ...verdict.outcome.doubts]
  return accept(draftFromReading({ ...verdict.outcome, doubts }))
}

function replay(first: Draft, entries: readonly EntryOnRecord[], text: string) {
  const unfit: number[] = []
  let draft = first
  for (const { sequence, edit } of entries) {
    if (isTextDecision(edit)) continue
    const verdict = applyEdit(draft, edit, text)
    if (verdict.ok) {
      draft = verdict.outcome
      continue
    }
    unfit.push(sequence)
    // What it would have added keeps its number, so that later corrections do not mean another part.
    if (addsPart(edit)) draft = { ...draft, added: draft.added + 1 }
  }
  return { draft, unfit }
}

function addsPart(edit: Edit): boolean {
  if (edit.op === 'set-model') return edit.modelId === null
  return edit.op === 'add-item' || edit.op === 'add-reference' || edit.op === 'split-item'
}
