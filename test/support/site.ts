import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Application, composeApp } from '../../src/apps/web/compose.ts'
import { homeFolders, readConfiguration } from '../../src/platform/configuration.ts'
import type { Connection } from '../../src/platform/database/connect.ts'
import type { Installation } from '../../src/platform/installation.ts'
import { makeLog } from '../../src/platform/log.ts'
import { testConnection } from './database.ts'

export interface TestSite extends Application {
  readonly connection: Connection
  readonly installation: Installation
  /** Sets the clock: a day (08:00 in Vietnam), or an instant. */
  at(moment: string): void
  /** Sends a request as a browser on this site would. */
  visit(path: string, request?: RequestInit & { cookie?: string }): Promise<Response>
}

const origin = 'http://127.0.0.1:8750'

/** The settings of an installation that a test may choose. */
interface SiteSettings {
  /** `off`: what comes in does not set background work going. */
  readonly jobs?: 'on' | 'off'
}

/** The whole application, as a function from request to response, on the shared test database (or the one given). */
export async function openSite(
  moment = '2026-11-23',
  own?: Connection,
  { jobs = 'on' }: SiteSettings = {},
): Promise<TestSite> {
  const home = mkdtempSync(join(tmpdir(), 'kheo-site-'))
  const connection = own ?? (await testConnection())
  const configuration = readConfiguration({
    KHEO_HOME: home,
    KHEO_JOBS: jobs,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    KHEO_TESSERACT: process.env['KHEO_TESSERACT'],
  })
  const secrets = { signIn: 'a secret for tests, at least 32 letters', audit: 'test-key', files: 'test-files' }
  const close = async () => undefined
  const installation = { configuration, connection, secrets, folders: homeFolders(home), lock: undefined, close }
  let now = instant(moment)
  const application = composeApp(installation, makeLog(configuration.logLevel), () => now)
  return {
    ...application,
    connection,
    installation,
    at: (next) => void (now = instant(next)),
    visit: async (path, { cookie, ...request } = {}) => {
      const headers = new Headers(request.headers)
      if (request.method === 'POST' && !headers.has('origin')) headers.set('origin', origin)
      if (cookie) headers.set('cookie', cookie)
      return application.app.request(`${origin}${path}`, { ...request, headers })
    },
  }
}

function instant(moment: string): Date {
  return new Date(moment.length === 10 ? `${moment}T08:00:00+07:00` : moment)
}
