import type { Part } from './passage.ts'
import type { Doubt } from './reading.ts'
import type { LabelKind } from './labels.ts'

/** A section or provision while the document is being cut; finished into `Section` and `Item` afterwards. */
export interface Node {
  readonly kind: LabelKind | 'root'
  readonly path: string
  readonly label: string
  /** The value of its own number, the last of `1.2.3`; 0 for letters and bullets. */
  readonly number: number
  /** Place of the label in the clean text. */
  readonly start: number
  readonly heading: Part[]
  readonly parts: Part[]
  readonly children: Node[]
  readonly doubts: Doubt[]
  /** The last child of each kind, and how often each path was given out: so that a long list stays linear. */
  readonly lastOf: Map<Node['kind'], Node>
  readonly taken: Map<string, number>
}

export interface NodeLabel {
  readonly kind: LabelKind | 'root'
  readonly label: string
  readonly number: number
  readonly start: number
}

export function newNode(label: NodeLabel, path: string): Node {
  return { ...label, path, heading: [], parts: [], children: [], doubts: [], lastOf: new Map(), taken: new Map() }
}

/** Opens a child and gives it a path that no other provision has: `II/3/a`, `III/-2`, a repeated label `II/1~2`. */
export function addChild(parent: Node, label: NodeLabel): Node {
  const before = parent.taken.get(label.label) ?? 0
  parent.taken.set(label.label, before + 1)
  const own = isBulletKind(label.kind) ? `${label.label}${before + 1}` : repeatable(label.label, before)
  const child = newNode(label, parent.path === '' ? own : `${parent.path}/${own}`)
  parent.children.push(child)
  parent.lastOf.set(label.kind, child)
  return child
}

function repeatable(label: string, before: number): string {
  return before === 0 ? label : `${label}~${before + 1}`
}

function isBulletKind(kind: Node['kind']): boolean {
  return kind === 'dash' || kind === 'plus' || kind === 'star'
}

export function isSection(node: Node): boolean {
  return node.kind === 'root' || node.kind === 'part' || node.kind === 'roman' || node.kind === 'article'
}

export function isBullet(node: Node): boolean {
  return isBulletKind(node.kind)
}
