import type { Line, Page } from './lines.ts'
import type { Node } from './outline.ts'

/** What is known when a line is looked at: the open nodes from the section inward, the line before, the habits of the document. */
export interface Surroundings {
  readonly open: readonly Node[]
  readonly previous: Line | undefined
  readonly page: Page
  readonly habits: Habits
  /** The text of the innermost open node ends with a colon. */
  readonly listAnnounced: boolean
  readonly lastRoman: number
  readonly lastArticle: number
}

export interface Habits {
  readonly romans: boolean
  readonly romanCapitals: boolean
  readonly articles: boolean
  readonly numbers: boolean
}

/** Where a label goes: under `open[depth]`; with what was set right or seems missing. */
export interface Placement {
  readonly depth: number
  readonly label: string
  readonly number: number
  readonly trouble?: 'label-repaired' | 'numbering-gap' | 'numbering-repeated'
}
