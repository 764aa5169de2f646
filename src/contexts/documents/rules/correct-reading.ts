/** Correcting a reading step by step, and taking steps back. */
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
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
  readonly edit: Edit
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
  readonly draft: Draft
}

export type UndoRefusal = 'record-changed' | 'reading-not-open' | 'nothing-to-undo'

/** Takes back the last correction that stands: the draft is exactly what it was before it. */
export function undoCorrection(
  reading: ReadingToCorrect,
  { version }: { readonly version: number },
): Verdict<Undone, UndoRefusal> {
  if (reading.state !== 'open') return refuse('reading-not-open')
  if (reading.version !== version) return refuse('record-changed')
  const standing = reading.edits.filter(({ isUndone }) => !isUndone)
  const last = standing.at(-1)
  if (!last) return refuse('nothing-to-undo')
  const edits = standing.slice(0, -1).map(({ edit }) => edit)
  const draft = replayEdits(reading.firstDraft, edits, reading.text)
  return accept({ readingId: reading.id, sequence: last.sequence, draft })
}
