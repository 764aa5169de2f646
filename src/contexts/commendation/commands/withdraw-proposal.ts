import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, prose, rowVersion } from '../../../commands/fields.ts'
import { refuse } from '../../../kernel/verdict.ts'
import { proposalRefusals } from '../refusals.ts'
import { movedBy } from '../rules/proposal.ts'
import { whoMay } from '../rules/states.ts'
import { getProposalForUpdate, saveProposals } from '../store/proposals.ts'
import { tellHonoured } from '../store/telling.ts'
import { words } from '../words.ts'

const labels = words.catalogue
const { 'proposal-elsewhere': elsewhere } = proposalRefusals

const input = z.strictObject({
  proposalId: carried(),
  version: rowVersion(),
  reason: prose({ label: labels.reason, max: 1_000 }),
})

/** Takes a proposal back before a council has it. */
export const withdrawProposal = defineCommand({
  name: 'commendation.withdraw-proposal',
  words: labels.withdraw,
  input,
  may: whoMay.withdraw,
  refusals: { 'proposal-elsewhere': elsewhere },
  load: (db, { proposalId }) => getProposalForUpdate(db, proposalId),
  place: ({ proposingUnitId, unitId }) => ({ unitIds: [proposingUnitId, unitId] }),
  decide: (proposal, { version, reason }) =>
    proposal.version === version ? movedBy(proposal, 'withdraw', reason) : refuse('record-changed'),
  save: (db, proposal) => saveProposals(db, [proposal]),
  subject: ({ proposalId }) => ({ kind: 'commendation', id: proposalId }),
})

/** The leader does not follow the council: with a reason, which the proposer reads. */
export const declineProposal = defineCommand({
  name: 'commendation.decline',
  words: labels.decline,
  input,
  may: whoMay.decline,
  refusals: { 'proposal-elsewhere': elsewhere },
  load: (db, { proposalId }) => getProposalForUpdate(db, proposalId),
  decide: (proposal, { version, reason }) =>
    proposal.version === version ? movedBy(proposal, 'decline', reason) : refuse('record-changed'),
  save: async (db, proposal, facts) => {
    await saveProposals(db, [proposal])
    await tellHonoured(db, [proposal], facts)
  },
  subject: ({ proposalId }) => ({ kind: 'commendation', id: proposalId }),
})
