import type { AnyCommand } from '../../../commands/command.ts'
import type { AnyQuery } from '../../../commands/query.ts'
import { reachMilestone } from './commands/reach-milestone.ts'
import { recordContribution } from './commands/record-contribution.ts'
import { recordReach } from './commands/record-reach.ts'
import { recordSession } from './commands/record-session.ts'
import { reviewInterim } from './commands/review-interim.ts'
import { setOutputs } from './commands/set-outputs.ts'
import { startInitiative } from './commands/start-initiative.ts'
import { stopInitiative } from './commands/stop-initiative.ts'
import { withdrawEntry } from './commands/withdraw-entry.ts'
import { diaryShown } from './queries/diary-of.ts'
import { pageWords } from './words.ts'

export const diaryCommands: readonly AnyCommand[] = [
  startInitiative,
  recordSession,
  recordReach,
  recordContribution,
  reachMilestone,
  withdrawEntry,
  setOutputs,
  reviewInterim,
  stopInitiative,
]
export const diaryQueries: readonly AnyQuery[] = [diaryShown]

export { DiarySections } from './pages/diary-parts.tsx'
export { type Diary, diaryShown } from './queries/diary-of.ts'
export const sessionsWords = pageWords.catalogue.sessions
