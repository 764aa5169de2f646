import { z } from 'zod'
import { type CommandDescription, defineCommand } from '../../../../commands/command.ts'
import { choices, optional, prose } from '../../../../commands/fields.ts'
import type { Words } from '../../../../kernel/words.ts'
import { type Initiative, placeOf } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { moveRefusals } from '../../refusals.ts'
import { checklistWords } from '../field-words.ts'
import { registrationRefusals } from '../refusals.ts'
import { registrationFields } from '../rules/registration.ts'
import { type ReviewAct, reviewAll, type Reviewed, type ReviewRefusal, type Said } from '../rules/review.ts'
import { loadChosen, saveReviewed } from '../store/reviews.ts'
import { tellNext } from '../store/tell.ts'
import { words } from '../words.ts'
import { chosenField } from './fields.ts'

const texts = words.catalogue
/** Initiatives that can be moved on at once. */
const MOST_CHOSEN = 200

const chosen = chosenField(texts.chosen, MOST_CHOSEN)
const note = optional(prose({ label: texts.note, hint: texts.noteHint, max: 2_000 }))
const reasonNote = optional(prose({ label: texts.reason, hint: texts.reasonHint, max: 2_000 }))

/** One row of what is to be put right; rows without a reason are left out. */
const reasons = z
  .array(
    z.strictObject({
      field: z.enum(['', ...registrationFields]),
      reason: z.string().trim().max(1_000).default(''),
    }),
  )
  .max(registrationFields.length + 1)
  .default([])
  .transform((rows) => rows.filter(({ reason }) => reason !== ''))

type StepInput = z.ZodType<Said & { readonly chosen: readonly { readonly id: string; readonly version: number }[] }>

interface Step<Input extends StepInput> {
  readonly name: string
  readonly act: ReviewAct
  readonly words: Words
  readonly input: Input
}

/** A step of the review, of one initiative or of many at once: all of them, or none. */
function step<Input extends StepInput>({
  name,
  act,
  words: label,
  input: asked,
}: Step<Input>): CommandDescription<Input, readonly Initiative[], readonly Reviewed[], ReviewRefusal> {
  return defineCommand({
    name,
    words: label,
    input: asked,
    may: mayDo(act),
    refusals: { ...moveRefusals, ...registrationRefusals('reason-missing', 'checklist-incomplete') },
    load: (db, { chosen: seen }) =>
      loadChosen(
        db,
        seen.map(({ id }) => id),
      ),
    // One of one's own among them opens the door; the rule looks at each.
    place: (initiatives) => {
      const places = initiatives.map(placeOf)
      return {
        unitIds: places.flatMap(({ unitIds = [] }) => unitIds),
        personIds: places.flatMap(({ personIds = [] }) => personIds),
      }
    },
    decide: (initiatives, said, facts) => reviewAll(initiatives, { act, said, chosen: said.chosen }, facts),
    save: async (db, reviewed, facts) => {
      await saveReviewed(db, facts.actor.agencyId, reviewed)
      await tellNext(db, reviewed, facts)
    },
    subject: (_input, reviewed) => ({ kind: 'initiative', id: reviewed[0]?.initiative.id ?? null }),
    answer: (reviewed) => ({ count: reviewed.length, initiativeId: reviewed[0]?.initiative.id ?? null }),
  })
}

/** The head of the unit agrees. */
export const endorse = step({
  name: 'initiatives.endorse',
  act: 'endorse',
  words: texts.endorse,
  input: z.strictObject({ chosen, note }),
})

/** The Office confirms, point by point, that the registration is complete. */
export const check = step({
  name: 'initiatives.check',
  act: 'check',
  words: texts.check,
  input: z.strictObject({
    chosen,
    checklist: choices({ label: texts.checklist, options: checklistWords }),
    note,
  }),
})

/** The leaders approve. */
export const approve = step({
  name: 'initiatives.approve',
  act: 'approve',
  words: texts.approve,
  input: z.strictObject({ chosen, note }),
})

/** Back to the author, with what is to be put right beside each field. */
export const returnInitiative = step({
  name: 'initiatives.return',
  act: 'return',
  words: texts.returnIt,
  input: z.strictObject({ chosen, reasons, note: reasonNote }),
})

/** The leaders do not approve; this ends it. */
export const reject = step({
  name: 'initiatives.reject',
  act: 'reject',
  words: texts.reject,
  input: z.strictObject({ chosen, note: reasonNote }),
})

/** Takes a registration back, before work has begun. */
export const withdraw = step({
  name: 'initiatives.withdraw',
  act: 'withdraw',
  words: texts.withdraw,
  input: z.strictObject({ chosen, note: reasonNote }),
})
