import type { ColumnType } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { OfficialDocument } from '../../documents/browser.ts'
import type { EscalationStep } from './rules/escalation.ts'

export interface EscalationRuleTable {
  agencyId: number
  id: string
  /** Written as JSON text, comes out parsed. */
  steps: ColumnType<EscalationStep[], string, string>
  version: number
}

/** Lists of ids are written as array texts by the store and read as JSON lists. */
type Ids = ColumnType<string[], unknown, unknown>

interface ReminderTable {
  agencyId: number
  turnId: string
  step: string
  dueOn: PlainDate
  noticeIds: Ids
  at: Date
}

interface UrgingNoteTable {
  agencyId: number
  id: string
  serial: number
  year: number
  unitId: string
  turnIds: Ids
  officerIds: Ids
  text: string
  answerBy: PlainDate
  signedBy: string | null
  issuedOn: PlainDate
  noticeIds: Ids
  document: ColumnType<OfficialDocument, string, string>
  version: number
}

interface CalendarFeedTable {
  agencyId: number
  id: string
  personId: string
  madeAt: Date
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    escalationRule: EscalationRuleTable
    reminder: ReminderTable
    urgingNote: UrgingNoteTable
    calendarFeed: CalendarFeedTable
  }
}
