import { connectEmbedded, type Connection } from '../../src/platform/database/connect.ts'
import { openEmbedded } from '../../src/platform/database/embedded.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { serverUrl } from './engine.ts'

/**
 * One real database for all tests of a worker, with all migrations: an embedded one in memory, or, when TEST_DATABASE_URL
 * names a PostgreSQL server, a fresh database there. Starting one costs seconds; tests share it and use agencies of their own.
 */
export async function testConnection(): Promise<Connection> {
  shared ??= freshConnection()
  return shared
}

let shared: Promise<Connection> | undefined

/** How many statements have run, for the tests that hold pages to their number of queries. */
export const statements: string[] = []

/** A database of its own, for tests of a whole installation. Whoever opens it closes it. */
export async function freshConnection(): Promise<Connection> {
  const log = (event: { query: { sql: string } }) => void statements.push(event.query.sql)
  const connection = serverUrl ? await openOnServer(serverUrl, log) : connectEmbedded(await openEmbedded(), log)
  await migrate(connection)
  return connection
}

async function openOnServer(url: string, log: (event: { query: { sql: string } }) => void): Promise<Connection> {
  const { connectServer } = await import('../../src/platform/database/connect.ts')
  const name = `kheo_test_${process.pid}_${Math.trunc(performance.now())}`
  const owner = connectServer(url)
  await owner.run(`create database ${name}`)
  await owner.close()
  const own = new URL(url)
  own.pathname = `/${name}`
  return connectServer(own.href, log)
}
