import type { AnyCommand } from '../../../commands/command.ts'
import type { AnyQuery } from '../../../commands/query.ts'
import { adopt } from './commands/adopt.ts'
import { continueInitiative, continueUnit } from './commands/continue.ts'
import { describeHowTo } from './commands/describe-how-to.ts'
import { answerLifeCheck, askLifeChecks } from './commands/life-check.ts'
import { tellAdoption } from './commands/tell-adoption.ts'
import { adoptDraft, adoptionShown, ownAdoptions } from './queries/adoptions.ts'
import { howToDraft, howToShown } from './queries/how-to.ts'
import { exportAdoptable, listAdoptable, unitsToContinue } from './queries/list.ts'
import { replicationSection } from './queries/section.ts'

export const replicationCommands: readonly AnyCommand[] = [
  describeHowTo,
  adopt,
  tellAdoption,
  answerLifeCheck,
  askLifeChecks,
  continueInitiative,
  continueUnit,
]
export const replicationQueries: readonly AnyQuery[] = [
  replicationSection,
  howToDraft,
  howToShown,
  adoptDraft,
  adoptionShown,
  ownAdoptions,
  listAdoptable,
  exportAdoptable,
  unitsToContinue,
]

export { askLifeChecks }
export { replicationSection, type ReplicationShown } from './queries/section.ts'
export { ReplicationSection, type ReplicationSectionProps } from './pages/replication-section.tsx'
