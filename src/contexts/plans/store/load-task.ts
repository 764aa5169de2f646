import { RecordNotFound } from '../../../commands/refusals.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Db } from '../../../platform/database/tables.ts'
import { calendarOf } from '../../calendar/index.ts'
import { datesOf } from '../dates.ts'
import type { Extension, PlanHead, Task, TaskFile, Turn } from '../rules/task.ts'
import { toExtension, toPlanHead, toTask, toTurn } from './plan-rows.ts'

/** A task with all that a decision about it rests on; the task and its turns stay locked until the transaction ends. */
export async function loadTaskFile(db: Db, taskId: string, on: PlainDate): Promise<TaskFile> {
  const [file] = await loadTaskFiles(db, [taskId], on)
  if (!file) throw new RecordNotFound(`task ${taskId}`)
  return file
}

/** The same for many at once, in the order of their codes; throws RecordNotFound when one is missing. */
export async function loadTaskFiles(db: Db, taskIds: readonly string[], on: PlainDate): Promise<TaskFile[]> {
  const ids = [...new Set(taskIds)]
  const tasks = await listTasksForUpdate(db, ids)
  if (tasks.length < ids.length) throw new RecordNotFound(`tasks ${ids.join(', ')}`)
  return filesOf(db, tasks, on)
}

/** A task by the turn that is meant. */
export async function loadTaskFileByTurn(db: Db, turnId: string, on: PlainDate): Promise<TaskFile> {
  const turn = await db.selectFrom('turn').select('taskId').where('id', '=', turnId).executeTakeFirst()
  if (!turn) throw new RecordNotFound(`turn ${turnId}`)
  return loadTaskFile(db, turn.taskId, on)
}

/** The plan, held against being closed while one of its tasks changes. */
async function getPlanForShare(db: Db, planId: string): Promise<PlanHead> {
  const row = await db.selectFrom('plan').selectAll().where('id', '=', planId).forShare().executeTakeFirst()
  if (!row) throw new RecordNotFound(`plan ${planId}`)
  return toPlanHead(row)
}

export async function getPlanForUpdate(db: Db, planId: string): Promise<PlanHead> {
  const row = await db.selectFrom('plan').selectAll().where('id', '=', planId).forUpdate().executeTakeFirst()
  if (!row) throw new RecordNotFound(`plan ${planId}`)
  return toPlanHead(row)
}

const MOST_TASKS = 5_000

async function listTasksForUpdate(db: Db, ids: readonly string[]): Promise<Task[]> {
  const rows = await db
    .selectFrom('task')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('code')
    .orderBy('id')
    .limit(MOST_TASKS)
    .forUpdate()
    .execute()
  const support = await listSupport(db, ids)
  return rows.map((row) => toTask(row, support.get(row.id) ?? []))
}

async function listSupport(db: Db, taskIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('taskSupport')
    .select(['taskId', 'unitId'])
    .where('taskId', 'in', taskIds)
    .orderBy('unitId')
    .orderBy('taskId')
    .limit(MOST_TASKS * 10)
    .execute()
  const byTask = Map.groupBy(rows, ({ taskId }) => taskId)
  return new Map([...byTask].map(([taskId, each]) => [taskId, each.map(({ unitId }) => unitId)]))
}

async function filesOf(db: Db, tasks: readonly Task[], on: PlainDate): Promise<TaskFile[]> {
  const ids = tasks.map(({ id }) => id)
  const plans = await plansForShare(db, [...new Set(tasks.map(({ planId }) => planId))])
  const turns = await listTurnsForUpdate(db, ids)
  const work = await workOf(db, ids)
  const overseers = await listOverseers(db, on)
  const dates = datesOf(await calendarOf(db))
  return tasks.map((task) => {
    const plan = plans.get(task.planId)
    if (!plan) throw new RecordNotFound(`plan ${task.planId}`)
    const own = turns.filter(({ taskId }) => taskId === task.id)
    return { plan, task, turns: own, ...workFor(task, own, work), ...overseersFor(task, overseers), dates }
  })
}

async function plansForShare(db: Db, planIds: readonly string[]): Promise<Map<string, PlanHead>> {
  const plans = new Map<string, PlanHead>()
  for (const planId of planIds) plans.set(planId, await getPlanForShare(db, planId))
  return plans
}

/** The turns of these tasks in order of their periods, locked. */
async function listTurnsForUpdate(db: Db, taskIds: readonly string[]): Promise<Turn[]> {
  const rows = await db
    .selectFrom('turn')
    .selectAll()
    .where('taskId', 'in', taskIds)
    .orderBy('periodFrom')
    .orderBy('id')
    .limit(MOST_TASKS * 20)
    .forUpdate()
    .execute()
  return rows.map(toTurn)
}

interface Work {
  readonly parentIds: readonly string[]
  readonly evidencedTurnIds: ReadonlySet<string>
  readonly asked: readonly Extension[]
}

async function workOf(db: Db, taskIds: readonly string[]): Promise<Work> {
  const children = await db
    .selectFrom('task')
    .select('parentId')
    .where('parentId', 'in', taskIds)
    .where('state', '<>', 'dropped')
    .orderBy('id')
    .limit(MOST_TASKS)
    .execute()
  const evidenced = await db
    .selectFrom('progress')
    .innerJoin('evidence', (join) =>
      join.onRef('evidence.agencyId', '=', 'progress.agencyId').onRef('evidence.progressId', '=', 'progress.id'),
    )
    .select('progress.turnId')
    .distinct()
    .where('progress.taskId', 'in', taskIds)
    .where('progress.withdrawnReason', 'is', null)
    .orderBy('progress.turnId')
    .limit(MOST_TASKS * 20)
    .execute()
  const asked = await db
    .selectFrom('extension')
    .innerJoin('turn', (join) =>
      join.onRef('turn.agencyId', '=', 'extension.agencyId').onRef('turn.id', '=', 'extension.turnId'),
    )
    .selectAll('extension')
    .where('turn.taskId', 'in', taskIds)
    .where('extension.state', '=', 'asked')
    .orderBy('extension.askedOn')
    .orderBy('extension.id')
    .limit(MOST_TASKS)
    .execute()
  return {
    parentIds: children.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])),
    evidencedTurnIds: new Set(evidenced.map(({ turnId }) => turnId)),
    asked: asked.map(toExtension),
  }
}

function workFor(
  task: Task,
  turns: readonly Turn[],
  work: Work,
): Pick<TaskFile, 'childCount' | 'evidencedTurnIds' | 'asked'> {
  const turnIds = turns.map(({ id }) => id)
  return {
    childCount: work.parentIds.filter((parentId) => parentId === task.id).length,
    evidencedTurnIds: turnIds.filter((id) => work.evidencedTurnIds.has(id)),
    asked: work.asked.filter(({ turnId }) => turnIds.includes(turnId)),
  }
}

export interface OverseerHeld {
  readonly personId: string
  readonly role: string
  readonly unitId: string | null
}

function overseersFor(task: Task, held: readonly OverseerHeld[]): Pick<TaskFile, 'headIds' | 'officeIds'> {
  const idsOf = (wanted: readonly OverseerHeld[]) => [...new Set(wanted.map(({ personId }) => personId))]
  return {
    headIds: idsOf(
      held.filter(({ role, unitId }) => role === 'unit_head' && unitId !== null && unitId === task.leadUnitId),
    ),
    officeIds: idsOf(held.filter(({ role }) => role === 'office')),
  }
}

/** Heads of units and people of the Office on a day, with the unit each role is held in. */
export function listOverseers(db: Db, on: PlainDate): Promise<OverseerHeld[]> {
  return db
    .selectFrom('roleHeld')
    .select(['personId', 'role', 'unitId'])
    .where('role', 'in', ['unit_head', 'office'])
    .where('validFrom', '<=', on)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', on)]))
    .orderBy('personId')
    .orderBy('id')
    .limit(2_000)
    .execute()
}
