import { sql } from 'kysely'
import type { Facts } from '../../../commands/command.ts'
import type { Words } from '../../../kernel/words.ts'
import type { Db, ReadDb } from '../../../platform/database/tables.ts'
import { postNotices } from '../../messages/index.ts'
import { both } from '../rules/words.ts'

/** What a person who leaves holds here, and how it goes to a successor, so that no task is orphaned. */
export const taskHolder = {
  name: { vi: 'Nhiệm vụ đang mở', en: 'Open tasks' } satisfies Words,

  /** Open and suspended tasks of running plans that the person is the officer of. */
  countOpen: async (
    db: ReadDb | Db,
    { agencyId, personId }: { readonly agencyId: number; readonly personId: string },
  ): Promise<number> => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from task
        join plan on plan.agency_id = task.agency_id and plan.id = task.plan_id
      where task.agency_id = ${agencyId} and task.officer_id = ${personId}::uuid
        and task.state in ('open', 'suspended') and plan.state = 'running'`.execute(db)
    return rows[0]?.count ?? 0
  },

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
}
