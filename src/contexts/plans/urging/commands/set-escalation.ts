import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { choice, integer, line, optional, rowVersion } from '../../../../commands/fields.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { refusalsFor } from '../refusals.ts'
import {
  checkRule,
  type EscalationRefusal,
  type EscalationStep,
  FARTHEST_OFFSET,
  MOST_STEPS,
} from '../rules/escalation.ts'
import { rungWords } from '../rules/words.ts'
import { findRuleForUpdate, type KeptRule, saveRule } from '../store/rule.ts'
import { words } from '../words.ts'

const labels = words.catalogue

/** One row of the form; the fields are drawn from it, too. A row set to "none" is taken away. */
export const StepRow = z.strictObject({
  key: optional(line({ label: labels.stepKey, max: 40 })),
  when: choice({
    label: labels.stepWhen,
    options: { before: labels.before, on: labels.onDay, after: labels.after, none: labels.noStep },
  }),
  days: optional(integer({ label: labels.stepDays, min: 0, max: FARTHEST_OFFSET })),
  to: choice({ label: labels.stepTo, options: rungWords }),
})
type StepRow = z.infer<typeof StepRow>

/** Sets how reminders climb in the agency. */
export const setEscalation = defineCommand({
  name: 'plans.set-escalation',
  words: labels.setRule,
  input: z.strictObject({ version: rowVersion(), steps: z.array(StepRow).max(MOST_STEPS) }),
  may: { admin: 'agency', office: 'agency' },
  refusals: refusalsFor('steps-missing', 'step-named-twice', 'step-told-twice', 'chain-climbs-down'),
  load: findRuleForUpdate,
  decide: (kept, { version, steps }, facts): Verdict<KeptRule, EscalationRefusal | 'record-changed'> => {
    if ((kept?.version ?? 0) !== version) return refuse('record-changed')
    const checked = checkRule(steps.flatMap((row) => stepsOf(row, facts.newId)))
    if (!checked.ok) return checked
    return accept({ id: kept?.id ?? facts.newId(), steps: checked.outcome, version: 1 })
  },
  save: saveRule,
  subject: (_input, { id }) => ({ kind: 'escalation-rule', id }),
})

const signs = { before: -1, on: 0, after: 1 } as const

function stepsOf({ key, when, days, to }: StepRow, newId: () => string): EscalationStep[] {
  if (when === 'none') return []
  const count = days ?? 0
  return [{ key: key ?? newId(), offset: count === 0 ? 0 : signs[when] * count, to }]
}
