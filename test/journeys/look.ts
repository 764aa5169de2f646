import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeWindow {
  readonly axe: {
    run(
      options: object,
    ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>
  }
}

/** Holds the page that is open to what every page promises, wide and on a small telephone; leaves it wide. */
export async function look(page: Page): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const at = `${new URL(page.url()).pathname} at ${width} px`
    expect([at, await axeFinds(page)]).toEqual([at, []])
    if (width === 360) expect([at, await tooWide(page), await hardToTap(page)]).toEqual([at, [], []])
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** Axe through the debugger, so that the page's policy against foreign script stays as it is. */
async function axeFinds(page: Page): Promise<string[]> {
  await page.evaluate(`${axe}; undefined`)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as AxeWindow).axe.run({ resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`))
  })
}

/** What makes the page scroll sideways. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = window.innerWidth
    if ((document.scrollingElement?.scrollWidth ?? 0) <= width) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > width + 1,
    )
    return wide.slice(-3).map((each) => each.outerHTML.slice(0, 120))
  })
}

/** Main buttons that are lower than a finger. */
async function hardToTap(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.btn.go, button.go')]
      .map((each) => ({ box: each.getBoundingClientRect(), name: each.textContent ?? '' }))
      .filter(({ box }) => box.height > 0 && (box.height < 40 || box.width < 40))
      .map(({ box, name }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
  )
}
