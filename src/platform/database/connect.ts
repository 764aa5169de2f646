import type { PGlite } from '@electric-sql/pglite'
import { CamelCasePlugin, Kysely, type LogEvent, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { parsers } from './parsers.ts'
import type { Tables, WholeDb } from './tables.ts'

export interface Connection {
  readonly engine: 'embedded' | 'server'
  readonly db: WholeDb
  /**
   * The same database without translated names, for libraries that bring their own tables (sign-in). Never use it inside a
   * transaction of `db`: the embedded engine has one connection, so it would wait for itself.
   */
  readonly plainDb: Kysely<unknown>
  /** Runs one statement as the owner and gives its rows: for the job queue, migrations and the copy between engines. */
  query(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>
  /** Runs several statements without values and gives the rows of all. */
  run(text: string): Promise<{ rows: Record<string, unknown>[] }>
  close(): Promise<void>
}

type Log = (event: LogEvent) => void

const plugins = () => [new CamelCasePlugin({ maintainNestedObjectKeys: true })]

export function connectEmbedded(pglite: PGlite, log?: Log): Connection {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }), plugins: plugins(), ...(log && { log }) })
  return {
    engine: 'embedded',
    db,
    plainDb: new Kysely<unknown>({ dialect: new PGliteDialect({ pglite }), ...(log && { log }) }),
    query: async (text, values = []) => pglite.query(text, [...values]),
    run: async (text) => {
      const results = await pglite.exec(text)
      return { rows: results.flatMap(({ rows }) => rows as Record<string, unknown>[]) }
    },
    close: async () => {
      await db.destroy()
      if (!pglite.closed) await pglite.close()
    },
  }
}

/** Connects to a PostgreSQL server; the pool is small because each agency's pages are short. */
export function connectServer(url: string, log?: Log, poolSize = 10): Connection {
  const getTypeParser = (oid: Parameters<typeof pg.types.getTypeParser>[0], format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format)
  const pool = new pg.Pool({ connectionString: url, max: poolSize, types: { getTypeParser } })
  pool.on('error', () => undefined) // A lost idle connection is replaced at the next query; the query reports faults.
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: plugins(), ...(log && { log }) })
  return {
    engine: 'server',
    db,
    plainDb: new Kysely<unknown>({ dialect: new PostgresDialect({ pool }), ...(log && { log }) }),
    query: async (text, values = []) => {
      const result = await pool.query<Record<string, unknown>>(text, [...values])
      return { rows: result.rows ?? [] }
    },
    run: async (text) => {
      const client = await pool.connect()
      let failed = true
      try {
        const result: unknown = await client.query(text)
        failed = false
        return { rows: [result].flat().flatMap((part) => (part as pg.QueryResult<Record<string, unknown>>).rows ?? []) }
      } finally {
        client.release(failed) // A connection left inside a failed transaction must not be used again.
      }
    },
    close: () => db.destroy(),
  }
}
