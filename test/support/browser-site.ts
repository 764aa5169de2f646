import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../tools/browser.ts'
import { connectEmbedded, connectServer, type Connection } from '../../src/platform/database/connect.ts'
import { openEmbedded } from '../../src/platform/database/embedded.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { serverUrl } from './engine.ts'
import { openSite, type TestSite } from './site.ts'

/** An installation that listens on loopback, and a real browser to visit it with. */
export interface BrowserSite extends TestSite {
  readonly origin: string
  readonly browser: Browser
  close(): Promise<void>
}

/** Opens an installation with a database of its own; nothing in it is set up yet. The clock stands until `at` moves it. */
export async function openBrowserSite(moment: string): Promise<BrowserSite> {
  const database = await freshDatabase()
  await migrate(database.connection)
  const site = await listening(await openSite(moment, database.connection))
  const close = async (): Promise<void> => {
    await site.close()
    await database.drop()
  }
  return { ...site, close }
}

/** Lets a real browser visit a site. Its database stays when it is closed. */
export async function listening(site: TestSite): Promise<BrowserSite> {
  const server = createAdaptorServer({ fetch: site.app.fetch })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const browser = await launchBrowser()
  const close = async (): Promise<void> => {
    await browser.close()
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
  }
  return { ...site, origin: `http://127.0.0.1:${port}`, browser, close }
}

interface FreshDatabase {
  readonly connection: Connection
  drop(): Promise<void>
}

/** Of its own, unlike the one other tests share: setting up is offered only where there is no agency yet. */
async function freshDatabase(): Promise<FreshDatabase> {
  if (serverUrl === undefined) {
    const connection = connectEmbedded(await openEmbedded())
    return { connection, drop: () => connection.close() }
  }
  const name = `kheo_journey_${process.pid}_${Math.trunc(performance.now())}`
  const owner = connectServer(serverUrl)
  await owner.run(`create database ${name}`)
  const own = new URL(serverUrl)
  own.pathname = `/${name}`
  const connection = connectServer(own.href)
  const drop = async (): Promise<void> => {
    await connection.close()
    await owner.run(`drop database ${name}`)
    await owner.close()
  }
  return { connection, drop }
}
