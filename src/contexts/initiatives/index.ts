import type { AnyCommand } from '../../commands/command.ts'
import type { AnyQuery } from '../../commands/query.ts'

export const commands: readonly AnyCommand[] = []
export const queries: readonly AnyQuery[] = []
