import { RecordNotFound } from '../../commands/refusals.ts'
import type { Db } from '../../platform/database/tables.ts'
import type { AgencyTable, PersonTable, RoleHeldTable, UnitTable } from './tables.ts'

export type NewAgency = Omit<AgencyTable, 'version' | 'validTo' | 'parentId' | 'settings'>
export type NewUnit = Omit<UnitTable, 'version' | 'validTo'>
export type NewPerson = Omit<PersonTable, 'version' | 'validTo' | 'language' | 'wantsMail'>
export type NewRole = RoleHeldTable

export async function insertAgency(db: Db, agency: NewAgency): Promise<void> {
  await db
    .insertInto('agency')
    .values({ ...agency, parentId: null, settings: '{}', validTo: null, version: 1 })
    .execute()
}

export async function insertUnits(db: Db, units: readonly NewUnit[]): Promise<void> {
  if (units.length === 0) return
  await db
    .insertInto('unit')
    .values(units.map((unit) => ({ ...unit, validTo: null, version: 1 })))
    .execute()
}

export async function insertPeople(db: Db, people: readonly NewPerson[]): Promise<void> {
  if (people.length === 0) return
  await db
    .insertInto('person')
    .values(
      people.map((person) => ({ ...person, language: 'vi' as const, wantsMail: true, validTo: null, version: 1 })),
    )
    .execute()
}

export async function insertRoles(db: Db, roles: readonly NewRole[]): Promise<void> {
  if (roles.length === 0) return
  await db
    .insertInto('roleHeld')
    .values([...roles])
    .execute()
}

/** Whether any agency exists on this installation. */
export async function hasAgency(db: Db): Promise<boolean> {
  const found = await db.selectFrom('agency').select('id').limit(1).executeTakeFirst()
  return found !== undefined
}

export interface RecordOf {
  readonly agencyId: number
  readonly id: string
}

/** Locks the person's row until the transaction ends. */
export async function getPersonForUpdate(db: Db, { agencyId, id }: RecordOf): Promise<PersonTable> {
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`person ${id}`)
  return row
}

/** Locks the unit's row until the transaction ends. */
export async function getUnitForUpdate(db: Db, { agencyId, id }: RecordOf): Promise<UnitTable> {
  const row = await db
    .selectFrom('unit')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`unit ${id}`)
  return row
}

/** Locks the agency's row until the transaction ends: changes that count administrators stand in a queue here. */
export async function getAgencyForUpdate(db: Db, agencyId: number): Promise<AgencyTable> {
  const row = await db.selectFrom('agency').selectAll().where('id', '=', agencyId).forUpdate().executeTakeFirst()
  if (!row) throw new RecordNotFound(`agency ${agencyId}`)
  return row
}
