import { z } from 'zod'
import { defineQuery } from '../../../../commands/query.ts'
import { defaultRule, type EscalationRule } from '../rules/escalation.ts'
import { findRule } from '../store/rule.ts'
import { words } from '../words.ts'

export interface EscalationShown {
  readonly steps: EscalationRule
  /** False while the agency has not set its own. */
  readonly isOwn: boolean
  readonly version: number
}

/** How reminders climb in the agency. */
export const escalation = defineQuery({
  name: 'plans.escalation',
  words: words.catalogue.seeRule,
  input: z.strictObject({}),
  may: { admin: 'agency', office: 'agency', leader: 'agency' },
  run: async (db): Promise<EscalationShown> => {
    const kept = await findRule(db)
    if (kept === undefined) return { steps: defaultRule, isOwn: false, version: 0 }
    return { steps: kept.steps, isOwn: true, version: kept.version }
  },
})
