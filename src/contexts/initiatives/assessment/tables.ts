import type { ColumnType } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { OfficialDocument } from '../../documents/browser.ts'
import type { Json } from '../tables.ts'
import type { SessionState, Vote } from './rules/council.ts'
import type { Interest } from './rules/panel.ts'
import type { Reason, Score, VetoAnswer } from './rules/scores.ts'

export interface SelfAssessmentTable {
  agencyId: number
  id: string
  initiativeId: string
  round: number
  criteriaAgencyId: number
  criteriaId: string
  scores: Json<readonly Score[]>
  vetoes: Json<readonly VetoAnswer[]>
  summary: string
  state: 'draft' | 'handed_in'
  handedInOn: PlainDate | null
  handedInBy: string | null
  extendedTo: PlainDate | null
  version: number
}

export interface AssessmentEvidenceTable {
  agencyId: number
  id: string
  initiativeId: string
  round: number
  criterionId: string
  fileId: string
  note: string
  addedBy: string | null
  addedAt: Date
}

export interface AssessorTable {
  agencyId: number
  id: string
  initiativeId: string
  round: number
  personId: string
  state: 'appointed' | 'declared' | 'handed_in' | 'excused' | 'removed'
  interest: Interest | null
  interestNote: string
  declaredOn: PlainDate | null
  dueOn: PlainDate
  scores: Json<readonly Score[]>
  vetoes: Json<readonly VetoAnswer[]>
  remark: string
  reasons: Json<readonly Reason[]>
  handedInAt: Date | null
  appointedOn: PlainDate
  appointedBy: string | null
  removedReason: string
  version: number
}

export interface SiteVisitTable {
  agencyId: number
  id: string
  initiativeId: string
  round: number
  visitedOn: PlainDate
  place: string
  present: string
  findings: string
  conclusion: string
  fileIds: Json<readonly string[]>
  madeBy: string | null
  madeOn: PlainDate
  document: Json<OfficialDocument>
  version: number
}

export interface CouncilSessionTable {
  agencyId: number
  id: string
  code: string
  title: string
  heldOn: PlainDate
  place: string
  chairId: string
  secretaryId: string
  members: Json<readonly { readonly personId: string; readonly present: boolean }[]>
  quorumPercent: number
  passPercent: number
  state: SessionState
  serial: number | null
  year: number
  minutes: string
  cancelReason: ColumnType<string, string | undefined, string>
  closedOn: PlainDate | null
  document: ColumnType<OfficialDocument | null, string | null, string | null>
  version: number
}

export interface CouncilCaseTable {
  agencyId: number
  id: string
  sessionId: string
  initiativeId: string
  round: number
  position: number
  level: string | null
  state: 'open' | 'passed' | 'failed'
  votes: Json<readonly Vote[]>
  remark: string
  decidedOn: PlainDate | null
  version: number
}

export interface AssessmentResultTable {
  agencyId: number
  id: string
  initiativeId: string
  round: number
  rule: string
  total: number
  most: number
  levelByPoints: string | null
  remark: string
  concludedOn: PlainDate
  concludedBy: string | null
  version: number
}

export interface SampleDrawTable {
  agencyId: number
  id: string
  seasonAgencyId: number
  seasonId: string
  seed: string
  seedSource: string
  size: number
  codes: Json<readonly string[]>
  drawn: Json<readonly string[]>
  drawnOn: PlainDate
  drawnBy: string | null
  document: Json<OfficialDocument>
  version: number
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    selfAssessment: SelfAssessmentTable
    assessmentEvidence: AssessmentEvidenceTable
    assessor: AssessorTable
    siteVisit: SiteVisitTable
    councilSession: CouncilSessionTable
    councilCase: CouncilCaseTable
    assessmentResult: AssessmentResultTable
    sampleDraw: SampleDrawTable
  }
}
