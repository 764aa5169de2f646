import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { PlanHead } from './task.ts'

export type CloseRefusal = 'plan-closed' | 'record-changed' | 'plan-has-open-tasks'

/** Ends a plan, once each of its tasks is done or dropped. */
export function closePlan(
  plan: PlanHead,
  { version, openTasks }: { version: number; openTasks: number },
): Verdict<PlanHead, CloseRefusal> {
  if (plan.state === 'closed') return refuse('plan-closed')
  if (plan.version !== version) return refuse('record-changed')
  if (openTasks > 0) return refuse('plan-has-open-tasks')
  return accept({ ...plan, state: 'closed' })
}
