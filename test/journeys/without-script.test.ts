import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserSite, openBrowserSite } from '../support/browser-site.ts'
import { acceptInvitation, fill, giveTask, openPage, setUpEverybody, startSamplePlan } from './steps.ts'

describe('the main job without script', () => {
  let site: BrowserSite
  beforeAll(async () => {
    site = await openBrowserSite('2026-01-12')
  })
  afterAll(() => site.close())

  it('leads from the first visit to a confirmed result and a report', async () => {
    const noScript = { javaScriptEnabled: false, width: 360 }
    const office = await openPage(site, noScript)
    const officer = await openPage(site, noScript)
    const head = await openPage(site, noScript)
    const { links } = await setUpEverybody(site, office)
    await acceptInvitation(officer, links.get('Kiều Minh Tâm'))
    await acceptInvitation(head, links.get('Đàng Thị Mỹ Hương'))
    const plan = await startSamplePlan(office)
    const task = await giveTask(office, { plan, text: 'Lồng ghép', until: '27/02/2026' })

    await officer.goto(task)
    await officer.locator('main a[href*="/ghi?ky="]').first().click()
    await fill(officer, { text: 'Đã họp và thống nhất.', documents: '02/BB-BDT' })
    await officer.locator('main form.form button.go').click()
    await officer.locator('main a[href*="/ket-qua?ky="]').first().click()
    await officer.locator('main form.form button.go').click()
    await head.goto(task)
    await head.locator('main a[href*="/xac-nhan?ky="]').first().click()
    await head.locator('main form.form button.go').click()
    await head.waitForURL((url) => url.pathname === task)
    expect(await head.locator('main').innerText()).toContain('Đã xác nhận')

    await office.goto(`/bao-cao/lap?planId=${plan.split('/').at(-1)}&year=2026`)
    await office.locator('form:has([name=kind][value=quarter]):has([name=index][value="1"]) button').click()
    await office.waitForURL(/bao-cao\/[0-9a-f-]{36}$/)
    expect(await office.locator('main').innerText()).toContain('Đã họp và thống nhất.')
  })
})
