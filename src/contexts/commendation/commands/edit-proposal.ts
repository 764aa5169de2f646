import { z } from 'zod'
import { personIdOf } from '../../../commands/actor.ts'
import { defineCommand } from '../../../commands/command.ts'
import { carried, rowVersion } from '../../../commands/fields.ts'
import { accept, refuse } from '../../../kernel/verdict.ts'
import { groundsOf } from '../../initiatives/index.ts'
import { proposalRefusals } from '../refusals.ts'
import { checkProposal, editorsWith, type HolderTyped, isSameMerit, movedBy, type Proposal } from '../rules/proposal.ts'
import { whoMay } from '../rules/states.ts'
import { listForms } from '../store/forms.ts'
import { getProposalForUpdate, listMeritsOf, saveProposals } from '../store/proposals.ts'
import { touchSession } from '../store/sessions.ts'
import { words } from '../words.ts'
import { formField, nameField, wordingFields } from './propose.ts'

/**
 * Writes a proposal anew that no council has voted on: its form with the coefficients of today, its achievement, its grounds
 * from the record as it stands now, and the name of somebody outside. Who it is for otherwise stays: that is another proposal.
 * Whoever rewrites it is tied to it, and a meeting that has it on its agenda counts no votes on what it said before.
 */
export const editProposal = defineCommand({
  name: 'commendation.edit-proposal',
  words: words.catalogue.edit,
  input: z.strictObject({
    proposalId: carried(),
    version: rowVersion(),
    formId: formField,
    name: nameField,
    ...wordingFields,
  }),
  may: whoMay.edit,
  refusals: proposalRefusals,
  load: async (db, { proposalId, formId, name, initiativeId, achievement }, { actor, today }) => {
    const proposal = await getProposalForUpdate(db, proposalId)
    const initiative = initiativeId === null ? null : await groundsOf(db, actor.agencyId, initiativeId)
    const forms = await listForms(db)
    // A form that is no longer in use may stay where it was proposed.
    const form = formId === proposal.formId ? proposal.form : forms.find(({ id }) => id === formId)
    const typed = { ...holderOf(proposal, name), form, achievement, initiative }
    const checked = checkProposal(typed, formId === proposal.formId ? proposal.proposedOn : today)
    const merits = checked.ok ? await listMeritsOf(db, { ...checked.outcome, exceptId: proposalId }) : []
    return { proposal, initiative, checked, merits, current: forms.find(({ id }) => id === formId) }
  },
  place: ({ proposal }) => ({ unitIds: [proposal.proposingUnitId, proposal.unitId] }),
  decide: ({ proposal, initiative, checked, merits, current }, { version, achievement }, { actor }) => {
    if (proposal.version !== version) return refuse('record-changed')
    const moved = movedBy(proposal, 'edit')
    if (!moved.ok) return moved
    if (!checked.ok) return checked
    const { form, ...holder } = checked.outcome
    if (merits.some((merit) => isSameMerit(merit, { ...holder, achievement }))) return refuse('commended-already')
    const edited: Proposal = {
      ...moved.outcome,
      ...holder,
      formId: form.id,
      form: current ?? form,
      initiativeId: initiative?.id ?? null,
      grounds: initiative?.grounds ?? [],
      achievement,
      editedBy: editorsWith(proposal, personIdOf(actor)),
    }
    return accept(edited)
  },
  save: async (db, proposal) => {
    await saveProposals(db, [proposal])
    if (proposal.sessionId !== null) await touchSession(db, proposal.sessionId)
  },
  subject: ({ proposalId }) => ({ kind: 'commendation', id: proposalId }),
  answer: ({ code }) => ({ code }),
})

/** Whom the proposal is for, with the name as typed when they are of outside. */
function holderOf({ holder, personId, unitId, holderName }: Proposal, name: string | null): HolderTyped {
  const kept = (id: string | null) => (id === null ? null : { id, name: holderName })
  return { holder, person: kept(personId), unit: kept(unitId), name }
}
