import { sql } from 'kysely'
import type { Facts } from '../../../commands/command.ts'
import type { Words } from '../../../kernel/words.ts'
import type { Db } from '../../../platform/database/tables.ts'
import { postNotices } from '../../messages/index.ts'
import { both } from '../rules/words.ts'

/** What a person who leaves holds here, and how it goes to a successor, so that no task is orphaned. */
export const taskHolder = {
  name: { vi: 'nhiệm vụ đang mở', en: 'open tasks' } satisfies Words,

  /** Open and suspended tasks of running plans that the person is the officer of. */
  openCount: ({ agencyId, personId }: { readonly agencyId: number; readonly personId: string }) => sql<number>`(
    select count(*)::int from task
      join plan on plan.agency_id = task.agency_id and plan.id = task.plan_id
    where task.agency_id = ${agencyId} and task.officer_id = ${personId}::uuid
      and task.state in ('open', 'suspended') and plan.state = 'running')`,

  /** Gives the open tasks to the successor, who is told; what is done stays with whoever did it. */
  handOver: async (
    db: Db,
    {
      fromPersonId,
      toPersonId,
      facts,
    }: { readonly fromPersonId: string; readonly toPersonId: string; readonly facts: Facts },
  ): Promise<number> => {
    const moved = await db
      .updateTable('task')
      .set(({ eb }) => ({ officerId: toPersonId, version: eb('version', '+', 1) }))
      .where('agencyId', '=', facts.actor.agencyId)
      .where('officerId', '=', fromPersonId)
      .where('state', 'in', ['open', 'suspended'])
      .returning('id')
      .execute()
    if (moved.length === 0) return 0
    const words = both((say) => say.handedOver(moved.length))
    await postNotices(db, [{ personId: toPersonId, kind: 'request', words, href: '/viec-cua-toi' }], facts)
    return moved.length
  },

  /** The same for the tasks that a unit leads or supports: no task is left with a unit that is no more. */
  ofUnits: {
    openCount: ({ agencyId, unitId }: { readonly agencyId: number; readonly unitId: string }) => sql<number>`(
      select count(*)::int from task
        join plan on plan.agency_id = task.agency_id and plan.id = task.plan_id
      where task.agency_id = ${agencyId} and task.state in ('open', 'suspended') and plan.state = 'running'
        and (task.lead_unit_id = ${unitId}::uuid or exists (select from task_support support
          where support.agency_id = task.agency_id and support.task_id = task.id and support.unit_id = ${unitId}::uuid)))`,

    handOver: async (
      db: Db,
      {
        fromUnitId,
        toUnitId,
        facts,
      }: { readonly fromUnitId: string; readonly toUnitId: string; readonly facts: Facts },
    ): Promise<void> => {
      const { agencyId } = facts.actor
      await db
        .updateTable('task')
        .set(({ eb }) => ({ leadUnitId: toUnitId, version: eb('version', '+', 1) }))
        .where('agencyId', '=', agencyId)
        .where('leadUnitId', '=', fromUnitId)
        .where('state', 'in', ['open', 'suspended'])
        .execute()
      // Who leads a task does not support it, too; and nobody supports it twice.
      await sql`delete from task_support support using task
        where support.agency_id = ${agencyId} and support.unit_id in (${fromUnitId}::uuid, ${toUnitId}::uuid)
          and task.agency_id = support.agency_id and task.id = support.task_id and task.state in ('open', 'suspended')
          and (task.lead_unit_id = ${toUnitId}::uuid or support.unit_id = ${fromUnitId}::uuid and exists (
            select from task_support other where other.agency_id = support.agency_id
              and other.task_id = support.task_id and other.unit_id = ${toUnitId}::uuid))`.execute(db)
      await sql`update task_support support set unit_id = ${toUnitId}::uuid from task
        where support.agency_id = ${agencyId} and support.unit_id = ${fromUnitId}::uuid
          and task.agency_id = support.agency_id and task.id = support.task_id
          and task.state in ('open', 'suspended')`.execute(db)
    },
  },
}
