import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, prose, rowVersion } from '../../../commands/fields.ts'
import { accept } from '../../../kernel/verdict.ts'
import { refusalsFor } from '../refusals.ts'
import { closePlan as close } from '../rules/plan-end.ts'
import { loadClosingFile, saveClosedPlan } from '../store/plan-upkeep.ts'
import { labels } from '../words.ts'

/** Ends a plan, once each of its tasks is done or dropped. */
export const closePlan = defineCommand({
  name: 'plans.close-plan',
  words: { vi: 'Kết thúc kế hoạch', en: 'Close the plan' },
  input: z.strictObject({ planId: carried(), version: rowVersion(), note: prose({ label: labels.note, max: 2_000 }) }),
  may: { office: 'agency', leader: 'agency' },
  refusals: refusalsFor('plan-closed', 'plan-has-open-tasks'),
  load: (db, { planId }) => loadClosingFile(db, planId),
  decide: ({ plan, openTasks }, { version, note }) => {
    const closed = close(plan, { version, openTasks })
    return closed.ok ? accept({ plan: closed.outcome, note }) : closed
  },
  save: saveClosedPlan,
  subject: ({ planId }) => ({ kind: 'plan', id: planId }),
  answer: ({ plan }) => ({ planId: plan.id }),
})
