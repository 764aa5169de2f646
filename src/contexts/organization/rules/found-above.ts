import type { PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { foundingOf } from './agency.ts'
import type { AgencyWanted, FoundingInTree } from './found-below.ts'
import { hasRoomAbove, type Tree } from './tree.ts'

/** Founds the superior of the topmost agency: it stands under nobody, and the own agency goes under it. */
export function foundAbove(
  tree: Tree,
  { agency, administrator, validFrom, template }: Omit<AgencyWanted, 'parentId'>,
  { ids, today, newId }: { ids: readonly number[]; today: PlainDate; newId: () => string },
): Verdict<FoundingInTree, 'superior-exists' | 'tree-too-deep'> {
  const [id] = ids
  if (tree.levelsAbove > 0 || id === undefined) return refuse('superior-exists')
  if (!hasRoomAbove(tree)) return refuse('tree-too-deep')
  const on = validFrom < today ? validFrom : today
  const founding = foundingOf({ agency, administrator, template, on, newId })
  return accept({ ...founding, id, parentId: null, validFrom, linkId: newId() })
}
