/** The figures of a report and the rows they are counted from. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import type { EvidenceFacts } from './facts.ts'
import type { Standing } from './standing.ts'

export interface FigureRow {
  /** `turn:ID`, `progress:ID`, `value:ID`, `task:ID`, `evidence:ID`. */
  readonly id: string
  readonly taskId: string
  /** Code and title of the task. */
  readonly task: string
  /** Where the record is shown. */
  readonly href: string
  /** What of it: the turn, or what was recorded. */
  readonly detail: string
  readonly unit: string | null
  readonly person: string | null
  readonly dueOn: PlainDate | null
  readonly doneOn: PlainDate | null
  readonly standing: Standing | null
  /** What the row brings to a figure: 1, or the recorded value. */
  readonly amount: number
  readonly evidence: readonly EvidenceFacts[]
}

export interface Figure {
  /** Lasting name, by which two reports are compared: `on-time`, `unit:ID:due`, `figure:ID`. */
  readonly key: string
  readonly name: Words
  readonly value: number
  readonly rowIds: readonly string[]
}

export interface FigureSet {
  readonly figures: readonly Figure[]
  readonly rows: readonly FigureRow[]
}
