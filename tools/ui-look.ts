/**
 * Draws the gallery in a real browser and looks at it: `node --import ./tools/tsx-hook.mjs tools/ui-look.ts [FOLDER]`.
 * Writes a picture per page, width and theme to FOLDER (var/gallery), and says what axe, the content security policy and a
 * sideways scroll have to say. Build first: `vite build --config vite.islands.config.ts`.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { assetsFromManifest } from '../src/ui/assets.ts'
import { galleryPages } from './ui-gallery.tsx'

const folder = process.argv[2] ?? 'var/gallery'
const assets = assetsFromManifest(JSON.parse(readFileSync('dist/public/manifest.json', 'utf8')))
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; connect-src 'self'"

/** Serves the gallery under `/vi/…` and `/en/…` with the policy of the application. */
export function startGallery(port: number) {
  const server = createServer((request, response) => {
    const [, first = '', name = ''] = (request.url ?? '').split(/[/?]/)
    response.setHeader('content-security-policy', POLICY)
    if (first === 'assets') {
      response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'text/css')
      response.end(readFileSync(join('dist/public/assets', name)))
      return
    }
    const page = galleryPages(first === 'en' ? 'en' : 'vi', assets)[name]
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(page === undefined ? '' : String(page))
  })
  return new Promise<typeof server>((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
}

async function look(page: Page, url: string, picture: string): Promise<string[]> {
  const complaints: string[] = []
  page.removeAllListeners()
  page.on('console', (message) => complaints.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  await page.goto(url)
  await page.screenshot({ path: picture, fullPage: true })
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
  await page.evaluate(readFileSync(axe, 'utf8'))
  const found: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] = await page.evaluate(
    'axe.run().then((result) => result.violations)',
  )
  for (const { id, nodes } of found)
    complaints.push(...nodes.map((node) => `axe ${id}: ${node.target.join(' ')} ${node.failureSummary}`))
  const overflow: number = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  if (overflow > 0) complaints.push(`scrolls sideways by ${overflow} px`)
  return complaints
}

if (import.meta.main) {
  mkdirSync(folder, { recursive: true })
  const server = await startGallery(8765)
  const browser = await chromium.launch({
    executablePath: process.env['KHEO_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  let total = 0
  for (const width of [1280, 360, 320]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: false })
      for (const language of ['vi', 'en']) {
        for (const name of Object.keys(galleryPages('vi', assets))) {
          const complaints = await look(
            page,
            `http://127.0.0.1:8765/${language}/${name}`,
            join(folder, `${name}-${language}-${width}-${colorScheme}.png`),
          )
          total += complaints.length
          for (const complaint of complaints) console.log(`${name} ${language} ${width} ${colorScheme}: ${complaint}`)
        }
      }
      await page.close()
    }
  }
  console.log(`${total} complaints`)
  await browser.close()
  server.close()
}
