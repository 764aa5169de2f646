import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserSite, openBrowserSite } from '../support/browser-site.ts'
import { planPicture, tasksPicture } from '../support/scans.ts'
import { look } from './look.ts'
import { openPage, setUpAgency } from './steps.ts'

const pages = [
  { name: 'trang 1.jpg', mimeType: 'image/jpeg', buffer: planPicture },
  { name: 'trang 2.jpg', mimeType: 'image/jpeg', buffer: tasksPicture },
]

/** A plan comes as photos, as it does from a telephone. */
describe('photos of a plan', () => {
  let site: BrowserSite
  let office: Page

  beforeAll(async () => {
    site = await openBrowserSite('2026-01-12')
    office = await openPage(site)
    await setUpAgency(office)
    await office.setViewportSize({ width: 360, height: 800 })
  })
  afterAll(async () => {
    await site.scanDesk.stop()
    await site.close()
  })

  it('are gathered one after the other, sent, followed page by page, and lead to the reading by themselves', async () => {
    await office.goto('/doc-ke-hoach')
    await look(office)
    await office.setViewportSize({ width: 360, height: 800 })
    // The camera gives one photo at a time; each joins those before it.
    for (const photo of pages) await office.locator('input[capture]').setInputFiles([photo])
    expect(await office.locator('.upload-list li').allInnerTexts()).toHaveLength(2)
    await office.locator('main form button.go').first().click()
    await office.waitForURL(/\/ban-chup\//)
    expect(await office.locator('output').innerText()).toMatch(/[012] \/ 2 trang/)
    await look(office)

    await office.waitForURL(/\/doc-ke-hoach\/[0-9a-f-]{36}$/, { timeout: 60_000 })
    expect(await office.locator('main').innerText()).toContain('27/KH-UBND')
    expect(await office.locator('main').innerText()).toContain('theo dõi, đôn đốc')
  })

  it('can be stopped, left, found again in the list and read on, with the keyboard alone', async () => {
    await office.goto('/doc-ke-hoach')
    await office.locator('#f-file').setInputFiles(pages)
    await office.locator('main form button.go').first().click()
    await office.waitForURL(/\/ban-chup\//)
    await office.getByRole('button', { name: 'Dừng đọc' }).press('Enter')
    await office.getByText('Đã dừng.').waitFor()
    await look(office)

    await office.goto('/doc-ke-hoach')
    await look(office)
    await office.getByRole('link', { name: 'trang 1.jpg' }).press('Enter')
    await office.waitForURL(/\/ban-chup\//)
    await office.getByRole('button', { name: 'Đọc tiếp' }).press('Enter')
    await office.waitForURL(/\/doc-ke-hoach\/[0-9a-f-]{36}$/, { timeout: 60_000 })
    expect(await office.locator('main').innerText()).toContain('27/KH-UBND')
  })

  it('are followed without script, too: the page asks for itself again', async () => {
    const state = await office.context().storageState()
    const plain = await site.browser.newContext({ baseURL: site.origin, javaScriptEnabled: false, storageState: state })
    const page = await plain.newPage()
    await page.goto('/doc-ke-hoach')
    await page.locator('#f-file').setInputFiles(pages)
    await page.locator('main form button.go').first().click()
    await page.waitForURL(/\/ban-chup\//)
    await page.waitForURL(/\/doc-ke-hoach\/[0-9a-f-]{36}$/, { timeout: 60_000 })
    expect(await page.locator('main').innerText()).toContain('27/KH-UBND')
    await plain.close()
  })
})
