/** What a report is written from: the plan, its tasks, and what was due, done and recorded up to a day. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReportingPeriod } from '../../calendar/browser.ts'
import type { DocumentStyle } from '../../documents/browser.ts'
import type { CommendationGranted } from '../../commendation/browser.ts'
import type { MovementFacts } from '../../initiatives/browser.ts'

export interface ReportFacts {
  readonly agency: AgencyFacts
  readonly plan: PlanFacts
  readonly period: ReportingPeriod
  /** The last day that counts: the cut-off, or today while the period runs. */
  readonly asOf: PlainDate
  /** Whether the period is over, so that the figures stand; else they are provisional. */
  readonly closed: boolean
  /** In the plan's own order. */
  readonly tasks: readonly TaskFacts[]
  /** Every turn due by the end of the next period that is not cancelled; by due date. */
  readonly turns: readonly DatedTurn[]
  /** Turns without a date that were handed in during the period: they are told of, and not counted. */
  readonly undated: readonly TurnFacts[]
  /** What was done in the period, by day, with evidence. */
  readonly progress: readonly ProgressFacts[]
  /** Initiatives of the year that came from this plan or from none; left out when there are none. */
  readonly movement?: MovementFacts
  /** Commendations granted in the period; left out when there are none. */
  readonly commended?: readonly CommendationGranted[]
}

export interface AgencyFacts {
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  readonly superiorName: string
  readonly place: string
  readonly style: DocumentStyle
}

export interface PlanFacts {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly document: CitedDocument
  /** Legal bases of the plan's document, as registered. */
  readonly bases: readonly CitedDocument[]
}

export interface CitedDocument {
  /** Lower case: `kế hoạch`. */
  readonly type: string
  readonly number: string | null
  readonly issuedOn: PlainDate | null
  readonly issuer: string | null
  readonly title: string | null
  readonly name: string | null
}

export interface TaskFacts {
  readonly id: string
  readonly parentId: string | null
  readonly code: string
  readonly title: string
  readonly state: 'open' | 'suspended' | 'done' | 'dropped'
  readonly leadUnitId: string | null
  readonly leadUnit: string | null
  readonly supportUnits: readonly string[]
  readonly officer: string | null
  readonly figures: readonly TaskFigureFacts[]
}

interface TaskFigureFacts {
  readonly id: string
  readonly name: string
  /** The unit it is counted in: `lượt người`. */
  readonly measure: string
  /** For one turn; null without a target. */
  readonly target: number | null
}

export interface TurnFacts {
  readonly id: string
  readonly taskId: string
  /** In Vietnamese: `Quý III/2026`. */
  readonly label: string
  readonly dueOn: PlainDate | null
  readonly state: 'open' | 'handed_in' | 'confirmed'
  readonly handedInOn: PlainDate | null
  /** The day that counts for being on time, once confirmed. */
  readonly doneOn: PlainDate | null
  readonly result: string
  readonly obstacles: string
  readonly proposals: string
  readonly evidence: readonly EvidenceFacts[]
}

export interface DatedTurn extends TurnFacts {
  readonly dueOn: PlainDate
}

export interface ProgressFacts {
  readonly id: string
  readonly taskId: string
  readonly turnId: string
  readonly doneOn: PlainDate
  readonly person: string
  readonly text: string
  readonly values: readonly { readonly id: string; readonly figureId: string; readonly value: number }[]
  readonly evidence: readonly EvidenceFacts[]
}

export interface EvidenceFacts {
  readonly id: string
  readonly kind: 'file' | 'photo' | 'link' | 'document'
  readonly title: string
  /** Where it opens; null for a document that is only named. */
  readonly href: string | null
}
