/** Doing the work of a turn: recording with evidence, handing in, confirming, returning, opening again. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { type StateRefusal, type TurnAct, turnActRefusal, turnMoves, type TurnState } from './states.ts'
import {
  changeOf,
  type Extension,
  type Now,
  overseersOf,
  type Task,
  type TaskChange,
  type TaskFile,
  type Turn,
} from './task.ts'
import { endsWith } from './turn-planning.ts'
import { both, named } from './words.ts'

export type TurnRefusal = StateRefusal | 'record-changed' | 'turn-not-of-task'

export interface TurnAsked {
  readonly turnId: string
  readonly version: number
}

/** The turn meant, when this may happen to it now and it is as the person saw it. */
export function turnFor(file: TaskFile, { turnId, version }: TurnAsked, act: TurnAct): Verdict<Turn, TurnRefusal> {
  const turn = file.turns.find(({ id }) => id === turnId)
  if (turn === undefined) return refuse('turn-not-of-task')
  const refusal = turnActRefusal(file.plan.state, { task: file.task.state, turn: turn.state }, act)
  if (refusal !== undefined) return refuse(refusal)
  return turn.version === version ? accept(turn) : refuse('record-changed')
}

export interface Evidence {
  readonly kind: 'file' | 'photo' | 'link' | 'document'
  readonly reference: string
}

export type RecordRefusal = TurnRefusal | 'progress-without-evidence' | 'progress-in-the-future' | 'figure-not-of-task'

export interface Recording {
  readonly turnId: string
  readonly doneOn: PlainDate
  readonly evidenceCount: number
  readonly figureIds: readonly string[]
}

/** Whether progress may be recorded so; recording changes no state, it only adds. */
export function mayRecord(
  file: TaskFile & { readonly figureIds: readonly string[] },
  { turnId, doneOn, evidenceCount, figureIds }: Recording,
  now: Now,
): Verdict<Turn, RecordRefusal> {
  const turn = file.turns.find(({ id }) => id === turnId)
  const found = turnFor(file, { turnId, version: turn?.version ?? 0 }, 'record')
  if (!found.ok) return found
  if (evidenceCount === 0) return refuse('progress-without-evidence')
  if (doneOn > now.today) return refuse('progress-in-the-future')
  if (figureIds.some((figureId) => !file.figureIds.includes(figureId))) return refuse('figure-not-of-task')
  return found
}

export interface HandIn extends TurnAsked {
  readonly result: string
  readonly obstacles: string
  readonly proposals: string
}

export type HandInRefusal = TurnRefusal | 'hand-in-without-evidence'

/** The turn handed in; those who confirm are told. Nothing can be handed in that no evidence stands behind. */
export function handIn(
  file: TaskFile,
  { result, obstacles, proposals, ...asked }: HandIn,
  now: Now,
): Verdict<TaskChange, HandInRefusal> {
  const found = turnFor(file, asked, 'hand-in')
  if (!found.ok) return found
  if (!file.evidencedTurnIds.includes(found.outcome.id)) return refuse('hand-in-without-evidence')
  const turn = moved(found.outcome, turnMoves.open['hand-in'], {
    result,
    obstacles,
    proposals,
    handedInBy: now.by,
    handedInOn: now.today,
    returnReason: '',
  })
  const words = both((say) => say.handedIn(named(file.task), label(turn, say)))
  return accept(turnChange(file.task, turn, { to: overseersOf(file), kind: 'request', words }))
}

/** Takes back what was handed in, to correct it, as long as nobody has confirmed it. */
export function withdrawHandIn(file: TaskFile, asked: TurnAsked): Verdict<TaskChange, TurnRefusal> {
  const found = turnFor(file, asked, 'withdraw-hand-in')
  if (!found.ok) return found
  const turn = moved(found.outcome, turnMoves.handed_in['withdraw-hand-in'], { handedInBy: null, handedInOn: null })
  const words = both((say) => say.handInWithdrawn(named(file.task), label(turn, say)))
  return accept(turnChange(file.task, turn, { to: overseersOf(file), kind: 'change', words }))
}

export type ConfirmRefusal = TurnRefusal | 'own-hand-in'

/** The turn confirmed. The day it was handed in is the day that counts. With its last turn the task is done. */
export function confirm(file: TaskFile, asked: TurnAsked, now: Now): Verdict<TaskChange, ConfirmRefusal> {
  const found = turnFor(file, asked, 'confirm')
  if (!found.ok) return found
  if (now.by !== null && found.outcome.handedInBy === now.by) return refuse('own-hand-in')
  const turn = moved(found.outcome, turnMoves.handed_in.confirm, {
    doneOn: found.outcome.handedInOn,
    confirmedBy: now.by,
    confirmedOn: now.today,
  })
  const turns = file.turns.map((other) => (other.id === turn.id ? turn : other))
  const words = both((say) => say.confirmed(named(file.task), label(turn, say)))
  const change = {
    ...turnChange(file.task, turn, { to: [turn.handedInBy, file.task.officerId], kind: 'answer', words }),
    extensions: settledRequests(file, turn, now),
  }
  if (!isAllDone(turns) || !endsWith(file.task, turns, file.plan)) return accept(change)
  return accept({ ...change, task: { ...file.task, state: 'done' }, taskChanged: true })
}

/** A request for more time that nobody answered is settled by the confirmation: nothing is left to extend. */
function settledRequests({ asked }: TaskFile, turn: Turn, now: Now): Extension[] {
  const answer = both((say) => say.settledByConfirmation).vi
  return asked
    .filter(({ turnId }) => turnId === turn.id)
    .map((each) => ({ ...each, state: 'withdrawn', decidedBy: now.by, decidedOn: now.today, answer }))
}

/** Sends back what was handed in, with the reason. */
export function returnTurn(
  file: TaskFile,
  { reason, ...asked }: TurnAsked & { reason: string },
): Verdict<TaskChange, TurnRefusal> {
  const found = turnFor(file, asked, 'return')
  if (!found.ok) return found
  const { handedInBy } = found.outcome
  const turn = moved(found.outcome, turnMoves.handed_in.return, {
    handedInBy: null,
    handedInOn: null,
    returnReason: reason,
  })
  const words = both((say) => say.returned(named(file.task), label(turn, say), reason))
  return accept(turnChange(file.task, turn, { to: [handedInBy, file.task.officerId], kind: 'answer', words }))
}

/** Opens again what was confirmed by mistake; a task that was done is open again, too. */
export function reopenTurn(
  file: TaskFile,
  { reason, ...asked }: TurnAsked & { reason: string },
): Verdict<TaskChange, TurnRefusal> {
  const found = turnFor(file, asked, 'reopen-turn')
  if (!found.ok) return found
  const turn = moved(found.outcome, turnMoves.confirmed['reopen-turn'], {
    handedInBy: null,
    handedInOn: null,
    doneOn: null,
    confirmedBy: null,
    confirmedOn: null,
    returnReason: reason,
  })
  const words = both((say) => say.reopened(named(file.task), label(turn, say), reason))
  const to = [file.task.officerId, ...file.headIds]
  const change = turnChange(file.task, turn, { to, kind: 'change', words })
  return accept({ ...change, task: { ...file.task, state: 'open' }, taskChanged: file.task.state !== 'open' })
}

function isAllDone(turns: readonly Turn[]): boolean {
  return turns.every(({ state }) => state === 'confirmed' || state === 'cancelled')
}

function moved(turn: Turn, state: TurnState, changes: Partial<Turn>): Turn {
  return { ...turn, ...changes, state }
}

function turnChange(task: Task, turn: Turn, telling: Omit<TaskChange['tellings'][number], 'taskId'>): TaskChange {
  return changeOf(task, { taskChanged: false, turns: [turn], tellings: [{ ...telling, taskId: task.id }] })
}

function label(turn: Turn, say: { readonly once: string }): string {
  return say.once === 'Once' ? turn.label.en : turn.label.vi
}

export type WithdrawRefusal = TurnRefusal | 'progress-withdrawn' | 'progress-counted'

/** Whether progress may be taken back: once, and as long as what it stands for was not handed in. */
export function mayWithdraw(
  file: TaskFile,
  progress: { readonly turnId: string; readonly isWithdrawn: boolean },
  { progressId, reason }: { readonly progressId: string; readonly reason: string },
): Verdict<{ progressId: string; taskId: string; reason: string }, WithdrawRefusal> {
  if (progress.isWithdrawn) return refuse('progress-withdrawn')
  const turn = file.turns.find(({ id }) => id === progress.turnId)
  if (turn?.state === 'handed_in' || turn?.state === 'confirmed') return refuse('progress-counted')
  const found = turnFor(file, { turnId: progress.turnId, version: turn?.version ?? 0 }, 'record')
  return found.ok ? accept({ progressId, taskId: file.task.id, reason }) : found
}
