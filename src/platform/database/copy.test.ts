import { describe, expect, it } from 'vitest'
import { serverUrl } from '../../../test/support/engine.ts'
import { noteEvent } from '../sign-in/events.ts'
import { connectEmbedded, connectServer } from './connect.ts'
import { copyToServer } from './copy.ts'
import { openEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

const onServer = serverUrl ?? ''

const signedIn = { accountId: 'a1', at: new Date(0), kind: 'signed-in', address: '', userAgent: '' } as const

describe.skipIf(serverUrl === undefined)('moving to a server', () => {
  it('takes all rows along, and numbers go on after those that came in', async () => {
    const embedded = connectEmbedded(await openEmbedded())
    await migrate(embedded)
    await noteEvent(embedded.db, signedIn)
    await noteEvent(embedded.db, signedIn)
    const url = await emptyDatabase()

    const copied = await copyToServer(embedded, url)

    const server = connectServer(url)
    await noteEvent(server.db, signedIn)
    const { rows } = await server.query('select id from auth_event order by id')
    await embedded.close()
    await server.close()
    expect(copied).toContainEqual({ table: 'auth_event', rows: 2 })
    expect(rows).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }])
  })
})

async function emptyDatabase(): Promise<string> {
  const name = `kheo_copy_${process.pid}_${Math.trunc(performance.now())}`
  const owner = connectServer(onServer)
  await owner.run(`create database ${name}`)
  await owner.close()
  const url = new URL(onServer)
  url.pathname = `/${name}`
  return url.href
}
