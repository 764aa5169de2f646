import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseByKeys, pressButton, tabTo, typeInto, walk } from '../support/keyboard.ts'
import { openWorldInBrowser, type Visitor, type WorldInBrowser } from '../support/world-in-browser.ts'
import { contents } from './movement-steps.ts'

let given: WorldInBrowser
beforeAll(async () => {
  given = await openWorldInBrowser('DẤU-K-7c20')
})
afterAll(async () => {
  await given.close()
})

async function opened(by: Visitor, path: string): Promise<Page> {
  const page = await (await given.browserOf(by)).newPage()
  await page.goto(path)
  return page
}

const made = () => given.world.made

describe('by keyboard alone', () => {
  it.each<[string, Visitor, () => string]>([
    ['the registration form', 'officerOfPolicy', () => '/mo-hinh/dang-ky'],
    ['the review of a registration', 'office', () => `/mo-hinh/${made()['initiative-registered']}/xem-xet`],
    ['the own assessment', 'officerOfPolicy', () => `/mo-hinh/${made()['provenInitiative']}/tu-cham`],
    ['the score page', 'officerOfPropaganda', () => `/mo-hinh/${made()['toScore']}/cham-diem`],
    ['the council page', 'office', () => `/hoi-dong/${made()['council']}`],
    ['a case before the council', 'office', () => `/hoi-dong/${made()['council']}/${made()['councilCase']}`],
    ['the list for recognition', 'leader', () => `/cong-nhan/${made()['openList']}`],
    ['a proposal for commendation', 'headOfPolicy', () => '/khen-thuong/de-nghi'],
    ['the meeting on commendation', 'office', () => `/khen-thuong/hoi-dong/${made()['openCouncil']}`],
  ])('everything on %s is reached and seen', async (_, by, pathIn) => {
    const page = await opened(by, pathIn())

    expect(await walk(page)).toEqual([])
    await page.close()
  })

  it('the first step leads past the navigation', async () => {
    const page = await opened('officerOfPolicy', '/mo-hinh')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').innerText()).toBe('Đến nội dung chính')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')

    expect(await page.locator('main :focus').count()).toBe(1)
    await page.close()
  })

  it('a model is registered', async () => {
    const page = await opened('officerOfPolicy', '/mo-hinh/dang-ky')
    await typeInto(page, 'name', 'Tuyên truyền bằng tiếng Raglai')
    await chooseByKeys(page, 'kind', 'Mô hình')
    await chooseByKeys(page, 'holder', 'Tập thể')
    await typeInto(page, 'holderName', 'Phòng Chính sách')
    for (const name of ['setting', 'field', 'level']) await chooseByKeys(page, name)
    for (const name of ['reason', 'goals', 'content', 'place', 'beneficiaries'] as const)
      await typeInto(page, name, contents[name])
    await chooseByKeys(page, 'unitId', 'Phòng Chính sách')
    await chooseByKeys(page, 'personId', 'Trần Văn Sách')
    for (const name of ['forces', 'resources', 'startsOn', 'endsOn', 'schedule', 'outputs', 'sustaining'] as const)
      await typeInto(page, name, contents[name])
    await pressButton(page, 'Gửi đăng ký')
    await page.waitForURL(/mo-hinh\/[0-9a-f-]{36}$/)

    expect(await page.locator('main h1').innerText()).toBe('Tuyên truyền bằng tiếng Raglai')
    await page.close()
  })

  it('points are given', async () => {
    const page = await opened('officerOfPropaganda', `/mo-hinh/${made()['toScore']}/cham-diem`)
    await typeInto(page, 'scores.0.points', '1')
    await pressButton(page, 'Lưu phiếu nháp')
    await page.getByText('Đã lưu').first().waitFor()

    expect(await page.locator('main [name="scores.0.points"]').inputValue()).toBe('1')
    await page.close()
  })

  it('a council counts who is there', async () => {
    const page = await opened('office', `/hoi-dong/${made()['council']}`)
    await tabTo(page, page.locator('main [name=presentIds]').first())
    await page.keyboard.press('Space')
    await pressButton(page, 'Ghi thành viên có mặt')
    await page.waitForLoadState()

    expect(await page.locator('main [name=presentIds]').first().isChecked()).toBe(false)
    await page.close()
  })

  it('a line of a list is turned down', async () => {
    const page = await opened('leader', `/cong-nhan/${made()['openList']}`)
    await tabTo(page, page.locator('main details summary').first())
    await page.keyboard.press('Enter')
    await chooseByKeys(page, 'outcome', 'Không công nhận')
    await typeInto(page, 'reason', 'Chưa đủ minh chứng.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('main li p', { hasText: 'Chưa đủ minh chứng.' }).waitFor()

    expect(await page.locator('main ol.list li').first().innerText()).toContain('Không công nhận')
    await page.close()
  })

  it('a commendation is proposed', async () => {
    const page = await opened('headOfPolicy', '/khen-thuong/de-nghi')
    await chooseByKeys(page, 'formId', 'Giấy khen')
    await chooseByKeys(page, 'holder', 'Cá nhân')
    await chooseByKeys(page, 'personId', 'Trần Văn Sách')
    await typeInto(page, 'achievement', 'Có thành tích xuất sắc trong phong trào.')
    await pressButton(page, 'Đề nghị khen thưởng')
    await page.waitForURL(/khen-thuong\/[0-9a-f-]{36}$/)

    expect(await page.locator('main').innerText()).toContain('Có thành tích xuất sắc trong phong trào.')
    await page.close()
  })
})

describe('a page that is hard to walk', () => {
  it.each([
    ['what shows no focus', '<button class="bare">Gửi</button>', /^no ring – <button/],
    ['what only a mouse reaches', '<kheo-x role="button">Gửi</kheo-x>', /^not reached – <kheo-x/],
    ['what lies under another', '<div class="lid"></div><button class="low">Gửi</button>', /^covered – <button/],
  ])('is caught: %s', async (_, html, expected) => {
    const page = await (await given.browserOf('nobody')).newPage()
    const sheet =
      '.bare:focus{outline:none} .low,.lid{position:fixed;top:0;left:0} .lid{width:100%;height:99%;z-index:1;background:#fff}'
    await page.setContent(`<style>${sheet}</style><a href="#a">a</a>${html}`)

    expect(await walk(page)).toContainEqual(expect.stringMatching(expected))
    await page.close()
  })
})
