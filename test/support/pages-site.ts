import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { makeApp } from '../../src/apps/web/app.ts'
import { navigationOf } from '../../src/apps/web/navigation.ts'
import { anonymous, type Person } from '../../src/commands/actor.ts'
import type { Door } from '../../src/commands/run-command.ts'
import type { Language } from '../../src/kernel/words.ts'
import { makeLocalFileStore } from '../../src/platform/files/local-file-store.ts'
import { makeLog } from '../../src/platform/log.ts'
import type { Assets } from '../../src/ui/view.ts'
import type { SiteEnv } from '../../src/web/site.ts'

export interface PagesSite {
  readonly app: Hono<SiteEnv>
  /** Who sends the next requests; nobody when undefined. */
  actAs(actor: Person | undefined, language?: Language): void
  get(path: string): Promise<Response>
  post(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Response>
}

const origin = 'http://127.0.0.1:8750'

/** Pages of some contexts with the real door and protections, and a visitor of the test's choice. */
export function openPagesSite(door: Door, routes: readonly Hono<SiteEnv>[], assets: Assets = { css: '' }): PagesSite {
  let actor: Person | undefined
  let language: Language = 'vi'
  const app = makeApp({
    site: {
      door,
      registry: { commands: new Map(), queries: new Map() },
      files: makeLocalFileStore(mkdtempSync(join(tmpdir(), 'kheo-pages-'))),
      fileSecret: 'test-files',
      assets,
      navigation: navigationOf,
    },
    log: makeLog(process.env['LOG_LEVEL'] ?? 'silent'),
    viewerOf: async () => ({
      actor: actor ?? anonymous,
      language,
      name: 'Nguyễn Thị Văn',
      unitName: 'Văn phòng',
      agencyName: 'Ban Dân tộc tỉnh Ví Dụ',
      waiting: 0,
      accountId: null,
    }),
    routes,
    isOwnOrigin: () => true,
  })
  return {
    app,
    actAs: (next, spoken = 'vi') => {
      actor = next
      language = spoken
    },
    get: async (path) => app.request(`${origin}${path}`),
    post: async (path, fields) => {
      const body = new URLSearchParams(
        Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
      )
      return app.request(`${origin}${path}`, { method: 'POST', body, headers: { origin } })
    },
  }
}
