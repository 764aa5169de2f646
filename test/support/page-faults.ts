import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'

/** The narrowest telephone and a usual screen. */
export const widths = [1280, 360] as const

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface Finding {
  readonly id: string
  readonly nodes: readonly { readonly target: unknown; readonly html: string }[]
}
interface AxeWindow {
  readonly axe?: { run(where: unknown, options: object): Promise<{ violations: readonly Finding[] }> }
}

/** Axe in every document from the start, through the debugger: the pages' policy against foreign script stays as it is. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: axe })
}

/** What is wrong with the page that is open, at both widths: `WIDTH – RULE – element`. Leaves it wide. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    const found = [...(await brokenRules(page)), ...(width === 360 ? await tooWide(page) : [])]
    faults.push(...found.map((fault) => `${width} – ${fault}`))
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  return faults
}

/**
 * The rules of WCAG 2.2 A and AA that the page breaks. What is folded is unfolded first, because axe looks only at what shows.
 * What lies over the page when it is unfolded is looked at by itself: the first of each kind, in the narrow page.
 */
async function brokenRules(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axe}; undefined`)
  return page.evaluate(async (tags) => {
    const options = {
      runOnly: { type: 'tag', values: tags },
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    }
    const { axe: tool } = window as unknown as AxeWindow
    const found: string[] = []
    const look = async (where: unknown) => {
      const { violations } = (await tool?.run(where, options)) ?? { violations: [] }
      for (const { id, nodes } of violations) {
        found.push(...nodes.map(({ target, html }) => `${id} – ${String(target)} ${html.slice(0, 120)}`))
      }
    }
    const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    const flat = folded.filter((each) => !each.matches('.pop'))
    for (const each of flat) each.open = true
    await look(document)
    const kinds = new Map<string, HTMLDetailsElement>()
    for (const each of document.querySelectorAll<HTMLDetailsElement>('main details.pop:not([open])')) {
      const kind = `${each.className} ${each.querySelector(':scope > :last-child')?.className}`
      if (window.innerWidth < 500 && each.checkVisibility() && !kinds.has(kind)) kinds.set(kind, each)
    }
    for (const each of kinds.values()) {
      each.open = true
      await look(each)
      each.open = false
    }
    for (const each of flat) each.open = false
    return found
  }, wcag)
}

/** What makes the document scroll sideways, unfolded. */
async function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open]):not(.pop)')]
    for (const each of folded) each.open = true
    const scrolls = (document.scrollingElement?.scrollWidth ?? 0) > window.innerWidth
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > window.innerWidth + 1,
    )
    for (const each of folded) each.open = false
    return scrolls ? wide.slice(-3).map((each) => `scrolls sideways – ${each.outerHTML.slice(0, 120)}`) : []
  })
}

/**
 * Everything that goes wrong on a page while it loads and stands: script errors, broken policy, requests that fail. The test
 * world keeps receipts of files, not their bytes, so what fails to come from there is none of it.
 */
export function noiseOf(page: Page): string[] {
  const noise: string[] = []
  const hear = (kind: string, url: string, what: string) => {
    if (!/\/tep\/[^/]+$/.test(url)) noise.push(`${kind} – ${url} ${what.slice(0, 200)}`)
  }
  page.on('console', (message) => {
    if (message.type() === 'error') hear('console', message.location().url, message.text())
  })
  page.on('pageerror', (error) => hear('script', page.url(), error.message))
  page.on('requestfailed', (request) => hear('request', request.url(), request.failure()?.errorText ?? ''))
  page.on('response', (response) => {
    if (response.status() >= 400) hear('request', response.url(), String(response.status()))
  })
  return noise
}
