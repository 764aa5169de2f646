import { z } from 'zod'
import { sql } from 'kysely'
import { defineQuery } from '../../../commands/query.ts'
import type { Option } from '../../../kernel/form.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import { choicesOfInitiatives } from '../../initiatives/index.ts'
import type { Signer } from '../../organization/browser.ts'
import { findChoices, getAgencyHead, listSigners } from '../../organization/index.ts'
import { isInUse } from '../rules/forms.ts'
import { type ProposalState, whoMay } from '../rules/states.ts'
import { listForms } from '../store/forms.ts'
import { words } from '../words.ts'

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
