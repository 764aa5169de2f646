import { createOTP } from '@better-auth/utils/otp'
import { beforeAll, describe, expect, it } from 'vitest'
import { testConnection } from '../../../test/support/database.ts'
import type { Connection } from '../database/connect.ts'
import { readAs } from '../database/as-agency.ts'
import { clientOf, type Client } from './client.ts'
import { isCommonPassword } from './common-passwords.ts'
import { makeSignIn, type SignIn } from './sign-in.ts'

const password = 'ruộng lúa chín vàng'
const secret = 'a secret for tests that is long enough'

/** A browser: keeps the cookies it is given. */
class Browser {
  readonly cookies = new Map<string, string>()
  readonly address: string
  constructor(address: string) {
    this.address = address
  }
  get headers(): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return new Headers({ cookie, 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/150.0' })
  }
  get client(): Client {
    return clientOf(this.headers, this.address)
  }
  keep(setCookies: readonly string[]): void {
    for (const line of setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }
}

describe('signing in', () => {
  let connection: Connection
  let signIn: SignIn
  let now = new Date()
  let people = 0
  beforeAll(async () => {
    connection = await testConnection()
    signIn = makeSignIn({ connection, secret, clock: () => now })
  })

  const givenAccount = async (): Promise<string> => {
    const accountId = crypto.randomUUID()
    await signIn.setPassword(accountId, password, new Browser('').client)
    return accountId
  }
  const attempt = (browser: Browser, accountIds: readonly string[], typed: string) =>
    signIn.tryPassword({
      identifier: accountIds[0] ?? 'nobody@a.example',
      accountIds,
      password: typed,
      client: browser.client,
    })
  const freshAddress = () => `192.0.2.${(people += 1)}`
  const signedIn = async (accountId: string, browser = new Browser(freshAddress())): Promise<Browser> => {
    const attempted = await attempt(browser, [accountId], password)
    if (!('cookies' in attempted)) throw new Error(attempted.status)
    browser.keep(attempted.cookies)
    return browser
  }

  it('opens a session for the right password, found again in one statement', async () => {
    const accountId = await givenAccount()

    const browser = await signedIn(accountId)

    expect(await signIn.sessionOf(browser.headers)).toMatchObject({ accountId })
    expect(await signIn.listSessions(accountId)).toMatchObject([{ address: browser.address, userAgent: /Firefox/ }])
  })

  it('tells a wrong password and an unknown account in the same way', async () => {
    const accountId = await givenAccount()

    const wrong = await attempt(new Browser(freshAddress()), [accountId], 'not the password')
    const unknown = await attempt(new Browser(freshAddress()), [], 'not the password')

    expect(wrong).toEqual({ status: 'refused' })
    expect(unknown).toEqual(wrong)
  })

  it('takes no forged, changed, ended or long unused session', async () => {
    const accountId = await givenAccount()
    const browser = await signedIn(accountId)
    const cookie = browser.cookies.get('kheo.session_token') ?? ''
    const withCookie = (value: string) => signIn.sessionOf(new Headers({ cookie: `kheo.session_token=${value}` }))

    expect(await withCookie(cookie)).toBeDefined()
    expect(await withCookie(cookie.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')))).toBeUndefined()
    expect(await withCookie(cookie.split('.')[0] ?? '')).toBeUndefined()
    now = new Date(now.getTime() + 13 * 3_600_000)
    expect(await withCookie(cookie)).toBeUndefined()
    now = new Date()
    browser.keep(await signIn.signOut(browser.headers, browser.address))
    expect(await withCookie(cookie)).toBeUndefined()
    expect(browser.cookies.has('kheo.session_token')).toBe(false)
  })

  it('makes wrong attempts wait where they come from, and holds up nobody elsewhere', async () => {
    const accountId = await givenAccount()
    const owner = await signedIn(accountId)
    const guesser = new Browser('203.0.113.1')
    for (let index = 0; index < 5; index += 1) await attempt(guesser, [accountId], `guess number ${index}`)

    const held = await attempt(guesser, [accountId], password)
    const fromElsewhere = await attempt(new Browser('203.0.113.2'), [accountId], password)
    const onKnownDevice = new Browser(guesser.address)
    for (const [name, value] of owner.cookies) onKnownDevice.cookies.set(name, value)

    expect(held).toMatchObject({ status: 'wait', seconds: 15 })
    expect(fromElsewhere.status).toBe('signed-in')
    expect((await attempt(onKnownDevice, [accountId], password)).status).toBe('signed-in')
    now = new Date(now.getTime() + 15_000)
    expect((await attempt(guesser, [accountId], password)).status).toBe('signed-in')
  })

  it('hears only the free attempts of many that are sent at once', async () => {
    const accountId = await givenAccount()
    const guesser = new Browser('203.0.113.9')

    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => attempt(guesser, [accountId], `guess number ${index}`)),
    )

    expect(answers.filter(({ status }) => status === 'refused')).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 'wait')).toHaveLength(7)
  })

  it('counts an unknown name from one place just like a known one', async () => {
    const guesser = new Browser('203.0.113.20')
    for (let index = 0; index < 5; index += 1) await attempt(guesser, [], 'guess')

    expect(await attempt(guesser, [], 'guess')).toMatchObject({ status: 'wait' })
  })

  it('asks for the code of the authenticator once it is set up, and takes each recovery code once', async () => {
    const accountId = await givenAccount()
    const browser = await signedIn(accountId)
    const offer = await signIn.secondFactor.begin(browser.client, password, 'lien@a.example')
    if (offer === 'refused') throw new Error('expected an offer')
    expect(decodeURIComponent(offer.uri)).toContain('otpauth://totp/Khéo:lien@a.example?')
    expect(await signIn.hasSecondFactor(accountId)).toBe(false)
    const code = await codeOf(offer.uri)
    expect(await signIn.secondFactor.confirm(accountId, browser.client, code === '000000' ? '111111' : '000000')).toBe(
      'refused',
    )
    const confirmed = await signIn.secondFactor.confirm(accountId, browser.client, code)
    expect(confirmed).toHaveProperty('cookies')
    expect(await signIn.hasSecondFactor(accountId)).toBe(true)

    const next = new Browser(freshAddress())
    const first = await attempt(next, [accountId], password)
    expect(first.status).toBe('second-factor')
    if (first.status === 'second-factor') next.keep(first.cookies)
    expect(await signIn.sessionOf(next.headers)).toBeUndefined()
    const wrong = await signIn.answerChallenge(next.client, { code: 'xxxxx-xxxxx', trustDevice: false })
    const right = await signIn.answerChallenge(next.client, { code: await codeOf(offer.uri), trustDevice: false })
    expect([wrong.status, right.status]).toEqual(['refused', 'signed-in'])

    const [recovery = ''] = offer.recoveryCodes
    const uses = []
    for (let index = 0; index < 2; index += 1) {
      const other = new Browser(freshAddress())
      const started = await attempt(other, [accountId], password)
      if (started.status === 'second-factor') other.keep(started.cookies)
      uses.push(await signIn.answerChallenge(other.client, { code: recovery, trustDevice: false }))
    }
    expect(uses.map(({ status }) => status)).toEqual(['signed-in', 'refused'])
    expect(await signIn.answerChallenge(new Browser('').client, { code: '123456', trustDevice: false })).toEqual({
      status: 'expired',
    })
  })

  it('turns the second factor off with the password only', async () => {
    const accountId = await givenAccount()
    const browser = await signedIn(accountId)
    const offer = await signIn.secondFactor.begin(browser.client, password, 'a')
    if (offer === 'refused') throw new Error('expected an offer')
    const confirmed = await signIn.secondFactor.confirm(accountId, browser.client, await codeOf(offer.uri))
    if (confirmed !== 'refused') browser.keep(confirmed.cookies)

    expect(await signIn.secondFactor.end(accountId, browser.client, 'wrong password')).toBe('refused')
    expect(await signIn.secondFactor.renewRecoveryCodes(accountId, browser.client, password)).toHaveLength(10)
    const ended = await signIn.secondFactor.end(accountId, browser.client, password)

    expect(ended).toHaveProperty('cookies')
    expect(await signIn.hasSecondFactor(accountId)).toBe(false)
  })

  it('ends the other sessions when the password changes, and only then', async () => {
    const accountId = await givenAccount()
    const [here, there] = [await signedIn(accountId), await signedIn(accountId)]
    const next = 'con trâu đi trước'

    expect(await signIn.changePassword(accountId, { current: 'wrong one', next, client: here.client })).toBe(
      'wrong-password',
    )
    const changed = await signIn.changePassword(accountId, { current: password, next, client: here.client })
    if (changed !== 'wrong-password') here.keep(changed.cookies)

    expect(await signIn.sessionOf(here.headers)).toMatchObject({ accountId })
    expect(await signIn.sessionOf(there.headers)).toBeUndefined()
    expect((await attempt(new Browser(freshAddress()), [accountId], password)).status).toBe('refused')
  })

  it('ends one session, or all others, and only of the own account', async () => {
    const [accountId, otherAccount] = [await givenAccount(), await givenAccount()]
    const [first, second, stranger] = [
      await signedIn(accountId),
      await signedIn(accountId),
      await signedIn(otherAccount),
    ]
    const foreign = await signIn.sessionOf(stranger.headers)
    const own = await signIn.sessionOf(first.headers)

    expect(await signIn.endSessions(accountId, { only: foreign?.sessionId ?? '' }, first.client)).toBe(0)
    expect(await signIn.endSessions(accountId, { except: own?.sessionId }, first.client)).toBe(1)

    expect(await signIn.sessionOf(first.headers)).toBeDefined()
    expect(await signIn.sessionOf(second.headers)).toBeUndefined()
    expect(await signIn.sessionOf(stranger.headers)).toBeDefined()
  })

  it('keeps a log of what happened to the account', async () => {
    const accountId = await givenAccount()
    const browser = await signedIn(accountId)
    await attempt(browser, [accountId], 'a wrong guess')
    await signIn.signOut(browser.headers, browser.address)

    const kinds = (await signIn.listEvents(accountId)).map(({ kind }) => kind)

    expect(kinds).toEqual(['signed-out', 'sign-in-failed', 'signed-in', 'password-set'])
  })

  it('may set the same password twice, as after a crash', async () => {
    const accountId = await givenAccount()
    await signIn.setPassword(accountId, password, new Browser('').client)

    expect((await attempt(new Browser(freshAddress()), [accountId], password)).status).toBe('signed-in')
  })

  it('reads back only links of its own', () => {
    const token = signIn.sealLink('moi 1 x')
    const [body, signature] = token.split('.')

    expect(signIn.openLink(token)).toBe('moi 1 x')
    expect(signIn.openLink(`${Buffer.from('moi 2 x').toString('base64url')}.${signature}`)).toBeUndefined()
    expect(signIn.openLink(`${body}.`)).toBeUndefined()
    expect(signIn.openLink('')).toBeUndefined()
  })

  it('sends secure cookies when people come over https', async () => {
    const secured = makeSignIn({ connection, secret, publicUrl: 'https://kheo.example.gov.vn' })
    const accountId = await givenAccount()
    const browser = new Browser(freshAddress())
    const attempted = await secured.tryPassword({
      identifier: 'x',
      accountIds: [accountId],
      password,
      client: browser.client,
    })
    const cookies = 'cookies' in attempted ? attempted.cookies : []

    expect(cookies).toHaveLength(2)
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*; ?(Secure|SameSite=Lax)/i)
    expect(cookies[0]).toMatch(/^__Secure-kheo\.session_token=.*Max-Age=604800/)
    expect(cookies.every((cookie) => /; Secure/i.test(cookie) && /SameSite=Lax/i.test(cookie))).toBe(true)
    browser.keep(cookies)
    expect(await secured.sessionOf(browser.headers)).toMatchObject({ accountId })
  })

  it('keeps its tables from the role that pages and commands work as', async () => {
    const reading = readAs(connection.db, [1], (db) => db.selectFrom('authAccount').select('password').execute())

    await expect(reading).rejects.toThrow(/permission denied/)
  })
})

describe('passwords that anybody would try', () => {
  it.each([
    'matkhau123!',
    'Mật khẩu 123',
    '1234567890',
    'aaaaaaaaaaaa',
    'Abcdefghij',
    'CongChuc2026',
    '!!password!!',
    'qwertyuiop',
    '0987654321',
  ])('knows %s', (typed) => expect(isCommonPassword(typed)).toBe(true))
  it.each([password, 'con trâu đi trước', 'x7-Kp2_mmQ9', '84721938475'])('lets %s pass', (typed) =>
    expect(isCommonPassword(typed)).toBe(false),
  )
})

function codeOf(uri: string): Promise<string> {
  const base32 = new URL(uri).searchParams.get('secret') ?? ''
  return createOTP(fromBase32(base32)).totp()
}

function fromBase32(text: string): string {
  const bits = text
    .split('')
    .map((character) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(character).toString(2).padStart(5, '0'))
    .join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 2)))
}
