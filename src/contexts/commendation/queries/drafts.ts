import { z } from 'zod'
import { sql } from 'kysely'
import { defineQuery } from '../../../commands/query.ts'
import type { Option } from '../../../kernel/form.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import { choicesOfInitiatives } from '../../initiatives/index.ts'
import type { Signer } from '../../organization/browser.ts'
import { findChoices, getAgencyHead, listSigners } from '../../organization/index.ts'
import type { Session } from '../rules/council.ts'
import { isInUse, suits } from '../rules/forms.ts'
import type { Proposal } from '../rules/proposal.ts'
import { type ProposalState, whoMay } from '../rules/states.ts'
import { listForms } from '../store/forms.ts'
import { getProposal } from '../store/proposals.ts'
import { words } from '../words.ts'
import { getCouncil } from './councils.ts'

export interface ProposalDraft {
  readonly forms: readonly Option[]
  readonly people: readonly Option[]
  readonly units: readonly Option[]
  readonly initiatives: readonly Option[]
}

/** What a proposal chooses from. */
export const proposalDraft = defineQuery({
  name: 'commendation.proposal-draft',
  words: words.catalogue.propose,
  input: z.strictObject({}),
  may: whoMay.propose,
  run: async (db, _input, { actor: { agencyId }, today }): Promise<ProposalDraft> => {
    const forms = (await listForms(db)).filter((form) => isInUse(form, today))
    const initiatives = await choicesOfInitiatives(db, agencyId)
    return {
      ...(await findChoices(db, { agencyId, on: today })),
      forms: forms.map(({ id, name }) => option(id, name)),
      initiatives: initiatives.map(({ id, code, name }) => option(id, `${code} · ${name}`)),
    }
  },
})

export interface ProposalEdit extends Omit<ProposalDraft, 'people' | 'units'> {
  readonly proposal: Proposal
}

/** A proposal that may still be written anew, with what it could have besides. */
export const proposalEdit = defineQuery({
  name: 'commendation.proposal-edit',
  words: words.catalogue.seeEdit,
  input: z.strictObject({ proposalId: z.uuid() }),
  may: whoMay.edit,
  run: async (db, { proposalId }, { actor: { agencyId }, today }): Promise<ProposalEdit> => {
    const proposal = await getProposal(db, proposalId)
    const forms = (await listForms(db)).filter((form) => isInUse(form, today) || form.id === proposal.formId)
    const initiatives = (await choicesOfInitiatives(db, agencyId)).map(({ id, code, name }) =>
      option(id, `${code} · ${name}`),
    )
    // What it rests on stays to be seen, also where it would not be offered any more.
    const kept = proposal.initiativeId
    const isKept = kept === null || initiatives.some(({ value }) => value === kept)
    return {
      proposal,
      forms: forms.filter((form) => suits(form, proposal.holder)).map(({ id, name }) => option(id, name)),
      initiatives: isKept ? initiatives : [option(kept, proposal.grounds[0]?.text ?? kept), ...initiatives],
    }
  },
  place: ({ proposal: { proposingUnitId, unitId } }) => ({ unitIds: [proposingUnitId, unitId] }),
})

export interface CouncilDraft {
  readonly people: readonly Option[]
  readonly proposals: readonly Option[]
}

/** Who can sit in a council, and what waits for it. */
export const councilDraft = defineQuery({
  name: 'commendation.council-draft',
  words: words.catalogue.openCouncil,
  input: z.strictObject({}),
  may: whoMay['hold-council'],
  run: async (db, _input, { actor: { agencyId }, today }): Promise<CouncilDraft> => ({
    people: (await findChoices(db, { agencyId, on: today })).people,
    proposals: await proposalsIn(db, 'proposed'),
  }),
})

export interface CouncilPlan extends CouncilDraft {
  readonly session: Session
  readonly agendaIds: readonly string[]
}

/** A meeting that was called, with the people and proposals it could have besides. */
export const councilPlan = defineQuery({
  name: 'commendation.council-plan',
  words: words.catalogue.seeCouncilPlan,
  input: z.strictObject({ sessionId: z.uuid() }),
  may: whoMay['hold-council'],
  run: async (db, { sessionId }, { actor: { agencyId }, today }): Promise<CouncilPlan> => {
    const council = await getCouncil(db, sessionId)
    const { people } = await findChoices(db, { agencyId, on: today })
    const { hasLeft } = words.catalogue
    const gone = council.members.filter(({ id }) => !people.some(({ value }) => value === id))
    const own = council.agenda.map(({ id, code, holderName, formName }) =>
      option(id, `${code} · ${holderName}: ${formName}`),
    )
    return {
      session: council,
      agendaIds: council.agenda.map(({ id }) => id),
      people: [
        ...people,
        ...gone.map(({ id, name }) => ({ value: id, label: { vi: hasLeft.vi(name), en: hasLeft.en(name) } })),
      ],
      proposals: [...own, ...(await proposalsIn(db, 'proposed'))],
    }
  },
})

export interface GrantDraft {
  readonly proposals: readonly Option[]
  readonly signers: readonly Signer[]
  readonly symbol: string
}

/** What the council passed and who can sign a decision on it. */
export const grantDraft = defineQuery({
  name: 'commendation.grant-draft',
  words: words.catalogue.grant,
  input: z.strictObject({}),
  may: whoMay.grant,
  run: async (db, _input, { actor: { agencyId }, today }): Promise<GrantDraft> => ({
    proposals: await proposalsIn(db, 'passed'),
    signers: await listSigners(db, today),
    symbol: `QĐ-${(await getAgencyHead(db, agencyId)).symbol}`,
  }),
})

async function proposalsIn(db: ReadDb, state: ProposalState): Promise<readonly Option[]> {
  const { rows } = await sql<{ id: string; code: string; holderName: string; formName: string; on: PlainDate }>`
    select id, code, holder_name, form ->> 'name' as form_name from commendation_proposal
    where state = ${state} order by code, id limit 300`.execute(db)
  return rows.map(({ id, code, holderName, formName }) => option(id, `${code} · ${holderName}: ${formName}`))
}

function option(value: string, label: string): Option {
  return { value, label: { vi: label, en: label } }
}
