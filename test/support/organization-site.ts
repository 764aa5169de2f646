import { Hono } from 'hono'
import { anonymous } from '../../src/commands/actor.ts'
import { makeRegistry } from '../../src/commands/registry.ts'
import {
  commands,
  findActor,
  makePersonCommands,
  organizationRoutes,
  queries,
  type WorkHolder,
} from '../../src/contexts/organization/index.ts'
import type { Letter } from '../../src/platform/mail.ts'
import { clientOf } from '../../src/platform/sign-in/client.ts'
import { makeSignIn, type SignIn } from '../../src/platform/sign-in/sign-in.ts'
import type { Site, SiteEnv } from '../../src/web/site.ts'
import type { GivenAgency, GivenPerson } from './organization.ts'
import type { Scenario } from './scenario.ts'

/** The pages of the organization alone, with a browser that keeps cookies. */
export interface OrganizationSite {
  readonly signIn: SignIn
  readonly letters: readonly Letter[]
  /** Makes sure that the account's password is `givenPassword`. */
  givePassword(accountId: string): Promise<void>
  browser(address?: string): TestBrowser
}

const origin = 'http://kheo.test'

/** A browser at an address: keeps cookies, follows nothing by itself. */
export class TestBrowser {
  readonly cookies = new Map<string, string>()
  readonly #send: (path: string, init: RequestInit, address: string) => Promise<Response>
  readonly #address: string
  constructor(address: string, send: (path: string, init: RequestInit, address: string) => Promise<Response>) {
    this.#address = address
    this.#send = send
  }

  get(path: string): Promise<Response> {
    return this.#visit(path, {})
  }

  async text(path: string): Promise<string> {
    const response = await this.get(path)
    if (response.status !== 200) throw new Error(`${path}: expected 200, got ${response.status}`)
    return response.text()
  }

  /** Posts a form; arrays repeat their name. */
  post(path: string, fields: Readonly<Record<string, string | readonly string[] | File>> = {}): Promise<Response> {
    const form = new FormData()
    for (const [name, value] of Object.entries({ commandId: crypto.randomUUID(), ...fields })) {
      for (const one of Array.isArray(value) ? (value as string[]) : [value as string | File]) form.append(name, one)
    }
    return this.#visit(path, { method: 'POST', body: form })
  }

  async #visit(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/150.0' }
    const response = await this.#send(path.replace(origin, ''), { ...init, headers }, this.#address)
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return response
  }
}

let lastAddress = 0

const nobody = {
  actor: anonymous,
  language: 'vi',
  name: '',
  unitName: '',
  agencyName: '',
  waiting: 0,
  accountId: null,
} as const

export const givenPassword = 'ruộng lúa chín vàng'

export const addressOf = (who: GivenPerson, { agencyId }: GivenAgency) => `${who.toLowerCase()}@a${agencyId}.example`

/** Signs a person in with `givenPassword`. */
export async function signInAs(
  site: OrganizationSite,
  agency: GivenAgency,
  { who, browser }: { who: GivenPerson; browser: TestBrowser },
): Promise<TestBrowser> {
  await site.givePassword(agency.actors[who].personId)
  await browser.post('/dang-nhap', { email: addressOf(who, agency), password: givenPassword })
  return browser
}

interface SiteChanges {
  readonly holders?: readonly WorkHolder[]
  readonly canMail?: boolean
  /** The address the operator has set; `unset` for none. */
  readonly publicUrl?: string
}

export function openOrganizationSite(
  { connection, door }: Scenario,
  { holders = [], canMail = false, publicUrl = origin }: SiteChanges = {},
): OrganizationSite {
  const letters: Letter[] = []
  const mail = { send: async (letter: Letter) => void letters.push(letter) }
  const secret = 'a secret for tests that is long enough'
  const reached = publicUrl === 'unset' ? undefined : publicUrl
  const signIn = makeSignIn({ connection, secret, clock: door.clock, publicUrl: reached, ...(canMail && { mail }) })
  const personCommands = makePersonCommands(holders)
  const registry = makeRegistry([{ commands: [...commands, ...personCommands.commands], queries }])
  const site: Site = {
    door,
    registry,
    files: undefined as never,
    fileSecret: '',
    assets: { css: '' },
    navigation: () => [],
  }
  const app = new Hono<SiteEnv>()
  app.use(async (context, next) => {
    const session = await signIn.sessionOf(context.req.raw.headers)
    const found = session && (await findActor(door.db, session.accountId, door.dayOf(door.clock())))
    context.set('site', site)
    context.set('viewer', found ? { ...found, waiting: 0, accountId: session.accountId } : nobody)
    await next()
  })
  const addressOfRequest = (context: { req: { header(name: string): string | undefined } }) =>
    context.req.header('x-test-address') ?? ''
  app.route('/', organizationRoutes({ signIn, personCommands, addressOf: addressOfRequest }))
  const send = async (path: string, init: RequestInit, address: string) => {
    const headers = new Headers(init.headers)
    headers.set('x-test-address', address)
    return app.request(`${origin}${path}`, { ...init, headers })
  }
  const passwordOf = new Map<string, Promise<void>>()
  const givePassword = (accountId: string): Promise<void> => {
    const given = passwordOf.get(accountId) ?? signIn.setPassword(accountId, givenPassword, clientOf(new Headers(), ''))
    passwordOf.set(accountId, given)
    return given
  }
  const browser = (address = `198.51.100.${(lastAddress += 1)}`) => new TestBrowser(address, send)
  return { signIn, letters, givePassword, browser }
}
