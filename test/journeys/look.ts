import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { faultsOf } from '../support/page-faults.ts'

/** Holds the page that is open to what every page promises, wide and on a small telephone; leaves it wide. */
export async function look(page: Page): Promise<void> {
  const at = new URL(page.url()).pathname
  expect([at, await faultsOf(page), await hardToTap(page)]).toEqual([at, [], []])
}

/** Main buttons that are lower than a finger on a small telephone. */
async function hardToTap(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 800 })
  const low = await page.evaluate(() =>
    [...document.querySelectorAll('.btn.go, button.go')]
      .map((each) => ({ box: each.getBoundingClientRect(), name: each.textContent ?? '' }))
      .filter(({ box }) => box.height > 0 && (box.height < 40 || box.width < 40))
      .map(({ box, name }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
  )
  await page.setViewportSize({ width: 1280, height: 800 })
  return low
}
