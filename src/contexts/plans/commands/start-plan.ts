import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, dayField, line, optional } from '../../../commands/fields.ts'
import type { Facts } from '../../../commands/command.ts'
import type { Db } from '../../../platform/database/tables.ts'
import { refusalsFor } from '../refusals.ts'
import { AcceptedTaskShape, type AcceptedPlan, startOf } from '../rules/plan-start.ts'
import { insertStartedPlan, loadStartFile } from '../store/start.ts'
import { labels } from '../words.ts'
import { nowOf } from './task-command.ts'

/** Makes a plan with its tasks and turns from a document that was read and accepted. */
export const startPlanCommand = defineCommand({
  name: 'plans.start-plan',
  words: { vi: 'Đưa kế hoạch vào thực hiện', en: 'Start the plan' },
  input: z.strictObject({
    documentId: carried(),
    title: line({ label: labels.planTitle, max: 500 }),
    period: z.string().trim().max(100).default(''),
    startsOn: dayField({ label: labels.planStartsOn }),
    endsOn: optional(dayField({ label: labels.planEndsOn })),
    tasks: z.array(AcceptedTaskShape).max(5_000),
  }),
  may: { office: 'agency', leader: 'agency', operator: 'agency' },
  refusals: refusalsFor(
    'plan-without-tasks',
    'plan-too-long',
    'plan-ends-before-start',
    'plan-already-started',
    'task-ends-before-start',
    'rhythm-not-possible',
    'date-outside-calendar',
  ),
  load: (db, input, facts) => loadStartFile(db, input.documentId, facts),
  decide: (file, input, facts) => startOf(file, input, nowOf(facts)),
  save: insertStartedPlan,
  subject: (_input, { plan }) => ({ kind: 'plan', id: plan.id }),
  answer: ({ plan, tasks }) => ({ planId: plan.id, code: plan.code, taskCount: tasks.length }),
})

export interface PlanStarted {
  readonly planId: string
  readonly taskIds: readonly string[]
}

/**
 * The same inside another command's transaction: call it from the `save` that accepts a reading. Throws when the plan
 * cannot be started so; check what was accepted with `startRefusalOf` in `decide` first.
 */
export async function startPlan(db: Db, accepted: AcceptedPlan, facts: Facts): Promise<PlanStarted> {
  const started = startOf(await loadStartFile(db, accepted.documentId, facts), accepted, nowOf(facts))
  if (!started.ok) throw new Error(`start plan "${accepted.title}": ${started.reason}`)
  await insertStartedPlan(db, started.outcome, facts)
  return { planId: started.outcome.plan.id, taskIds: started.outcome.tasks.map(({ id }) => id) }
}
