import { sql } from 'kysely'
import type { Role } from '../../../commands/actor.ts'
import type { Option } from '../../../kernel/form.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { compareVietnamese } from '../../../kernel/vietnamese.ts'
import type { Words } from '../../../kernel/words.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import type { UnitKind } from '../tables.ts'

/** The agency as it stands on a day: what other contexts and all forms choose from. */
export interface DirectoryOf {
  readonly agencyId: number
  readonly on: PlainDate
}

export interface UnitListed {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly parentId: string | null
  readonly position: number
}

/** An agency has tens of units; the bound only guards memory. */
const mostUnits = 1_000
const mostPeople = 5_000

/** The units that exist on the day, in the agency's own order. */
export function listUnits(db: ReadDb, { agencyId, on }: DirectoryOf): Promise<UnitListed[]> {
  return db
    .selectFrom('unit')
    .select(['id', 'name', 'shortName', 'kind', 'parentId', 'position'])
    .where('agencyId', '=', agencyId)
    .where('validFrom', '<=', on)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', on)]))
    .orderBy('position')
    .orderBy('id')
    .limit(mostUnits)
    .execute()
}

export interface PersonListed {
  readonly id: string
  readonly name: string
  readonly jobTitle: string
  /** Roles that hold on the day, those in units first. */
  readonly roles: readonly RoleListed[]
}

export interface RoleListed {
  readonly role: Role
  /** Null when held for the whole agency. */
  readonly unitId: string | null
  readonly unitName: string | null
  /** Place of the unit in the agency's own order. */
  readonly position: number | null
}

/** The people who work in the agency on the day, with their roles; by name. `role` and `unitIds` narrow the list. */
export async function listPeople(
  db: ReadDb,
  { agencyId, on, role, unitIds }: DirectoryOf & { role?: Role; unitIds?: readonly string[] },
): Promise<PersonListed[]> {
  const rolesOnDay = sql<PersonListed['roles']>`coalesce((
    select json_agg(json_build_object('role', r.role, 'unitId', r.unit_id, 'unitName', u.name, 'position', u.position) order by r.unit_id is null, u.position, r.id)
    from role_held r left join unit u on u.agency_id = r.agency_id and u.id = r.unit_id
    where r.agency_id = person.agency_id and r.person_id = person.id
      and r.valid_from <= ${on}::date and (r.valid_to is null or r.valid_to >= ${on}::date)), '[]')`
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'jobTitle', rolesOnDay.as('roles')])
    .where('agencyId', '=', agencyId)
    .where('validFrom', '<=', on)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', on)]))
    .orderBy(sql`kheo_fold(name)`)
    .orderBy('id')
    .limit(mostPeople)
    .execute()
  if (role === undefined && unitIds === undefined) return people
  return people.filter((person) =>
    person.roles.some(
      (held) =>
        (role === undefined || held.role === role) &&
        (unitIds === undefined || (held.unitId !== null && unitIds.includes(held.unitId))),
    ),
  )
}

/** Units as the options of a form. */
export async function unitOptions(db: ReadDb, of: DirectoryOf): Promise<Option[]> {
  return optionsOfUnits(await listUnits(db, of))
}

export function optionsOfUnits(units: readonly { readonly id: string; readonly name: string }[]): Option[] {
  return units.map(({ id, name }) => ({ value: id, label: { vi: name, en: name } }))
}

const withoutUnit: Words = { vi: 'Toàn cơ quan', en: 'Whole agency' }

/** People as the options of a form, under the unit they work in, units in the agency's own order. */
export async function personOptions(
  db: ReadDb,
  of: DirectoryOf & { role?: Role; unitIds?: readonly string[] },
): Promise<Option[]> {
  return optionsOfPeople(await listPeople(db, of))
}

export function optionsOfPeople(people: readonly PersonListed[]): Option[] {
  const placed = people.map((person) => ({ person, home: homeOf(person) }))
  // Members of one unit stand together, because a form opens a group whenever the name changes.
  const sorted = placed.toSorted(
    (a, b) =>
      a.home.position - b.home.position ||
      compareVietnamese(a.home.name.vi, b.home.name.vi) ||
      compareVietnamese(a.person.name, b.person.name),
  )
  return sorted.map(({ person, home }) => {
    const label = person.jobTitle === '' ? person.name : `${person.name}, ${person.jobTitle}`
    return { value: person.id, label: { vi: label, en: label }, group: home.name }
  })
}

/** The unit under which a person is listed: that of their first role in one. */
function homeOf({ roles }: PersonListed): { readonly name: Words; readonly position: number } {
  const held = roles.find(({ unitName }) => unitName !== null)
  if (!held?.unitName) return { name: withoutUnit, position: Number.MAX_SAFE_INTEGER }
  return { name: { vi: held.unitName, en: held.unitName }, position: held.position ?? 0 }
}
