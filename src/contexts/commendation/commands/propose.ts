import { z } from 'zod'
import { personIdOf } from '../../../commands/actor.ts'
import { defineCommand } from '../../../commands/command.ts'
import { choice, line, optional, prose, reference } from '../../../commands/fields.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import { yearOf } from '../../../kernel/plain-date.ts'
import { accept, refuse } from '../../../kernel/verdict.ts'
import type { Db } from '../../../platform/database/tables.ts'
import { groundsOf } from '../../initiatives/index.ts'
import { type DirectoryOf, listPeople, listUnits } from '../../organization/index.ts'
import { proposalRefusals } from '../refusals.ts'
import { checkProposal, isSameMerit, type Proposal } from '../rules/proposal.ts'
import { whoMay } from '../rules/states.ts'
import { listForms } from '../store/forms.ts'
import { insertProposal, listMeritsOf, nextCode } from '../store/proposals.ts'
import { words } from '../words.ts'

const labels = words.catalogue

/** What of a proposal may be written anew, whoever it is for. */
export const wordingFields = {
  initiativeId: optional(reference({ label: labels.initiative, hint: labels.initiativeHint })),
  achievement: prose({ label: labels.achievement, hint: labels.achievementHint, max: 600 }),
} as const
export const formField = line({ label: labels.form, max: 60 })
export const nameField = optional(line({ label: labels.name, hint: labels.nameHint, max: 200 }))

const Input = z.strictObject({
  formId: formField,
  holder: choice({ label: labels.holder, options: { collective: labels.collective, individual: labels.individual } }),
  unitId: optional(reference({ label: labels.unit, hint: labels.unitHint })),
  personId: optional(reference({ label: labels.person, hint: labels.personHint })),
  name: nameField,
  ...wordingFields,
})

/** Proposes a commendation, with the grounds the record of an initiative offers. */
export const propose = defineCommand({
  name: 'commendation.propose',
  words: labels.propose,
  input: Input,
  may: whoMay.propose,
  refusals: proposalRefusals,
  load: async (db, input, { actor, today }) => {
    const { person, unit, ownUnitIds } = await holderNamed(db, input, { agencyId: actor.agencyId, on: today })
    const initiative = input.initiativeId === null ? null : await groundsOf(db, actor.agencyId, input.initiativeId)
    const form = (await listForms(db)).find(({ id }) => id === input.formId)
    const typed = { ...input, person, unit, form, initiative }
    const checked = checkProposal(typed, today)
    const merits = checked.ok ? await listMeritsOf(db, { ...checked.outcome, exceptId: null }) : []
    return { checked, merits, initiative, ownUnitIds, code: await nextCode(db, yearOf(today)) }
  },
  // A head proposes for what their unit did: its people, itself, or an initiative of it.
  place: ({ ownUnitIds, initiative }) => ({ unitIds: [...ownUnitIds, initiative?.unitId ?? null] }),
  decide: ({ checked, merits, initiative, ownUnitIds, code }, { achievement }, { actor, today, newId }) => {
    if (!checked.ok) return checked
    const { form, ...holder } = checked.outcome
    if (merits.some((merit) => isSameMerit(merit, { ...holder, achievement }))) return refuse('commended-already')
    const proposal: Proposal = {
      ...holder,
      id: newId(),
      code,
      year: yearOf(today),
      formId: form.id,
      form,
      initiativeId: initiative?.id ?? null,
      achievement,
      grounds: initiative?.grounds ?? [],
      proposingUnitId: initiative?.unitId ?? ownUnitIds[0] ?? null,
      proposedBy: personIdOf(actor),
      editedBy: [],
      proposedOn: today,
      state: 'proposed',
      stateReason: '',
      sessionId: null,
      votes: null,
      decisionId: null,
      decidedOn: null,
      rewardVnd: null,
      certificateId: null,
      version: 1,
    }
    return accept(proposal)
  },
  save: (db, proposal, { actor }) => insertProposal(db, proposal, actor.agencyId),
  subject: (_input, { id }) => ({ kind: 'commendation', id }),
  answer: ({ id, code }) => ({ proposalId: id, code }),
})

/** The person and the unit named, and the units they stand in. Throws RecordNotFound for ids that mean nobody. */
async function holderNamed(db: Db, { personId, unitId }: z.infer<typeof Input>, of: DirectoryOf) {
  const person = personId === null ? null : (await listPeople(db, of)).find(({ id }) => id === personId)
  const unit = unitId === null ? null : (await listUnits(db, of)).find(({ id }) => id === unitId)
  if (person === undefined || unit === undefined) throw new RecordNotFound(`holder ${personId ?? unitId ?? ''}`)
  const personUnits = (person?.roles ?? []).flatMap((held) => held.unitId ?? [])
  return { person, unit, ownUnitIds: unit === null ? personUnits : [unit.id] }
}
