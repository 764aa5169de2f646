import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { SiteEnv } from '../../web/site.ts'
import { assetsFromManifest } from '../../ui/assets.ts'
import { packageRoot } from '../../platform/package-root.ts'
import type { Assets } from '../../ui/view.ts'

const folder = join(packageRoot, 'dist', 'public')

/** Built script and style: their names change with their content, so browsers may keep them for a year. */
export function assetRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.use(
    '/assets/*',
    serveStatic({
      root: folder,
      onFound: (_path, context) => context.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  routes.use('/favicon.svg', serveStatic({ root: folder }))
  return routes
}

/** Addresses of script and style from the last build; none before the first build, and pages work without. */
export function readAssets(): Assets {
  try {
    return assetsFromManifest(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  } catch {
    return { css: '' }
  }
}
