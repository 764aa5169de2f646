import type { AnyCommand } from '../../commands/command.ts'
import type { AnyQuery } from '../../commands/query.ts'
import { setDay } from './commands/set-day.ts'
import { unsetDay } from './commands/unset-day.ts'
import { specialDays } from './queries.ts'

export const commands: readonly AnyCommand[] = [setDay, unsetDay]
export const queries: readonly AnyQuery[] = [specialDays]

export { calendarRoutes } from './routes.tsx'
export { calendarOf, calendarWith, listOwnDays } from './store.ts'
export * from './browser.ts'
