import { parseTypedDate } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { cleanText } from '../../../../kernel/vietnamese.ts'
import type { Span } from '../reading/reading.ts'
import type { Draft, DraftReference } from './draft.ts'
import type { Edit, EditOf, EditOp, EditRefusal } from './edit.ts'
import { addItem, assignItem, joinItem, setDropped, setItem, splitItem, takeChildren, takeItem } from './item-edits.ts'
import { changeOfficer, setOfficer } from './officer-edits.ts'
import { moveItem } from './move-item.ts'
import { settleByEdit } from './settle-doubts.ts'

type Outcome = Verdict<Draft, EditRefusal>
type Appliers = { readonly [Op in EditOp]: (draft: Draft, edit: EditOf<Op>, original: string) => Outcome }

const appliers: Appliers = {
  'set-head': setHead,
  'set-item': setItem,
  'split-item': splitItem,
  'join-item': joinItem,
  'drop-item': (draft, { itemId }) => setDropped(draft, itemId, true),
  'restore-item': (draft, { itemId }) => setDropped(draft, itemId, false),
  'add-item': addItem,
  'move-item': moveItem,
  'take-item': takeItem,
  'take-children': takeChildren,
  'assign-item': assignItem,
  'set-officer': setOfficer,
  'drop-officer': (draft, { officerId }) => changeOfficer(draft, officerId, { dropped: true }),
  'restore-officer': (draft, { officerId }) => changeOfficer(draft, officerId, { dropped: false }),
  'set-reference': setReference,
  'drop-reference': (draft, { referenceId }) => changeReference(draft, referenceId, { dropped: true }),
  'restore-reference': (draft, { referenceId }) => changeReference(draft, referenceId, { dropped: false }),
  'add-reference': addReference,
  'set-recipients': setRecipients,
  'set-model': setModel,
  'drop-model': (draft, { modelId }) => changeModel(draft, modelId, { dropped: true }),
  'restore-model': (draft, { modelId }) => changeModel(draft, modelId, { dropped: false }),
  'settle-doubt': settleDoubt,
}

/**
 * One correction: gives the draft after it, or why it can not be done. `original` is the text as it was read.
 * Doubts about what is corrected count as looked at.
 */
export function applyEdit(draft: Draft, edit: Edit, original: string): Outcome {
  const apply = appliers[edit.op] as (draft: Draft, edit: Edit, original: string) => Outcome
  const verdict = apply(draft, edit, original)
  return verdict.ok ? accept(settleByEdit(draft, verdict.outcome, edit)) : verdict
}

/** The draft after all these corrections. They were accepted one by one before, so none of them is refused now. */
export function replayEdits(first: Draft, edits: readonly Edit[], original: string): Draft {
  return edits.reduce((draft, edit) => {
    const verdict = applyEdit(draft, edit, original)
    if (!verdict.ok) throw new Error(`replay "${edit.op}": ${verdict.reason}`)
    return verdict.outcome
  }, first)
}

function setHead(draft: Draft, { field, value }: EditOf<'set-head'>): Outcome {
  const day = field === 'issuedOn' && value !== null ? parseTypedDate(value) : undefined
  if (field === 'issuedOn' && value !== null && day === undefined) return refuse('day-not-real')
  const changed = { ...draft.head[field], value: day ?? value, corrected: true }
  return accept({ ...draft, head: { ...draft.head, [field]: changed } })
}

function setReference(draft: Draft, { op: _op, referenceId, ...facts }: EditOf<'set-reference'>): Outcome {
  return changeReference(draft, referenceId, { ...facts, ...numberOrName(facts.number), corrected: true })
}

function changeReference(draft: Draft, id: string, change: Partial<DraftReference>): Outcome {
  if (!draft.references.some((reference) => reference.id === id)) return refuse('part-not-found')
  const references = draft.references.map((each) => (each.id === id ? { ...each, ...change } : each))
  return accept({ ...draft, references })
}

/** Laws are cited by name: what a person typed without any digit is one. */
function numberOrName(typed: string | null): Pick<DraftReference, 'number' | 'name'> {
  const isName = typed !== null && !/\d/.test(typed)
  return isName ? { number: null, name: typed } : { number: typed, name: null }
}

const mostReferences = 1_000

function addReference(draft: Draft, { op: _op, ...facts }: EditOf<'add-reference'>): Outcome {
  if (draft.references.length >= mostReferences) return refuse('too-many-parts')
  const added = draft.added + 1
  const reference: DraftReference = {
    ...facts,
    ...numberOrName(facts.number),
    id: `n${added}`,
    mentions: [],
    dropped: false,
    corrected: true,
  }
  return accept({ ...draft, added, references: [...draft.references, reference] })
}

/** One recipient a line. Those that were in the text keep their place in it. */
function setRecipients(draft: Draft, { recipients }: EditOf<'set-recipients'>): Outcome {
  const lines = cleanText(recipients)
    .split('\n')
    .map((line) => line.replace(/^[-–+•]\s*/, '').replace(/[;.]+$/, ''))
    .filter((line) => line !== '')
  const places = new Map<string, Span | null>(draft.recipients.map(({ text, span }) => [text, span]))
  return accept({ ...draft, recipients: lines.map((text) => ({ text, span: places.get(text) ?? null })) })
}

function setModel(draft: Draft, { modelId, name, registeredBy }: EditOf<'set-model'>): Outcome {
  if (modelId !== null) return changeModel(draft, modelId, { name, registeredBy, corrected: true })
  if (draft.models.length >= mostReferences) return refuse('too-many-parts')
  const added = draft.added + 1
  const model = { id: `n${added}`, name, registeredBy, span: null, dropped: false, corrected: true }
  return accept({ ...draft, added, models: [...draft.models, model] })
}

function changeModel(draft: Draft, id: string, change: Partial<Draft['models'][number]>): Outcome {
  if (!draft.models.some((model) => model.id === id)) return refuse('part-not-found')
  return accept({ ...draft, models: draft.models.map((each) => (each.id === id ? { ...each, ...change } : each)) })
}

function settleDoubt(draft: Draft, { doubtId }: EditOf<'settle-doubt'>): Outcome {
  if (!draft.doubts.some(({ id }) => id === doubtId)) return refuse('part-not-found')
  const doubts = draft.doubts.map((doubt) => (doubt.id === doubtId ? { ...doubt, settled: true } : doubt))
  return accept({ ...draft, doubts })
}
