import type { Facts } from '../../../commands/command.ts'
import { personIdOf } from '../../../commands/actor.ts'
import type { Db } from '../../../platform/database/tables.ts'
import { postNotices } from '../../messages/index.ts'
import type { Extension, Task, TaskChange, Telling, Turn } from '../rules/task.ts'
import { fromTask, fromTurn } from './plan-rows.ts'

/** Writes all that a decision about a task changed, and tells the people concerned. */
export async function saveTaskChange(db: Db, change: TaskChange, facts: Facts): Promise<void> {
  await insertTasks(db, change.newTasks, facts)
  if (change.taskChanged) await saveTask(db, change.task, facts)
  await saveTurns(db, change.turns, facts)
  for (const extension of change.extensions) await saveExtension(db, extension, facts)
  await tell(db, change.tellings, facts)
}

/** Rows are sent in portions, because a statement takes 65,535 parameters at most. */
const PORTION = 500

function portions<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / PORTION) }, (_, index) =>
    rows.slice(index * PORTION, (index + 1) * PORTION),
  )
}

export async function insertTasks(db: Db, tasks: readonly Task[], facts: Facts): Promise<void> {
  const { agencyId } = facts.actor
  for (const rows of portions(tasks.map((task) => fromTask(task, agencyId)))) {
    await db.insertInto('task').values(rows).execute()
  }
  await insertSupport(db, tasks, agencyId)
}

async function insertSupport(db: Db, tasks: readonly Task[], agencyId: number): Promise<void> {
  const support = tasks.flatMap(({ id, supportUnitIds }) =>
    supportUnitIds.map((unitId) => ({ agencyId, taskId: id, unitId })),
  )
  for (const rows of portions(support)) await db.insertInto('taskSupport').values(rows).execute()
}

async function saveTask(db: Db, task: Task, facts: Facts): Promise<void> {
  const { agencyId } = facts.actor
  const { id, version, ...columns } = fromTask(task, agencyId)
  await db
    .updateTable('task')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.deleteFrom('taskSupport').where('taskId', '=', id).execute()
  await insertSupport(db, [task], agencyId)
}

/** Inserts new turns and replaces those there are; each keeps its id and gets a new version. */
export async function saveTurns(db: Db, turns: readonly Turn[], facts: Facts): Promise<void> {
  const { agencyId } = facts.actor
  for (const rows of portions(turns.map((turn) => fromTurn(turn, agencyId)))) {
    await db
      .insertInto('turn')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['agencyId', 'id']).doUpdateSet(({ ref }) => ({
          label: ref('excluded.label'),
          periodFrom: ref('excluded.periodFrom'),
          periodTo: ref('excluded.periodTo'),
          dueOn: ref('excluded.dueOn'),
          basis: ref('excluded.basis'),
          derivation: ref('excluded.derivation'),
          state: ref('excluded.state'),
          handedInBy: ref('excluded.handedInBy'),
          handedInOn: ref('excluded.handedInOn'),
          doneOn: ref('excluded.doneOn'),
          confirmedBy: ref('excluded.confirmedBy'),
          confirmedOn: ref('excluded.confirmedOn'),
          returnReason: ref('excluded.returnReason'),
          result: ref('excluded.result'),
          obstacles: ref('excluded.obstacles'),
          proposals: ref('excluded.proposals'),
          version: ({ eb }) => eb(ref('turn.version'), '+', 1),
        })),
      )
      .execute()
  }
}

async function saveExtension(db: Db, extension: Extension, facts: Facts): Promise<void> {
  const row = { ...extension, agencyId: facts.actor.agencyId }
  const { state, decidedBy, decidedOn, answer } = row
  await db
    .insertInto('extension')
    .values(row)
    .onConflict((conflict) => conflict.columns(['agencyId', 'id']).doUpdateSet({ state, decidedBy, decidedOn, answer }))
    .execute()
}

/** Posts notices to each person once; whoever did it is not told. */
export async function tell(db: Db, tellings: readonly Telling[], facts: Facts): Promise<void> {
  const by = personIdOf(facts.actor)
  const notices = tellings.flatMap(({ to, kind, words, taskId }) =>
    [...new Set(to)].flatMap((personId) =>
      personId === null || personId === by
        ? []
        : [{ personId, kind, words, href: `/nhiem-vu/${taskId}`, about: { kind: 'task', id: taskId } }],
    ),
  )
  for (const rows of portions(notices)) await postNotices(db, rows, facts)
}
