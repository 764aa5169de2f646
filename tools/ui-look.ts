/**
 * Draws the gallery in a real browser and looks at it: `node --import ./tools/tsx-hook.mjs tools/ui-look.ts [FOLDER]`.
 * Writes a picture per page, width, theme and language to FOLDER (var/gallery), and says what axe, the content security
 * policy and a sideways scroll have to say. Build first: `vite build --config vite.islands.config.ts`.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { assetsFromManifest } from '../src/ui/assets.ts'
import { launchBrowser } from './browser.ts'
import { GALLERY, galleryPage } from './gallery/pages.tsx'

const PORT = 8765
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; connect-src 'self'"
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[]
}

interface Look {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
  readonly language: 'vi' | 'en'
}

const LOOKS = [1280, 360, 320].flatMap((width) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['vi', 'en'] as const).map((language): Look => ({ width, colorScheme, language })),
  ),
)

async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const server = await startGallery()
  const browser = await launchBrowser()
  let total = 0
  for (const look of LOOKS) {
    const complaints = await lookAtAll(browser, look, folder)
    total += complaints.length
    for (const complaint of complaints) console.log(complaint)
  }
  await browser.close()
  server.close()
  console.log(`${GALLERY.length * LOOKS.length} pictures in ${folder}, ${total} complaints`)
  process.exitCode = total === 0 ? 0 : 1
}

/** Serves the gallery under `/vi/…` and `/en/…` with a policy as strict as the application's. */
async function startGallery() {
  const assets = assetsFromManifest(JSON.parse(readFileSync('dist/public/manifest.json', 'utf8')))
  const server = createServer((request, response) => {
    const [, folder = '', name = ''] = (request.url ?? '').split(/[/?]/)
    response.setHeader('content-security-policy', POLICY)
    if (folder === 'vi' || folder === 'en') {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(galleryPage(name, folder, assets))
      return
    }
    response.setHeader('content-type', contentType(request.url ?? ''))
    response.end(readFileSync(join('dist/public', folder, name)))
  })
  await new Promise<void>((resolve) => server.listen(PORT, '127.0.0.1', resolve))
  return server
}

function contentType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript'
  return path.endsWith('.css') ? 'text/css' : 'image/svg+xml'
}

async function lookAtAll(browser: Browser, look: Look, folder: string): Promise<string[]> {
  const { width, colorScheme, language } = look
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  for (const name of GALLERY) {
    await page.goto(`http://127.0.0.1:${PORT}/${language}/${name}`)
    const title = `${name}-${language}-${width}-${colorScheme}`
    await page.screenshot({ path: join(folder, `${title}.png`), fullPage: true })
    complaints.push(...(await complaintsAbout(page)).map((complaint) => `${title}: ${complaint}`))
  }
  await page.close()
  return complaints
}

async function complaintsAbout(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const violations: readonly Violation[] = await page.evaluate('axe.run().then((result) => result.violations)')
  const overflow: number = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `axe ${id}: ${node.target.join(' ')} ${node.failureSummary}`),
  )
  return overflow > 0 ? [...found, `scrolls sideways by ${overflow} px`] : found
}

await main(process.argv[2] ?? 'var/gallery')
