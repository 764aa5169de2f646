import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Db } from '../../../platform/database/tables.ts'
import type { RoleKept } from '../rules/people.ts'
import type { Validity } from '../rules/validity.ts'
import type { RoleHeldTable } from '../tables.ts'

export async function insertRoles(db: Db, roles: readonly RoleHeldTable[]): Promise<void> {
  if (roles.length === 0) return
  await db
    .insertInto('roleHeld')
    .values([...roles])
    .execute()
}

/** All roles the person has held or will hold. */
export function listRolesOf(
  db: Db,
  { agencyId, personId }: { agencyId: number; personId: string },
): Promise<RoleKept[]> {
  return db
    .selectFrom('roleHeld')
    .select(['id', 'personId', 'unitId', 'role', 'validFrom', 'validTo'])
    .where('agencyId', '=', agencyId)
    .where('personId', '=', personId)
    .orderBy('validFrom')
    .orderBy('id')
    .limit(1_000)
    .execute()
}

/**
 * When others than this person administer the agency: their roles, as far as they are still here and can sign in. Lock the
 * agency's row before, so that the last two administrators can not both go at once.
 */
export async function listOtherAdministrators(
  db: Db,
  { agencyId, personId }: { agencyId: number; personId: string },
): Promise<Validity[]> {
  const rows = await db
    .selectFrom('roleHeld')
    .innerJoin('person', (join) =>
      join.onRef('person.agencyId', '=', 'roleHeld.agencyId').onRef('person.id', '=', 'roleHeld.personId'),
    )
    .select(['roleHeld.validFrom', 'roleHeld.validTo', 'person.validTo as leavesOn'])
    .where('roleHeld.agencyId', '=', agencyId)
    .where('roleHeld.personId', '!=', personId)
    .where('roleHeld.role', '=', 'admin')
    .where('person.accountId', 'is not', null)
    .orderBy('roleHeld.id')
    .limit(1_000)
    .execute()
  return rows.map(({ validFrom, validTo, leavesOn }) => ({ validFrom, validTo: earlier(validTo, leavesOn) }))
}

function earlier(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

export async function saveRoleEnd(db: Db, of: { agencyId: number; id: string; lastOn: PlainDate }): Promise<void> {
  await db
    .updateTable('roleHeld')
    .set({ validTo: of.lastOn })
    .where('agencyId', '=', of.agencyId)
    .where('id', '=', of.id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Ends what the person holds: all of it, or only what is held in units. Roles that have not begun are taken back. */
export async function endRoles(
  db: Db,
  of: { agencyId: number; personId: string; lastOn: PlainDate; only: 'all' | 'in-units' },
): Promise<void> {
  const { agencyId, personId, lastOn, only } = of
  let later = db
    .deleteFrom('roleHeld')
    .where('agencyId', '=', agencyId)
    .where('personId', '=', personId)
    .where('validFrom', '>', lastOn)
  let held = db
    .updateTable('roleHeld')
    .set({ validTo: lastOn })
    .where('agencyId', '=', agencyId)
    .where('personId', '=', personId)
    .where('validFrom', '<=', lastOn)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', lastOn)]))
  if (only === 'in-units') {
    later = later.where('unitId', 'is not', null)
    held = held.where('unitId', 'is not', null)
  }
  await later.execute()
  await held.execute()
}
