import type { AnyCommand } from '../../commands/command.ts'
import type { AnyQuery } from '../../commands/query.ts'
import { assignTask } from './commands/assign-task.ts'
import { startPlanCommand } from './commands/start-plan.ts'

export const commands: readonly AnyCommand[] = [startPlanCommand, assignTask]
export const queries: readonly AnyQuery[] = []

export { type PlanStarted, startPlan } from './commands/start-plan.ts'
export type { AcceptedPlan, AcceptedTask } from './rules/plan-start.ts'
