import type { AnyCommand } from '../../../commands/command.ts'
import { handOutNotices } from './commands/hand-out-notices.ts'

export const neighbourCommands: readonly AnyCommand[] = [handOutNotices]

export { handOutNotices }
export { listAgenciesToTell, tellAgency } from './store.ts'
