import { describe, expect, it } from 'vitest'
import { serverUrl } from '../../../test/support/engine.ts'
import { connectServer } from './connect.ts'
import { migrate } from './migrate.ts'

const onServer = serverUrl ?? ''

describe.skipIf(serverUrl === undefined)('migrating a server', () => {
  it('is done once when several processes start at the same time', async () => {
    const name = `kheo_migrate_${process.pid}_${Math.trunc(performance.now())}`
    const owner = connectServer(onServer)
    await owner.run(`create database ${name}`)
    await owner.close()
    const url = new URL(onServer)
    url.pathname = `/${name}`
    const processes = [1, 2, 3].map(() => connectServer(url.href))

    await Promise.all(processes.map((connection) => migrate(connection)))

    const counts = await Promise.all(
      processes.map((connection) => connection.query('select count(*) as applied from migration')),
    )
    await Promise.all(processes.map((connection) => connection.close()))
    expect(new Set(counts.map(({ rows }) => Number(rows[0]?.['applied']))).size).toBe(1)
  }, 30_000)
})
