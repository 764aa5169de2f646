/** More time, pauses, and dates that move because the calendar did. */
import { formatDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { taskActRefusal, type TaskStands } from './states.ts'
import {
  changeOf,
  type Extension,
  type Now,
  overseersOf,
  type Task,
  type TaskChange,
  type TaskFile,
  type Telling,
  type Turn,
} from './task.ts'
import { type TurnAsked, turnFor, type TurnRefusal } from './work.ts'
import { both, named } from './words.ts'

export type AskRefusal = TurnRefusal | 'extension-already-asked' | 'extension-not-later' | 'turn-without-date'

/** A request for more time; those who decide are told. */
export function askExtension(
  file: TaskFile,
  { toDueOn, reason, ...asked }: TurnAsked & { toDueOn: PlainDate; reason: string },
  now: Now,
): Verdict<TaskChange, AskRefusal> {
  const found = turnFor(file, asked, 'ask-extension')
  if (!found.ok) return found
  const turn = found.outcome
  if (turn.dueOn === null) return refuse('turn-without-date')
  if (file.asked.some(({ turnId }) => turnId === turn.id)) return refuse('extension-already-asked')
  if (toDueOn <= turn.dueOn || toDueOn < now.today) return refuse('extension-not-later')
  const extension: Extension = {
    id: now.newId(),
    turnId: turn.id,
    askedBy: now.by ?? '',
    askedOn: now.today,
    fromDueOn: turn.dueOn,
    toDueOn,
    reason,
    state: 'asked',
    decidedBy: null,
    decidedOn: null,
    answer: '',
  }
  const words = both((say) => say.extensionAsked(named(file.task), formatDate(toDueOn), reason))
  const telling = { to: overseersOf(file), kind: 'request', words, taskId: file.task.id } as const
  return accept(changeOf(file.task, { taskChanged: false, extensions: [extension], tellings: [telling] }))
}

export type DecideRefusal = TurnRefusal | 'extension-not-waiting' | 'own-extension' | 'refusal-without-answer'

export interface ExtensionDecision {
  readonly extensionId: string
  readonly grants: boolean
  readonly answer: string
}

/** The answer to a request for more time. Granted, the turn is due on the day asked for, and shows why. */
export function decideExtension(
  file: TaskFile,
  { extensionId, grants, answer }: ExtensionDecision,
  now: Now,
): Verdict<TaskChange, DecideRefusal> {
  const extension = file.asked.find(({ id }) => id === extensionId)
  const turn = file.turns.find(({ id }) => id === extension?.turnId)
  if (extension === undefined || turn === undefined) return refuse('extension-not-waiting')
  const found = turnFor(file, { turnId: turn.id, version: turn.version }, 'decide-extension')
  if (!found.ok) return found
  if (extension.askedBy === now.by) return refuse('own-extension')
  if (!grants && answer === '') return refuse('refusal-without-answer')

  const decided: Extension = {
    ...extension,
    state: grants ? 'granted' : 'refused',
    decidedBy: now.by,
    decidedOn: now.today,
    answer,
  }
  const to = [extension.askedBy, file.task.officerId]
  if (!grants) {
    const words = both((say) => say.extensionRefused(named(file.task), answer))
    const tellings = [{ to, kind: 'answer', words, taskId: file.task.id } as const]
    return accept(changeOf(file.task, { taskChanged: false, extensions: [decided], tellings }))
  }
  const words = both((say) => say.extensionGranted(named(file.task), formatDate(extension.toDueOn)))
  return accept(
    changeOf(extendedTask(file.task, extension), {
      taskChanged: file.task.rhythm === 'once',
      turns: [extendedTurn(file, turn, { extension, now })],
      extensions: [decided],
      tellings: [{ to, kind: 'answer', words, taskId: file.task.id }],
    }),
  )
}

export type WithdrawExtensionRefusal = 'plan-closed' | 'extension-not-waiting'

/** Takes back a request for more time that nobody has answered. */
export function withdrawExtension(file: TaskFile, extensionId: string): Verdict<TaskChange, WithdrawExtensionRefusal> {
  if (file.plan.state === 'closed') return refuse('plan-closed')
  const extension = file.asked.find(({ id }) => id === extensionId)
  if (extension === undefined) return refuse('extension-not-waiting')
  const withdrawn: Extension = { ...extension, state: 'withdrawn' }
  return accept(changeOf(file.task, { taskChanged: false, extensions: [withdrawn] }))
}

/** A task done once is due when its turn is, so that its form shows the day that holds. */
function extendedTask(task: Task, { toDueOn }: Extension): Task {
  return task.rhythm === 'once' ? { ...task, endsOn: toDueOn } : task
}

function extendedTurn(file: TaskFile, turn: Turn, { extension, now }: { extension: Extension; now: Now }): Turn {
  const reason = both((say) => say.extendedTo(formatDate(now.today)))
  const due = file.dates.fixedDay(extension.toDueOn, reason)
  const periodTo = file.task.rhythm === 'once' ? extension.toDueOn : turn.periodTo
  return { ...turn, ...due, periodTo }
}

export type PauseRefusal = TaskStands | 'record-changed' | 'turn-waits-for-confirmation'

export interface Pausing {
  readonly version: number
  readonly reason: string
}

/** Stops the clock of a task, with the reason. What waits for confirmation is settled first. */
export function suspend(file: TaskFile, { version, reason }: Pausing, now: Now): Verdict<TaskChange, PauseRefusal> {
  const refusal = pauseRefusal(file, version, 'suspend')
  if (refusal !== undefined) return refuse(refusal)
  const task: Task = { ...file.task, state: 'suspended', stateReason: reason, suspendedOn: now.today }
  const words = both((say) => say.suspended(named(task), reason))
  return accept(
    changeOf(task, { tellings: [{ to: [task.officerId, ...file.headIds], kind: 'change', words, taskId: task.id }] }),
  )
}

/** Lets a task go on. Dates that had not passed when it was suspended move by the working days it stood still. */
export function resume(file: TaskFile, { version, reason }: Pausing, now: Now): Verdict<TaskChange, PauseRefusal> {
  const refusal = pauseRefusal(file, version, 'resume')
  if (refusal !== undefined) return refuse(refusal)
  const since = file.task.suspendedOn ?? now.today
  const turns = file.turns.flatMap((turn) => postponed(turn, since, { file, now }))
  const [last] = turns.map(({ dueOn }) => dueOn).toReversed()
  const endsOn = file.task.rhythm === 'once' ? (last ?? file.task.endsOn) : file.task.endsOn
  const task: Task = { ...file.task, state: 'open', stateReason: reason, suspendedOn: null, endsOn }
  const words = both((say) => say.resumed(named(task), reason))
  const tellings = [{ to: [task.officerId, ...file.headIds], kind: 'change', words, taskId: task.id } as const]
  return accept(changeOf(task, { turns, tellings }))
}

function pauseRefusal(file: TaskFile, version: number, act: 'suspend' | 'resume'): PauseRefusal | undefined {
  const refusal = taskActRefusal(file.plan.state, file.task.state, act)
  if (refusal !== undefined) return refusal
  if (file.task.version !== version) return 'record-changed'
  return file.turns.some(({ state }) => state === 'handed_in') ? 'turn-waits-for-confirmation' : undefined
}

function postponed(turn: Turn, since: PlainDate, { file, now }: { file: TaskFile; now: Now }): Turn[] {
  if (turn.state !== 'open' || turn.dueOn === null || turn.dueOn < since) return []
  const stood = file.dates.workingDays(since, now.today)
  if (stood < 1) return []
  const reason = both((say) => say.afterSuspension(formatDate(since), formatDate(now.today)))
  const due = file.dates.later(turn.dueOn, stood, reason)
  const periodTo = file.task.rhythm === 'once' ? due.dueOn : turn.periodTo
  return [{ ...turn, ...due, periodTo }]
}

interface MovedTurn {
  readonly before: PlainDate
  readonly after: Turn & { readonly dueOn: PlainDate }
}

/** An open turn with the date its basis gives under the calendar of now; undefined when it does not move. */
export function recomputedTurn(turn: Turn, dates: TaskFile['dates']): MovedTurn | undefined {
  if (turn.state !== 'open' || turn.dueOn === null) return undefined
  const due = dates.again(turn.basis)
  return due === undefined || due.dueOn === turn.dueOn ? undefined : { before: turn.dueOn, after: { ...turn, ...due } }
}

/** What moves when the calendar changed, with those to be told: the officer and the heads of each task. */
export function recomputedDates(files: readonly TaskFile[]): TaskChange[] {
  return files.flatMap((file) => {
    const moves = file.turns.flatMap((turn) => {
      const moved = recomputedTurn(turn, file.dates)
      return moved === undefined ? [] : [moved]
    })
    if (moves.length === 0) return []
    const tellings = moves.map(({ before, after }): Telling => {
      const words = both((say) => say.dueMoved(named(file.task), formatDate(before), formatDate(after.dueOn)))
      return { to: [file.task.officerId, ...overseersOf(file)], kind: 'change', words, taskId: file.task.id }
    })
    return [changeOf(file.task, { taskChanged: false, turns: moves.map(({ after }) => after), tellings })]
  })
}
