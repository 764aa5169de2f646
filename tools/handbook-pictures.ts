/**
 * Takes the pictures of the handbook's chapter about reading plans anew, from an installation of its own with invented
 * people: `node --import ./tools/tsx-hook.mjs tools/handbook-pictures.ts [FOLDER]` (docs/pictures). Build first:
 * `vite build --config vite.islands.config.ts`.
 */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { openPage, setUpAgency } from '../test/journeys/steps.ts'
import { openBrowserSite } from '../test/support/browser-site.ts'
import { photographPages, planOfTwoPages } from '../test/support/printed-pages.ts'

const [folder = join('docs', 'pictures')] = process.argv.slice(2)
const site = await openBrowserSite('2026-01-12')
try {
  const page = await openPage(site)
  await setUpAgency(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await readSample(page)
  await readPhotos(page, site.browser)
} finally {
  await site.scanDesk.stop()
  await site.close()
}

/** The sample plan: what was understood, and one item with its forms open. */
async function readSample(page: Page): Promise<void> {
  await page.goto('/doc-ke-hoach')
  await page.getByRole('button', { name: 'Dùng kế hoạch mẫu' }).click()
  await page.waitForURL(/doc-ke-hoach\/[0-9a-f-]{36}$/)
  await take(page, 'reading')
  await page.getByRole('link', { name: 'Sửa mục II/1', exact: true }).click()
  await page.waitForURL(/sua=/)
  await take(page, 'reading-item')
}

/** Two photographed pages, at the first place to look at on the second one. */
async function readPhotos(page: Page, browser: Browser): Promise<void> {
  const photos = await photographPages(browser, planOfTwoPages)
  await page.goto('/doc-ke-hoach')
  await page
    .locator('#f-file')
    .setInputFiles(photos.map((buffer, index) => ({ name: `trang-${index + 1}.jpg`, mimeType: 'image/jpeg', buffer })))
  await page.getByRole('button', { name: 'Đọc kế hoạch' }).click()
  await page.waitForURL(/doc-ke-hoach\/[0-9a-f-]{36}$/, { timeout: 120_000 })
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.keyboard.press('n')
  for (let pressed = 0; pressed < 20 && !(await isOnSecondPage(page)); pressed += 1) await page.keyboard.press('n')
  await take(page, 'scan')
}

function isOnSecondPage(page: Page): Promise<boolean> {
  return page.evaluate(() => /^u-[cwl]2-/.test(document.activeElement?.id ?? ''))
}

/** A picture of what stands in the window, in few colours: the handbook is read on slow networks, too. */
async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  // A pane may still be scrolling.
  await page.waitForTimeout(800)
  const png = await page.screenshot()
  await sharp(png)
    .png({ palette: true, colours: 64 })
    .toFile(join(folder, `${name}.png`))
}
