import type { Person } from '../../commands/actor.ts'
import { formatDate, type PlainDate } from '../../kernel/plain-date.ts'
import type { DemoPlan, DemoTask } from './demo-data.ts'
import type { Hand } from './hand.ts'
import { getTask } from './queries.ts'
import { idOf, type SampleAgency } from './sample-agency.ts'
import type { PlanBegun } from './sample-plan.ts'

/** A task that is worked on, with what its figures are called in the data and are known by in the records. */
export interface Work {
  readonly key: string
  readonly taskId: string
  readonly lead: string
  readonly officer: string | undefined
  readonly shape: DemoTask
  readonly figureIds: ReadonlyMap<string, string>
}

interface Assigning {
  readonly agency: SampleAgency
  /** Who shares out the work. */
  readonly by: Person
  /** Days that have passed already move to this one. */
  readonly notBefore: PlainDate
}

/** Gives all tasks of the plan their units, officers, dates, figures and parts; gives what is worked on itself. */
export async function assignPlan(
  hand: Hand,
  assigning: Assigning,
  { tasks, begun }: { tasks: DemoPlan['tasks']; begun: PlanBegun },
): Promise<Work[]> {
  const works: Work[] = []
  for (const { path, parts, ...task } of tasks) {
    const taskId = idOf(begun.taskIds, path)
    await retitle(hand, assigning.by, { taskId, task })
    const { version } = await hand.read((db) => getTask(db, taskId))
    const assignment = assignmentOf(task, assigning)
    await hand.perform(assigning.by, 'plans.assign-task', { taskId, version, ...assignment })
    if (parts.length === 0) works.push(await setFigures(hand, assigning.by, { taskId, task }))
    for (const part of parts) works.push(await addPart(hand, assigning, { parentId: taskId, task: part }))
  }
  return works
}

async function retitle(hand: Hand, by: Person, { taskId, task }: { taskId: string; task: DemoTask }): Promise<void> {
  const { version, wording } = await hand.read((db) => getTask(db, taskId))
  const { title, expectedOutput } = task
  await hand.perform(by, 'plans.edit-task', { taskId, version, title, wording, expectedOutput })
}

async function addPart(
  hand: Hand,
  assigning: Assigning,
  { parentId, task }: { parentId: string; task: DemoTask },
): Promise<Work> {
  const input = { parentId, title: task.title, ...assignmentOf(task, assigning) }
  const { taskIds } = await hand.perform(assigning.by, 'plans.add-sub-task', input)
  return setFigures(hand, assigning.by, { taskId: firstOf(taskIds), task })
}

/** Adds a task that was not in the document. */
export async function addTask(
  hand: Hand,
  assigning: Assigning,
  { planId, task }: { planId: string; task: DemoTask },
): Promise<Work> {
  const input = { planId, title: task.title, ...assignmentOf(task, assigning) }
  const { taskIds } = await hand.perform(assigning.by, 'plans.add-task', input)
  return setFigures(hand, assigning.by, { taskId: firstOf(taskIds), task })
}

function assignmentOf(task: DemoTask, { agency, notBefore }: Assigning) {
  const { lead, supports, officer, rhythm, dueDay, endsOn, expectedOutput } = task
  return {
    leadUnitId: idOf(agency.unitIds, lead),
    supportUnitIds: supports.map((key) => idOf(agency.unitIds, key)),
    officerId: officer === undefined ? null : (agency.people.get(officer)?.personId ?? null),
    rhythm,
    startsOn: null,
    endsOn: endsOn === undefined ? null : formatDate(endsOn < notBefore ? notBefore : endsOn),
    dueDay: dueDay ?? null,
    dueMonth: null,
    expectedOutput,
  }
}

async function setFigures(hand: Hand, by: Person, { taskId, task }: { taskId: string; task: DemoTask }): Promise<Work> {
  const { key, lead, officer, figures } = task
  const work = { key, taskId, lead, officer, shape: task }
  if (figures.length === 0) return { ...work, figureIds: new Map() }
  const { version } = await hand.read((db) => getTask(db, taskId))
  const wanted = figures.map(({ name, measure, target }) => ({ name, measure, target }))
  const { figureIds } = await hand.perform(by, 'plans.set-figures', { taskId, version, figures: wanted })
  const ids = figureIds as readonly string[]
  return { ...work, figureIds: new Map(figures.map((figure, index) => [figure.key, ids[index] ?? ''])) }
}

function firstOf(ids: unknown): string {
  const [first] = Array.isArray(ids) ? (ids as readonly unknown[]) : []
  if (typeof first !== 'string') throw new Error('add a task: expected its id')
  return first
}
