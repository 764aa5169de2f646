import type { Refused } from '../../../kernel/verdict.ts'
import type { Words } from '../../../kernel/words.ts'
import { intakeRefusals, type IntakeFacts } from './words.ts'

export type IntakeReason = keyof typeof intakeRefusals

/** Why a file was not read, with the words for the person who sent it. */
export interface IntakeRefusal extends Refused<IntakeReason> {
  readonly words: Words
}

/** A refusal of a file: its cause and what to do, in both languages. */
export function refuseFile(reason: IntakeReason, facts: IntakeFacts = {}): IntakeRefusal {
  return { ok: false, reason, words: intakeRefusals[reason](facts) }
}

/** Carries a refusal out of the depth of a parser; only `readFile` catches it. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly refusal: IntakeRefusal

  constructor(reason: IntakeReason, facts?: IntakeFacts) {
    super(reason)
    this.refusal = refuseFile(reason, facts)
  }
}
