/** What a plan consists of: adding, editing, moving, splitting and dropping its tasks. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { OwnUnits } from './assignment.ts'
import type { Dates } from './dates.ts'
import { codeUnder } from './plan-start.ts'
import { taskActRefusal, type TaskStands } from './states.ts'
import {
  changeOf,
  type Now,
  type PlanHead,
  type Rhythm,
  type Task,
  type TaskChange,
  type TaskFile,
  type Telling,
  type Turn,
} from './task.ts'
import { type PlanningRefusal, replanTurns } from './turn-planning.ts'
import { both, dueText, named } from './words.ts'

export interface Part {
  readonly title: string
  readonly wording: string
  readonly leadUnitId: string | null
  readonly supportUnitIds: readonly string[]
  readonly officerId: string | null
  readonly rhythm: Rhythm
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate | null
  readonly dueDay: number | null
  readonly dueMonth: number | null
  readonly expectedOutput: string
}

/** What adding tasks rests on. */
export interface AddFile {
  readonly plan: PlanHead
  /** The task they become part of; null when they stand by themselves in the plan. */
  readonly parent: TaskFile | null
  /** All codes of the plan. */
  readonly codes: readonly string[]
  /** The greatest position in the plan. */
  readonly lastPosition: number
  readonly dates: Dates
  readonly headsOf: (unitId: string) => readonly string[]
}

export type AddRefusal =
  | TaskStands
  | PlanningRefusal
  | 'turn-waits-for-confirmation'
  | 'unit-not-yours'
  | 'unit-leads-and-supports'

export interface Adding {
  readonly parts: readonly Part[]
  readonly ownUnits: OwnUnits
  /** The inspection that found them necessary. */
  readonly inspectionId?: string
}

/**
 * New tasks, each with its turns. A task that gets its first part is done through its parts from then on: its own open
 * turns are cancelled, what was confirmed stays and counts.
 */
export function addTasks(
  file: AddFile,
  { parts, ownUnits, inspectionId }: Adding,
  now: Now,
): Verdict<TaskChange, AddRefusal> {
  const refusal = addRefusal(file, parts, ownUnits)
  if (refusal !== undefined) return refuse(refusal)
  const tasks = parts.map((part, index) =>
    newTask(file, part, { index, id: now.newId(), inspectionId: inspectionId ?? null }),
  )
  const turns: Turn[] = (file.parent?.turns ?? [])
    .filter(({ state }) => state === 'open')
    .map((turn) => ({ ...turn, state: 'cancelled' }))
  for (const task of tasks) {
    const planned = replanTurns({ plan: file.plan, task, turns: [], dates: file.dates }, now)
    if (!planned.ok) return planned
    turns.push(...planned.outcome)
  }
  const tellings = tasks.flatMap((task) => addTellings(file, task, turns))
  const [first] = tasks
  const about = file.parent?.task ?? first
  if (about === undefined) return refuse('rhythm-not-possible')
  return accept(changeOf(about, { taskChanged: file.parent !== null, newTasks: tasks, turns, tellings }))
}

function addRefusal({ plan, parent }: AddFile, parts: readonly Part[], ownUnits: OwnUnits): AddRefusal | undefined {
  if (plan.state === 'closed') return 'plan-closed'
  const stands = parent && taskActRefusal(plan.state, parent.task.state, 'add-sub-task')
  if (stands) return stands
  if (parent?.turns.some(({ state }) => state === 'handed_in')) return 'turn-waits-for-confirmation'
  if (parts.some(({ leadUnitId, supportUnitIds }) => leadUnitId !== null && supportUnitIds.includes(leadUnitId))) {
    return 'unit-leads-and-supports'
  }
  const isForeign = (unitId: string | null) => ownUnits !== null && (unitId === null || !ownUnits.includes(unitId))
  return parts.some(({ leadUnitId }) => isForeign(leadUnitId)) ? 'unit-not-yours' : undefined
}

interface NewTask {
  readonly index: number
  readonly id: string
  readonly inspectionId: string | null
}

function newTask(
  { plan, parent, codes, lastPosition }: AddFile,
  part: Part,
  { index, id, inspectionId }: NewTask,
): Task {
  const parentTask = parent?.task
  return {
    ...part,
    id,
    planId: plan.id,
    parentId: parentTask?.id ?? null,
    code: codeUnder(plan, parentTask, nextNumber(codes, codeUnder(plan, parentTask, 0)) + index),
    position: lastPosition + 1 + index,
    path: null,
    state: 'open',
    stateReason: '',
    suspendedOn: null,
    inspectionId,
    span: null,
    version: 1,
  }
}

/** One more than the greatest number in use, also by tasks that were dropped or moved: a code never changes its meaning. */
function nextNumber(codes: readonly string[], pattern: string): number {
  const stem = pattern.replace(/0+$/, '')
  const numbers = codes.flatMap((code) => {
    const rest = code.startsWith(stem) ? code.slice(stem.length) : ''
    return /^\d+$/.test(rest) ? [Number(rest)] : []
  })
  return Math.max(0, ...numbers) + 1
}

function addTellings(file: AddFile, task: Task, turns: readonly Turn[]): Telling[] {
  const dueOn = turns.find(({ taskId, dueOn: on }) => taskId === task.id && on !== null)?.dueOn
  const heads = task.leadUnitId === null ? [] : file.headsOf(task.leadUnitId)
  return [
    {
      to: [task.officerId],
      kind: 'request',
      words: both((say) => say.assigned(named(task), dueText(say, dueOn))),
      taskId: task.id,
    },
    {
      to: heads,
      kind: 'request',
      words: both((say) => say.unitAssigned(named(task), dueText(say, dueOn))),
      taskId: task.id,
    },
  ]
}

export type EditRefusal = TaskStands | 'record-changed'

export interface Editing {
  readonly version: number
  readonly title: string
  readonly wording: string
  readonly expectedOutput: string
}

export function edit(file: TaskFile, { version, ...texts }: Editing): Verdict<TaskChange, EditRefusal> {
  const refusal = taskActRefusal(file.plan.state, file.task.state, 'edit')
  if (refusal !== undefined) return refuse(refusal)
  if (file.task.version !== version) return refuse('record-changed')
  return accept(changeOf({ ...file.task, ...texts }))
}

export type MoveRefusal = EditRefusal | 'task-under-itself' | 'task-of-other-plan' | 'turn-waits-for-confirmation'

export interface Moving {
  readonly version: number
  readonly position: number
}

/** The new parent with the ids of all tasks above it; null to stand by itself in the plan. */
export type NewParent = { readonly file: TaskFile; readonly aboveIds: readonly string[] } | null

/** Another place in the plan. The code stays, so that papers that name it stay right. */
export function move(
  file: TaskFile,
  parent: NewParent,
  { version, position }: Moving,
): Verdict<TaskChange, MoveRefusal> {
  const refusal = taskActRefusal(file.plan.state, file.task.state, 'move')
  if (refusal !== undefined) return refuse(refusal)
  if (file.task.version !== version) return refuse('record-changed')
  const misplaced = parent && parentRefusal(file, parent)
  if (misplaced) return refuse(misplaced)
  const task: Task = { ...file.task, parentId: parent?.file.task.id ?? null, position }
  const turns = (parent?.file.turns ?? []).filter(({ state }) => state === 'open')
  return accept(changeOf(task, { turns: turns.map((turn) => ({ ...turn, state: 'cancelled' })) }))
}

function parentRefusal(file: TaskFile, { file: parent, aboveIds }: Exclude<NewParent, null>): MoveRefusal | undefined {
  if (parent.task.planId !== file.task.planId) return 'task-of-other-plan'
  if (parent.task.id === file.task.id || aboveIds.includes(file.task.id)) return 'task-under-itself'
  if (parent.turns.some(({ state }) => state === 'handed_in')) return 'turn-waits-for-confirmation'
  return taskActRefusal(parent.plan.state, parent.task.state, 'add-sub-task')
}

export type DropRefusal = EditRefusal | 'task-has-open-parts' | 'turn-waits-for-confirmation'

export interface Dropping {
  readonly version: number
  readonly reason: string
  /** Sub-tasks that are neither done nor dropped. */
  readonly openParts: number
}

/** Lets a task go, with the reason. Its open turns are cancelled; what was done stays to be seen. */
export function drop(file: TaskFile, { version, reason, openParts }: Dropping): Verdict<TaskChange, DropRefusal> {
  const refusal = taskActRefusal(file.plan.state, file.task.state, 'drop')
  if (refusal !== undefined) return refuse(refusal)
  if (file.task.version !== version) return refuse('record-changed')
  if (openParts > 0) return refuse('task-has-open-parts')
  if (file.turns.some(({ state }) => state === 'handed_in')) return refuse('turn-waits-for-confirmation')
  const task: Task = { ...file.task, state: 'dropped', stateReason: reason, suspendedOn: null }
  const turns = file.turns.flatMap((turn): Turn[] => (turn.state === 'open' ? [{ ...turn, state: 'cancelled' }] : []))
  const words = both((say) => say.dropped(named(task), reason))
  const tellings = [{ to: [task.officerId, ...file.headIds], kind: 'change', words, taskId: task.id } as const]
  return accept(changeOf(task, { turns, tellings }))
}

/** A part that takes over who and when from the task it is part of. */
export function partLike(task: Task, title: string): Part {
  const { leadUnitId, supportUnitIds, officerId, rhythm, startsOn, endsOn, dueDay, dueMonth } = task
  return {
    title,
    wording: '',
    leadUnitId,
    supportUnitIds,
    officerId,
    rhythm,
    startsOn,
    endsOn,
    dueDay,
    dueMonth,
    expectedOutput: '',
  }
}
