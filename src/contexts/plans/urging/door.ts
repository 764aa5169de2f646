import type { AnyCommand } from '../../../commands/command.ts'
import type { AnyQuery } from '../../../commands/query.ts'
import { renewCalendarFeed, stopCalendarFeed } from './commands/calendar-feed.ts'
import { issueUrgingNote } from './commands/issue-urging-note.ts'
import { remind } from './commands/remind.ts'
import { setEscalation } from './commands/set-escalation.ts'
import { escalation } from './queries/escalation.ts'
import { exportUrgent, listUrgent } from './queries/list-urgent.ts'
import { ownCalendar, ownFeed } from './queries/own-calendar.ts'
import { taskProof } from './queries/proof.ts'
import { urgingDraft } from './queries/urging-draft.ts'
import { exportUrgingNotes, urgingNote, urgingNotes } from './queries/urging-notes.ts'

export const urgingCommands: readonly AnyCommand[] = [
  setEscalation,
  remind,
  issueUrgingNote,
  renewCalendarFeed,
  stopCalendarFeed,
]
export const urgingQueries: readonly AnyQuery[] = [
  escalation,
  listUrgent,
  exportUrgent,
  urgingDraft,
  urgingNote,
  urgingNotes,
  exportUrgingNotes,
  taskProof,
  ownFeed,
  ownCalendar,
]
