import { sql } from 'kysely'
import type { Facts } from '../../../commands/command.ts'
import { personIdOf } from '../../../commands/actor.ts'
import type { Db } from '../../../platform/database/tables.ts'
import { postNotices } from '../../messages/index.ts'
import type { Extension, Task, TaskChange, Telling, Turn } from '../rules/task.ts'
import { fromTask, fromTurn } from './plan-rows.ts'

/** Writes all that a decision about a task changed, and tells the people concerned. */
export function saveTaskChange(db: Db, change: TaskChange, facts: Facts): Promise<void> {
  return saveTaskChanges(db, [change], facts)
}

/** The same for many tasks at once. */
export async function saveTaskChanges(db: Db, changes: readonly TaskChange[], facts: Facts): Promise<void> {
  const newTasks = changes.flatMap((change) => change.newTasks)
  await insertTasks(db, newTasks, facts)
  for (const { task, taskChanged } of changes) if (taskChanged) await saveTask(db, task, facts)
  const turns = changes.flatMap((change) => change.turns)
  await saveTurns(db, turns, facts)
  for (const extension of changes.flatMap(({ extensions }) => extensions)) await saveExtension(db, extension, facts)
  const tellings = changes.flatMap((change) => change.tellings)
  await tell(db, tellings, facts)
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

const excluded = (column: string) => sql.raw<never>(`excluded.${column}`)

/** The whole row as it is now, except for its id and its task. */
const replacement = {
  label: excluded('label'),
  periodFrom: excluded('period_from'),
  periodTo: excluded('period_to'),
  dueOn: excluded('due_on'),
  basis: excluded('basis'),
  derivation: excluded('derivation'),
  state: excluded('state'),
  handedInBy: excluded('handed_in_by'),
  handedInOn: excluded('handed_in_on'),
  doneOn: excluded('done_on'),
  confirmedBy: excluded('confirmed_by'),
  confirmedOn: excluded('confirmed_on'),
  returnReason: excluded('return_reason'),
  result: excluded('result'),
  obstacles: excluded('obstacles'),
  proposals: excluded('proposals'),
  version: sql<number>`turn.version + 1`,
}

/** Inserts new turns and replaces those there are; each keeps its id and gets a new version. */
export async function saveTurns(db: Db, turns: readonly Turn[], facts: Facts): Promise<void> {
  const { agencyId } = facts.actor
  for (const rows of portions(turns.map((turn) => fromTurn(turn, agencyId)))) {
    await db
      .insertInto('turn')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['agencyId', 'id']).doUpdateSet(replacement))
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
