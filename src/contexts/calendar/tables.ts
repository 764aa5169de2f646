import type { PlainDate } from '../../kernel/plain-date.ts'
import type { DayKind } from './rules/calendar-day.ts'

export interface CalendarDayTable {
  agencyId: number
  onDate: PlainDate
  kind: DayKind
  name: string
  source: string
  swappedWith: PlainDate | null
  setBy: string | null
  setAt: Date
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    calendarDay: CalendarDayTable
  }
}
