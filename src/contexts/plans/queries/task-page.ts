import { z } from 'zod'
import { type Actor, personIdOf } from '../../../commands/actor.ts'
import { mayAt } from '../../../commands/permission.ts'
import { defineQuery } from '../../../commands/query.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { Words } from '../../../kernel/words.ts'
import { calendarOf, type Derivation, derivationWords, workingDaysBetween } from '../../calendar/index.ts'
import { taskActsOpen, turnActsOpen } from '../rules/acts.ts'
import { type TaskAct, type TurnAct, whoMay } from '../rules/states.ts'
import { type HandedIn, handedInOf } from './handed-in.ts'
import { findTask, type HistoryLine, listHistory, listTurns, type TaskShown, type TurnShown } from './task-rows.ts'
import { readers } from './readers.ts'

export interface TurnOnPage extends TurnShown {
  readonly workingDaysLeft: number | null
  /** How the date was computed, in sentences; null without a date. */
  readonly how: Words | null
  /** For what waits for confirmation, how it came in; its date is judged by that day, not by today. */
  readonly handedIn: HandedIn | null
  /** What this person can do with it now. */
  readonly acts: readonly TurnAct[]
}

export interface TaskPageResult {
  readonly task: TaskShown
  readonly turns: readonly TurnOnPage[]
  readonly history: readonly HistoryLine[]
  /** What this person can do with the task now. */
  readonly acts: readonly TaskAct[]
  /** Whether the task is done through its parts. */
  readonly hasParts: boolean
  readonly viewerId: string | null
}

/** A task with its turns, progress, evidence, figures, parts and history, and what the person who looks can do now. */
export const taskPage = defineQuery({
  name: 'plans.task',
  words: { vi: 'Nhiệm vụ', en: 'Task' },
  input: z.strictObject({ taskId: z.uuid() }),
  may: readers,
  run: async (db, { taskId }, { actor, today }): Promise<TaskPageResult> => {
    const task = await findTask(db, taskId)
    if (!task) throw new RecordNotFound(`task ${taskId}`)
    const turns = await listTurns(db, taskId)
    const history = await listHistory(db, taskId)
    const calendar = await calendarOf(db)
    const hasParts = task.parts.some(({ state }) => state !== 'dropped')
    return {
      task,
      turns: turns.map((turn) => ({
        ...turn,
        workingDaysLeft: turn.dueOn === null ? null : workingDaysBetween(today, turn.dueOn, calendar),
        how: turn.derivation === null ? null : derivationWords(turn.derivation as Derivation),
        handedIn: handedInOf(turn, calendar),
        acts: turnActsFor(task, turn, actor),
      })),
      history,
      acts: taskActsOpen(task.planState, task.state).filter((act) => mayDo(act, task, actor)),
      hasParts,
      viewerId: personIdOf(actor),
    }
  },
})

function turnActsFor(task: TaskShown, turn: TurnShown, actor: Actor): readonly TurnAct[] {
  const me = personIdOf(actor)
  const asked = turn.extensions.find(({ state }) => state === 'asked')
  return turnActsOpen(task.planState, { task: task.state, turn: turn.state }).filter((act) => {
    if (!mayDo(act, task, actor)) return false
    if (act === 'confirm') return turn.handedInBy !== me
    if (act === 'decide-extension') return asked !== undefined && asked.askedBy !== me
    if (act === 'ask-extension') return asked === undefined && turn.dueOn !== null
    if (act === 'hand-in') return turn.progress.some(({ withdrawnReason }) => withdrawnReason === null)
    return true
  })
}

function mayDo(act: TaskAct | TurnAct, task: TaskShown, actor: Actor): boolean {
  return mayAt(whoMay[act], actor, { unitIds: [task.leadUnitId], personIds: [task.officerId] })
}
