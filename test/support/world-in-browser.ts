import type { BrowserContext } from 'playwright-core'
import { type BrowserSite, listening } from './browser-site.ts'
import type { GivenPerson } from './organization.ts'
import { bringAxe } from './page-faults.ts'
import { startScenario } from './scenario.ts'
import { signedIn } from './signed-in.ts'
import { openSite } from './site.ts'
import { givenWorld, type World } from './world.ts'

export type Visitor = GivenPerson | 'nobody'

/** The test world on loopback, and a browser of their own for everybody in it. */
export interface WorldInBrowser {
  readonly world: World
  readonly site: BrowserSite
  /** Where somebody is signed in. The same at each call. */
  browserOf(who: Visitor): Promise<BrowserContext>
  close(): Promise<void>
}

export async function openWorldInBrowser(marker: string): Promise<WorldInBrowser> {
  const world = await givenWorld(await startScenario('2026-11-23'), marker)
  const site = await listening(await openSite('2026-11-23'))
  const browsers = new Map<string, Promise<BrowserContext>>()
  const open = async (who: Visitor): Promise<BrowserContext> => {
    const context = await site.browser.newContext({ baseURL: site.origin, viewport: { width: 1280, height: 800 } })
    await bringAxe(context)
    if (who === 'nobody') return context
    const sent = (await signedIn(site, world.agency.actors[who].personId)).split('; ')
    const cookies = sent.map((cookie) => cookie.split('='))
    await context.addCookies(
      cookies.map(([name = '', ...value]) => ({ name, value: value.join('='), url: site.origin })),
    )
    return context
  }
  const browserOf = (who: Visitor): Promise<BrowserContext> => {
    const browser = browsers.get(who) ?? open(who)
    browsers.set(who, browser)
    return browser
  }
  return { world, site, browserOf, close: () => site.close() }
}
