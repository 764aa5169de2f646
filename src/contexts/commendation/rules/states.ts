/** Where a proposal for a commendation may stand, and what may happen to it there: the only table that says so. */
import type { Role } from '../../../commands/actor.ts'
import type { Scope } from '../../../commands/permission.ts'

export const proposalStates = [
  'proposed',
  'on_agenda',
  'passed',
  'not_passed',
  'granted',
  'declined',
  'withdrawn',
  'revoked',
] as const
export type ProposalState = (typeof proposalStates)[number]

export const proposalActs = [
  'edit',
  'withdraw',
  'put-on-agenda',
  'take-off-agenda',
  'pass',
  'fail',
  'grant',
  'decline',
  'revoke',
] as const
export type ProposalAct = (typeof proposalActs)[number]

export const proposalMoves = {
  proposed: { edit: 'proposed', withdraw: 'withdrawn', 'put-on-agenda': 'on_agenda' },
  on_agenda: { edit: 'on_agenda', 'take-off-agenda': 'proposed', pass: 'passed', fail: 'not_passed' },
  passed: { grant: 'granted', decline: 'declined' },
  not_passed: {},
  granted: { revoke: 'revoked' },
  declined: {},
  withdrawn: {},
  revoked: {},
} as const satisfies Record<ProposalState, Partial<Record<ProposalAct, ProposalState>>>

/** The state an act leads to; undefined when it may not happen there. */
export function proposalAfter(state: ProposalState, act: ProposalAct): ProposalState | undefined {
  const moves: Partial<Record<ProposalAct, ProposalState>> = proposalMoves[state]
  return moves[act]
}

type Allowed = Readonly<Partial<Record<Role, Scope>>>

const proposing = { unit_head: 'unit', office: 'agency', leader: 'agency' } as const
const following = { office: 'agency', leader: 'agency' } as const
/** Members for themselves; the Office and the leaders put down what is said in the meeting. */
const declaring = {
  ...following,
  officer: 'own',
  unit_head: 'own',
  assessor: 'own',
  overseer: 'own',
} as const
const deciding = { leader: 'agency' } as const

/** Who may: heads propose for their unit, the Office and the leaders for all; the leaders decide. */
export const whoMay = {
  propose: proposing,
  edit: proposing,
  withdraw: proposing,
  'hold-council': following,
  'declare-interest': declaring,
  grant: deciding,
  decline: deciding,
  revoke: deciding,
  'keep-forms': following,
} as const satisfies Record<string, Allowed>
