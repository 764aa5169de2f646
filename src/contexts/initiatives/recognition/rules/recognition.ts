/** Lists of initiatives proposed for recognition, and the decision that recognises them. */
import { type PlainDate, yearOf } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { documentNumber, type OfficialDocument, signatureOf } from '../../../documents/browser.ts'
import { type Initiative, moved, type MoveFacts, type MoveRefusal } from '../../rules/initiative.ts'
import { type Certificate, certificateCode } from './certificate.ts'
import { decisionOf } from './decision.ts'
import type { LineOutcome } from './outcome-of-conclusion.ts'
import type { Decided, DecisionFile, RecognitionLine, RecognitionList } from './recognition-list.ts'

/** What may be put on a list: an own initiative that was assessed, or one below that waits for a higher level. */
export interface Candidate {
  readonly agencyId: number
  readonly id: string
  readonly code: string
  readonly name: string
  readonly holderName: string
  readonly place: string
  readonly ready: boolean
  /** Stands on another open list. */
  readonly listed: boolean
}

/** With the outcome it would begin with. */
export interface CandidateShown extends Candidate {
  readonly startsAs: LineOutcome
}

export type ListRefusal =
  | 'list-empty'
  | 'list-decided'
  | 'list-full'
  | 'not-ready-for-recognition'
  | 'on-another-list'
  | 'reason-missing'
  | 'record-changed'

/** Lines a list holds: as many as a decision reads. */
export const MOST_LINES = 500

/** New lines for the initiatives chosen, each with the outcome that was concluded of it until somebody says otherwise. */
export function linesFor(
  candidates: readonly Candidate[],
  { before, newId, startsAs }: LinesBegun,
): Verdict<readonly RecognitionLine[], ListRefusal> {
  if (candidates.length === 0) return refuse('list-empty')
  if (before.length + candidates.length > MOST_LINES) return refuse('list-full')
  if (candidates.some(({ ready }) => !ready)) return refuse('not-ready-for-recognition')
  if (candidates.some(({ listed }) => listed)) return refuse('on-another-list')
  const from = 1 + Math.max(0, ...before.map(({ position }) => position))
  return accept(
    candidates.map(({ agencyId, id, code, name, holderName, place }, index) => ({
      id: newId(),
      initiativeAgencyId: agencyId,
      initiativeId: id,
      position: from + index,
      code,
      name,
      holderName,
      place,
      ...startsAs(id),
      certificateId: null,
    })),
  )
}

export interface LinesBegun {
  readonly before: readonly RecognitionLine[]
  readonly newId: () => string
  /** The outcome with which an initiative begins. */
  readonly startsAs: (initiativeId: string) => LineOutcome
}

/** Why a list can not be changed by somebody who saw this version of it; undefined when it can. */
export function listRefusal(
  list: Pick<RecognitionList, 'state' | 'version'>,
  seen: number,
): 'list-decided' | 'record-changed' | undefined {
  if (list.state !== 'open') return 'list-decided'
  return list.version === seen ? undefined : 'record-changed'
}

export interface RecognitionDecided {
  readonly list: RecognitionList
  readonly decided: Decided
  readonly document: OfficialDocument
  readonly initiatives: readonly Initiative[]
  readonly certificates: readonly Certificate[]
}

export type DecisionRefusal =
  | ListRefusal
  | MoveRefusal
  | 'withdrawn-below'
  | 'number-taken'
  | 'decided-in-the-future'
  | 'decided-before-assessed'
  | 'valid-until-before-decision'
  | 'signer-unknown'

/**
 * Decides a list: every own initiative on it is recognised or not, and each recognised one gets a certificate. All or
 * nothing: one that has moved on meanwhile stops the decision.
 */
export function decideRecognition(
  file: DecisionFile,
  decided: Decided,
  facts: MoveFacts & { readonly newId: () => string },
): Verdict<RecognitionDecided, DecisionRefusal> {
  const refusal = decisionRefusal(file, decided, facts)
  if (refusal !== undefined) return refuse(refusal)
  const changed = movedLines(file, decided, facts)
  if (!changed.ok) return changed
  const signature = signatureOf(
    file.signers.find(({ personId }) => personId === decided.signerId),
    file.signers,
  )
  const document = decisionOf(file, decided, signature)
  const certificates = file.list.lines.flatMap((line) =>
    line.outcome === 'recognised' ? [certificateOf(file, line, { decided, document, newId: facts.newId })] : [],
  )
  const idOf = new Map(certificates.map(({ subjectId, id }) => [subjectId, id]))
  const lines = file.list.lines.map((line) => ({ ...line, certificateId: idOf.get(line.initiativeId) ?? null }))
  const list = { ...file.list, state: 'decided' as const, validUntil: decided.validUntil, lines }
  return accept({ list, decided, document, initiatives: changed.outcome, certificates })
}

function decisionRefusal(file: DecisionFile, decided: Decided, { today }: MoveFacts): DecisionRefusal | undefined {
  const ofLines = linesRefusal(file)
  if (ofLines !== undefined) return ofLines
  if (decided.decidedOn > today) return 'decided-in-the-future'
  if (isBeforeAssessment(file, decided)) return 'decided-before-assessed'
  if (decided.validUntil !== null && decided.validUntil < decided.decidedOn) return 'valid-until-before-decision'
  if (file.numberTaken) return 'number-taken'
  return file.signers.some(({ personId }) => personId === decided.signerId) ? undefined : 'signer-unknown'
}

/** Why the lines can not be decided on as they stand. */
function linesRefusal({ list: { lines }, goneBelow }: DecisionFile): DecisionRefusal | undefined {
  if (lines.length === 0) return 'list-empty'
  if (lines.some(({ outcome, reason }) => outcome === 'not_recognised' && reason === '')) return 'reason-missing'
  const isGone = lines.some(({ outcome, initiativeId }) => outcome === 'recognised' && goneBelow.has(initiativeId))
  return isGone ? 'withdrawn-below' : undefined
}

function isBeforeAssessment(
  { initiatives }: Pick<DecisionFile, 'initiatives'>,
  { decidedOn }: Pick<Decided, 'decidedOn'>,
): boolean {
  return [...initiatives.values()].some(({ assessedOn }) => assessedOn !== null && assessedOn > decidedOn)
}

function movedLines(
  { agencyId, list, initiatives }: DecisionFile,
  { decidedOn, validUntil }: Decided,
  facts: MoveFacts,
): Verdict<readonly Initiative[], MoveRefusal> {
  const changed: Initiative[] = []
  for (const { initiativeAgencyId, initiativeId, outcome, reason } of list.lines) {
    const initiative = initiatives.get(initiativeId)
    // Those of agencies below keep their own course; what they get from us is the certificate.
    if (initiativeAgencyId !== agencyId || initiative === undefined) continue
    const verdict = moved(
      initiative,
      outcome === 'recognised' ? 'recognise' : 'decline',
      { ...facts, today: decidedOn },
      reason,
    )
    if (!verdict.ok) return verdict
    const recognised = outcome === 'recognised' ? { recognisedLevel: list.level, recognisedUntil: validUntil } : {}
    changed.push({ ...verdict.outcome, ...recognised })
  }
  return accept(changed)
}

function certificateOf(
  { agency, levelName }: DecisionFile,
  line: RecognitionLine,
  { decided, document, newId }: { decided: Decided; document: OfficialDocument; newId: () => string },
): Certificate {
  const id = newId()
  return {
    id,
    // Of its own random bits, so that nobody who knows one code or id gets to another.
    code: certificateCode(newId()),
    kind: 'recognition',
    form: 'Giấy chứng nhận',
    holderName: line.holderName,
    about: line.name,
    level: levelName,
    subjectAgencyId: line.initiativeAgencyId,
    subjectId: line.initiativeId,
    issuer: agency.name,
    superiorName: agency.superiorName,
    place: agency.place,
    style: agency.style,
    number: documentNumber(document),
    decidedOn: decided.decidedOn,
    signature: document.signature,
    validUntil: decided.validUntil,
    withdrawnOn: null,
    withdrawnReason: '',
    withdrawnNumber: '',
    version: 1,
  }
}

export interface Withdrawal {
  readonly reason: string
  readonly number: string
}

/** Withdraws a recognition, and the certificate with it. */
export function withdrawRecognition(
  { initiative, certificates }: { initiative: Initiative; certificates: readonly Certificate[] },
  { reason, number }: Withdrawal,
  facts: MoveFacts,
): Verdict<{ initiative: Initiative; certificates: readonly Certificate[] }, MoveRefusal> {
  const verdict = moved(initiative, 'withdraw-recognition', facts, reason)
  if (!verdict.ok) return verdict
  const withdrawn = { withdrawnOn: facts.today, withdrawnReason: reason, withdrawnNumber: number }
  return accept({
    initiative: verdict.outcome,
    certificates: certificates
      .filter(({ withdrawnOn }) => withdrawnOn === null)
      .map((certificate) => ({ ...certificate, ...withdrawn })),
  })
}

/** What stands after the number of a decision of this agency: QĐ-BDT. */
export function usualSymbol(symbol: string): string {
  return `QĐ-${symbol}`
}

/** The year whose numbers a decision of this day stands among. */
export function numberYear(decidedOn: PlainDate): number {
  return yearOf(decidedOn)
}
