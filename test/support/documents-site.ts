import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { makeApp } from '../../src/apps/web/app.ts'
import { readAssets } from '../../src/apps/web/assets.ts'
import { navigationOf } from '../../src/apps/web/navigation.ts'
import { anonymous, type Person } from '../../src/commands/actor.ts'
import type { Door } from '../../src/commands/run-command.ts'
import { documentRoutes } from '../../src/contexts/documents/index.ts'
import { acceptRoutes, firstDues, plansOf } from '../../src/contexts/plans/index.ts'
import type { Language } from '../../src/kernel/words.ts'
import { makeLocalFileStore } from '../../src/platform/files/local-file-store.ts'
import type { FileStore } from '../../src/platform/files/file-store.ts'
import { makeLog } from '../../src/platform/log.ts'
import type { SiteEnv } from '../../src/web/site.ts'

export interface DocumentsSite {
  readonly app: Hono<SiteEnv>
  readonly files: FileStore
  /** Who sends the next requests; nobody when undefined. */
  actAs(actor: Person | undefined, language?: Language): void
  get(path: string): Promise<Response>
  post(path: string, fields: Readonly<Record<string, string | File | readonly (string | File)[]>>): Promise<Response>
}

const origin = 'http://127.0.0.1:8750'

/** The pages of documents with the real door, files and protections, and a visitor of the test's choice. */
export function openDocumentsSite(door: Door): DocumentsSite {
  const home = mkdtempSync(join(tmpdir(), 'kheo-documents-'))
  let actor: Person | undefined
  let language: Language = 'vi'
  const files = makeLocalFileStore(join(home, 'files'))
  const app = makeApp({
    site: {
      door,
      registry: { commands: new Map(), queries: new Map() },
      files,
      fileSecret: 'test-files',
      assets: readAssets(),
      navigation: navigationOf,
    },
    log: makeLog('silent'),
    viewerOf: async () => ({
      actor: actor ?? anonymous,
      language,
      name: 'Nguyễn Thị Văn',
      unitName: 'Văn phòng',
      agencyName: 'Ban Dân tộc tỉnh Ví Dụ',
      waiting: 0,
      accountId: null,
    }),
    routes: [documentRoutes({ plansOf, firstDues, displayFolder: join(home, 'display') }), acceptRoutes()],
    isOwnOrigin: () => true,
  })
  return {
    app,
    files,
    actAs: (next, spoken = 'vi') => {
      actor = next
      language = spoken
    },
    get: async (path) => app.request(`${origin}${path}`),
    post: async (path, fields) => {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) {
        for (const each of [value].flat()) body.append(name, each as string)
      }
      return app.request(`${origin}${path}`, { method: 'POST', body, headers: { origin } })
    },
  }
}
