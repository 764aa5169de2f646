/** Giving a task its lead unit, supporting units, officer, date or rhythm. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { taskActRefusal, type TaskStands } from './states.ts'
import {
  changeOf,
  type Now,
  type Rhythm,
  type Task,
  type TaskChange,
  type TaskFile,
  type Telling,
  type Turn,
} from './task.ts'
import { type PlanningRefusal, replanTurns } from './turn-planning.ts'
import { both, dueText, named } from './words.ts'

export interface Assignment {
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

export type AssignRefusal =
  | TaskStands
  | PlanningRefusal
  | 'record-changed'
  | 'unit-not-yours'
  | 'unit-leads-and-supports'

/** Units a head may give work to; null for the Office and the leaders, who may give it to all. */
export type OwnUnits = readonly string[] | null

export interface Assigning {
  readonly assignment: Assignment
  readonly version: number
  readonly ownUnits: OwnUnits
}

/** The task with its new owners and dates; its open turns follow, what was done stays. */
export function assign(
  file: TaskFile,
  { assignment, version, ownUnits }: Assigning,
  now: Now,
): Verdict<TaskChange, AssignRefusal> {
  const refusal = taskActRefusal(file.plan.state, file.task.state, 'assign') ?? ownersRefusal(assignment, ownUnits)
  if (refusal !== undefined) return refuse(refusal)
  if (file.task.version !== version) return refuse('record-changed')

  const task: Task = { ...file.task, ...assignment }
  const turns = turnsFitting(file, task, now)
  if (!turns.ok) return turns
  return accept(changeOf(task, { turns: turns.outcome, tellings: assignmentTellings(file, task, turns.outcome) }))
}

/** What a bulk change sets; what is left out stays as it is. */
export type Partly = Partial<Pick<Assignment, 'leadUnitId' | 'officerId' | 'endsOn'>>

/** The same for one of many tasks at once: unit, officer, date, each only when given. A date makes a task one that is done once. */
function assignPartly(
  file: TaskFile,
  { partly, ownUnits }: { partly: Partly; ownUnits: OwnUnits },
  now: Now,
): Verdict<TaskChange, AssignRefusal> {
  const { task } = file
  const assignment: Assignment = {
    leadUnitId: task.leadUnitId,
    supportUnitIds: task.supportUnitIds.filter((unitId) => unitId !== partly.leadUnitId),
    officerId: task.officerId,
    rhythm: task.rhythm,
    startsOn: task.startsOn,
    endsOn: task.endsOn,
    dueDay: task.dueDay,
    dueMonth: task.dueMonth,
    expectedOutput: task.expectedOutput,
    ...partly,
  }
  return assign(file, { assignment, version: task.version, ownUnits }, now)
}

function ownersRefusal({ leadUnitId, supportUnitIds }: Assignment, ownUnits: OwnUnits): AssignRefusal | undefined {
  if (leadUnitId !== null && supportUnitIds.includes(leadUnitId)) return 'unit-leads-and-supports'
  if (ownUnits === null) return undefined
  return leadUnitId !== null && ownUnits.includes(leadUnitId) ? undefined : 'unit-not-yours'
}

/** Only a changed schedule makes turns anew: a granted extension must not be undone by giving the task to somebody else. */
function turnsFitting(file: TaskFile, task: Task, now: Now): Verdict<readonly Turn[], PlanningRefusal> {
  const isSameSchedule =
    task.rhythm === file.task.rhythm &&
    task.startsOn === file.task.startsOn &&
    task.endsOn === file.task.endsOn &&
    task.dueDay === file.task.dueDay &&
    task.dueMonth === file.task.dueMonth
  if (file.childCount > 0 || (isSameSchedule && file.turns.length > 0)) return accept([])
  return replanTurns({ plan: file.plan, task, turns: file.turns, dates: file.dates }, now)
}

function assignmentTellings(file: TaskFile, task: Task, changed: readonly Turn[]): Telling[] {
  const turns = new Map([...file.turns, ...changed].map((turn) => [turn.id, turn]))
  const open = [...turns.values()].filter(({ state }) => state === 'open')
  const [dueOn] = open.flatMap((turn) => (turn.dueOn === null ? [] : [turn.dueOn])).toSorted()
  const tellings: Telling[] = []
  if (task.officerId !== null && (task.officerId !== file.task.officerId || changed.length > 0)) {
    const words = both((say) => say.assigned(named(task), dueText(say, dueOn)))
    tellings.push({ to: [task.officerId], kind: 'request', words, taskId: task.id })
  }
  if (file.task.officerId !== null && task.officerId !== file.task.officerId) {
    const words = both((say) => say.takenAway(named(task)))
    tellings.push({ to: [file.task.officerId], kind: 'change', words, taskId: task.id })
  }
  if (task.leadUnitId !== file.task.leadUnitId) {
    const words = both((say) => say.unitAssigned(named(task), dueText(say, dueOn)))
    tellings.push({ to: file.headIds, kind: 'request', words, taskId: task.id })
  }
  return tellings
}

/** The same change to many tasks: all of them, or the first refusal. */
export function assignMany(
  files: readonly TaskFile[],
  { partly, ownUnits }: { partly: Partly; ownUnits: OwnUnits },
  now: Now,
): Verdict<readonly TaskChange[], AssignRefusal | 'nothing-to-change'> {
  if (Object.keys(partly).length === 0) return refuse('nothing-to-change')
  const isForeign = ({ task }: TaskFile) =>
    ownUnits !== null && (task.leadUnitId === null || !ownUnits.includes(task.leadUnitId))
  if (files.some(isForeign)) return refuse('unit-not-yours')
  const changes: TaskChange[] = []
  for (const file of files) {
    const change = assignPartly(file, { partly, ownUnits }, now)
    if (!change.ok) return change
    changes.push(change.outcome)
  }
  return accept(changes)
}
