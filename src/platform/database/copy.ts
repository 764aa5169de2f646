import pg from 'pg'
import type { Connection } from './connect.ts'
import { connectServer } from './connect.ts'
import { migrate } from './migrate.ts'

export interface CopiedTable {
  readonly table: string
  readonly rows: number
}

/** The database to copy to holds rows already. */
export class TargetNotEmpty extends Error {
  override readonly name = 'TargetNotEmpty'
  readonly table: string
  constructor(table: string) {
    super(`copy the database: table "${table}" of the target is not empty`)
    this.table = table
  }
}

const rowsPerStep = 500

/**
 * Copies every row of an installation's database into an empty PostgreSQL server: the way from the embedded database to a
 * server. The target gets the same tables first; its foreign keys are set aside while rows come in, and added again, and
 * so checked, at the end. All in one transaction of the target: it is whole or untouched. Throws TargetNotEmpty when it
 * holds rows.
 */
export async function copyToServer(from: Connection, serverUrl: string): Promise<readonly CopiedTable[]> {
  await migrate(from)
  const target = connectServer(serverUrl)
  await migrate(target).finally(() => target.close())

  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query('begin')
    const tables = await listTables(from)
    const copied = await fill(from, client, tables)
    await client.query('commit')
    return copied
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    await client.end()
  }
}

async function fill(from: Connection, client: pg.Client, tables: readonly string[]): Promise<readonly CopiedTable[]> {
  for (const table of tables) await requireEmpty(client, table)
  const keys = await setForeignKeysAside(client)
  const copied: CopiedTable[] = []
  for (const table of tables) copied.push({ table, rows: await copyTable(from, client, table) })
  for (const { owner, name, definition } of keys) {
    await client.query(`alter table ${owner} add constraint ${quote(name)} ${definition}`)
  }
  await moveCountersOn(client)
  return copied
}

/** Numbers the database gives itself go on after those that came in. */
async function moveCountersOn(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and is_identity = 'YES'`,
  )
  for (const { table, column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), max(${quote(column)})) from ${quote(table)}
       having max(${quote(column)}) is not null`,
      [quote(table), column],
    )
  }
}

async function listTables(from: Connection): Promise<string[]> {
  const { rows } = await from.query(
    `select table_name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migration' order by 1`,
  )
  return rows.map((row) => String(row['table_name']))
}

async function requireEmpty(client: pg.Client, table: string): Promise<void> {
  const { rows } = await client.query(`select 1 from ${quote(table)} limit 1`)
  if (rows.length > 0) throw new TargetNotEmpty(table)
}

interface ForeignKey {
  readonly owner: string
  readonly name: string
  readonly definition: string
}

async function setForeignKeysAside(client: pg.Client): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as owner, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  )
  for (const { owner, name } of rows) await client.query(`alter table ${owner} drop constraint ${quote(name)}`)
  return rows
}

/** Rows travel as JSON, which both engines turn back into the very types of the table. Read in order of the row's place. */
async function copyTable(from: Connection, client: pg.Client, table: string): Promise<number> {
  let copied = 0
  for (let last = '(0,0)'; ;) {
    const { rows } = await from.query(
      `select ctid::text as place, row_to_json(t)::text as row from ${quote(table)} t
       where ctid > '${last}'::tid order by ctid limit ${rowsPerStep}`,
    )
    if (rows.length === 0) return copied
    const step = `[${rows.map((row) => String(row['row'])).join(',')}]`
    await client.query(
      `insert into ${quote(table)} overriding system value
       select * from json_populate_recordset(null::${quote(table)}, $1)`,
      [step],
    )
    copied += rows.length
    last = String(rows.at(-1)?.['place'])
  }
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
