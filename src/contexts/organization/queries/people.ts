import { type ExpressionBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Role } from '../../../commands/actor.ts'
import { carried } from '../../../commands/fields.ts'
import { defineQuery } from '../../../commands/query.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Language } from '../../../kernel/words.ts'
import type { ReadDb, Tables } from '../../../platform/database/tables.ts'
import { administrators } from '../commands/fields.ts'
import { PeopleInput, peoplePerPage, type PeopleSort } from '../people-list.ts'
import type { RoleListed } from './directory.ts'

/** As many as go into one downloaded list. */
const mostPeople = 20_000

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly jobTitle: string
  readonly email: string | null
  readonly phone: string | null
  readonly accountId: string | null
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly roles: readonly RoleListed[]
}

export interface PeopleFound {
  readonly rows: readonly PersonRow[]
  readonly total: number
  readonly offset: number
}

type Where = ExpressionBuilder<Tables, 'person'>

/** The people of the agency with today's roles, filtered, in order, a page at a time. */
export const findPeople = defineQuery({
  name: 'organization.list-people',
  words: { vi: 'Danh sách người dùng', en: 'People' },
  input: PeopleInput,
  may: administrators,
  run: async (db, input, { actor: { agencyId }, today }): Promise<PeopleFound> => {
    const offset = input.all === 'true' ? 0 : ((input.page ?? 1) - 1) * peoplePerPage
    const matching = db
      .selectFrom('person')
      .where('agencyId', '=', agencyId)
      .where((where) => where.and(conditionsOf(where, input, today)))
    const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
    const [column, direction] = orderOf(input.sort)
    const rows = await matching
      .select([
        'id',
        'name',
        'jobTitle',
        'email',
        'phone',
        'accountId',
        'validFrom',
        'validTo',
        rolesOn(today).as('roles'),
      ])
      .orderBy(column === 'name' ? inNameOrder : column, direction)
      .orderBy('id')
      .limit(input.all === 'true' ? mostPeople : peoplePerPage)
      .offset(offset)
      .execute()
    return { rows, total, offset }
  },
})

/** Đàng stands beside Dương, not after Võ: the database alone would sort by code points. */
const inNameOrder = sql`kheo_fold(name)`

function orderOf(sort: PeopleInput['sort']): [PeopleSort, 'asc' | 'desc'] {
  if (!sort) return ['name', 'asc']
  return sort.startsWith('-') ? [sort.slice(1) as PeopleSort, 'desc'] : [sort as PeopleSort, 'asc']
}

function conditionsOf(where: Where, { q, unitId, role, state }: PeopleInput, on: PlainDate) {
  const isHere = where.or([where('validTo', 'is', null), where('validTo', '>=', on)])
  return [
    ...(state === 'left' ? [where('validTo', '<', on)] : [isHere]),
    ...(state === 'signs-in' ? [where('accountId', 'is not', null)] : []),
    ...(state === 'not-yet' ? [where('accountId', 'is', null)] : []),
    ...(q === null ? [] : [matches(q)]),
    ...(unitId === null && role === null ? [] : [holds({ unitId, role, on })]),
  ]
}

function matches(q: string) {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`kheo_fold(person.name || ' ' || person.job_title || ' ' || coalesce(person.email, '') || ' ' || coalesce(person.phone, '')) like kheo_fold(${pattern})`
}

function holds({ unitId, role, on }: { unitId: string | null; role: Role | null; on: PlainDate }) {
  return sql<boolean>`exists (select from role_held r where r.agency_id = person.agency_id and r.person_id = person.id
    and r.valid_from <= ${on}::date and (r.valid_to is null or r.valid_to >= ${on}::date)
    ${unitId === null ? sql`` : sql`and r.unit_id = ${unitId}::uuid`} ${role === null ? sql`` : sql`and r.role = ${role}`})`
}

function rolesOn(on: PlainDate) {
  return sql<RoleListed[]>`coalesce((
    select json_agg(json_build_object('role', r.role, 'unitId', r.unit_id, 'unitName', u.name, 'position', u.position)
      order by r.unit_id is null, u.position, r.id)
    from role_held r left join unit u on u.agency_id = r.agency_id and u.id = r.unit_id
    where r.agency_id = person.agency_id and r.person_id = person.id
      and r.valid_from <= ${on}::date and (r.valid_to is null or r.valid_to >= ${on}::date)), '[]')`
}

export interface PersonShown extends Omit<PersonRow, 'roles'> {
  readonly version: number
  readonly language: Language
  readonly wantsMail: boolean
  readonly roles: readonly RoleShown[]
}

export interface RoleShown {
  readonly id: string
  readonly role: Role
  readonly unitId: string | null
  readonly unitName: string | null
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

/** One person with every role ever held, newest first. */
export const showPerson = defineQuery({
  name: 'organization.show-person',
  words: { vi: 'Một người', en: 'A person' },
  input: z.strictObject({ personId: carried() }),
  may: administrators,
  run: (db, { personId }, { actor: { agencyId } }) => getPerson(db, agencyId, personId),
})

/** Throws RecordNotFound when nobody of that id is in the agency. */
export async function getPerson(db: ReadDb, agencyId: number, personId: string): Promise<PersonShown> {
  const person = await db
    .selectFrom('person')
    .select([
      'id',
      'name',
      'jobTitle',
      'email',
      'phone',
      'accountId',
      'validFrom',
      'validTo',
      'version',
      'language',
      'wantsMail',
      everyRole.as('roles'),
    ])
    .where('agencyId', '=', agencyId)
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person) throw new RecordNotFound(`person ${personId}`)
  return person
}

const everyRole = sql<RoleShown[]>`coalesce((
  select json_agg(json_build_object('id', r.id, 'role', r.role, 'unitId', r.unit_id, 'unitName', u.name,
    'validFrom', r.valid_from, 'validTo', r.valid_to) order by r.valid_from desc, r.id)
  from role_held r left join unit u on u.agency_id = r.agency_id and u.id = r.unit_id
  where r.agency_id = person.agency_id and r.person_id = person.id), '[]')`
