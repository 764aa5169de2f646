/**
 * What a rule answers: either the new facts, or a refusal with its reason.
 * A refusal is a normal answer to a person; a bug is an exception.
 */
export type Verdict<Outcome, Reason extends string> = Accepted<Outcome> | Refused<Reason>

export interface Accepted<Outcome> {
  readonly ok: true
  readonly outcome: Outcome
}

export interface Refused<Reason extends string> {
  readonly ok: false
  readonly reason: Reason
}

export function accept<Outcome>(outcome: Outcome): Accepted<Outcome> {
  return { ok: true, outcome }
}

export function refuse<Reason extends string>(reason: Reason): Refused<Reason> {
  return { ok: false, reason }
}
