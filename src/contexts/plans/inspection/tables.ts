import type { ColumnType } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { OfficialDocument } from '../../documents/browser.ts'
import type { Answer } from './rules/inspection.ts'

export interface InspectionTable {
  agencyId: number
  id: string
  planId: string
  code: string
  title: string
  startsOn: PlainDate
  endsOn: PlainDate
  ledBy: string
  /** Written as JSON text, comes out parsed. */
  checklist: ColumnType<string[], string, string>
  state: 'planned' | 'closed'
  minutes: string
  present: string
  closedOn: PlainDate | null
  /** The minutes as they were when the round was closed. */
  document: ColumnType<OfficialDocument | null, string | null, string | null>
  version: number
}

interface InspectionItemTable {
  agencyId: number
  id: string
  inspectionId: string
  taskId: string
  answers: ColumnType<Answer[], string, string>
  finding: string
  findingTaskId: string | null
  version: number
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    inspection: InspectionTable
    inspectionItem: InspectionItemTable
  }
}
