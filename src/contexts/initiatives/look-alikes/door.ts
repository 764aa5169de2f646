import type { AnyCommand } from '../../../commands/command.ts'
import type { AnyQuery } from '../../../commands/query.ts'
import { judgeLookAlike } from './commands/judge-look-alike.ts'
import { lookAlikes, lookAlikesOf } from './queries/look-alikes.ts'

export const lookAlikeCommands: readonly AnyCommand[] = [judgeLookAlike]
export const lookAlikeQueries: readonly AnyQuery[] = [lookAlikes, lookAlikesOf]

export { findLookAlikes, type LookAlike } from './queries/find-look-alikes.ts'
export { gistOf } from './queries/look-alikes.ts'
export { LookAlikePanel, type LookAlikePanelProps } from './pages/look-alike-panel.tsx'
export { LookAlikesWhileTyping } from './pages/while-typing.tsx'
export { type VerdictShown } from './store/verdicts.ts'
