import { byDuty } from '../../../commands/circles.ts'
/**
 * Where plans, tasks and turns may stand, what may happen to them there, and who may do it: the only place that says so.
 * A turn (kỳ) is one time a task has to be done: the only one, or one for each month, quarter, half-year or year.
 */
export type PlanState = 'running' | 'closed'
export type TaskState = 'open' | 'suspended' | 'done' | 'dropped'
export type TurnState = 'open' | 'handed_in' | 'confirmed' | 'cancelled'

export const taskStates = ['open', 'suspended', 'done', 'dropped'] as const satisfies readonly TaskState[]
export const turnStates = ['open', 'handed_in', 'confirmed', 'cancelled'] as const satisfies readonly TurnState[]

/** What people do to a task as a whole. */
export type TaskAct =
  | 'assign'
  | 'edit'
  | 'set-figures'
  | 'add-sub-task'
  | 'move'
  | 'split'
  | 'suspend'
  | 'resume'
  | 'drop'
  | 'finish'
  | 'reopen'

/** What people do to one turn of it. */
export type TurnAct =
  | 'record'
  | 'ask-extension'
  | 'decide-extension'
  | 'hand-in'
  | 'withdraw-hand-in'
  | 'confirm'
  | 'return'
  | 'reopen-turn'
  | 'cancel'

/** What may happen to a task in each state, and the state it leads to. `finish` follows from confirming the last turn. */
export const taskMoves = {
  open: {
    assign: 'open',
    edit: 'open',
    'set-figures': 'open',
    'add-sub-task': 'open',
    move: 'open',
    split: 'open',
    suspend: 'suspended',
    drop: 'dropped',
    finish: 'done',
    reopen: 'open',
  },
  suspended: { edit: 'suspended', resume: 'open', drop: 'dropped' },
  done: { reopen: 'open' },
  dropped: {},
} as const satisfies Record<TaskState, Partial<Record<TaskAct, TaskState>>>

/** What may happen to a turn in each state, and the state it leads to. */
export const turnMoves = {
  open: {
    record: 'open',
    'ask-extension': 'open',
    'decide-extension': 'open',
    'hand-in': 'handed_in',
    cancel: 'cancelled',
  },
  handed_in: {
    // Asked before it was handed in: the answer says whether it was in time.
    'decide-extension': 'handed_in',
    'withdraw-hand-in': 'open',
    confirm: 'confirmed',
    return: 'open',
    cancel: 'cancelled',
  },
  confirmed: { 'reopen-turn': 'open' },
  cancelled: {},
} as const satisfies Record<TurnState, Partial<Record<TurnAct, TurnState>>>

/** What may happen to the turns of a task in each state of the task. */
export const turnActsWhile = {
  open: [
    'record',
    'ask-extension',
    'decide-extension',
    'hand-in',
    'withdraw-hand-in',
    'confirm',
    'return',
    'reopen-turn',
    'cancel',
  ],
  suspended: ['cancel'],
  done: ['reopen-turn'],
  dropped: [],
} as const satisfies Record<TaskState, readonly TurnAct[]>

type Reach = 'own' | 'unit' | 'agency'
type Allowed = Readonly<Partial<Record<'officer' | 'unit_head' | 'office' | 'leader' | 'operator', Reach>>>

const managing = { unit_head: 'unit', office: 'agency', leader: 'agency' } as const
const overseeing = { office: 'agency', leader: 'agency' } as const

/** Who may: officers what is theirs, heads what their unit leads, the Office and the leaders everything. */
export const whoMay = {
  assign: managing,
  edit: managing,
  'set-figures': managing,
  'add-sub-task': managing,
  move: managing,
  split: managing,
  suspend: managing,
  resume: managing,
  drop: managing,
  finish: managing,
  reopen: overseeing,
  record: byDuty,
  'ask-extension': byDuty,
  'decide-extension': managing,
  'hand-in': byDuty,
  'withdraw-hand-in': byDuty,
  confirm: managing,
  return: managing,
  'reopen-turn': overseeing,
  cancel: managing,
} as const satisfies Record<TaskAct | TurnAct, Allowed>

export type TaskStands = 'plan-closed' | 'task-suspended' | 'task-done' | 'task-dropped' | 'task-not-suspended'

export type StateRefusal =
  | TaskStands
  | 'turn-waits-for-confirmation'
  | 'turn-confirmed'
  | 'turn-cancelled'
  | 'turn-not-handed-in'

/** The state an act leads a task to; undefined when it may not happen there. */
export function taskAfter(state: TaskState, act: TaskAct): TaskState | undefined {
  const moves: Partial<Record<TaskAct, TaskState>> = taskMoves[state]
  return moves[act]
}

/** The state an act leads a turn to; undefined when it may not happen there. */
export function turnAfter(state: TurnState, act: TurnAct): TurnState | undefined {
  const moves: Partial<Record<TurnAct, TurnState>> = turnMoves[state]
  return moves[act]
}

/** Why an act may not happen to a task now; undefined when it may. */
export function taskActRefusal(plan: PlanState, task: TaskState, act: TaskAct): TaskStands | undefined {
  if (plan === 'closed') return 'plan-closed'
  if (taskAfter(task, act) !== undefined) return undefined
  if (act === 'resume') return 'task-not-suspended'
  return whyTaskStands(task)
}

/** Why an act may not happen to a turn now; undefined when it may. */
export function turnActRefusal(
  plan: PlanState,
  { task, turn }: { task: TaskState; turn: TurnState },
  act: TurnAct,
): StateRefusal | undefined {
  if (plan === 'closed') return 'plan-closed'
  const possible: readonly TurnAct[] = turnActsWhile[task]
  if (!possible.includes(act)) return whyTaskStands(task)
  return turnAfter(turn, act) === undefined ? whyTurnStands(turn) : undefined
}

function whyTaskStands(task: TaskState): TaskStands {
  const reasons = {
    open: 'task-not-suspended',
    suspended: 'task-suspended',
    done: 'task-done',
    dropped: 'task-dropped',
  } as const satisfies Record<TaskState, TaskStands>
  return reasons[task]
}

function whyTurnStands(turn: TurnState): StateRefusal {
  const reasons = {
    open: 'turn-not-handed-in',
    handed_in: 'turn-waits-for-confirmation',
    confirmed: 'turn-confirmed',
    cancelled: 'turn-cancelled',
  } as const satisfies Record<TurnState, StateRefusal>
  return reasons[turn]
}
