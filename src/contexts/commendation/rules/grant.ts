/** Granting commendations by a decision, and revoking them. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { documentNumber, type OfficialDocument, signatureOf } from '../../documents/browser.ts'
import { type Certificate, certificateCode } from '../../initiatives/browser.ts'
import type { AgencyHead, Signer } from '../../organization/browser.ts'
import { decisionPaper } from './papers.ts'
import { movedBy, type MoveRefusal, type Proposal } from './proposal.ts'
import { baseSalaryOn, type BaseSalary, coefficientFor, rewardVnd } from './reward.ts'

export interface GrantTyped {
  readonly serial: string
  readonly symbol: string
  readonly decidedOn: PlainDate
  readonly signerId: string
  readonly bases: readonly string[]
}

export interface GrantFile {
  readonly agencyId: number
  readonly agency: AgencyHead
  readonly proposals: readonly Proposal[]
  /** The last day on which the council met on one of them; null when it met on none. */
  readonly lastMetOn: PlainDate | null
  readonly signers: readonly Signer[]
  readonly baseSalaries: readonly BaseSalary[]
  readonly numberTaken: boolean
}

export interface Granted {
  readonly id: string
  readonly typed: GrantTyped
  readonly baseSalaryVnd: number
  readonly document: OfficialDocument
  readonly proposals: readonly Proposal[]
  readonly certificates: readonly Certificate[]
}

export type GrantRefusal =
  | MoveRefusal
  | 'nothing-chosen'
  | 'number-taken'
  | 'decided-in-the-future'
  | 'decided-before-council'
  | 'signer-unknown'
  | 'base-salary-unknown'

/**
 * Grants what the council passed: money by the base salary at the day of the decision, and a certificate each. All or
 * nothing.
 */
export function grant(
  file: GrantFile,
  typed: GrantTyped,
  { today, newId }: { readonly today: PlainDate; readonly newId: () => string },
): Verdict<Granted, GrantRefusal> {
  const refusal = grantRefusal(file, typed, today)
  if (refusal !== undefined) return refuse(refusal)
  const base = baseSalaryOn(file.baseSalaries, typed.decidedOn)
  if (base === undefined) return refuse('base-salary-unknown')
  const id = newId()
  const granted = grantedProposals(file.proposals, { decisionId: id, decidedOn: typed.decidedOn, baseVnd: base.vnd })
  if (!granted.ok) return granted
  const signature = signatureOf(
    file.signers.find(({ personId }) => personId === typed.signerId),
    file.signers,
  )
  const document = decisionPaper({ agency: file.agency, ...typed, signature, granted: granted.outcome })
  const certificates = granted.outcome.map((proposal) => certificateOf(file, proposal, { document, typed, newId }))
  const proposals = granted.outcome.map((proposal, index) => ({
    ...proposal,
    certificateId: certificates[index]?.id ?? null,
  }))
  return accept({ id, typed, baseSalaryVnd: base.vnd, document, proposals, certificates })
}

function grantRefusal(file: GrantFile, typed: GrantTyped, today: PlainDate): GrantRefusal | undefined {
  if (file.proposals.length === 0) return 'nothing-chosen'
  if (typed.decidedOn > today) return 'decided-in-the-future'
  // Money is reckoned by the day of the decision: one before the meeting would pay by an older base salary.
  if (file.lastMetOn !== null && typed.decidedOn < file.lastMetOn) return 'decided-before-council'
  if (file.numberTaken) return 'number-taken'
  return file.signers.some(({ personId }) => personId === typed.signerId) ? undefined : 'signer-unknown'
}

function grantedProposals(
  proposals: readonly Proposal[],
  { decisionId, decidedOn, baseVnd }: { decisionId: string; decidedOn: PlainDate; baseVnd: number },
): Verdict<readonly Proposal[], MoveRefusal> {
  const granted: Proposal[] = []
  for (const proposal of proposals) {
    const moved = movedBy(proposal, 'grant')
    if (!moved.ok) return moved
    const coefficient = coefficientFor(proposal.form, proposal.holder)
    const money = coefficient === null ? null : rewardVnd(baseVnd, coefficient)
    granted.push({ ...moved.outcome, decisionId, decidedOn, rewardVnd: money })
  }
  return accept(granted)
}

function certificateOf(
  { agencyId, agency }: GrantFile,
  { id, form, holderName, achievement }: Proposal,
  { document, typed, newId }: { document: OfficialDocument; typed: GrantTyped; newId: () => string },
): Certificate {
  return {
    id: newId(),
    code: certificateCode(newId()),
    kind: 'commendation',
    form: form.title,
    holderName,
    about: achievement,
    level: form.name,
    subjectAgencyId: agencyId,
    subjectId: id,
    issuer: agency.name,
    superiorName: agency.superiorName,
    place: agency.place,
    style: agency.style,
    number: documentNumber(document),
    decidedOn: typed.decidedOn,
    signature: document.signature,
    validUntil: null,
    withdrawnOn: null,
    withdrawnReason: '',
    withdrawnNumber: '',
    version: 1,
  }
}

export interface Revocation {
  readonly reason: string
  readonly number: string
}

/** Revokes a commendation and its certificate. */
export function revoke(
  { proposal, certificates }: { proposal: Proposal; certificates: readonly Certificate[] },
  { reason, number }: Revocation,
  today: PlainDate,
): Verdict<{ proposal: Proposal; certificates: readonly Certificate[] }, MoveRefusal> {
  const moved = movedBy(proposal, 'revoke', reason)
  if (!moved.ok) return moved
  const withdrawn = { withdrawnOn: today, withdrawnReason: reason, withdrawnNumber: number }
  const standing = certificates.filter(({ withdrawnOn }) => withdrawnOn === null)
  return accept({ proposal: moved.outcome, certificates: standing.map((each) => ({ ...each, ...withdrawn })) })
}
