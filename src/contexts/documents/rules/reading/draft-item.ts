import type { Node } from './outline.ts'
import type { Passage } from './passage.ts'
import type { SectionRole } from './reading.ts'

/** A provision with what the rules for units and dates need to know of it. */
export interface DraftItem {
  readonly node: Node
  readonly passage: Passage
  readonly role: SectionRole
  readonly children: readonly DraftItem[]
}
