import { type RawBuilder, sql } from 'kysely'
import type { Facts } from '../../../commands/command.ts'
import type { Words } from '../../../kernel/words.ts'
import type { Db } from '../../../platform/database/tables.ts'
import { postNotices } from '../../messages/index.ts'
import { actsIn, initiativeStates } from '../rules/states.ts'

/** Those of which something is left to do, by the table of states: a recognised one is asked about year after year. */
const living = initiativeStates.filter((state) => actsIn(state).length > 0)

const handedOver = (count: number): Words => ({
  vi: `Anh/chị nhận bàn giao ${count} mô hình, điển hình.`,
  en: `${count} initiatives were handed over to you.`,
})

/** What a person who leaves and a unit that closes hold here, and how it goes to a successor. */
export const initiativeHolder = {
  name: { vi: 'mô hình, điển hình', en: 'initiatives' } satisfies Words,

  /** Initiatives that the person is in charge of. */
  openCount: ({ agencyId, personId }: { readonly agencyId: number; readonly personId: string }) =>
    livingWhere(agencyId, sql`person_id = ${personId}::uuid`),

  /** Puts the successor in charge, who is told. Who wrote an initiative stays its author, and who had it is remembered. */
  handOver: async (
    db: Db,
    { fromPersonId, toPersonId, facts }: { fromPersonId: string; toPersonId: string; facts: Facts },
  ): Promise<void> => {
    const moved = await db
      .updateTable('initiative')
      .set(({ eb }) => ({
        personId: toPersonId,
        formerHolderIds: sql`array_append(array_remove(former_holder_ids, person_id), person_id)`,
        version: eb('version', '+', 1),
      }))
      .where('agencyId', '=', facts.actor.agencyId)
      .where('personId', '=', fromPersonId)
      .where('state', 'in', living)
      .returning('id')
      .execute()
    if (moved.length === 0) return
    const told = { personId: toPersonId, kind: 'request' as const, words: handedOver(moved.length), href: '/mo-hinh' }
    await postNotices(db, [told], facts)
  },

  /** The same for a unit: its initiatives become those of the one it is merged into, with its people, who assess none of them. */
  ofUnits: {
    openCount: ({ agencyId, unitId }: { readonly agencyId: number; readonly unitId: string }) =>
      livingWhere(agencyId, sql`unit_id = ${unitId}::uuid`),

    handOver: async (
      db: Db,
      { fromUnitId, toUnitId, facts }: { fromUnitId: string; toUnitId: string; facts: Facts },
    ): Promise<void> => {
      const { agencyId } = facts.actor
      const moved = await db
        .updateTable('initiative')
        .set(({ eb }) => ({ unitId: toUnitId, version: eb('version', '+', 1) }))
        .where('agencyId', '=', agencyId)
        .where('unitId', '=', fromUnitId)
        .where('state', 'in', living)
        .returning('id')
        .execute()
      if (moved.length === 0) return
      // The card that others see says whose it is.
      await sql`update initiative_card as card set unit_name = unit.name from initiative, unit
        where card.agency_id = ${agencyId} and initiative.agency_id = card.agency_id and initiative.id = card.id
          and initiative.unit_id = ${toUnitId}::uuid and unit.agency_id = card.agency_id and unit.id = initiative.unit_id
          and card.unit_name <> unit.name`.execute(db)
    },
  },
}

function livingWhere(agencyId: number, isHeld: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`(select count(*)::int from initiative
    where agency_id = ${agencyId} and ${isHeld} and state in (${sql.join(living)}))`
}
