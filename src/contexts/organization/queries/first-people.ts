import { sql } from 'kysely'
import type { ReadDb } from '../../../platform/database/tables.ts'
import type { AgencyToInvite } from '../rules/links.ts'

/**
 * The first administrator of each agency, and whether anybody of the agency has an account. The rows of these agencies must
 * be open. An agency without an administrator to invite gives null for the person.
 */
export async function listFirstPeople(db: ReadDb, agencyIds: readonly number[]): Promise<AgencyToInvite[]> {
  const { rows } = await sql<AgencyToInvite>`
    select a.id as agency_id, a.name as agency_name, a.valid_to, first.id as person_id, first.name as person_name,
      first.email,
      exists (select from person p where p.agency_id = a.id and p.account_id is not null) as is_entered
    from agency a
    left join lateral (
      select p.id, p.name, p.email from person p
      join role_held r on r.agency_id = p.agency_id and r.person_id = p.id
      where p.agency_id = a.id and r.role = 'admin' and p.email is not null and p.valid_to is null
      order by p.id limit 1
    ) as first on true
    where a.id in (${sql.join(agencyIds)})
    order by kheo_fold(a.name), a.id`.execute(db)
  return rows
}
