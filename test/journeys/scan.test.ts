import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserSite, openBrowserSite } from '../support/browser-site.ts'
import { photographPages, planOfTwoPages } from '../support/printed-pages.ts'
import { look } from './look.ts'
import { openPage, setUpAgency } from './steps.ts'

/** From photographed pages to a plan, on a telephone, by keyboard alone, with the engine that every machine has. */
describe('a plan that comes as photos', () => {
  let site: BrowserSite
  let office: Page
  let reading = ''

  beforeAll(async () => {
    process.env['KHEO_TESSERACT'] = 'off'
    site = await openBrowserSite('2026-01-12')
    office = await openPage(site, { width: 360 })
    await setUpAgency(office)
  })
  afterAll(async () => {
    delete process.env['KHEO_TESSERACT']
    await site.scanDesk.stop()
    await site.close()
  })

  /** Goes to what has this name with the keyboard's own means, and presses Enter. */
  const press = async (name: string, role: 'button' | 'link' = 'button') => {
    await office.getByRole(role, { name }).first().focus()
    await office.keyboard.press('Enter')
  }
  const step = async (key: string) => {
    await Promise.all([office.waitForEvent('load'), office.keyboard.press(key)])
  }
  const main = () => office.locator('main').innerText()
  /** How many places of the text are left to look at, as its heading says. */
  const left = async () => Number(/\d+/.exec(await office.locator('#chu-can-xem h2').innerText())?.[0] ?? 0)

  it('is taken in page by page, and its progress can be left and found again', async () => {
    const [first, second] = await photographPages(site.browser, planOfTwoPages)
    await office.goto('/doc-ke-hoach')
    await office.locator('[name=file]:not([capture])').setInputFiles([
      { name: 'trang-1.jpg', mimeType: 'image/jpeg', buffer: first ?? Buffer.alloc(0) },
      { name: 'trang-2.jpg', mimeType: 'image/jpeg', buffer: second ?? Buffer.alloc(0) },
    ])
    await press('Đọc kế hoạch')
    await office.waitForURL('**/ban-chup/*')
    expect(await main()).toContain('/ 2 trang')
    const scan = office.url()
    await office.goto('/doc-ke-hoach')
    await office.goto(scan)
    await office.waitForURL(/doc-ke-hoach\/[0-9a-f-]{36}$/, { timeout: 60_000 })
    reading = new URL(office.url()).pathname
    expect(await main()).toContain('27/KH-BDT')
  }, 120_000)

  it('shows the pages beside what was understood, with what was done to each', async () => {
    await office.emulateMedia({ colorScheme: 'dark' })
    await look(office)
    await office.emulateMedia({ colorScheme: 'light' })
    await look(office)
    await office.setViewportSize({ width: 360, height: 800 })
    await office.goto(reading)
    const text = await main()
    expect(text).toContain('Trang 1–2: nhận dạng từ ảnh, đã sửa lỗi')
    expect(text).toMatch(/Chữ đã đọc: \d+ chỗ cần xem/)
    await press('Bản gốc', 'link')
    await office.getByAltText('Ảnh trang 2').waitFor()
    expect(await office.locator('#trang-2 figcaption').innerText()).toContain('con dấu')
    const picture = office.getByAltText('Ảnh trang 1')
    await picture.scrollIntoViewIfNeeded()
    await office.waitForFunction(() => [...document.images].some((each) => each.naturalWidth > 500))
    await look(office)
    await office.goto(`${reading}?xem=chu#ban-goc`)
    expect(await office.locator('.paper mark sup').first().innerText()).toMatch(
      /^(?:✓|\?{1,2})\s\((?:khá chắc|chưa chắc|đoán)\)$/,
    )
    await look(office)
    await office.setViewportSize({ width: 360, height: 800 })
    await office.goto(`${reading}?xem=tep#ban-goc`)
    expect(await office.locator('.orig').innerText()).toContain('trang-2.jpg')
  })

  it('lets every doubt be decided by keys, lights up its place, and takes decisions back', async () => {
    await office.goto(reading)
    await office.keyboard.press('?')
    expect(await office.locator('dialog').innerText()).toContain('Đến chỗ đầu tiên')
    await office.keyboard.press('Escape')
    await office.goto('/viec-cua-toi')
    await office.goto(reading)
    const first = office.locator('.marks > li').first()
    const shownText = async () => {
      await office.goto(`${reading}?xem=chu#ban-goc`)
      const text = await office.locator('.paper').innerText()
      await office.goto(reading)
      return text
    }
    const before = [await left(), await shownText()]
    await office.keyboard.press('n')
    expect(await first.evaluate((each) => each === document.activeElement)).toBe(true)
    expect(await office.locator('.pics .spot.lit').count()).toBeGreaterThan(0)

    await step('a')
    expect(await left()).toBe(Number(before[0]) - 1)
    await step('u')
    expect([await left(), await shownText()]).toEqual(before)

    await office.keyboard.press('n')
    await office.keyboard.press('w')
    await office.keyboard.type('NHIỆM')
    await step('Enter')
    expect(await shownText()).toContain('NHIỆM')
    expect(await left()).toBe(Number(before[0]) - 1)

    await office.keyboard.press('n')
    for (let open = await left(); open > 0; open = await left()) {
      await step('a')
      await office.keyboard.press('n')
    }
    expect(await main()).toContain('không còn chỗ nào phải xem')
  }, 60_000)

  it('becomes a plan', async () => {
    await office.goto(reading)
    await press('Chấp nhận tất cả và giao việc')
    await office.getByText('Kế hoạch bắt đầu được thực hiện').waitFor()
    expect(await main()).toContain('5 nhiệm vụ')
  })

  it('leaves what was learned in a list that can be kept by hand', async () => {
    await office.goto('/van-ban/tu-ngu')
    await office.locator('[name=terms]').fill('Phước Hà\nRaglai')
    await press('Thêm từ')
    await office.getByText('Đã thêm vào danh sách').waitFor()
    await look(office)
    await office.setViewportSize({ width: 360, height: 800 })
    await press('Bỏ từ “Raglai”')
    await office.getByText('Đã bỏ từ').waitFor()
    expect(await office.locator('tbody').innerText()).not.toContain('Raglai')
  })
})
