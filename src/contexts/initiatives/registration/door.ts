import type { AnyCommand } from '../../../commands/command.ts'
import type { AnyQuery } from '../../../commands/query.ts'
import { register } from './commands/register.ts'
import { approve, check, endorse, reject, returnInitiative, withdraw } from './commands/review-steps.ts'
import { saveDraft } from './commands/save-draft.ts'

export const registrationCommands: readonly AnyCommand[] = [
  saveDraft,
  register,
  endorse,
  check,
  approve,
  returnInitiative,
  reject,
  withdraw,
]
export const registrationQueries: readonly AnyQuery[] = []
