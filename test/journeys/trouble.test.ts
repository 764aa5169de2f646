import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserSite, openBrowserSite } from '../support/browser-site.ts'
import {
  acceptInvitation,
  fill,
  giveTask,
  openPage,
  password,
  setUpEverybody,
  signIn,
  startSamplePlan,
} from './steps.ts'

describe('when things go wrong', () => {
  let site: BrowserSite
  let office: Page
  let officer: Page
  let second: Page
  const tasks: string[] = []

  beforeAll(async () => {
    site = await openBrowserSite('2026-01-12')
    office = await openPage(site)
    officer = await openPage(site)
    second = await openPage(site)
    const { links } = await setUpEverybody(site, office)
    await acceptInvitation(officer, links.get('Kiều Minh Tâm'))
    await acceptInvitation(second, links.get('Võ Thị Lan'))
    const plan = await startSamplePlan(office)
    for (const [text, until] of [
      ['Lồng ghép', '27/02/2026'],
      ['Tổ chức quán triệt', '20/02/2026'],
    ] as const) {
      tasks.push(await giveTask(office, { plan, text, until }))
    }
  })
  afterAll(() => site.close())

  it('two people who edit the same task: the second sees what changed, and loses nothing', async () => {
    const form = `${tasks[0]}/sua`
    await office.goto(form)
    await second.goto(form)
    await fill(office, { title: 'Lồng ghép các phong trào thi đua' })
    await office.locator('main form button.go').click()
    await office.getByText('Đã lưu').first().waitFor()
    await fill(second, { title: 'Phối hợp các phong trào thi đua' })
    await second.locator('main form button.go').click()
    await second.waitForLoadState()

    expect(await second.locator('main [name=title]').inputValue()).toBe('Phối hợp các phong trào thi đua')
    expect(await second.locator('main').innerText()).toContain('Lồng ghép các phong trào thi đua')
    await second.locator('main form button.go').click()
    await second.getByText('Đã lưu').first().waitFor()
    expect(await second.locator('h1').innerText()).toBe('Phối hợp các phong trào thi đua')
  })

  it('the same form sent twice does its work once', async () => {
    await officer.goto(tasks[0] ?? '')
    await officer.locator('main a[href*="/ghi?ky="]').first().click()
    await fill(officer, { text: 'Họp chi bộ thống nhất nội dung.', documents: '02/BB-BDT' })
    const body = await officer
      .locator('main form.form')
      .evaluate((form) =>
        Object.fromEntries([...new FormData(form as HTMLFormElement)].filter(([, value]) => typeof value === 'string')),
      )
    await officer.locator('main form.form button.go').dblclick()
    await officer.waitForURL((url) => url.pathname === tasks[0])
    const again = await officer.request.post(`${tasks[0]}/ghi`, {
      multipart: body as Record<string, string>,
      headers: { origin: site.origin },
    })

    expect(again.ok()).toBe(true)
    await officer.goto(tasks[0] ?? '')
    expect(await officer.getByText('Họp chi bộ thống nhất nội dung.').count()).toBe(1)
  })

  it('a guessed address leads to a page that says so, with a way on', async () => {
    for (const path of ['/nhiem-vu/', '/ke-hoach/', '/van-ban/', '/bao-cao/', '/kiem-tra/', '/phieu-don-doc/']) {
      const answer = await officer.goto(`${path}01980000-0000-7000-8000-000000000001`)
      expect([path, answer?.status()]).toEqual([path, 404])
      expect(await officer.locator('main a[href]').count()).toBeGreaterThan(0)
    }
  })

  for (const javaScriptEnabled of [true, false]) {
    it(`a session that ends in the middle of a long form loses no word ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
      const page = await openPage(site, { javaScriptEnabled })
      await signIn(page, 'tam@bdt.example')
      await page.goto(tasks[1] ?? '')
      await page.locator('main a[href*="/ghi?ky="]').first().click()
      const text = `Buổi thứ nhất.\nHai mươi người dự. ${javaScriptEnabled ? 'Có' : 'Không'} kịch bản.`
      await fill(page, { text, documents: '09/BB-BDT' })
      const kept = await page.context().cookies()
      await page.context().clearCookies()
      await page.locator('main form.form button.go').click()
      await page.waitForLoadState()
      expect(await page.locator('main').innerText()).toContain('vẫn còn ở trang này')

      const other = await page.context().newPage()
      await signIn(other, 'tam@bdt.example')
      expect((await page.context().cookies()).length).toBeGreaterThanOrEqual(Math.min(1, kept.length))
      await page.getByRole('button', { name: 'Gửi lại' }).click()
      // Computers are shared: the page names who will stand as the author before it is sent.
      await page.getByRole('button', { name: /^Gửi với tên .*Tâm/ }).click()
      await page.waitForURL((url) => url.pathname === tasks[1])
      const shown = await page.locator('main').innerText()
      expect(shown).toContain('Buổi thứ nhất.')
      expect(shown).toContain(`${javaScriptEnabled ? 'Có' : 'Không'} kịch bản.`)
    })
  }

  it('no mouse: signs in, opens the first task, records a result and hands it in by keys alone', async () => {
    const page = await openPage(site)
    await page.goto('/dang-nhap')
    await tabTo(page, '[name=email]')
    await page.keyboard.type('tam@bdt.example')
    await tabTo(page, '[name=password]')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/viec-cua-toi')
    await tabTo(page, 'main a[href*="/nhiem-vu/"]')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/nhiem-vu/**')
    const task = /\/nhiem-vu\/[0-9a-f-]+/.exec(page.url())?.[0] ?? ''
    await page.goto(task)
    await tabTo(page, 'main a[href*="/ghi?ky="]')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/ghi?ky=*')
    await tabTo(page, '[name=text]')
    await page.keyboard.type('Ghi bằng bàn phím.')
    await tabTo(page, '[name=documents]')
    await page.keyboard.type('21/BB-BDT')
    await tabTo(page, 'main form.form button.go')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === task)
    await tabTo(page, 'main a[href*="/ket-qua?ky="]')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/ket-qua?ky=*')
    await tabTo(page, 'main form.form button.go')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === task)
    expect(await page.locator('main').innerText()).toContain('Đã nộp')
  })
})

/** Presses Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const isThere = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
    if (isThere) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`tab to "${selector}" on ${page.url()}: expected to get there, got lost`)
}
