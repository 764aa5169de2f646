import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserSite, openBrowserSite } from '../support/browser-site.ts'
import { look } from './look.ts'
import { acceptInvitation, choose, fill, openPage, setUpAgency, startSamplePlan } from './steps.ts'

const list = '/quan-tri/co-quan'

describe('a superior and the agencies below it', () => {
  let site: BrowserSite
  let superior: Page
  let commune: Page
  let plan: string
  let ownPlan: string

  beforeAll(async () => {
    site = await openBrowserSite('2026-01-12')
    superior = await openPage(site)
    commune = await openPage(site)
    await setUpAgency(superior)
    plan = await startSamplePlan(superior)
  })
  afterAll(() => site.close())

  const links = () => superior.locator('main li code').allInnerTexts()

  it('the superior founds an agency, and hands the link to its administrator', async () => {
    await superior.goto(list)
    await look(superior)
    await superior.getByRole('link', { name: 'Lập cơ quan', exact: true }).click()
    await fill(superior, {
      name: 'Ủy ban nhân dân xã Phước Hà',
      shortName: 'UBND xã Phước Hà',
      symbol: 'UBND',
      place: 'Phước Hà',
      validFrom: '01/07/2025',
      personName: 'Chamaléa Thị Bông',
      jobTitle: 'Công chức Văn hóa – Xã hội',
      email: 'bong@phuocha.example',
    })
    await choose(superior, 'units', 'Như Ủy ban nhân dân xã')
    await look(superior)
    await superior.locator('main form button.go').click()
    await superior.getByText('Đã lập 1 cơ quan.').waitFor()
    await look(superior)

    const [link, ...more] = await links()
    expect(more).toEqual([])
    await acceptInvitation(commune, link)
    expect(await commune.locator('footer').innerText()).toContain('Ủy ban nhân dân xã Phước Hà')
  })

  it('neither sees the plans of the other', async () => {
    ownPlan = await startSamplePlan(commune)

    for (const [page, foreign, own] of [
      [commune, plan, ownPlan],
      [superior, ownPlan, plan],
    ] as const) {
      expect((await page.goto(foreign))?.status()).toBe(404)
      await page.goto('/ke-hoach')
      const addresses = await page
        .locator('main a[href^="/ke-hoach/"]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href')?.split('?')[0]))
      expect(addresses).toContain(own)
      expect(addresses).not.toContain(foreign)
    }
    await commune.goto(list)
    expect(await commune.locator('main').innerText()).toContain('Cơ quan cấp trên: Ban Dân tộc tỉnh Ninh Thuận')
  })

  it('the superior sees that they have come, and brings in a whole list, told what is wrong with it', async () => {
    await superior.goto(list)
    expect(await superior.locator('main tbody').innerText()).toContain('Dùng từ 12/01/2026')

    await superior.goto(`${list}/nhap`)
    await look(superior)
    const head = 'Tên cơ quan\tKý hiệu\tĐịa danh\tTrực thuộc\tNgười quản trị\tThư điện tử'
    const rows = [
      'Ủy ban nhân dân xã Ma Nới\tUBND\tMa Nới\t\tKatơr Văn Lành\tlanh@manoi.example',
      'Trạm Y tế xã Ma Nới\tTYT\tMa Nới\tỦy ban nhân dân xã Ma Nới\tPinăng Thị Hoa\thoa@manoi.example',
    ]
    await superior
      .locator('[name=table]')
      .fill([head, ...rows, 'Xã Sai\tUBND\tSai\tTỉnh Lạ\tA\tkhông phải thư'].join('\n'))
    await superior.getByRole('button', { name: 'Xem trước' }).click()
    await superior.getByText('chưa lập cơ quan nào').first().waitFor()
    const told = await superior.locator('.problems').innerText()
    expect(told).toContain('Dòng 4, cột Trực thuộc')
    expect(told).toContain('Dòng 4, cột Thư điện tử')
    await look(superior)

    await superior
      .locator('[name=table]')
      .first()
      .fill([head, ...rows].join('\n'))
    await superior.getByRole('button', { name: 'Xem trước' }).click()
    await superior.getByRole('button', { name: 'Lập 2 cơ quan' }).waitFor()
    await look(superior)
    await superior.getByRole('button', { name: 'Lập 2 cơ quan' }).click()
    await superior.getByText('Đã lập 2 cơ quan.').waitFor()
    expect(await links()).toHaveLength(2)
    await superior.goto(list)
    await superior.locator('tbody input[type=checkbox]').first().check()
    await look(superior)
  })

  it('somebody of one agency takes the invitation of another with the account they have, and turns between them', async () => {
    await superior.goto(`${list}?q=tram`)
    await superior.locator('main tbody a').click()
    await look(superior)
    await superior.getByRole('button', { name: 'Cấp lại lời mời' }).click()
    await superior.getByText('Đã cấp lại 1 lời mời.').waitFor()
    const [link] = await links()
    await commune.goto(link ?? '')
    await look(commune)
    await commune.getByRole('button', { name: 'Dùng tài khoản đang đăng nhập' }).click()
    await commune.waitForURL('**/viec-cua-toi')
    await look(commune)

    expect((await commune.goto(ownPlan))?.status()).toBe(404)
    await commune.locator('select[name=agencyId]').selectOption({ label: 'Ủy ban nhân dân xã Phước Hà' })
    await commune.getByRole('button', { name: 'Chuyển cơ quan' }).click()
    await commune.waitForURL('**/viec-cua-toi')
    expect((await commune.goto(ownPlan))?.status()).toBe(200)
  })

  it('an agency that has ended is read and not changed', async () => {
    await superior.goto(`${list}?q=phuoc`)
    await superior.locator('main tbody a').click()
    await superior.locator('summary', { hasText: 'Kết thúc hoạt động' }).click()
    await superior.locator('form[action$="ket-thuc"] [name=lastOn]').fill('11/01/2026')
    await superior.locator('form[action$="ket-thuc"] [name=reason]').fill('Sáp nhập xã')
    await look(superior)
    await superior.getByRole('button', { name: 'Ghi kết thúc hoạt động' }).click()
    await superior.getByText('Kết thúc 11/01/2026').first().waitFor()

    await commune.goto('/quan-tri/don-vi')
    await fill(commune, { name: 'Phòng Mới' })
    await commune.locator('main form.form button.go').click()
    await commune.getByText('Cơ quan này đã kết thúc hoạt động').first().waitFor()
    expect(await commune.locator('main [name=name]').inputValue()).toBe('Phòng Mới')
    expect((await commune.goto(ownPlan))?.status()).toBe(200)
  })
})
