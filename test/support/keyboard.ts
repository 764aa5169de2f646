import type { Locator, Page } from 'playwright-core'

/** Longer than any page's way from its first link to its last. */
const mostSteps = 400

interface Walked extends Window {
  reached?: Set<Element>
}

/**
 * Walks a page with the Tab key, there and back, and unfolds with Enter what is folded. Gives what is wrong: what could not be
 * reached, and what was reached without being seen to have the focus.
 */
export async function walk(page: Page): Promise<readonly string[]> {
  const faults = new Set<string>()
  await page.evaluate(() => void ((window as Walked).reached = new Set()))
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press('Tab')
    const at = await whereFocusIs(page)
    if (at === undefined) break
    for (const fault of at.faults) faults.add(fault)
    if (at.isFolded) await page.keyboard.press('Enter')
  }
  for (const missed of await notReached(page)) faults.add(missed)
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press('Shift+Tab')
    const at = await whereFocusIs(page)
    if (at === undefined) break
    for (const fault of at.faults) faults.add(fault)
  }
  return [...faults]
}

/** What has the focus now: what is wrong with it, and whether it unfolds something; undefined at the end of the page. */
async function whereFocusIs(page: Page): Promise<{ faults: readonly string[]; isFolded: boolean } | undefined> {
  return page.evaluate(() => {
    const at = document.activeElement
    if (at === null || at === document.body) return undefined
    ;(window as Walked).reached?.add(at)
    const box = at.getBoundingClientRect()
    const ringed = [at, at.nextElementSibling, at.closest('label')].some((each) => {
      if (each === null) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(each)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    })
    const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const))
    const shows = points.some(([x, y]) => {
      const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)
      return top !== null && (at.contains(top) || top.contains(at))
    })
    const name = at.outerHTML.slice(0, 120)
    const faults = [...(ringed ? [] : [`no ring – ${name}`]), ...(shows ? [] : [`covered – ${name}`])]
    return { faults, isFolded: at.matches('details:not([open]) > summary') }
  })
}

async function notReached(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { reached = new Set() } = window as Walked
    const groups = new Set([...reached].map((each) => each.getAttribute('name')))
    return [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [role=button]'),
    ]
      .filter((each) => each.checkVisibility() && !each.matches(':disabled, [tabindex="-1"]') && !reached.has(each))
      .filter((each) => !(each.matches('[type=radio]') && groups.has(each.getAttribute('name'))))
      .map((each) => `not reached – ${each.outerHTML.slice(0, 120)}`)
  })
}

/** Goes on with the Tab key until the element has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((each) => each === document.activeElement)) return
  }
  throw new Error(`tab to ${target.toString()} at ${page.url()}: expected to get there within ${mostSteps} steps`)
}

/** Types into a field, in place of what stands there. */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, page.locator(`main [name="${name}"]`))
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Chooses the option that begins with these words, or else the first: with the arrows, or by typing where a list is searched. */
export async function chooseByKeys(page: Page, name: string, words = ''): Promise<void> {
  const search = page.locator(`main kheo-combobox:has(select[name="${name}"]) [role=combobox]`)
  if ((await search.count()) > 0) {
    await tabTo(page, search)
    await page.keyboard.type(words)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    return
  }
  const select = page.locator(`main select[name="${name}"]`)
  await tabTo(page, select)
  const chosen = () => select.evaluate((each: HTMLSelectElement) => each.selectedOptions[0]?.label ?? '')
  if (words === '') await page.keyboard.press('ArrowDown')
  for (let step = 0; step < mostSteps && !(await chosen()).startsWith(words); step += 1) {
    await page.keyboard.press('ArrowDown')
  }
  if (!(await chosen()).startsWith(words)) throw new Error(`choose "${words}" for ${name}: got "${await chosen()}"`)
}

/** Presses the button with these words. */
export async function pressButton(page: Page, words: string): Promise<void> {
  await tabTo(page, page.locator('main').getByRole('button', { name: words, exact: true }).first())
  await page.keyboard.press('Enter')
}
