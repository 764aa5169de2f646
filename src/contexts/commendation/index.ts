import type { AnyCommand } from '../../commands/command.ts'
import type { AnyQuery } from '../../commands/query.ts'
import { callCouncil } from './commands/call-council.ts'
import { changeCouncil, declareInterest, dropCouncil } from './commands/change-council.ts'
import { closeCouncil } from './commands/close-council.ts'
import { editProposal } from './commands/edit-proposal.ts'
import { grantCommendations, revokeCommendation } from './commands/grant.ts'
import { saveCommendationForm, setVotingRule } from './commands/keep-forms.ts'
import { propose } from './commands/propose.ts'
import { declineProposal, withdrawProposal } from './commands/withdraw-proposal.ts'
import { councilMinutes, councilPage, councils, decisionPaperOf, decisions } from './queries/councils.ts'
import { councilDraft, councilPlan, grantDraft, proposalDraft, proposalEdit } from './queries/drafts.ts'
import { formsShown } from './queries/forms.ts'
import { proposalPage } from './queries/proposal-page.ts'
import { exportRegister, register } from './queries/register.ts'

/** Everything that proposes, votes on, grants and revokes commendations. */
export const commands: readonly AnyCommand[] = [
  propose,
  editProposal,
  withdrawProposal,
  callCouncil,
  changeCouncil,
  declareInterest,
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
  proposalEdit,
  councils,
  councilPage,
  councilMinutes,
  councilDraft,
  councilPlan,
  decisions,
  decisionPaperOf,
  grantDraft,
  formsShown,
]

export { type CommendationGranted, grantedJson } from './indicators.ts'
export { commendationRoutes } from './routes.tsx'
