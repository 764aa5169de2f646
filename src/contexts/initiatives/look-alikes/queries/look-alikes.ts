import { z } from 'zod'
import { byDuty, participants } from '../../../../commands/circles.ts'
import { defineQuery } from '../../../../commands/query.ts'
import { placeOf, type Initiative } from '../../rules/initiative.ts'
import { getInitiative } from '../../store/initiatives.ts'
import { listVerdicts, type VerdictShown } from '../store/verdicts.ts'
import { words } from '../words.ts'
import { findLookAlikes, type LookAlike } from './find-look-alikes.ts'

/** What a card keeps of an initiative beside its name. */
export function gistOf({ goals, content, outputs }: Pick<Initiative, 'goals' | 'content' | 'outputs'>): string {
  return [goals, content, outputs].filter((part) => part !== '').join('\n')
}

const text = (most: number) => z.string().max(most).catch('')
const MOST_SHOWN = 8

/** The look-alikes of what is being typed; too long texts count as empty rather than as wrong. */
export const lookAlikes = defineQuery({
  name: 'initiatives.look-alikes',
  words: words.catalogue.see,
  input: z.object({
    name: text(1_000).default(''),
    gist: text(20_000).default(''),
    excludeId: z.uuid().optional().catch(undefined),
    limit: z.coerce.number().int().min(1).max(20).catch(MOST_SHOWN).default(MOST_SHOWN),
  }),
  may: participants,
  run: (db, { limit, ...typed }): Promise<readonly LookAlike[]> => findLookAlikes(db, typed, limit),
})

export interface LookAlikesOf {
  readonly initiative: Initiative
  readonly found: readonly LookAlike[]
  readonly said: readonly VerdictShown[]
}

/** The look-alikes of a registration, with what reviewers said of each. */
export const lookAlikesOf = defineQuery({
  name: 'initiatives.look-alikes-of',
  words: words.catalogue.seeOf,
  input: z.strictObject({ initiativeId: z.uuid() }),
  may: { ...byDuty, assessor: 'agency' },
  run: async (db, { initiativeId }): Promise<LookAlikesOf> => {
    const initiative = await getInitiative(db, initiativeId)
    const typed = { name: initiative.name, gist: gistOf(initiative), excludeId: initiativeId }
    return {
      initiative,
      found: await findLookAlikes(db, typed, MOST_SHOWN),
      said: await listVerdicts(db, initiativeId),
    }
  },
  place: ({ initiative }) => placeOf(initiative),
})
