import { sql } from 'kysely'
import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import type { Option } from '../../../kernel/form.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import { administrators } from '../commands/fields.ts'
import { type DirectoryOf, optionsOfPeople, optionsOfUnits, type PersonListed } from './directory.ts'

export interface Choices {
  readonly units: readonly Option[]
  readonly people: readonly Option[]
}

/** The units and people an administration form chooses from. */
export const listChoices = defineQuery({
  name: 'organization.list-choices',
  words: { vi: 'Đơn vị và người để chọn', en: 'Units and people to choose from' },
  input: z.strictObject({}),
  may: administrators,
  run: (db, _input, { actor: { agencyId }, today }): Promise<Choices> => findChoices(db, { agencyId, on: today }),
})

/** The units and people that a form chooses from on the day, in one statement. */
export async function findChoices(db: ReadDb, { agencyId, on }: DirectoryOf): Promise<Choices> {
  const { rows } = await sql<{ units: { id: string; name: string }[]; people: PersonListed[] }>`
    with units as (
      select id, name, position from unit where agency_id = ${agencyId}
        and valid_from <= ${on}::date and (valid_to is null or valid_to >= ${on}::date)
    ), held as (
      select r.person_id, json_agg(json_build_object('role', r.role, 'unitId', r.unit_id, 'unitName', u.name,
        'position', u.position) order by r.unit_id is null, u.position, r.id) as roles
      from role_held r left join units u on u.id = r.unit_id
      where r.agency_id = ${agencyId} and r.valid_from <= ${on}::date
        and (r.valid_to is null or r.valid_to >= ${on}::date)
      group by r.person_id
    )
    select
      coalesce((select json_agg(json_build_object('id', id, 'name', name) order by position, id) from units), '[]') as units,
      coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'jobTitle', p.job_title,
        'roles', coalesce(held.roles, '[]'))) from person p left join held on held.person_id = p.id
        where p.agency_id = ${agencyId} and p.valid_from <= ${on}::date
          and (p.valid_to is null or p.valid_to >= ${on}::date)), '[]') as people`.execute(db)
  const [row] = rows
  return { units: optionsOfUnits(row?.units ?? []), people: optionsOfPeople(row?.people ?? []) }
}
