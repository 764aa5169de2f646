import { sql } from 'kysely'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { Db } from '../../../platform/database/tables.ts'
import type { AgencyChange, Founding } from '../rules/agency.ts'
import type { AgencyTable } from '../tables.ts'
import { insertPeople } from './people.ts'
import { insertRoles } from './roles.ts'
import { insertUnits } from './units.ts'

type MadeLater = 'version' | 'validTo' | 'settings' | 'successorId' | 'endReason'
export type NewAgency = Omit<AgencyTable, MadeLater>

export async function insertAgencies(db: Db, agencies: readonly NewAgency[]): Promise<void> {
  const rest = { settings: '{}', validTo: null, successorId: null, endReason: null, version: 1 }
  await db
    .insertInto('agency')
    .values(agencies.map((agency) => ({ ...agency, ...rest })))
    .execute()
}

/** Any number nobody else locks: two founders at once stand in a queue, and the second is told that it is done. */
const foundingLock = 7_304_001

/** Whether any agency exists on this installation; nobody else can found one until the transaction ends. */
export async function lockFounding(db: Db): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${sql.lit(foundingLock)})`.execute(db)
  const found = await db.selectFrom('agency').select('id').limit(1).executeTakeFirst()
  return found !== undefined
}

/** Writes a new agency with its first units and its first administrator. */
export async function saveFounding(db: Db, agencyId: number, founding: Founding): Promise<void> {
  const { agency, administrator, units, personId, roleIds, on } = founding
  await insertAgencies(db, [{ ...agency, id: agencyId, parentId: null, validFrom: on, enteredOn: on }])
  await insertUnits(
    db,
    units.map((unit, position) => ({ ...unit, agencyId, shortName: '', parentId: null, position, validFrom: on })),
  )
  await insertPeople(db, [{ ...administrator, agencyId, id: personId, phone: null, validFrom: on }])
  const officeId = units.find(({ kind }) => kind === 'office')?.id ?? null
  const held = { agencyId, personId, validFrom: on, validTo: null }
  await insertRoles(db, [
    { ...held, id: roleIds[0], unitId: null, role: 'admin' },
    { ...held, id: roleIds[1], unitId: officeId, role: 'office' },
  ])
}

/** Locks the agency's row until the transaction ends: changes that count administrators stand in a queue here. */
export async function getAgencyForUpdate(db: Db, agencyId: number): Promise<AgencyTable> {
  const row = await db.selectFrom('agency').selectAll().where('id', '=', agencyId).forUpdate().executeTakeFirst()
  if (!row) throw new RecordNotFound(`agency ${agencyId}`)
  return row
}

export async function saveAgency(db: Db, agencyId: number, { fields, settings }: AgencyChange): Promise<void> {
  await db
    .updateTable('agency')
    .set((set) => ({ ...fields, settings: JSON.stringify(settings), version: set('version', '+', 1) }))
    .where('id', '=', agencyId)
    .returning('id')
    .executeTakeFirstOrThrow()
}
