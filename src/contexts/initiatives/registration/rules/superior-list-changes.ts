/**
 * What may still be changed about a list that was sent: its sender takes it back while nothing was answered, and the superior
 * puts an answer right while nothing has come of it. What was said before is kept.
 */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import type { LineAnswer } from './superior-list.ts'

export interface SentList {
  readonly id: string
  readonly toAgencyId: number
  readonly number: string
  readonly senderName: string
  readonly version: number
  readonly isRecalled: boolean
  readonly answered: number
}

export interface RecalledList {
  readonly list: SentList
  readonly reason: string
}

export type RecallRefusal = 'list-recalled' | 'record-changed' | 'list-answered'

/** Takes a list back: its lines are free again, its number stays used. */
export function recallList(
  list: SentList,
  { version, reason }: { readonly version: number; readonly reason: string },
): Verdict<RecalledList, RecallRefusal> {
  if (list.isRecalled) return refuse('list-recalled')
  if (list.answered > 0) return refuse('list-answered')
  return list.version === version ? accept({ list, reason }) : refuse('record-changed')
}

export interface AnsweredLine {
  readonly listId: string
  readonly senderId: number
  readonly number: string
  readonly superiorName: string
  readonly version: number
  readonly lineId: string
  readonly code: string
  readonly name: string
  readonly decision: LineAnswer['decision'] | null
  readonly reason: string
  readonly decidedByName: string
  readonly decidedOn: PlainDate | null
  /** The initiative stands on a list for recognition, or is past the states in which it may be sent. */
  readonly hasGoneOn: boolean
  /** It stands in a later list to the same superior. */
  readonly isSentAgain: boolean
}

export interface CorrectionTyped {
  readonly version: number
  readonly decision: LineAnswer['decision']
  /** Why it is returned; '' when approved. */
  readonly reason: string
  /** Why the answer is put right. */
  readonly correction: string
}

export interface CorrectedLine {
  readonly before: AnsweredLine & { readonly decision: LineAnswer['decision']; readonly decidedOn: PlainDate }
  readonly answer: LineAnswer
  readonly correction: string
}

export type CorrectionRefusal =
  | 'record-changed'
  | 'line-not-answered'
  | 'line-sent-again'
  | 'line-gone-on'
  | 'return-reason-missing'
  | 'answer-unchanged'

/** Puts an answer right, with the reason why. */
export function correctAnswer(line: AnsweredLine, typed: CorrectionTyped): Verdict<CorrectedLine, CorrectionRefusal> {
  const { decision: said, decidedOn } = line
  if (said === null || decidedOn === null) return refuse('line-not-answered')
  if (line.version !== typed.version) return refuse('record-changed')
  if (line.isSentAgain) return refuse('line-sent-again')
  if (line.hasGoneOn) return refuse('line-gone-on')
  const { decision, correction } = typed
  const reason = decision === 'returned' ? typed.reason : ''
  const refusal = answerRefusal({ decision, reason }, { decision: said, reason: line.reason })
  if (refusal !== undefined) return refuse(refusal)
  const before = { ...line, decision: said, decidedOn }
  return accept({ before, answer: { lineId: line.lineId, decision, reason }, correction })
}

type Said = Pick<LineAnswer, 'decision' | 'reason'>

function answerRefusal(now: Said, before: Said): 'return-reason-missing' | 'answer-unchanged' | undefined {
  if (now.decision === 'returned' && now.reason === '') return 'return-reason-missing'
  return now.decision === before.decision && now.reason === before.reason ? 'answer-unchanged' : undefined
}
