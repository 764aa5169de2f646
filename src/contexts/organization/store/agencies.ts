import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { Db } from '../../../platform/database/tables.ts'
import type { AgencyChange, Founding } from '../rules/agency.ts'
import type { AgencyEnding, LowerChange, Moving } from '../rules/tree.ts'
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

/** Any number nobody else locks: whoever changes the tree of agencies stands in one queue. */
const treeLock = 7_304_001

/** Nobody else founds, moves or ends an agency until the transaction ends. */
export async function lockTree(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(treeLock)})`.execute(db)
}

/** Whether any agency exists on this installation; nobody else can found one until the transaction ends. */
export async function lockFounding(db: Db): Promise<boolean> {
  await lockTree(db)
  const found = await db.selectFrom('agency').select('id').limit(1).executeTakeFirst()
  return found !== undefined
}

/** Numbers for new agencies. Lock the tree before: then nobody else gets the same. */
export async function nextAgencyIds(db: Db, count: number): Promise<number[]> {
  const last = await db
    .selectFrom('agency')
    .select(({ fn }) => fn.max<number | null>('id').as('id'))
    .executeTakeFirst()
  const first = (last?.id ?? 0) + 1
  return Array.from({ length: count }, (_, index) => first + index)
}

/** A founding with its place in the tree. */
export interface PlacedFounding extends Founding {
  readonly id: number
  readonly parentId: number | null
  readonly validFrom: PlainDate
}

/** A statement takes some ten thousand values at most. */
const mostAtOnce = 200

/** Writes new agencies with their first units and administrators. */
export async function insertFoundings(db: Db, foundings: readonly PlacedFounding[]): Promise<void> {
  for (let from = 0; from < foundings.length; from += mostAtOnce) {
    await insertSome(db, foundings.slice(from, from + mostAtOnce))
  }
}

async function insertSome(db: Db, foundings: readonly PlacedFounding[]): Promise<void> {
  await insertAgencies(
    db,
    foundings.map(({ agency, administrator, id, parentId, validFrom, on }) => {
      const enteredOn = administrator.accountId === null ? null : on
      return { ...agency, id, parentId, validFrom, enteredOn }
    }),
  )
  await insertUnits(
    db,
    foundings.flatMap(({ units, id: agencyId, on }) =>
      units.map((unit, position) => ({ ...unit, agencyId, shortName: '', parentId: null, position, validFrom: on })),
    ),
  )
  await insertPeople(
    db,
    foundings.map(({ administrator, id: agencyId, personId, on }) => {
      return { ...administrator, agencyId, id: personId, phone: null, validFrom: on }
    }),
  )
  await insertRoles(db, foundings.flatMap(rolesOf))
}

function rolesOf({ units, id: agencyId, personId, roleIds, on }: PlacedFounding) {
  const officeId = units.find(({ kind }) => kind === 'office')?.id ?? null
  const held = { agencyId, personId, validFrom: on, validTo: null }
  return [
    { ...held, id: roleIds[0], unitId: null, role: 'admin' as const },
    { ...held, id: roleIds[1], unitId: officeId, role: 'office' as const },
  ]
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

/** Puts agencies under another one. */
export async function saveParent(db: Db, { agencyIds, parentId }: Moving): Promise<void> {
  const saved = await db
    .updateTable('agency')
    .set((set) => ({ parentId, version: set('version', '+', 1) }))
    .where('id', 'in', [...agencyIds])
    .returning('id')
    .execute()
  if (saved.length < agencyIds.length) throw new RecordNotFound('agency below')
}

export async function saveLowerAgency(db: Db, { agencyId, fields, validFrom }: LowerChange): Promise<void> {
  await updateAgency(db, agencyId, { ...fields, validFrom })
}

export async function saveAgencyEnd(db: Db, { agencyId, lastOn, successorId, reason }: AgencyEnding): Promise<void> {
  await updateAgency(db, agencyId, { validTo: lastOn, successorId, endReason: reason })
}

/** Keeps the day on which the first of its people came; later ones change nothing. */
export async function saveEntered(db: Db, agencyId: number, on: PlainDate): Promise<void> {
  await db
    .updateTable('agency')
    .set({ enteredOn: on })
    .where('id', '=', agencyId)
    .where('enteredOn', 'is', null)
    .execute()
}

async function updateAgency(db: Db, id: number, change: Partial<AgencyTable>): Promise<void> {
  await db
    .updateTable('agency')
    .set((set) => ({ ...change, version: set('version', '+', 1) }))
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}
