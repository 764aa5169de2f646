import { z } from 'zod'
import { participantsAndOnlookers } from '../../../commands/circles.ts'
import { mayEver } from '../../../commands/permission.ts'
import { defineQuery } from '../../../commands/query.ts'
import { commendationData } from '../data.ts'
import type { CommendationForm, VotingRule } from '../rules/forms.ts'
import { formsOf } from '../rules/forms.ts'
import type { BaseSalary } from '../rules/reward.ts'
import { whoMay } from '../rules/states.ts'
import { getVoting, listOwnForms, type OwnForm } from '../store/forms.ts'
import { words } from '../words.ts'

export interface FormsShown {
  readonly forms: readonly CommendationForm[]
  /** The agency's own, also those in the place of a shipped one. */
  readonly own: readonly OwnForm[]
  readonly baseSalaries: readonly BaseSalary[]
  readonly voting: VotingRule & { readonly version: number }
  readonly mayChange: boolean
}

/** Forms, coefficients, base salary and shares of votes, each with its source. */
export const formsShown = defineQuery({
  name: 'commendation.forms',
  words: words.catalogue.forms,
  input: z.strictObject({}),
  may: participantsAndOnlookers,
  run: async (db, _input, { actor }): Promise<FormsShown> => {
    const own = await listOwnForms(db)
    const { forms, baseSalaries } = commendationData()
    return {
      own,
      baseSalaries,
      forms: formsOf(
        forms,
        own.map(({ version: _version, ...form }) => form),
      ),
      voting: await getVoting(db),
      mayChange: mayEver(whoMay['keep-forms'], actor),
    }
  },
})
