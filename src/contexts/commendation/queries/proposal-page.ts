import { sql } from 'kysely'
import { z } from 'zod'
import { participantsAndOnlookers } from '../../../commands/circles.ts'
import { mayAt, mayEver } from '../../../commands/permission.ts'
import { defineQuery } from '../../../commands/query.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import type { Proposal } from '../rules/proposal.ts'
import { proposalAfter, whoMay } from '../rules/states.ts'
import { getProposal } from '../store/proposals.ts'
import { words } from '../words.ts'

export interface ProposalShown {
  readonly proposal: Proposal
  readonly proposedByName: string | null
  readonly session: { readonly id: string; readonly code: string; readonly heldOn: PlainDate } | null
  readonly decision: { readonly id: string; readonly number: string; readonly baseSalaryVnd: number } | null
  readonly certificateCode: string | null
  /** Other commendations of the same holder, newest first. */
  readonly others: readonly {
    readonly id: string
    readonly year: number
    readonly formName: string
    readonly achievement: string
  }[]
  readonly mayEdit: boolean
  readonly mayWithdraw: boolean
  readonly mayDecline: boolean
  readonly mayRevoke: boolean
}

/** A proposal: who, for what, on which grounds, how the council voted, what was decided. */
export const proposalPage = defineQuery({
  name: 'commendation.proposal',
  words: words.catalogue.propose,
  input: z.strictObject({ proposalId: z.uuid() }),
  may: participantsAndOnlookers,
  run: async (db, { proposalId }, { actor }): Promise<ProposalShown> => {
    const proposal = await getProposal(db, proposalId)
    const place = { unitIds: [proposal.proposingUnitId, proposal.unitId] }
    const open = (act: 'edit' | 'withdraw' | 'decline' | 'revoke') => proposalAfter(proposal.state, act) !== undefined
    return {
      proposal,
      ...(await besides(db, proposal)),
      mayEdit: open('edit') && mayAt(whoMay.edit, actor, place),
      mayWithdraw: open('withdraw') && mayAt(whoMay.withdraw, actor, place),
      mayDecline: open('decline') && mayEver(whoMay.decline, actor),
      mayRevoke: open('revoke') && mayEver(whoMay.revoke, actor),
    }
  },
})

type Besides = Pick<ProposalShown, 'proposedByName' | 'session' | 'decision' | 'certificateCode' | 'others'>

async function besides(db: ReadDb, { id, holderKey }: Proposal): Promise<Besides> {
  const { rows } = await sql<Besides>`
    select person.name as proposed_by_name, certificate.code as certificate_code,
      case when session.id is null then null else json_build_object('id', session.id, 'code', session.code, 'heldOn', session.held_on) end as session,
      case when decision.id is null then null else json_build_object('id', decision.id,
        'number', decision.serial || '/' || decision.symbol, 'baseSalaryVnd', decision.base_salary_vnd) end as decision,
      coalesce((select json_agg(json_build_object('id', other.id, 'year', other.year, 'formName', other.form ->> 'name',
          'achievement', other.achievement) order by other.decided_on desc, other.id)
        from commendation_proposal other where other.agency_id = proposal.agency_id and other.holder_key = ${holderKey}
          and other.state = 'granted' and other.id <> proposal.id), '[]') as others
    from commendation_proposal proposal
      left join person on person.agency_id = proposal.agency_id and person.id = proposal.proposed_by
      left join commendation_session session on session.agency_id = proposal.agency_id and session.id = proposal.session_id
      left join commendation_decision decision on decision.agency_id = proposal.agency_id and decision.id = proposal.decision_id
      left join certificate on certificate.agency_id = proposal.agency_id and certificate.id = proposal.certificate_id
    where proposal.id = ${id}::uuid limit 1`.execute(db)
  return rows[0] ?? { proposedByName: null, session: null, decision: null, certificateCode: null, others: [] }
}
