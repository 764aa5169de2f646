import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import type { Span } from '../reading/reading.ts'
import type { Draft, DraftItem } from './draft.ts'
import type { EditOf, EditRefusal } from './edit.ts'
import { cutSpans } from './split-spans.ts'
import { siblingsOf, subtreeIds, subtreeOf } from './tree.ts'

type Outcome = Verdict<Draft, EditRefusal>

/** A document of more provisions than this is no plan; the bound keeps a page and its memory small. */
const mostItems = 5_000

export function findItem(draft: Draft, id: string): DraftItem | undefined {
  return draft.items.find((item) => item.id === id)
}

/** The draft with one item changed. */
function withItem(draft: Draft, id: string, change: Partial<DraftItem>): Draft {
  return { ...draft, items: draft.items.map((item) => (item.id === id ? { ...item, ...change } : item)) }
}

export function setItem(draft: Draft, { itemId, label, text }: EditOf<'set-item'>): Outcome {
  if (!findItem(draft, itemId)) return refuse('part-not-found')
  return accept(withItem(draft, itemId, { label: label ?? '', text, corrected: true }))
}

/** Cuts an item in two; the second part stands right after the first one's children, beside it. */
export function splitItem(draft: Draft, { itemId, at }: EditOf<'split-item'>, original: string): Outcome {
  const item = findItem(draft, itemId)
  const stretch = subtreeOf(draft.items, itemId)
  if (!item || !stretch) return refuse('part-not-found')
  if (draft.items.length >= mostItems) return refuse('too-many-parts')
  const [first, second] = [item.text.slice(0, at).trim(), item.text.slice(at).trim()]
  if (first === '' || second === '') return refuse('cannot-split-there')
  const added = draft.added + 1
  const { kept, rest } = cutItem(item, { first, second, original, added })
  const items = draft.items.map((each) => (each.id === itemId ? kept : each))
  return accept({ ...draft, added, items: [...items.slice(0, stretch.to), rest, ...items.slice(stretch.to)] })
}

interface Cut {
  readonly first: string
  readonly second: string
  readonly original: string
  readonly added: number
}

function cutItem(item: DraftItem, { first, second, original, added }: Cut): { kept: DraftItem; rest: DraftItem } {
  const { before, after } = cutSpans(original, item.spans, second)
  const rest: DraftItem = {
    ...item,
    id: `n${added}`,
    label: '',
    path: `${item.path} (+${added})`,
    text: second,
    spans: after,
    responsible: item.responsible.filter(startsIn(after)),
    deadlines: item.deadlines.filter(startsIn(after)),
    officers: item.officers.filter(startsIn(after)),
    corrected: true,
    assignment: null,
  }
  const kept: DraftItem = {
    ...item,
    text: first,
    spans: before,
    responsible: item.responsible.filter((unit) => !rest.responsible.includes(unit)),
    deadlines: item.deadlines.filter((deadline) => !rest.deadlines.includes(deadline)),
    officers: item.officers.filter((officer) => !rest.officers.includes(officer)),
    corrected: true,
  }
  return { kept, rest }
}

function startsIn(spans: readonly Span[]): (part: { readonly span: Span | null }) => boolean {
  return ({ span }) => span !== null && spans.some(({ start, end }) => start <= span.start && span.start < end)
}

/** Joins an item to the one before it (beside it, else its parent); what is below it goes along. */
export function joinItem(draft: Draft, { itemId }: EditOf<'join-item'>): Outcome {
  const item = findItem(draft, itemId)
  if (!item || item.dropped) return refuse('part-not-found')
  const target = joinTarget(draft, item)
  if (!target) return refuse('nothing-to-join')
  const joined: DraftItem = {
    ...target,
    text: `${target.text}\n${item.text}`,
    spans: [...target.spans, ...item.spans],
    responsible: [...target.responsible, ...item.responsible],
    deadlines: [...target.deadlines, ...item.deadlines],
    officers: [...target.officers, ...item.officers],
    corrected: true,
  }
  const items = withChildrenUnder(draft.items, { itemId, target })
  return accept({ ...draft, items: items.map((each) => (each.id === target.id ? joined : each)) })
}

/** What is below the item goes to its new parent: across dropped items that may stand between the two. */
function withChildrenUnder(
  items: readonly DraftItem[],
  { itemId, target }: { readonly itemId: string; readonly target: DraftItem },
): readonly DraftItem[] {
  const ids = subtreeIds(items, itemId)
  const below = items
    .filter(({ id }) => ids.has(id) && id !== itemId)
    .map((each) => (each.parentId === itemId ? { ...each, parentId: target.id } : each))
  // Joined to its parent, the item's place among the parent's children is theirs.
  if (items.find(({ id }) => id === itemId)?.parentId === target.id) {
    return items.flatMap((each) => {
      if (each.id === itemId) return below
      return ids.has(each.id) ? [] : [each]
    })
  }
  const others = items.filter(({ id }) => !ids.has(id))
  const end = subtreeOf(others, target.id)?.to ?? others.length
  return [...others.slice(0, end), ...below, ...others.slice(end)]
}

/** What an item would be joined to: the living item before it beside it, else its parent. */
export function joinTarget(draft: Draft, item: DraftItem): DraftItem | undefined {
  const siblings = siblingsOf(draft.items, item)
  const before = siblings.slice(0, siblings.indexOf(item)).findLast(({ dropped }) => !dropped)
  if (before) return before
  return item.parentId === null ? undefined : findItem(draft, item.parentId)
}

/** Drops an item and everything below it, or brings it back together with what it stands under. */
export function setDropped(draft: Draft, itemId: string, dropped: boolean): Outcome {
  const item = findItem(draft, itemId)
  if (!item) return refuse('part-not-found')
  const below = subtreeIds(draft.items, itemId)
  const above = new Set(dropped ? [] : ancestorsOf(draft, item))
  const items = draft.items.map((each) => (below.has(each.id) || above.has(each.id) ? { ...each, dropped } : each))
  return accept({ ...draft, items })
}

function ancestorsOf(draft: Draft, item: DraftItem): string[] {
  const parent = item.parentId === null ? undefined : findItem(draft, item.parentId)
  return parent ? [parent.id, ...ancestorsOf(draft, parent)] : []
}

export function addItem(draft: Draft, edit: EditOf<'add-item'>): Outcome {
  const section = draft.sections.find(({ id }) => id === edit.sectionId)
  const after = edit.afterId === null ? undefined : findItem(draft, edit.afterId)
  if (!section) return refuse('part-not-found')
  if (edit.afterId !== null && (after?.sectionId !== section.id || after.dropped)) return refuse('part-not-found')
  if (draft.items.length >= mostItems) return refuse('too-many-parts')
  const added = draft.added + 1
  const place = { id: `n${added}`, sectionId: section.id, path: `${section.label ?? ''} (+${added})`.trim() }
  const item = writtenItem({ ...place, parentId: parentFor(after, edit.inside), text: edit.text })
  const at = after === undefined ? firstOf(draft, section.id) : placeAfter(draft, after, edit.inside)
  return accept({ ...draft, added, items: [...draft.items.slice(0, at), item, ...draft.items.slice(at)] })
}

function parentFor(after: DraftItem | undefined, inside: boolean): string | null {
  if (after === undefined) return null
  return inside ? after.id : after.parentId
}

/** An item that a person wrote: a task unless told otherwise. */
function writtenItem(given: Pick<DraftItem, 'id' | 'sectionId' | 'parentId' | 'path' | 'text'>): DraftItem {
  return {
    ...given,
    label: '',
    spans: [],
    responsible: [],
    deadlines: [],
    officers: [],
    taken: true,
    dropped: false,
    corrected: true,
    assignment: null,
  }
}

/** Where a section's first item stands or would stand. */
function firstOf(draft: Draft, sectionId: string): number {
  const order = draft.sections.map(({ id }) => id)
  const section = order.indexOf(sectionId)
  const at = draft.items.findIndex((item) => order.indexOf(item.sectionId) >= section)
  return at < 0 ? draft.items.length : at
}

function placeAfter(draft: Draft, after: DraftItem, inside: boolean): number {
  const stretch = subtreeOf(draft.items, after.id)
  if (!stretch) return draft.items.length
  return inside ? stretch.from + 1 : stretch.to
}

/** Marks an item as a task or not; a dropped item can not become one. */
export function takeItem(draft: Draft, { itemId, taken }: EditOf<'take-item'>): Outcome {
  const item = findItem(draft, itemId)
  if (!item || item.dropped) return refuse('part-not-found')
  return accept(withItem(draft, itemId, { taken }))
}

/** Takes all items right below an item as its sub-tasks, or none of them. */
export function takeChildren(draft: Draft, { itemId, taken }: EditOf<'take-children'>): Outcome {
  const item = findItem(draft, itemId)
  if (!item || item.dropped) return refuse('part-not-found')
  const items = draft.items.map((each) => {
    if (each.id === itemId && taken) return { ...each, taken }
    return each.parentId === itemId && !each.dropped ? { ...each, taken } : each
  })
  return accept({ ...draft, items })
}

export function assignItem(draft: Draft, { op: _op, itemId, ...assignment }: EditOf<'assign-item'>): Outcome {
  const item = findItem(draft, itemId)
  if (!item || item.dropped) return refuse('part-not-found')
  const supportUnitIds = assignment.supportUnitIds.filter((unitId) => unitId !== assignment.leadUnitId)
  return accept(withItem(draft, itemId, { taken: true, assignment: { ...assignment, supportUnitIds } }))
}
