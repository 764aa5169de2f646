import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import type { Dates } from './dates.ts'
import { type Rhythm, rhythms } from './rhythms.ts'
import type { PlanState, TaskState, TurnState } from './states.ts'

export { type Rhythm, rhythms }

export interface PlanHead {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly state: PlanState
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate | null
  readonly version: number
}

export interface Task {
  readonly id: string
  readonly planId: string
  readonly parentId: string | null
  /** `KH43-NV08`, `KH43-NV08.2`: readable, one in the agency. */
  readonly code: string
  readonly position: number
  /** Where it stands in the document: `II/8`. */
  readonly path: string | null
  readonly title: string
  readonly wording: string
  readonly leadUnitId: string | null
  readonly supportUnitIds: readonly string[]
  readonly officerId: string | null
  readonly expectedOutput: string
  readonly rhythm: Rhythm
  readonly startsOn: PlainDate | null
  /** For a task done once the day it is due. */
  readonly endsOn: PlainDate | null
  /** For a rhythm: the day of the last month of each period. */
  readonly dueDay: number | null
  /** For a yearly rhythm: the month of that day; null for the last one of the reporting year. */
  readonly dueMonth: number | null
  readonly state: TaskState
  readonly stateReason: string
  readonly suspendedOn: PlainDate | null
  readonly inspectionId: string | null
  readonly span: { readonly start: number; readonly end: number } | null
  readonly version: number
}

export interface Turn {
  readonly id: string
  readonly taskId: string
  readonly label: Words
  readonly periodFrom: PlainDate
  readonly periodTo: PlainDate
  readonly dueOn: PlainDate | null
  readonly basis: unknown
  readonly derivation: unknown
  readonly state: TurnState
  readonly handedInBy: string | null
  readonly handedInOn: PlainDate | null
  readonly doneOn: PlainDate | null
  readonly confirmedBy: string | null
  readonly confirmedOn: PlainDate | null
  readonly returnReason: string
  readonly result: string
  readonly obstacles: string
  readonly proposals: string
  readonly version: number
}

export interface Extension {
  readonly id: string
  readonly turnId: string
  readonly askedBy: string
  readonly askedOn: PlainDate
  readonly fromDueOn: PlainDate | null
  readonly toDueOn: PlainDate
  readonly reason: string
  readonly state: 'asked' | 'granted' | 'refused' | 'withdrawn'
  readonly decidedBy: string | null
  readonly decidedOn: PlainDate | null
  readonly answer: string
}

/** A task with all that a decision about it rests on. */
export interface TaskFile {
  readonly plan: PlanHead
  readonly task: Task
  /** In order of their periods. */
  readonly turns: readonly Turn[]
  /** Sub-tasks that were not dropped. */
  readonly childCount: number
  /** Turns that have progress with evidence which was not withdrawn. */
  readonly evidencedTurnIds: readonly string[]
  /** Extensions that wait for an answer. */
  readonly asked: readonly Extension[]
  /** Who leads the lead unit now. */
  readonly headIds: readonly string[]
  /** Who works in the Office now: told when a unit has no head. */
  readonly officeIds: readonly string[]
  readonly dates: Dates
}

/** Who acts, when, with ids made outside. */
export interface Now {
  readonly today: PlainDate
  readonly by: string | null
  readonly newId: () => string
}

/** Somebody to be told; whoever did it is left out. */
export interface Telling {
  readonly to: readonly (string | null)[]
  readonly kind: 'request' | 'answer' | 'change'
  readonly words: Words
  readonly taskId: string
}

/** All that may change when something is done to a task. */
export interface TaskChange {
  readonly task: Task
  /** False when only turns or progress changed, so that the task keeps its version. */
  readonly taskChanged: boolean
  /** Turns that are new or no longer as they were. */
  readonly turns: readonly Turn[]
  readonly newTasks: readonly Task[]
  readonly extensions: readonly Extension[]
  readonly tellings: readonly Telling[]
}

export function changeOf(task: Task, changes: Partial<Omit<TaskChange, 'task'>> = {}): TaskChange {
  return { task, taskChanged: true, turns: [], newTasks: [], extensions: [], tellings: [], ...changes }
}

/** Who answers for a task beside its officer: the heads of its unit, else the Office. */
export function overseersOf({ headIds, officeIds }: Pick<TaskFile, 'headIds' | 'officeIds'>): readonly string[] {
  return headIds.length > 0 ? headIds : officeIds
}
