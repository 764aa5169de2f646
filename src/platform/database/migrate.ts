import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../package-root.ts'
import type { Connection } from './connect.ts'

/** Rooms in the order in which their tables may refer to one another. */
const rooms = [
  'platform/database',
  'commands',
  'platform/sign-in',
  'contexts/calendar',
  'contexts/organization',
  'contexts/messages',
  'contexts/documents',
  'contexts/plans',
  'contexts/initiatives',
  'contexts/commendation',
  'contexts/reports',
]

/** Any number nobody else locks. */
const migrationLock = 7_304_002

interface Migration {
  readonly name: string
  readonly text: string
  readonly checksum: string
}

/**
 * Brings the tables to the newest form: each `.sql` file once, in one transaction each, with its checksum kept. Refuses
 * when a file that was applied has been changed since, because then nobody knows what the tables look like.
 */
export async function migrate(connection: Connection): Promise<readonly string[]> {
  // Under a lock: of two processes that start at once, the second finds the table made by the first.
  await connection.run(`select pg_advisory_xact_lock(${migrationLock});
    create table if not exists migration
    (name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
  const { rows } = await connection.query('select name, checksum from migration')
  const applied = new Map(rows.map((row) => [String(row['name']), String(row['checksum'])]))

  const pending = readMigrations().filter((migration) => isPending(migration, applied))
  for (const migration of pending) await apply(connection, migration)
  return pending.map((migration) => migration.name)
}

function readMigrations(): Migration[] {
  const all = rooms.flatMap((room) => {
    const folder = join(packageRoot, 'src', room, 'migrations')
    if (!existsSync(folder)) return []
    const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
    return files.toSorted().map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      return { name: `${room}/${file}`, text, checksum: createHash('sha256').update(text).digest('hex') }
    })
  })
  if (all.length === 0) throw new Error(`migrate the database: no tables are described below "${packageRoot}/src"`)
  return all
}

function isPending({ name, checksum }: Migration, applied: ReadonlyMap<string, string>): boolean {
  const before = applied.get(name)
  if (before !== undefined && before !== checksum) {
    throw new Error(`migrate the database: "${name}" was changed after it was applied; add a new file instead`)
  }
  return before === undefined
}

/** The note comes first: a second process that brings the same file waits at it, and then finds the work done. */
async function apply(connection: Connection, { name, text, checksum }: Migration): Promise<void> {
  const note = `insert into migration (name, checksum) values ('${name}', '${checksum}');`
  await connection.run(`begin;\n${note}\n${text}\n;commit;`).catch(async (cause: unknown) => {
    if (connection.engine === 'embedded') await connection.run('rollback').catch(() => undefined)
    if (isAppliedByAnother(cause)) return
    throw new Error(`migrate the database: "${name}" failed`, { cause })
  })
}

function isAppliedByAnother(cause: unknown): boolean {
  return cause instanceof Error && 'constraint' in cause && cause.constraint === 'migration_pkey'
}
