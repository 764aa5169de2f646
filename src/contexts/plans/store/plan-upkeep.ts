import type { Facts } from '../../../commands/command.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { Db } from '../../../platform/database/tables.ts'
import type { PlanHead, TaskFile } from '../rules/task.ts'
import { getPlanForUpdate, loadTaskFiles } from './load-task.ts'

const MOST_TASKS = 5_000

/** Open tasks of running plans that come round and have no parts: those that a new reporting year brings turns for. */
export async function listRepeatingTasks(db: Db, facts: Facts): Promise<TaskFile[]> {
  const rows = await db
    .selectFrom('task')
    .innerJoin('plan', (join) => join.onRef('plan.agencyId', '=', 'task.agencyId').onRef('plan.id', '=', 'task.planId'))
    .select('task.id')
    .where('plan.state', '=', 'running')
    .where('task.state', '=', 'open')
    .where('task.rhythm', '<>', 'once')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('task as part')
            .select('part.id')
            .whereRef('part.agencyId', '=', 'task.agencyId')
            .whereRef('part.parentId', '=', 'task.id')
            .where('part.state', '<>', 'dropped'),
        ),
      ),
    )
    .orderBy('task.id')
    .limit(MOST_TASKS)
    .execute()
  return loadSome(db, rows, facts)
}

/** Tasks of running plans with a date that still waits. */
export async function listTasksWithOpenDates(db: Db, facts: Facts): Promise<TaskFile[]> {
  const rows = await db
    .selectFrom('turn')
    .innerJoin('task', (join) => join.onRef('task.agencyId', '=', 'turn.agencyId').onRef('task.id', '=', 'turn.taskId'))
    .innerJoin('plan', (join) => join.onRef('plan.agencyId', '=', 'task.agencyId').onRef('plan.id', '=', 'task.planId'))
    .select('task.id')
    .distinct()
    .where('plan.state', '=', 'running')
    .where('turn.state', '=', 'open')
    .where('turn.dueOn', 'is not', null)
    .orderBy('task.id')
    .limit(MOST_TASKS)
    .execute()
  return loadSome(db, rows, facts)
}

async function loadSome(db: Db, rows: readonly { readonly id: string }[], facts: Facts): Promise<TaskFile[]> {
  const ids = rows.map(({ id }) => id)
  return ids.length === 0 ? [] : loadTaskFiles(db, ids, facts.today)
}

export interface ClosingFile {
  readonly plan: PlanHead
  /** Tasks without parts that are neither done nor dropped. */
  readonly openTasks: number
}

export async function loadClosingFile(db: Db, planId: string): Promise<ClosingFile> {
  const plan = await getPlanForUpdate(db, planId)
  const row = await db
    .selectFrom('task')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('planId', '=', planId)
    .where('state', 'in', ['open', 'suspended'])
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('task as part')
            .select('part.id')
            .whereRef('part.agencyId', '=', 'task.agencyId')
            .whereRef('part.parentId', '=', 'task.id')
            .where('part.state', '<>', 'dropped'),
        ),
      ),
    )
    .executeTakeFirst()
  return { plan, openTasks: row?.count ?? 0 }
}

export async function saveClosedPlan(
  db: Db,
  { plan, note }: { readonly plan: PlanHead; readonly note: string },
  facts: Facts,
): Promise<void> {
  const saved = await db
    .updateTable('plan')
    .set({ state: plan.state, closedOn: facts.today, closeNote: note, version: plan.version + 1 })
    .where('id', '=', plan.id)
    .returning('id')
    .executeTakeFirst()
  if (!saved) throw new RecordNotFound(`plan ${plan.id}`)
}
