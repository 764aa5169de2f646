import type { PlainDate } from '../../../kernel/plain-date.ts'
import { addDays } from '../../../kernel/plain-date.ts'
import type { Db } from '../../../platform/database/tables.ts'
import type { UnitFields } from '../rules/units.ts'
import type { UnitTable } from '../tables.ts'
import { insertRoles } from './roles.ts'

export type NewUnit = Omit<UnitTable, 'version' | 'validTo'>

export async function insertUnits(db: Db, units: readonly NewUnit[]): Promise<void> {
  if (units.length === 0) return
  await db
    .insertInto('unit')
    .values(units.map((unit) => ({ ...unit, validTo: null, version: 1 })))
    .execute()
}

/** All units of the agency, closed ones too, in its order; locked until the transaction ends. */
export function listUnitsForUpdate(db: Db, agencyId: number): Promise<UnitTable[]> {
  return db
    .selectFrom('unit')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .orderBy('position')
    .orderBy('id')
    .limit(5_000)
    .forUpdate()
    .execute()
}

/** The ids of the units that exist on the day. */
export async function listOpenUnitIds(db: Db, agencyId: number, on: PlainDate): Promise<string[]> {
  const rows = await db
    .selectFrom('unit')
    .select('id')
    .where('agencyId', '=', agencyId)
    .where('validFrom', '<=', on)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', on)]))
    .orderBy('id')
    .limit(5_000)
    .execute()
  return rows.map(({ id }) => id)
}

export async function saveUnit(db: Db, of: { agencyId: number; id: string }, fields: UnitFields): Promise<void> {
  await db
    .updateTable('unit')
    .set((set) => ({ ...fields, version: set('version', '+', 1) }))
    .where('agencyId', '=', of.agencyId)
    .where('id', '=', of.id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Writes the order of the units: the first id stands first. Their versions stay: the order belongs to the agency. */
export async function saveOrder(db: Db, agencyId: number, unitIds: readonly string[]): Promise<void> {
  for (const [position, id] of unitIds.entries()) {
    await db
      .updateTable('unit')
      .set({ position })
      .where('agencyId', '=', agencyId)
      .where('id', '=', id)
      .where('position', '!=', position)
      .execute()
  }
}

/** Closes a unit and moves what stood in it: units below and roles go to the successor from the next day. */
export async function saveClosing(
  db: Db,
  closing: { agencyId: number; unitId: string; lastOn: PlainDate; successorId: string | null; newId: () => string },
): Promise<void> {
  const { agencyId, unitId, lastOn, successorId } = closing
  await db
    .updateTable('unit')
    .set((set) => ({ validTo: lastOn, version: set('version', '+', 1) }))
    .where('agencyId', '=', agencyId)
    .where('id', '=', unitId)
    .returning('id')
    .executeTakeFirstOrThrow()
  if (successorId === null) return
  await db
    .updateTable('unit')
    .set((set) => ({ parentId: successorId, version: set('version', '+', 1) }))
    .where('agencyId', '=', agencyId)
    .where('parentId', '=', unitId)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', lastOn)]))
    .execute()
  await moveRoles(db, { ...closing, successorId })
}

async function moveRoles(
  db: Db,
  { agencyId, unitId, lastOn, successorId, newId }: Parameters<typeof saveClosing>[1] & { successorId: string },
): Promise<void> {
  const from = addDays(lastOn, 1)
  const moving = await db
    .selectFrom('roleHeld')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('unitId', '=', unitId)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', lastOn)]))
    .orderBy('id')
    .limit(5_000)
    .execute()
  const isLater = (validFrom: PlainDate) => validFrom > lastOn
  for (const role of moving) {
    if (isLater(role.validFrom)) {
      await db.deleteFrom('roleHeld').where('agencyId', '=', agencyId).where('id', '=', role.id).execute()
    } else {
      await db
        .updateTable('roleHeld')
        .set({ validTo: lastOn })
        .where('agencyId', '=', agencyId)
        .where('id', '=', role.id)
        .execute()
    }
  }
  await insertRoles(
    db,
    moving.map((role) => ({
      ...role,
      id: newId(),
      unitId: successorId,
      validFrom: isLater(role.validFrom) ? role.validFrom : from,
    })),
  )
}

/** How many people hold a role in the unit after this day. */
export async function countPeopleAfter(
  db: Db,
  of: { agencyId: number; unitId: string; on: PlainDate },
): Promise<number> {
  const row = await db
    .selectFrom('roleHeld')
    .innerJoin('person', (join) =>
      join.onRef('person.agencyId', '=', 'roleHeld.agencyId').onRef('person.id', '=', 'roleHeld.personId'),
    )
    .select(({ fn }) => fn.count<number>('roleHeld.personId').distinct().as('people'))
    .where('roleHeld.agencyId', '=', of.agencyId)
    .where('roleHeld.unitId', '=', of.unitId)
    .where((where) => where.or([where('roleHeld.validTo', 'is', null), where('roleHeld.validTo', '>', of.on)]))
    .where((where) => where.or([where('person.validTo', 'is', null), where('person.validTo', '>', of.on)]))
    .executeTakeFirstOrThrow()
  return row.people
}
