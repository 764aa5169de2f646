import { sql } from 'kysely'
import type { Connection } from '../../src/platform/database/connect.ts'

export interface Table {
  readonly name: string
  readonly isTenant: boolean
}

/** Every table of the database, and whether its rows belong to agencies. Job tables live in a schema of their own. */
export async function listTables(connection: Connection): Promise<readonly Table[]> {
  const { rows } = await connection.query(`
    select t.table_name as name, exists (select 1 from information_schema.columns c
      where c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = 'agency_id') as is_tenant
    from information_schema.tables t where t.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1`)
  return rows.map((row) => ({ name: String(row['name']), isTenant: row['is_tenant'] === true }))
}

export async function listTenantTables(connection: Connection): Promise<readonly Table[]> {
  return (await listTables(connection)).filter(({ isTenant }) => isTenant)
}

export type Row = Readonly<Record<string, unknown>>

/** Every row of an agency, by table, with the column names of the database. */
export async function listRowsOf(connection: Connection, agencyId: number): Promise<Map<string, Row[]>> {
  const rows = new Map<string, Row[]>()
  for (const { name } of await listTenantTables(connection)) {
    const found = await sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(name)} t
      where agency_id = ${agencyId}`.execute(connection.db)
    rows.set(
      name,
      found.rows.map(({ row }) => JSON.parse(row) as Row),
    )
  }
  return rows
}
