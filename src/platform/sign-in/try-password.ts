import { serialize } from 'hono/utils/cookie'
import { innerAddress } from './accounts.ts'
import { type Counter, forgiveAttempt, takeAttempt } from './attempts.ts'
import { type Client, innerHeaders } from './client.ts'
import { deviceCookieName, knows, readDevice, rememberAccount } from './device-cookie.ts'
import type { SignInCore } from './core.ts'
import { mark } from './signing.ts'
import { networkOf, perAddress, perPlace } from './throttle.ts'

export interface PasswordAttempt {
  /** What was typed as the name, in one spelling (lower case). */
  readonly identifier: string
  /** The accounts it belongs to; none when it belongs to nobody. */
  readonly accountIds: readonly string[]
  readonly password: string
  readonly client: Client
}

export type Attempted =
  | { readonly status: 'signed-in'; readonly accountId: string; readonly cookies: readonly string[] }
  | { readonly status: 'second-factor'; readonly cookies: readonly string[] }
  /** Not heard: too many wrong attempts from this place. */
  | { readonly status: 'wait'; readonly seconds: number }
  | { readonly status: 'refused' }
  /** The second step took too long or failed too often: begin again. */
  | { readonly status: 'expired' }

/** One address belongs to one person in an agency, and seldom to people in several. */
const mostAccounts = 3

/**
 * Tries a password. Wrong ones cost time by where they come from, see throttle.ts. Words, status and work are the same
 * whether the account exists or not.
 */
export async function tryPassword(core: SignInCore, attempt: PasswordAttempt): Promise<Attempted> {
  const { client, password } = attempt
  const accountIds = attempt.accountIds.slice(0, mostAccounts)
  const at = core.clock()
  const { place, address } = countersOf(core, attempt)
  const counters = address ? [place, address] : [place]
  const wait = await takeAttempt(core.connection.db, counters, at)
  if (wait > 0) return { status: 'wait', seconds: Math.ceil(wait / 1_000) }

  for (const accountId of accountIds.length === 0 ? ['nobody'] : accountIds) {
    const { api } = await core.auth()
    const response = await api.signInEmail({
      body: { email: innerAddress(accountId), password },
      headers: innerHeaders(client),
      asResponse: true,
    })
    if (response.status !== 200) continue
    await forgiveAttempt(core.connection.db, place, address ? [address] : [], at)
    const body = (await response.json()) as { twoFactorRedirect?: boolean }
    const cookies = response.headers.getSetCookie()
    if (body.twoFactorRedirect === true) return { status: 'second-factor', cookies }
    return signedIn(core, { accountId, client, cookies })
  }
  await core.note('sign-in-failed', accountIds[0] ?? null, client)
  return { status: 'refused' }
}

/** A known device has a counter of its own and is not held by what others try from the same network. */
function countersOf(core: SignInCore, attempt: PasswordAttempt): { place: Counter; address?: Counter } {
  const { identifier, accountIds, client } = attempt
  const device = readDevice(client.cookies[deviceCookieName])
  if (device && accountIds.some((accountId) => knows(device, core.secret, accountId))) {
    return { place: { key: mark(core.secret, 'attempt', `device ${identifier} ${device.id}`), rule: perPlace } }
  }
  const network = networkOf(client.address)
  return {
    place: { key: mark(core.secret, 'attempt', `place ${identifier} ${network}`), rule: perPlace },
    address: { key: mark(core.secret, 'attempt', `network ${network}`), rule: perAddress },
  }
}

interface Success {
  readonly accountId: string
  readonly client: Client
  readonly cookies: readonly string[]
}

async function signedIn(core: SignInCore, { accountId, client, cookies }: Success): Promise<Attempted> {
  await core.note('signed-in', accountId, client)
  const device = readDevice(client.cookies[deviceCookieName])
  const value = rememberAccount(device, { secret: core.secret, accountId, newId: crypto.randomUUID() })
  const remembered = serialize(deviceCookieName, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: core.secure,
    maxAge: 365 * 86_400,
  })
  return { status: 'signed-in', accountId, cookies: [...cookies, remembered] }
}

/**
 * The second step of signing in. Five wrong codes end the attempt, ten hold the second factor for a quarter of an hour
 * (better-auth counts both); whoever comes here has already given the right password.
 */
export async function answerChallenge(
  core: SignInCore,
  client: Client,
  { code, trustDevice }: { code: string; trustDevice: boolean },
): Promise<Attempted> {
  const typed = code.replace(/\s/g, '')
  const request = { headers: innerHeaders(client), asResponse: true } as const
  const { api } = await core.auth()
  const response = /^\d{6}$/.test(typed)
    ? await api.verifyTOTP({ ...request, body: { code: typed, trustDevice } })
    : await api.verifyBackupCode({ ...request, body: { code: typed, trustDevice } })
  const body = (await response.json().catch(() => ({}))) as { user?: { id?: string }; code?: string }
  if (response.status === 200 && body.user?.id !== undefined) {
    return signedIn(core, { accountId: body.user.id, client, cookies: response.headers.getSetCookie() })
  }
  await core.note('code-failed', (await challengedAccount(core, client)) ?? null, client)
  if (body.code === 'ACCOUNT_TEMPORARILY_LOCKED') return { status: 'wait', seconds: 900 }
  const isOver = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'TOTP_NOT_ENABLED']
  return { status: isOver.includes(body.code ?? '') ? 'expired' : 'refused' }
}

/** Whose second step this is, by the cookie of the first. */
async function challengedAccount(core: SignInCore, client: Client): Promise<string | undefined> {
  const cookie = client.cookies[`${core.secure ? '__Secure-' : ''}kheo.two_factor`] ?? ''
  const identifier = cookie.slice(0, Math.max(0, cookie.lastIndexOf('.')))
  const row = await core.connection.db
    .selectFrom('authVerification')
    .select('value')
    .where('identifier', '=', identifier)
    .executeTakeFirst()
  return row?.value
}
