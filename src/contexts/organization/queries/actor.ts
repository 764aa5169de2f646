import { type RawBuilder, sql } from 'kysely'
import type { Person, Role, RoleHeld } from '../../../commands/actor.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Language } from '../../../kernel/words.ts'
import type { WholeDb } from '../../../platform/database/tables.ts'

/** Who a signed-in account is on a day. */
export interface ActorFound {
  readonly actor: Person
  readonly name: string
  /** The unit of the first role held in one; '' when all roles are for the whole agency. */
  readonly unitName: string
  readonly agencyName: string
  readonly language: Language
  /** What `waiting` counted; 0 when nothing was asked. */
  readonly waiting: number
  /** All agencies in which the account is somebody, this one too, by name. */
  readonly agencies: readonly AgencyOfAccount[]
}

export interface AgencyOfAccount {
  readonly id: number
  readonly name: string
}

export interface ActorAsked {
  /** Counted for the person found. */
  readonly waiting?: CountFor
  /** The agency to be found in when the account is somebody in several; it is a wish, not a permission. */
  readonly agencyId?: number | undefined
}

/** A count that another context keeps for the person found, as part of the statement: it knows its own tables. */
export type CountFor = (agencyId: RawBuilder<unknown>, personId: RawBuilder<unknown>) => RawBuilder<number>

interface ActorRow {
  readonly agencyId: number
  readonly personId: string
  readonly name: string
  readonly language: Language
  readonly agencyName: string
  readonly waiting: number
  readonly hasEnded: boolean
  readonly agencies: readonly AgencyOfAccount[]
  readonly held: readonly HeldRow[]
  readonly below: readonly { readonly root: string; readonly id: string }[]
}

interface HeldRow {
  readonly role: Role
  readonly unitId: string | null
  readonly unitName: string | null
}

/**
 * The person behind a sign-in account, with the roles that hold on this day and the units each reaches, in one query.
 * Undefined when the account belongs to nobody (any more). Reads across agencies, because the agency is what it finds out.
 */
export async function findActor(
  db: WholeDb,
  accountId: string,
  on: PlainDate,
  { waiting = () => sql.lit(0), agencyId }: ActorAsked = {},
): Promise<ActorFound | undefined> {
  const { rows } = await sql<ActorRow>`
    with recursive mine as (
      select p.agency_id, p.id as person_id, p.name, p.language, a.name as agency_name,
        a.valid_to is not null and a.valid_to < ${on}::date as has_ended
      from person p join agency a on a.id = p.agency_id
      where p.account_id = ${accountId} and p.valid_from <= ${on}::date and (p.valid_to is null or p.valid_to >= ${on}::date)
    ), me as (
      select * from mine order by agency_id = ${agencyId ?? 0} desc, has_ended, agency_id limit 1
    ), held as (
      select r.role, r.unit_id, u.name as unit_name, u.position, r.id
      from me
      join role_held r on r.agency_id = me.agency_id and r.person_id = me.person_id
      left join unit u on u.agency_id = r.agency_id and u.id = r.unit_id
      where r.valid_from <= ${on}::date and (r.valid_to is null or r.valid_to >= ${on}::date)
    ), below as (
      select distinct held.unit_id as root, held.unit_id as id from held where held.unit_id is not null
      union
      select below.root, u.id from below join me on true
      join unit u on u.agency_id = me.agency_id and u.parent_id = below.id
      where u.valid_from <= ${on}::date and (u.valid_to is null or u.valid_to >= ${on}::date)
    )
    select me.*, ${waiting(sql.ref('me.agency_id'), sql.ref('me.person_id'))} as waiting,
      coalesce((select json_agg(json_build_object('role', role, 'unitId', unit_id, 'unitName', unit_name)
        order by unit_id is null, position, id) from held), '[]') as held,
      (select json_agg(json_build_object('id', agency_id, 'name', agency_name) order by kheo_fold(agency_name), agency_id)
        from mine) as agencies,
      coalesce((select json_agg(json_build_object('root', root, 'id', id)) from below), '[]') as below
    from me`.execute(db)
  const [row] = rows
  return row && toActor(row)
}

function toActor(row: ActorRow): ActorFound {
  const roles = row.held.map(({ role, unitId }): RoleHeld => {
    const unitIds = row.below.filter(({ root }) => root === unitId).map(({ id }) => id)
    return { role, unitIds }
  })
  return {
    actor: {
      kind: 'person',
      personId: row.personId,
      agencyId: row.agencyId,
      roles,
      ...(row.hasEnded && { isReadOnly: true }),
    },
    name: row.name,
    unitName: row.held.find(({ unitName }) => unitName !== null)?.unitName ?? '',
    agencyName: row.agencyName,
    language: row.language,
    waiting: row.waiting,
    agencies: row.agencies,
  }
}
