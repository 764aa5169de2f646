import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import type { Draft, DraftItem } from './draft.ts'
import type { EditOf, EditRefusal } from './edit.ts'
import { findItem } from './item-edits.ts'
import { moveStretch, siblingsOf, type Stretch, subtreeOf } from './tree.ts'

type Outcome = Verdict<Draft, EditRefusal>

/** Moves an item with all below it: past its neighbour, under the item before it, or out beside its parent. */
export function moveItem(draft: Draft, { itemId, to }: EditOf<'move-item'>): Outcome {
  const item = findItem(draft, itemId)
  const stretch = subtreeOf(draft.items, itemId)
  if (!item || !stretch) return refuse('part-not-found')
  const moved = moves[to](draft, item, stretch)
  return moved === undefined ? refuse('cannot-move-there') : accept({ ...draft, items: moved })
}

type Move = (draft: Draft, item: DraftItem, stretch: Stretch) => DraftItem[] | undefined

const moves: Readonly<Record<EditOf<'move-item'>['to'], Move>> = { up, down, in: inwards, out: outwards }

function up(draft: Draft, item: DraftItem, stretch: Stretch): DraftItem[] | undefined {
  const neighbour = neighbourOf(draft, item, -1)
  const place = neighbour && subtreeOf(draft.items, neighbour.id)
  return place && moveStretch(draft.items, stretch, place.from)
}

function down(draft: Draft, item: DraftItem, stretch: Stretch): DraftItem[] | undefined {
  const neighbour = neighbourOf(draft, item, 1)
  const place = neighbour && subtreeOf(draft.items, neighbour.id)
  return place && moveStretch(draft.items, stretch, place.to)
}

/** Under the item before it, as its last child: the list stays in order as it is. */
function inwards(draft: Draft, item: DraftItem): DraftItem[] | undefined {
  const neighbour = neighbourOf(draft, item, -1)
  if (!neighbour || neighbour.dropped !== item.dropped) return undefined
  return draft.items.map((each) => (each.id === item.id ? { ...each, parentId: neighbour.id } : each))
}

/** Beside its parent, after everything that stands below the parent. */
function outwards(draft: Draft, item: DraftItem, stretch: Stretch): DraftItem[] | undefined {
  const parent = item.parentId === null ? undefined : findItem(draft, item.parentId)
  const place = parent && subtreeOf(draft.items, parent.id)
  if (!parent || !place) return undefined
  const items = draft.items.map((each) => (each.id === item.id ? { ...each, parentId: parent.parentId } : each))
  return moveStretch(items, stretch, place.to)
}

function neighbourOf(draft: Draft, item: DraftItem, step: 1 | -1): DraftItem | undefined {
  const siblings = siblingsOf(draft.items, item)
  return siblings[siblings.indexOf(item) + step]
}
