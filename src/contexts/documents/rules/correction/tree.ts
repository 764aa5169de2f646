/** Items as a tree kept in one list: a parent stands before its children and a subtree stands together. */
import type { DraftItem } from './draft.ts'

/** A stretch of the list: items from `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The item and everything below it. Undefined when there is no such item. */
export function subtreeOf(items: readonly DraftItem[], id: string): Stretch | undefined {
  const from = items.findIndex((item) => item.id === id)
  if (from < 0) return undefined
  const inside = new Set([id])
  let to = from + 1
  for (; to < items.length; to++) {
    const item = items[to]
    if (item === undefined || item.parentId === null || !inside.has(item.parentId)) break
    inside.add(item.id)
  }
  return { from, to }
}

/** The ids of the item and everything below it. */
export function subtreeIds(items: readonly DraftItem[], id: string): ReadonlySet<string> {
  const stretch = subtreeOf(items, id)
  return new Set(stretch === undefined ? [] : items.slice(stretch.from, stretch.to).map((item) => item.id))
}

/** Items beside it: of the same section under the same parent, in order, itself included. */
export function siblingsOf(items: readonly DraftItem[], item: DraftItem): readonly DraftItem[] {
  return items.filter(({ sectionId, parentId }) => sectionId === item.sectionId && parentId === item.parentId)
}

/** Takes a stretch out and puts it in before the item that stood at `before`. */
export function moveStretch(items: readonly DraftItem[], { from, to }: Stretch, before: number): DraftItem[] {
  const moved = items.slice(from, to)
  if (before <= from) return [...items.slice(0, before), ...moved, ...items.slice(before, from), ...items.slice(to)]
  return [...items.slice(0, from), ...items.slice(to, before), ...moved, ...items.slice(before)]
}
