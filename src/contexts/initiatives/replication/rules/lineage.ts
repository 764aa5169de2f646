/** Who learned from whom: a tree from the first one, through copies of copies and across agencies. */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { InitiativeState } from '../../rules/states.ts'
import type { AdoptionState, Figures } from './adoption.ts'

/** One place in the tree as it was read; `node` and `parent` are the same through the years. */
export interface Branch extends Figures {
  readonly node: string
  /** null for the one from which all others come. */
  readonly parent: string | null
  readonly agencyId: number
  readonly agencyName: string
  readonly unitName: string
  readonly place: string
  /** Of its initiative, where it has one that may be seen. */
  readonly initiativeId: string | null
  readonly state: InitiativeState | null
  /** Of its adoption, where it is known. */
  readonly adoption: AdoptionState | null
  readonly outcome: string
  readonly since: PlainDate | null
}

export interface LineageNode extends Branch {
  readonly copies: readonly LineageNode[]
}

export const MOST_NODES = 200
export const MOST_DEPTH = 8

/** How much of a lineage is shown. */
export interface Lineage {
  readonly root: LineageNode | undefined
  /** Copies in all, without the first one. */
  readonly copyCount: number
  /** Whether there is more than is shown. */
  readonly isCut: boolean
}

/**
 * The tree under its root. Whatever the rows say, each node stands in it once, it has no circles, at most 200 nodes and eight
 * levels of copies.
 */
export function lineageOf(branches: readonly Branch[]): Lineage {
  const byParent = new Map<string, Branch[]>()
  for (const branch of branches) {
    if (branch.parent === null) continue
    byParent.set(branch.parent, [...(byParent.get(branch.parent) ?? []), branch])
  }
  const first = branches.find(({ parent }) => parent === null)
  if (first === undefined) return { root: undefined, copyCount: 0, isCut: false }
  const seen = new Set([first.node])
  let isCut = false
  const grow = (branch: Branch, depth: number): LineageNode => {
    const copies: LineageNode[] = []
    const fresh = (byParent.get(branch.node) ?? []).filter(({ node }) => !seen.has(node))
    for (const copy of fresh) {
      if (seen.has(copy.node)) continue
      if (depth > MOST_DEPTH || seen.size >= MOST_NODES) isCut = true
      else {
        seen.add(copy.node)
        copies.push(grow(copy, depth + 1))
      }
    }
    return { ...branch, copies }
  }
  const root = grow(first, 1)
  return { root, copyCount: seen.size - 1, isCut }
}

/** All nodes of a tree, each before its copies. */
export function nodesOf(root: LineageNode): readonly LineageNode[] {
  return [root, ...root.copies.flatMap(nodesOf)]
}
