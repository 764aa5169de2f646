import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samples } from '../pages/samples.ts'
import { faultsOf, noiseOf } from '../support/page-faults.ts'
import { openWorldInBrowser, type Visitor, type WorldInBrowser } from '../support/world-in-browser.ts'

let given: WorldInBrowser
beforeAll(async () => {
  given = await openWorldInBrowser('DẤU-B-5e81')
})
afterAll(async () => {
  await given.close()
})

describe('every page in a browser', () => {
  const cases = Object.entries(samples).flatMap(([route, { by, paths, isNoPage }]) =>
    isNoPage ? [] : [{ route, by, paths }],
  )

  it.concurrent.each(cases)(
    '$route keeps WCAG 2.2 A and AA, fits a small telephone and makes no noise',
    async ({ by, paths }) => {
      const faults: string[] = []
      for (const path of paths(given.world)) faults.push(...(await faultsAt(path, by)))

      expect(faults).toEqual([])
    },
    180_000,
  )
})

describe('what does not stand on its page from the beginning', () => {
  const opened = async (path: string, by: Visitor) => {
    const page = await (await given.browserOf(by)).newPage()
    await page.goto(path)
    return page
  }

  it('menus over the page and the list of shortcuts', async () => {
    const page = await opened('/mo-hinh', 'office')
    for (const menu of await page.locator('header details > summary').all()) await menu.press('Enter')
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('?')
    await page.locator('dialog[open]').waitFor()

    expect(await faultsOf(page)).toEqual([])
    await page.close()
  })

  it('what only assessors see, before and after they declare', async () => {
    for (const name of ['toDeclare', 'toScore']) {
      const page = await opened(`/mo-hinh/${given.world.made[name]}/cham-diem`, 'officerOfPropaganda')
      expect([name, await page.locator('main form').count(), await faultsOf(page)]).toEqual([name, 1, []])
      await page.close()
    }
  })

  it('forms that come back with what is wrong, and pages that are not there', async () => {
    const page = await opened('/khen-thuong/de-nghi', 'headOfPolicy')
    await page.locator('main form button.go').click()
    await page.locator('main .problems').waitFor()
    expect(await faultsOf(page)).toEqual([])
    for (const path of ['/khong-co', '/quan-tri', `/mo-hinh/${given.world.agency.units.policy}`]) {
      await page.goto(path)
      expect([path, await faultsOf(page)]).toEqual([path, []])
    }
    await page.close()
  })
})

/** `PATH – WIDTH – RULE – element`. */
async function faultsAt(path: string, by: Visitor): Promise<readonly string[]> {
  const page = await (await given.browserOf(by)).newPage()
  const noise = noiseOf(page)
  try {
    await page.goto(path)
    const faults = await faultsOf(page)
    return [...faults, ...noise.map((each) => `1280 – ${each}`)].map((fault) => `${path} – ${fault}`)
  } finally {
    await page.close()
  }
}

describe('a page with faults', () => {
  const shown = async (html: string): Promise<{ faults: readonly string[]; noise: readonly string[] }> => {
    const page = await (await given.browserOf('nobody')).newPage()
    const noise = noiseOf(page)
    const policy = "default-src 'none'; img-src 'self'"
    await page.route('**/faulty', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': policy },
        body: `<!doctype html><html lang="vi"><title>Trang</title><main><h1>Trang</h1>${html}</main></html>`,
      }),
    )
    await page.goto('/faulty')
    const faults = await faultsOf(page)
    await page.close()
    return { faults, noise }
  }

  it.each([
    ['a field without a label', '<input name="q">', /^1280 – label – input/],
    ['one that is folded away', '<details><summary>Sửa</summary><input name="q"></details>', /^360 – label – input/],
    [
      'one that lies over the page',
      '<details class="pop"><summary>Sửa</summary><input></details>',
      /^360 – label – input/,
    ],
    ['faint letters', '<p><font color="#999">Mờ quá</font></p>', /^360 – color-contrast – font/],
    [
      'links too small to tap',
      '<a href="/a"><img src="/favicon.svg" width="9" height="9" alt="a"></a><a href="/b"><img src="/favicon.svg" width="9" height="9" alt="b"></a>',
      /^360 – target-size – a/,
    ],
    [
      'what is wider than a telephone',
      '<table width="700"><tr><td>Rộng</td></tr></table>',
      /^360 – scrolls sideways – /,
    ],
  ])('is caught: %s', async (_, html, expected) => {
    const { faults } = await shown(html)

    expect(faults).toContainEqual(expect.stringMatching(expected))
  })

  it.each([
    ['style against the policy', '<p style="color: red">Đỏ</p>', /^console – .*Content Security Policy/],
    ['a picture that is missing', '<img src="/khong-co.png" alt="Ảnh">', /^request – .*khong-co\.png 404/],
  ])('is heard: %s', async (_, html, expected) => {
    const { noise } = await shown(html)

    expect(noise).toContainEqual(expect.stringMatching(expected))
  })

  it('is not made of nothing: a sound page has none', async () => {
    expect(await shown('<p>Không có gì sai.</p>')).toEqual({ faults: [], noise: [] })
  })
})
