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
}

export interface NodeLabel {
  readonly kind: LabelKind | 'root'
  readonly label: string
  readonly number: number
  readonly start: number
}

export function newNode(label: NodeLabel, path: string): Node {
  return { ...label, path, heading: [], parts: [], children: [], doubts: [] }
}

/** Opens a child and gives it a path that no other provision has: `II/3/a`, `III/-2`, a repeated label `II/1~2`. */
export function addChild(parent: Node, label: NodeLabel): Node {
  const step = stepOf(parent, label)
  const path = parent.path === '' ? step : `${parent.path}/${step}`
  const same = parent.children.filter((child) => child.path === path || child.path.startsWith(`${path}~`)).length
  const child = newNode(label, same === 0 ? path : `${path}~${same + 1}`)
  parent.children.push(child)
  return child
}

function stepOf(parent: Node, label: NodeLabel): string {
  if (label.kind !== 'dash' && label.kind !== 'plus' && label.kind !== 'star') return label.label
  const before = parent.children.findLast((child) => child.kind === label.kind)
  return `${label.label}${before === undefined ? 1 : Number(before.path.slice(before.path.lastIndexOf('/') + 2)) + 1}`
}

export function isSection(node: Node): boolean {
  return node.kind === 'root' || node.kind === 'part' || node.kind === 'roman' || node.kind === 'article'
}

export function isBullet(node: Node): boolean {
  return node.kind === 'dash' || node.kind === 'plus' || node.kind === 'star'
}
