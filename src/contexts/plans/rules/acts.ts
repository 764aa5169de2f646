/** What can be done to a task and its turns as they stand, before it is asked who may. */
import {
  type PlanState,
  type TaskAct,
  taskActRefusal,
  type TaskState,
  type TurnAct,
  turnActRefusal,
  type TurnState,
} from './states.ts'

const taskActs = [
  'assign',
  'edit',
  'set-figures',
  'add-sub-task',
  'split',
  'move',
  'suspend',
  'resume',
  'drop',
] as const
const turnActs = [
  'record',
  'hand-in',
  'withdraw-hand-in',
  'confirm',
  'return',
  'ask-extension',
  'decide-extension',
  'reopen-turn',
] as const

export function taskActsOpen(plan: PlanState, task: TaskState): readonly TaskAct[] {
  return taskActs.filter((act) => taskActRefusal(plan, task, act) === undefined)
}

export function turnActsOpen(plan: PlanState, state: { task: TaskState; turn: TurnState }): readonly TurnAct[] {
  return turnActs.filter((act) => turnActRefusal(plan, state, act) === undefined)
}
