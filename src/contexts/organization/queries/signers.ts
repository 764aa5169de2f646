import { sql } from 'kysely'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import type { AgencyHead, Signer } from '../rules/signers.ts'

/** The agency as it stands on top of its papers. Throws RecordNotFound. */
export async function getAgencyHead(db: ReadDb, agencyId: number): Promise<AgencyHead> {
  const row = await db
    .selectFrom('agency')
    .select(['name', 'superiorName', 'symbol', 'place', 'style'])
    .where('id', '=', agencyId)
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`agency ${agencyId}`)
  return row
}

/** Leaders, the head before deputies, then the people of the Office. */
export async function listSigners(db: ReadDb, on: PlainDate): Promise<readonly Signer[]> {
  const { rows } = await sql<Signer>`
    select person.id as person_id, person.name, person.job_title, bool_or(role_held.role = 'leader') as is_leader
    from role_held
    join person on person.agency_id = role_held.agency_id and person.id = role_held.person_id
      and (person.valid_to is null or person.valid_to >= ${on}::date)
    where role_held.role in ('leader', 'office') and role_held.valid_from <= ${on}::date
      and (role_held.valid_to is null or role_held.valid_to >= ${on}::date)
    group by person.id, person.name, person.job_title
    order by is_leader desc, person.job_title ilike 'phó %', person.name, person.id limit 200`.execute(db)
  return rows
}
