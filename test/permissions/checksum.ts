import { sql } from 'kysely'
import type { Sandbox } from './sandbox.ts'
import type { Table } from '../support/tenant-tables.ts'
import type { World } from '../support/world.ts'

/** What an agency's rows come to, in all its tables, with the agencies directly below it: any change of any row shows. Take it as the owner. */
export async function checksumOf(
  owner: Sandbox['owner'],
  { agency: { agencyId } }: World,
  tables: readonly Table[],
): Promise<string> {
  const parts = tables.map(
    ({ name }) => sql`select ${name} || md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as part
      from ${sql.table(name)} t where agency_id = ${agencyId}`,
  )
  const agency = sql`select 'agency' || md5(coalesce(string_agg(md5(t::text), '' order by id), '')) as part
    from agency t where id = ${agencyId} or parent_id = ${agencyId}`
  const all = sql.join([...parts, agency], sql` union all `)
  const { rows } = await sql<{ part: string }>`${all}`.execute(owner)
  return rows
    .map(({ part }) => part)
    .toSorted()
    .join('\n')
}
