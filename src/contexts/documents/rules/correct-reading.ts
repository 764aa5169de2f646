/** Correcting a reading step by step, and taking steps back. */
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { LayerPage } from '../text-check/rules/text-layer.ts'
import { isTextDecision, type LoggedEdit, rebuild, type Rebuilt } from '../text-check/rules/rebuild.ts'
import { applyEdit, replayEdits } from './correction/apply-edit.ts'
import type { Draft } from './correction/draft.ts'
import type { Edit, EditRefusal } from './correction/edit.ts'

export interface ReadingToCorrect {
  readonly id: string
  readonly state: 'open' | 'accepted' | 'dropped'
  readonly version: number
  readonly text: string
  readonly firstDraft: Draft
  readonly corrected: Draft
  /** All corrections in order, undone ones too. */
  readonly edits: readonly EditOnRecord[]
}

export interface EditOnRecord {
  readonly sequence: number
  readonly edit: LoggedEdit
  readonly isUndone: boolean
}

export interface Corrected {
  readonly readingId: string
  readonly sequence: number
  readonly edit: Edit
  readonly draft: Draft
}

export type CorrectionRefusal = EditRefusal | 'record-changed' | 'reading-not-open'

export function correctReading(
  reading: ReadingToCorrect,
  { edit, version }: { readonly edit: Edit; readonly version: number },
): Verdict<Corrected, CorrectionRefusal> {
  if (reading.state !== 'open') return refuse('reading-not-open')
  if (reading.version !== version) return refuse('record-changed')
  const verdict = applyEdit(reading.corrected, edit, reading.text)
  if (!verdict.ok) return verdict
  const sequence = (reading.edits.at(-1)?.sequence ?? 0) + 1
  return accept({ readingId: reading.id, sequence, edit, draft: verdict.outcome })
}

export interface Undone {
  readonly readingId: string
  readonly sequence: number
  /** The part that it was about, or the place of the text; null for something that was added and is no more. */
  readonly part: string | null
  readonly draft: Draft
  /** The text with it, when a decision about the text was taken back or stands. */
  readonly rebuilt: Rebuilt | null
}

export type UndoRefusal = 'record-changed' | 'reading-not-open' | 'nothing-to-undo' | 'text-would-be-empty'

/** Takes back the last correction that stands: the draft is exactly what it was before it. */
export function undoCorrection(
  reading: ReadingToCorrect & { readonly layer: readonly LayerPage[] },
  { version }: { readonly version: number },
): Verdict<Undone, UndoRefusal> {
  if (reading.state !== 'open') return refuse('reading-not-open')
  if (reading.version !== version) return refuse('record-changed')
  const standing = reading.edits.filter(({ isUndone }) => !isUndone)
  const last = standing.at(-1)
  if (!last) return refuse('nothing-to-undo')
  const known = { readingId: reading.id, sequence: last.sequence, part: partOf(last.edit) }
  const left = standing.slice(0, -1)
  if (!standing.some(({ edit }) => isTextDecision(edit))) {
    const edits = left.flatMap(({ edit }) => (isTextDecision(edit) ? [] : [edit]))
    return accept({ ...known, draft: replayEdits(reading.firstDraft, edits, reading.text), rebuilt: null })
  }
  const verdict = rebuild({ pages: reading.layer, firstDraft: reading.firstDraft }, left)
  if (!verdict.ok) return verdict
  return accept({ ...known, draft: verdict.outcome.draft, rebuilt: verdict.outcome })
}

function partOf(edit: LoggedEdit): string | null {
  if (isTextDecision(edit)) return edit.changeIds[0] ?? null
  if ('field' in edit) return `h-${edit.field}`
  if ('itemId' in edit) return edit.itemId
  if ('officerId' in edit) return edit.officerId
  if ('referenceId' in edit) return edit.referenceId
  if ('modelId' in edit) return edit.modelId
  return 'doubtId' in edit ? edit.doubtId : null
}
