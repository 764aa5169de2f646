/** What a reviewer says of a pair that looks alike. It informs, and blocks nothing. */
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'

const pairVerdicts = ['different', 'continues', 'replicates', 'duplicate'] as const
export type PairVerdict = (typeof pairVerdicts)[number]

/** The two initiatives compared. */
export interface Pair {
  readonly initiativeId: string
  readonly otherAgencyId: number
  readonly otherId: string
}

export interface JudgedPair extends Pair {
  readonly verdict: PairVerdict
  readonly note: string
}

export type JudgeRefusal = 'compared-with-itself'

/** Records what a pair is; a later word replaces the earlier one (the chain keeps both). */
export function judgePair(agencyId: number, judged: JudgedPair): Verdict<JudgedPair, JudgeRefusal> {
  const isItself = judged.otherAgencyId === agencyId && judged.otherId === judged.initiativeId
  return isItself ? refuse('compared-with-itself') : accept(judged)
}
