import { z } from 'zod'
import { defineQuery } from '../../../../commands/query.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { type Initiative, placeOf } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { getInitiative } from '../../store/initiatives.ts'
import type { FieldReason } from '../rules/review.ts'
import { words } from '../words.ts'
import { type FormChoices, formChoices, type PlannedModel, plannedModels } from './form-choices.ts'

export interface RegistrationStart {
  readonly choices: FormChoices
  readonly planned: readonly PlannedModel[]
}

/** What the form of a new registration chooses from, and the models that plans name. */
export const registrationStart = defineQuery({
  name: 'initiatives.registration-start',
  words: words.catalogue.seeStart,
  input: z.strictObject({}),
  may: mayDo('register'),
  run: async (db, _input, facts): Promise<RegistrationStart> => {
    const choices = await formChoices(db, facts, null)
    return { choices, planned: await plannedModels(db, facts.actor.agencyId, choices) }
  },
})

export interface RegistrationDraft {
  readonly initiative: Initiative
  readonly choices: FormChoices
  /** What is to be put right, as it was last returned. */
  readonly returned: Returned | undefined
}

export interface Returned {
  readonly reasons: readonly FieldReason[]
  readonly note: string
  readonly at: Date
  readonly by: string | null
}

/** A registration to write on, with what was said when it was returned. */
export const registrationDraft = defineQuery({
  name: 'initiatives.registration-draft',
  words: words.catalogue.seeDraft,
  input: z.strictObject({ initiativeId: z.uuid() }),
  may: mayDo('edit'),
  run: async (db, { initiativeId }, facts): Promise<RegistrationDraft> => {
    const initiative = await getInitiative(db, initiativeId)
    const choices = await formChoices(db, facts, initiativeId)
    const returned = initiative.state === 'returned' ? await findReturned(db, initiativeId) : undefined
    return { initiative, choices, returned }
  },
  place: ({ initiative }) => placeOf(initiative),
})

function findReturned(db: ReadDb, initiativeId: string): Promise<Returned | undefined> {
  return db
    .selectFrom('initiativeReview')
    .leftJoin('person', (join) =>
      join
        .onRef('person.agencyId', '=', 'initiativeReview.agencyId')
        .onRef('person.id', '=', 'initiativeReview.personId'),
    )
    .select(['initiativeReview.reasons', 'initiativeReview.note', 'initiativeReview.at', 'person.name as by'])
    .where('initiativeReview.initiativeId', '=', initiativeId)
    .where('initiativeReview.act', '=', 'return')
    .orderBy('initiativeReview.at', 'desc')
    .orderBy('initiativeReview.id', 'desc')
    .executeTakeFirst()
}
