/**
 * Where a turn stands on the day a report counts to: each turn has exactly one standing. Those of suspended tasks do not
 * count as due, because their dates move when the task goes on; the others part what was due.
 */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { DatedTurn, TaskFacts, TurnFacts } from './facts.ts'

export const standings = ['on-time', 'late-done', 'waiting', 'overdue', 'running', 'suspended'] as const
export type Standing = (typeof standings)[number]

export interface CountedOn {
  readonly asOf: PlainDate
  readonly closed: boolean
}

/**
 * Done on time or late by the day of handing in of what was confirmed; handed in and waiting; overdue; still running;
 * or suspended with its task. On the last day of a closed period what is not done is overdue, on a running day not yet.
 */
export function standingOf(turn: DatedTurn, task: Pick<TaskFacts, 'state'>, { asOf, closed }: CountedOn): Standing {
  if (wasDone(turn, asOf)) return (turn.doneOn ?? asOf) <= turn.dueOn ? 'on-time' : 'late-done'
  if (wasHandedIn(turn, asOf)) return 'waiting'
  if (task.state === 'suspended') return 'suspended'
  return turn.dueOn < asOf || (closed && turn.dueOn === asOf) ? 'overdue' : 'running'
}

/** Whether the turn was done by the end of the day. */
export function wasDone(turn: TurnFacts, day: PlainDate): boolean {
  return turn.state === 'confirmed' && turn.doneOn !== null && turn.doneOn <= day
}

function wasHandedIn({ state, handedInOn }: TurnFacts, day: PlainDate): boolean {
  return state !== 'open' && handedInOn !== null && handedInOn <= day
}
