import type { PGlite } from '@electric-sql/pglite'
import { CamelCasePlugin, Kysely, type LogEvent, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { parsers } from './parsers.ts'
import type { Tables, WholeDb } from './tables.ts'

export interface Connection {
  readonly engine: 'embedded' | 'server'
  readonly db: WholeDb
  /** Runs one statement as the owner and gives its rows: for the job queue, migrations and the copy between engines. */
  query(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>
  /** Runs several statements without values. */
  run(text: string): Promise<void>
  close(): Promise<void>
}

type Log = (event: LogEvent) => void

const plugins = () => [new CamelCasePlugin({ maintainNestedObjectKeys: true })]

export function connectEmbedded(pglite: PGlite, log?: Log): Connection {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }), plugins: plugins(), ...(log && { log }) })
  return {
    engine: 'embedded',
    db,
    query: async (text, values = []) => pglite.query(text, [...values]),
    run: async (text) => void (await pglite.exec(text)),
    close: async () => {
      await db.destroy()
      if (!pglite.closed) await pglite.close()
    },
  }
}

/** Connects to a PostgreSQL server; the pool is small because each agency's pages are short. */
export function connectServer(url: string, log?: Log, poolSize = 10): Connection {
  const getTypeParser = (oid: number, format?: 'text' | 'binary') => parsers[oid] ?? pg.types.getTypeParser(oid as never, format)
  const pool = new pg.Pool({ connectionString: url, max: poolSize, types: { getTypeParser } })
  pool.on('error', () => undefined) // A lost idle connection is replaced at the next query; the query reports faults.
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: plugins(), ...(log && { log }) })
  return {
    engine: 'server',
    db,
    query: async (text, values = []) => {
      const result = await pool.query<Record<string, unknown>>(text, [...values])
      return { rows: result.rows ?? [] }
    },
    run: async (text) => {
      const client = await pool.connect()
      let failed = true
      try {
        await client.query(text)
        failed = false
      } finally {
        client.release(failed) // A connection left inside a failed transaction must not be used again.
      }
    },
    close: () => db.destroy(),
  }
}
