import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../../tools/browser.ts'
import { startSite, type Site } from '../../../test/support/islands-site.tsx'

let browser: Browser
let site: Site
let page: Page
let complaints: string[]

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startSite()])
})

beforeEach(async () => {
  page = await browser.newPage()
  page.setDefaultTimeout(15_000)
  complaints = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  site.received.length = 0
  site.isSignedOut = false
})

afterEach(async () => {
  await page.close()
  // oxlint-disable-next-line vitest/no-standalone-expect -- holds for every test: no error, no breach of the policy
  expect(complaints).toEqual([])
})

afterAll(async () => {
  await browser.close()
  site.close()
})

describe('forms', () => {
  it('finds an option without diacritics and sends its value', async () => {
    await page.goto(`${site.origin}/form`)
    await page.getByLabel('Nơi làm').fill('phuoc trung')
    await page.keyboard.press('Enter')
    expect(await page.getByLabel('Nơi làm').inputValue()).toBe('Phước Trung')

    await page.getByText('Lưu buổi này').click()

    await page.getByText('Đã lưu').waitFor()
    expect(site.received).toMatchObject([{ place: 'p3' }])
  })

  it('goes back to what was chosen when only half a word was typed', async () => {
    await page.goto(`${site.origin}/form`)
    await page.getByLabel('Nơi làm').fill('phuoc trung')
    await page.keyboard.press('Enter')

    await page.getByLabel('Nơi làm').fill('không có')
    await page.keyboard.press('Tab')

    expect(await page.getByLabel('Nơi làm').inputValue()).toBe('Phước Trung')
  })

  it('narrows a long list of tick boxes and never hides a ticked one', async () => {
    await page.goto(`${site.origin}/form`)
    const list = page.getByRole('group', { name: 'Phối hợp' })
    await list.getByLabel('Thanh tra').check()

    await list.getByRole('searchbox').fill('bau')

    expect(
      await list.getByRole('checkbox').evaluateAll((boxes) => boxes.filter((box) => box.checkVisibility()).length),
    ).toBe(2)
    expect(await list.getByLabel('Bầu Trúc').isVisible()).toBe(true)
  })

  it('puts slashes into a day typed as eight digits', async () => {
    await page.goto(`${site.origin}/form`)

    await page.getByLabel('Ngày tổ chức').fill('16112024')
    await page.keyboard.press('Tab')

    expect(await page.getByLabel('Ngày tổ chức').inputValue()).toBe('16/11/2024')
  })

  it('sends a form once however often it is clicked', async () => {
    await page.goto(`${site.origin}/form`)
    await page.getByLabel('Kết quả').fill('96 người dự')

    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('main button[type=submit]')
      button?.click()
      button?.click()
    })

    await page.getByText('Đã lưu').waitFor()
    expect(site.received).toHaveLength(1)
  })
})

describe('a form that keeps itself', () => {
  beforeEach(() => {
    site.kept.length = 0
  })

  it('is saved while somebody types, under its own address from then on, and leaves nothing in the tab', async () => {
    await page.goto(`${site.origin}/kept`)
    await page.getByLabel('Tên').fill('Loa thôn')
    await page.getByText('Đã tự lưu lúc').waitFor()
    expect(page.url()).toBe(`${site.origin}/kept/1`)
    await page.getByLabel('Tên').fill('Loa thôn nói tiếng Raglai')
    await expect.poll(() => site.kept.length, { timeout: 10_000 }).toBe(2)

    expect(site.kept).toEqual([
      { title: 'Loa thôn', version: '0' },
      { title: 'Loa thôn nói tiếng Raglai', version: '1' },
    ])
    await page.waitForTimeout(400)
    const left = await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('kheo:draft')))
    expect(left).toEqual([])
  })

  it('saves nothing while it is empty', async () => {
    await page.goto(`${site.origin}/kept`)
    await page.getByLabel('Tên').fill('  ')
    await page.waitForTimeout(3_000)
    expect(site.kept).toEqual([])
  })

  it('is sent after a saving that is under way, with the version of that', async () => {
    await page.goto(`${site.origin}/kept`)
    await page.getByLabel('Tên').fill('Tủ sách')
    await page.waitForRequest('**/api/keep')
    await page.getByText('Gửi', { exact: true }).click()
    await page.getByText('Đã lưu').waitFor()
    expect(site.received).toEqual([{ title: 'Tủ sách', version: '1' }])
  })
})

describe('drafts', () => {
  it('give back what was typed when the session ended in the middle', async () => {
    await page.goto(`${site.origin}/form`)
    await page.getByLabel('Kết quả').fill('96 người dự, nói bằng tiếng Raglai')
    await page.getByLabel('Mật khẩu').fill('bí mật')
    site.isSignedOut = true
    await page.getByText('Lưu buổi này').click()
    await page.getByText('Xin mời đăng nhập').waitFor()
    site.isSignedOut = false

    await page.goto(`${site.origin}/form`)

    await page.getByText('Đã lấy lại những gì đã gõ').waitFor()
    expect(await page.getByLabel('Kết quả').inputValue()).toBe('96 người dự, nói bằng tiếng Raglai')
    expect(await page.getByLabel('Mật khẩu').inputValue()).toBe('')
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('bí mật')
  })

  it('are gone once the form was taken', async () => {
    await page.goto(`${site.origin}/form`)
    await page.getByLabel('Kết quả').fill('96 người dự')
    await page.getByText('Lưu buổi này').click()
    await page.getByText('Đã lưu').waitFor()

    expect(await page.getByLabel('Kết quả').inputValue()).toBe('')
    expect(await page.getByText('Đã lấy lại').count()).toBe(0)
  })

  it('are gone once the form was taken with files', async () => {
    await page.goto(`${site.origin}/form`)
    await page.getByLabel('Kết quả').fill('96 người dự')
    await page
      .getByLabel('Minh chứng')
      .setInputFiles({ name: 'ảnh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') })
    await page.getByText('Lưu buổi này').click()
    await page.getByText('Đã lưu').waitFor()

    expect(await page.getByLabel('Kết quả').inputValue()).toBe('')
  })

  it('can be discarded', async () => {
    await page.goto(`${site.origin}/form`)
    await page.getByLabel('Kết quả').fill('96 người dự')
    await page.getByLabel('Nơi làm').fill('ma noi')
    await page.keyboard.press('Enter')
    await page.goto(`${site.origin}/form`)
    expect(await page.getByLabel('Nơi làm').inputValue()).toBe('Ma Nới')

    await page.getByText('Bỏ, dùng bản đang lưu').click()

    expect(await page.getByLabel('Kết quả').inputValue()).toBe('')
    expect(await page.getByLabel('Nơi làm').inputValue()).toBe('')
    await page.goto(`${site.origin}/form`)
    expect(await page.getByText('Đã lấy lại').count()).toBe(0)
  })
})

describe('lists and reading', () => {
  it('tick the whole page at once', async () => {
    await page.goto(`${site.origin}/list`)

    await page.getByLabel('Chọn cả trang').check()
    await page.getByLabel('Chọn: Thanh tra').uncheck()

    expect(await page.locator('tbody input:checked').count()).toBe(2)
    expect(await page.getByLabel('Chọn cả trang').evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true)
  })

  it('follow a key, list all keys, and sleep when turned off', async () => {
    await page.goto(`${site.origin}/list`)
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('Ghi mới').waitFor()
    expect(await page.getByRole('dialog').locator('kbd').allInnerTexts()).toEqual(expect.arrayContaining(['n', 'm']))
    await page.getByText('Tắt phím tắt trên máy này').click()
    await page.keyboard.press('n')
    expect(page.url()).toBe(`${site.origin}/list`)

    await page.keyboard.press('?')
    await page.getByText('Bật phím tắt trên máy này').click()
    await page.keyboard.press('m')

    await page.waitForURL(`${site.origin}/form`)
  })

  it('light up what belongs together, by pointer and by keyboard', async () => {
    await page.goto(`${site.origin}/reading`)

    await page.getByText('dòng 2').hover()
    expect(await page.locator('.lit').allInnerTexts()).toEqual(['dòng 1', 'dòng 2', 'nhiệm vụ a', 'nhiệm vụ b'])

    await page.getByText('nhiệm vụ b').focus()
    expect(await page.locator('.lit').allInnerTexts()).toEqual(['dòng 2', 'nhiệm vụ b'])
    await page.keyboard.press('ArrowLeft')
    expect(await page.locator(':focus').innerText()).toBe('dòng 2')
    await page.keyboard.press('ArrowUp')
    expect(await page.locator(':focus').innerText()).toBe('dòng 1')
  })

  it('scroll the other pane to what an address names, and to what a key leads to', async () => {
    const isInSight = (id: string) =>
      page.evaluate((name) => {
        const [part, pane] = [document.getElementById(name), document.getElementById('long')]
        if (part === null || pane === null) return undefined
        const [inner, outer] = [part.getBoundingClientRect(), pane.getBoundingClientRect()]
        return inner.top >= outer.top && inner.bottom <= outer.bottom && part.classList.contains('lit')
      }, id)
    await page.setViewportSize({ width: 800, height: 300 })
    await page.goto(`${site.origin}/long-reading#u-30`)
    await expect.poll(() => isInSight('line-30')).toBe(true)

    await page.keyboard.press('n')
    await expect.poll(() => isInSight('line-55')).toBe(true)
    expect(await page.locator(':focus').getAttribute('id')).toBe('u-55')
  })
})

it('sends the same form without script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(`${site.origin}/form`)
  await plain.getByLabel('Kết quả').fill('96 người dự')
  await plain.getByLabel('Nơi làm').selectOption({ label: 'Phước Trung' })

  await plain.getByText('Lưu buổi này').click()

  await plain.getByText('Đã lưu').waitFor()
  expect(site.received).toMatchObject([{ result: '96 người dự', place: 'p3' }])
  await context.close()
})
