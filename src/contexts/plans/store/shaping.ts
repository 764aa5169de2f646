import { sql } from 'kysely'
import type { Facts } from '../../../commands/command.ts'
import type { Db } from '../../../platform/database/tables.ts'
import { calendarOf } from '../../calendar/index.ts'
import { datesOf } from '../dates.ts'
import type { FigureChange, FigureFile } from '../rules/figures.ts'
import type { AddFile } from '../rules/shaping.ts'
import { getPlanForUpdate, listOverseers, loadTaskFile } from './load-task.ts'

/** What adding tasks to a plan, or under one of its tasks, rests on. The plan stays locked, so that codes are given once. */
export async function loadAddFile(
  db: Db,
  at: { readonly planId: string; readonly parentId: string | null },
  facts: Facts,
): Promise<AddFile> {
  const plan = await getPlanForUpdate(db, at.planId)
  const parent = at.parentId === null ? null : await loadTaskFile(db, at.parentId, facts.today)
  const tasks = await db
    .selectFrom('task')
    .select(['code', 'position'])
    .where('planId', '=', at.planId)
    .orderBy('position')
    .orderBy('id')
    .limit(20_000)
    .execute()
  const heads = (await listOverseers(db, facts.today)).filter(({ role }) => role === 'unit_head')
  return {
    plan,
    parent,
    codes: tasks.map(({ code }) => code),
    lastPosition: tasks.at(-1)?.position ?? 0,
    dates: datesOf(await calendarOf(db)),
    headsOf: (unitId) => heads.filter((held) => held.unitId === unitId).map(({ personId }) => personId),
  }
}

/** The plan a task belongs to; undefined when there is no such task. */
export async function findPlanIdOfTask(db: Db, taskId: string): Promise<string | undefined> {
  const row = await db.selectFrom('task').select('planId').where('id', '=', taskId).executeTakeFirst()
  return row?.planId
}

/** Ids of all tasks above one. */
export async function listTaskIdsAbove(db: Db, taskId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select parent_id as id, 1 as depth from task where id = ${taskId}::uuid and parent_id is not null
      union all
      select task.parent_id, depth + 1 from above join task on task.id = above.id
      where task.parent_id is not null and depth < 50
    ) select id from above limit 50`.execute(db)
  return rows.map(({ id }) => id)
}

/** Sub-tasks of a task that are neither done nor dropped. */
export async function countOpenParts(db: Db, taskId: string): Promise<number> {
  const row = await db
    .selectFrom('task')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('parentId', '=', taskId)
    .where('state', 'in', ['open', 'suspended'])
    .executeTakeFirst()
  return row?.count ?? 0
}

export async function loadFigureFile(db: Db, taskId: string, facts: Facts): Promise<FigureFile> {
  const file = await loadTaskFile(db, taskId, facts.today)
  const rows = await db
    .selectFrom('taskFigure')
    .select(['id', 'name', 'measure', 'target', 'position'])
    .where('taskId', '=', taskId)
    .orderBy('position')
    .orderBy('id')
    .limit(100)
    .execute()
  const recorded = await db
    .selectFrom('figureValue')
    .innerJoin('taskFigure', (join) =>
      join
        .onRef('taskFigure.agencyId', '=', 'figureValue.agencyId')
        .onRef('taskFigure.id', '=', 'figureValue.figureId'),
    )
    .select('figureValue.figureId')
    .distinct()
    .where('taskFigure.taskId', '=', taskId)
    .orderBy('figureValue.figureId')
    .limit(100)
    .execute()
  return { ...file, figures: rows, recordedFigureIds: recorded.map(({ figureId }) => figureId) }
}

export async function saveFigures(db: Db, { task, figures, removedIds }: FigureChange, facts: Facts): Promise<void> {
  if (removedIds.length > 0) await db.deleteFrom('taskFigure').where('id', 'in', removedIds).execute()
  for (const figure of figures) {
    const { id: _id, ...columns } = figure
    await db
      .insertInto('taskFigure')
      .values({ ...figure, taskId: task.id, agencyId: facts.actor.agencyId })
      .onConflict((conflict) => conflict.columns(['agencyId', 'id']).doUpdateSet(columns))
      .execute()
  }
  await db
    .updateTable('task')
    .set({ version: task.version + 1 })
    .where('id', '=', task.id)
    .returning('id')
    .executeTakeFirstOrThrow()
}
