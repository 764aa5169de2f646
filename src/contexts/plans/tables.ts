import type { ColumnType } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { Words } from '../../kernel/words.ts'
import type { PlanState, TaskState, TurnState } from './rules/states.ts'
import type { Rhythm } from './rules/task.ts'

export interface PlanTable {
  agencyId: number
  id: string
  documentId: string
  code: string
  title: string
  period: string
  startsOn: PlainDate
  endsOn: PlainDate | null
  state: PlanState
  acceptedBy: string | null
  acceptedAt: Date
  closedOn: PlainDate | null
  closeNote: string
  version: number
}

export interface TaskTable {
  agencyId: number
  id: string
  planId: string
  parentId: string | null
  code: string
  position: number
  path: string | null
  title: string
  wording: string
  leadUnitId: string | null
  officerId: string | null
  expectedOutput: string
  rhythm: Rhythm
  startsOn: PlainDate | null
  endsOn: PlainDate | null
  dueDay: number | null
  dueMonth: number | null
  state: TaskState
  stateReason: string
  suspendedOn: PlainDate | null
  inspectionId: string | null
  spanStart: number | null
  spanEnd: number | null
  search: string
  version: number
}

export interface TaskSupportTable {
  agencyId: number
  taskId: string
  unitId: string
}

/** Columns of type jsonb are written as JSON text and come out parsed. */
type Json<Parsed> = ColumnType<Parsed, string, string>
type JsonOrNothing = ColumnType<unknown, string | null, string | null>

export interface TurnTable {
  agencyId: number
  id: string
  taskId: string
  label: Json<Words>
  periodFrom: PlainDate
  periodTo: PlainDate
  dueOn: PlainDate | null
  basis: JsonOrNothing
  derivation: JsonOrNothing
  state: TurnState
  handedInBy: string | null
  handedInOn: PlainDate | null
  doneOn: PlainDate | null
  confirmedBy: string | null
  confirmedOn: PlainDate | null
  returnReason: string
  result: string
  obstacles: string
  proposals: string
  version: number
}

export interface TaskFigureTable {
  agencyId: number
  id: string
  taskId: string
  name: string
  measure: string
  target: number | null
  position: number
}

export interface ProgressTable {
  agencyId: number
  id: string
  taskId: string
  turnId: string
  personId: string
  doneOn: PlainDate
  text: string
  withdrawnReason: string | null
  withdrawnBy: string | null
  at: Date
  version: number
}

export interface EvidenceTable {
  agencyId: number
  id: string
  progressId: string
  kind: 'file' | 'photo' | 'link' | 'document'
  fileId: string | null
  reference: string
  note: string
}

export interface FigureValueTable {
  agencyId: number
  id: string
  progressId: string
  figureId: string
  value: number
}

export interface ExtensionTable {
  agencyId: number
  id: string
  turnId: string
  askedBy: string
  askedOn: PlainDate
  fromDueOn: PlainDate | null
  toDueOn: PlainDate
  reason: string
  state: 'asked' | 'granted' | 'refused' | 'withdrawn'
  decidedBy: string | null
  decidedOn: PlainDate | null
  answer: string
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    plan: PlanTable
    task: TaskTable
    taskSupport: TaskSupportTable
    turn: TurnTable
    taskFigure: TaskFigureTable
    progress: ProgressTable
    evidence: EvidenceTable
    figureValue: FigureValueTable
    extension: ExtensionTable
  }
}
