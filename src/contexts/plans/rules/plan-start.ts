/** A plan and its tasks, as they were accepted from a reading. */
import { z } from 'zod'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { Dates } from './dates.ts'
import { type Now, type PlanHead, type Rhythm, rhythms, type Task, type Telling, type Turn } from './task.ts'
import { type PlanningRefusal, replanTurns } from './turn-planning.ts'
import { both, dueText, named } from './words.ts'

export interface AcceptedTask {
  /** `II/8`: where it stands in the document. */
  readonly path: string
  readonly title: string
  /** The whole wording as printed. */
  readonly wording: string
  readonly leadUnitId?: string | null | undefined
  readonly supportUnitIds: readonly string[]
  readonly officerId?: string | null | undefined
  readonly startsOn?: PlainDate | null | undefined
  readonly dueOn?: PlainDate | null | undefined
  readonly rhythm: Rhythm
  /** For a rhythm: the day of the last month of each period. */
  readonly dueDay?: number | null | undefined
  /** For a yearly rhythm: the month of that day. */
  readonly dueMonth?: number | null | undefined
  readonly expectedOutput?: string | undefined
  /** Path of the task it is part of. */
  readonly parentPath?: string | null | undefined
  /** Characters from and to in the document's text. */
  readonly span: { readonly start: number; readonly end: number } | null
}

export interface AcceptedPlan {
  readonly documentId: string
  readonly title: string
  readonly period: string
  readonly startsOn: PlainDate
  readonly endsOn?: PlainDate | null | undefined
  readonly tasks: readonly AcceptedTask[]
}

export const AcceptedTaskShape = z.strictObject({
  path: z.string().max(100),
  title: z.string().trim().min(1).max(500),
  wording: z.string().max(20_000),
  leadUnitId: z.uuid().nullish(),
  supportUnitIds: z.array(z.uuid()).max(50),
  officerId: z.uuid().nullish(),
  dueOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .transform((text) => text as PlainDate)
    .nullish(),
  rhythm: z.enum(rhythms),
  expectedOutput: z.string().max(2_000).optional(),
  parentPath: z.string().max(100).nullish(),
  span: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).nullable(),
})

export type StartRefusal =
  | PlanningRefusal
  | 'plan-without-tasks'
  | 'plan-ends-before-start'
  | 'plan-already-started'
  | 'plan-too-long'

/** What the start of a plan rests on: what the document is called, and what codes are taken. */
export interface StartFile {
  /** `KH43` for document 43/KH-BDVTU. */
  readonly codeWanted: string
  readonly codesTaken: readonly string[]
  /** Whether a plan was started from this document before. */
  readonly isStarted: boolean
  readonly dates: Dates
  /** Who leads each unit. */
  readonly headsOf: (unitId: string) => readonly string[]
}

export interface StartedPlan {
  readonly plan: PlanHead & { readonly documentId: string; readonly period: string }
  readonly tasks: readonly Task[]
  readonly turns: readonly Turn[]
  readonly tellings: readonly Telling[]
}

const MAX_TASKS = 2_000

/** The plan with its tasks, their codes and their turns. */
export function startOf(file: StartFile, accepted: AcceptedPlan, now: Now): Verdict<StartedPlan, StartRefusal> {
  const refusal = startRefusal(file, accepted)
  if (refusal !== undefined) return refuse(refusal)
  const plan = {
    id: now.newId(),
    code: freeCode(file),
    title: accepted.title,
    state: 'running',
    startsOn: accepted.startsOn,
    endsOn: accepted.endsOn ?? null,
    version: 1,
    documentId: accepted.documentId,
    period: accepted.period,
  } as const
  const tasks = tasksOf(plan, accepted.tasks, now)
  const parents = new Set(tasks.map(({ parentId }) => parentId))
  const turns: Turn[] = []
  for (const task of tasks) {
    if (parents.has(task.id)) continue
    const planned = replanTurns({ plan, task, turns: [], dates: file.dates }, now)
    if (!planned.ok) return planned
    turns.push(...planned.outcome)
  }
  return accept({ plan, tasks, turns, tellings: startTellings(file, tasks, turns) })
}

function startRefusal(file: StartFile, { tasks, startsOn, endsOn }: AcceptedPlan): StartRefusal | undefined {
  if (file.isStarted) return 'plan-already-started'
  if (tasks.length === 0) return 'plan-without-tasks'
  if (tasks.length > MAX_TASKS) return 'plan-too-long'
  return endsOn != null && endsOn < startsOn ? 'plan-ends-before-start' : undefined
}

function freeCode({ codeWanted, codesTaken }: StartFile): string {
  if (!codesTaken.includes(codeWanted)) return codeWanted
  for (let count = 2; ; count += 1) {
    if (!codesTaken.includes(`${codeWanted}.${count}`)) return `${codeWanted}.${count}`
  }
}

/** Tasks in the order of the document; a part comes under the task it is part of, when that one was accepted, too. */
function tasksOf(plan: PlanHead, accepted: readonly AcceptedTask[], now: Now): Task[] {
  const byPath = new Map<string, Task>()
  const counts = new Map<string, number>()
  return accepted.map((each, index) => {
    const parent = each.parentPath == null ? undefined : byPath.get(each.parentPath)
    const above = parent?.code ?? plan.code
    const number = (counts.get(above) ?? 0) + 1
    counts.set(above, number)
    const task = taskOf(each, {
      plan,
      parent,
      code: codeUnder(plan, parent, number),
      position: index + 1,
      id: now.newId(),
    })
    byPath.set(each.path, task)
    return task
  })
}

/** `KH43-NV08`, and under it `KH43-NV08.2`. */
export function codeUnder(
  plan: Pick<PlanHead, 'code'>,
  parent: Pick<Task, 'code'> | undefined,
  number: number,
): string {
  return parent === undefined ? `${plan.code}-NV${String(number).padStart(2, '0')}` : `${parent.code}.${number}`
}

interface Standing {
  readonly plan: PlanHead
  readonly parent: Task | undefined
  readonly code: string
  readonly position: number
  readonly id: string
}

function taskOf(each: AcceptedTask, { plan, parent, code, position, id }: Standing): Task {
  const leadUnitId = each.leadUnitId ?? null
  return {
    id,
    planId: plan.id,
    parentId: parent?.id ?? null,
    code,
    position,
    path: each.path === '' ? null : each.path,
    title: each.title,
    wording: each.wording,
    leadUnitId,
    supportUnitIds: [...new Set(each.supportUnitIds)].filter((unitId) => unitId !== leadUnitId),
    officerId: each.officerId ?? null,
    expectedOutput: each.expectedOutput ?? '',
    rhythm: each.rhythm,
    startsOn: each.startsOn ?? null,
    endsOn: each.dueOn ?? null,
    ...dueIn(each),
    state: 'open',
    stateReason: '',
    suspendedOn: null,
    inspectionId: null,
    span: each.span,
    version: 1,
  }
}

/** The day and month of what comes round. */
function dueIn({ dueDay, dueMonth }: AcceptedTask): Pick<Task, 'dueDay' | 'dueMonth'> {
  return { dueDay: dueDay ?? null, dueMonth: dueMonth ?? null }
}

function startTellings(file: StartFile, tasks: readonly Task[], turns: readonly Turn[]): Telling[] {
  return tasks.flatMap((task) => {
    const dueOn = turns.find(({ taskId, dueOn: on }) => taskId === task.id && on !== null)?.dueOn
    const forOfficer = both((say) => say.assigned(named(task), dueText(say, dueOn)))
    const forUnit = both((say) => say.unitAssigned(named(task), dueText(say, dueOn)))
    const heads = task.leadUnitId === null ? [] : file.headsOf(task.leadUnitId)
    return [
      { to: [task.officerId], kind: 'request', words: forOfficer, taskId: task.id } as const,
      { to: heads, kind: 'request', words: forUnit, taskId: task.id } as const,
    ].filter(({ to }) => to.some((personId) => personId !== null))
  })
}
