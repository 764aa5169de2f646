import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import {
  carried,
  dayField,
  line,
  optional,
  prose,
  reference,
  references,
  rowVersion,
} from '../../../commands/fields.ts'
import { refuse } from '../../../kernel/verdict.ts'
import { listCertificatesOf, saveWithdrawn } from '../../initiatives/index.ts'
import { grantRefusals, proposalRefusals } from '../refusals.ts'
import { grant, revoke } from '../rules/grant.ts'
import { whoMay } from '../rules/states.ts'
import { loadGrant, saveGrant } from '../store/decisions.ts'
import { getProposalForUpdate, saveProposals } from '../store/proposals.ts'
import { tellHonoured } from '../store/telling.ts'
import { words } from '../words.ts'

const labels = words.catalogue

/** Issues a decision on what the council passed: with number, day and signer, all at once. */
export const grantCommendations = defineCommand({
  name: 'commendation.grant',
  words: labels.grant,
  input: z.strictObject({
    proposalIds: references({ label: labels.passedOnes, max: 300 }),
    serial: line({ label: labels.serial, hint: labels.serialHint, max: 20 }),
    symbol: line({ label: labels.symbol, max: 40 }),
    decidedOn: dayField({ label: labels.decidedOn }),
    signerId: reference({ label: labels.signer }),
    bases: optional(prose({ label: labels.bases, max: 4_000 })),
  }),
  may: whoMay.grant,
  refusals: grantRefusals,
  load: loadGrant,
  decide: (file, { bases, proposalIds: _ids, ...typed }, facts) => {
    const lines = (bases ?? '').split('\n').map((each) => each.trim())
    return grant(file, { ...typed, bases: lines.filter((each) => each !== '') }, facts)
  },
  save: saveGrant,
  subject: (_input, { id }) => ({ kind: 'commendation-decision', id }),
  answer: ({ id, certificates }) => ({ decisionId: id, codes: certificates.map(({ code }) => code) }),
})

/** Takes a commendation back, with a reason that whoever verifies the certificate reads. */
export const revokeCommendation = defineCommand({
  name: 'commendation.revoke',
  words: labels.revoke,
  input: z.strictObject({
    proposalId: carried(),
    version: rowVersion(),
    number: line({ label: labels.revokeNumber, hint: labels.serialHint, max: 60 }),
    reason: prose({ label: labels.reason, max: 1_000 }),
  }),
  may: whoMay.revoke,
  refusals: { 'proposal-elsewhere': proposalRefusals['proposal-elsewhere'] },
  load: async (db, { proposalId }, { actor }) => ({
    proposal: await getProposalForUpdate(db, proposalId),
    certificates: await listCertificatesOf(db, actor.agencyId, proposalId),
  }),
  decide: (file, { version, ...revocation }, { today }) =>
    file.proposal.version === version ? revoke(file, revocation, today) : refuse('record-changed'),
  save: async (db, { proposal, certificates }, facts) => {
    await saveWithdrawn(db, certificates)
    await saveProposals(db, [proposal])
    await tellHonoured(db, [proposal], facts)
  },
  subject: ({ proposalId }) => ({ kind: 'commendation', id: proposalId }),
})
