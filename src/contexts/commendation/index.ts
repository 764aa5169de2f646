import type { AnyCommand } from '../../commands/command.ts'
import type { AnyQuery } from '../../commands/query.ts'
import { callCouncil } from './commands/call-council.ts'
import { closeCouncil, dropCouncil } from './commands/close-council.ts'
import { grantCommendations, revokeCommendation } from './commands/grant.ts'
import { saveCommendationForm, setVotingRule } from './commands/keep-forms.ts'
import { propose } from './commands/propose.ts'
import { declineProposal, withdrawProposal } from './commands/withdraw-proposal.ts'
import { councilMinutes, councilPage, councils, decisionPaperOf, decisions } from './queries/councils.ts'
import { councilDraft, grantDraft, proposalDraft } from './queries/drafts.ts'
import { formsShown } from './queries/forms.ts'
import { proposalPage } from './queries/proposal-page.ts'
import { exportRegister, register } from './queries/register.ts'

/** Everything that proposes, votes on, grants and revokes commendations. */
export const commands: readonly AnyCommand[] = [
  propose,
  withdrawProposal,
  callCouncil,
  closeCouncil,
  dropCouncil,
  grantCommendations,
  declineProposal,
  revokeCommendation,
  saveCommendationForm,
  setVotingRule,
]

/** Everything that shows them. */
export const queries: readonly AnyQuery[] = [
  register,
  exportRegister,
  proposalPage,
  proposalDraft,
  councils,
  councilPage,
  councilMinutes,
  councilDraft,
  decisions,
  decisionPaperOf,
  grantDraft,
  formsShown,
]

export { type CommendationGranted, grantedJson } from './indicators.ts'
export { commendationRoutes } from './routes.tsx'
