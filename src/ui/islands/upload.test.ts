import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../../tools/browser.ts'
import { startSite, type Site } from '../../../test/support/islands-site.tsx'
import { planPicture, tasksPicture } from '../../../test/support/scans.ts'

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

describe('sending files', () => {
  it('sends files and shows the answer with its message', async () => {
    await page.goto(`${site.origin}/form`)
    await page
      .getByLabel('Minh chứng')
      .setInputFiles({ name: 'biên bản.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') })
    await page.getByText('biên bản.pdf').waitFor()

    await page.getByText('Lưu buổi này').click()

    await page.getByText('Đã lưu').waitFor()
    expect(page.url()).toBe(`${site.origin}/form?done=1`)
    // What is meant for browsers without script stays asleep in a page that the script puts in place.
    expect(await page.getByText('Trang chạy không cần script').count()).toBe(0)
    expect(site.received).toMatchObject([{ evidence: 'biên bản.pdf', commandId: '0192' }])
  })

  it('opens the browser’s window of files from our label, by pointer and by keyboard', async () => {
    await page.goto(`${site.origin}/form`)
    const files = page.getByLabel('Minh chứng')
    await page.getByText('Chưa chọn tệp nào.').waitFor()

    const byPointer = page.waitForEvent('filechooser')
    await page.getByText('Chọn các tệp').click()
    await (await byPointer).setFiles([{ name: 'trang 1.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') }])
    const byKey = page.waitForEvent('filechooser')
    await files.focus()
    await page.keyboard.press('Enter')
    await (await byKey).setFiles([{ name: 'trang 2.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('xy') }])

    // What is chosen a second time joins what was chosen first.
    await page.getByText('Số tệp đã chọn: 2').waitFor()
    expect(await page.locator('.upload-list li > :first-child').allInnerTexts()).toEqual([
      '1. trang 1.jpg',
      '2. trang 2.jpg',
    ])
    await page.getByRole('button', { name: 'Bỏ tệp này: trang 1.jpg' }).click()
    expect(await files.evaluate((input: HTMLInputElement) => [...(input.files ?? [])].map(({ name }) => name))).toEqual(
      ['trang 2.jpg'],
    )
  })

  it('sends nothing that is too much at once, and says how much may be sent', async () => {
    await page.goto(`${site.origin}/form`)
    const files = page.getByLabel('Minh chứng')
    await files.evaluate((input: HTMLInputElement) => {
      // Chosen files of such a size need not be made: what counts is what the browser says of them.
      const transfer = new DataTransfer()
      for (const name of ['a.jpg', 'b.jpg']) transfer.items.add(new File([new Uint8Array(31 * 1024 ** 2)], name))
      input.files = transfer.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await page.getByText('Số tệp đã chọn: 2 (62 MB)').waitFor()
    await page.getByText('Một lần chỉ gửi được 60 MB').waitFor()
    const before = site.received.length

    await page.getByText('Lưu buổi này').click()

    await page.getByText('Một lần chỉ gửi được 60 MB').waitFor()
    expect(page.url()).toBe(`${site.origin}/form`)
    expect(site.received).toHaveLength(before)
    await page.getByRole('button', { name: 'Bỏ tệp này: b.jpg' }).click()
    expect(await page.getByText('Một lần chỉ gửi được 60 MB').count()).toBe(0)
  })

  it('puts photographed pages in another order, by keyboard, with small pictures of what is one', async () => {
    await page.goto(`${site.origin}/photos`)
    const photo = (name: string, buffer = Buffer.from(name)) => ({ name, mimeType: 'image/jpeg', buffer })
    await page
      .locator('#f-pages')
      .setInputFiles([photo('b.jpg', planPicture), photo('c.jpg'), photo('a.jpg', tasksPicture)])
    const pictures = page.locator('.upload-list canvas')
    await expect.poll(() => pictures.count()).toBe(2)
    await expect.poll(() => pictures.first().evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBe(112)
    const earlier = page.getByRole('button', { name: 'Đưa lên trước: a.jpg' })
    await earlier.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')

    const names = await page
      .locator('#f-pages')
      .evaluate((input: HTMLInputElement) => [...(input.files ?? [])].map(({ name }) => name))
    expect(names).toEqual(['a.jpg', 'b.jpg', 'c.jpg'])
  })

  it('keeps files and text when the network is gone', async () => {
    await page.goto(`${site.origin}/form`)
    await page
      .getByLabel('Minh chứng')
      .setInputFiles({ name: 'ảnh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') })
    await page.context().setOffline(true)

    await page.getByText('Lưu buổi này').click()

    await page.getByText('Mất mạng, chưa gửi được').waitFor()
    await page.context().setOffline(false)
    await page.getByText('Lưu buổi này').click()
    await page.getByText('Đã lưu').waitFor()
    expect(site.received).toMatchObject([{ evidence: 'ảnh.jpg' }])
    // The browser itself reports the lost network.
    complaints = complaints.filter((complaint) => !complaint.includes('ERR_INTERNET_DISCONNECTED'))
  })
})
