import type { Connection } from '../database/connect.ts'
import type { Mail } from '../mail.ts'
import { dropAccount, dropSecondFactor, saveAccount } from './accounts.ts'
import { takeAttempt } from './attempts.ts'
import type { Auth } from './auth.ts'
import { isSecure } from './settings.ts'
import { type AccountEvent, listEvents, noteEvent } from './events.ts'
import { type Client, clientOf } from './client.ts'
import type { SignInCore } from './core.ts'
import { changePassword, type PasswordChange } from './password-change.ts'
import { makeSecondFactor, type SecondFactor } from './second-factor.ts'
import { endSessions, findSession, listSessions, type Session, type SessionListed } from './sessions.ts'
import { answerChallenge, type Attempted, type PasswordAttempt, tryPassword } from './try-password.ts'
import { isMark, mark } from './signing.ts'
import { perPlace } from './throttle.ts'

export interface SignInParts {
  readonly connection: Connection
  /** At least 32 characters, the same at every start. */
  readonly secret: string
  /** The address people type, when one is set; with https the cookies are sent over it only. */
  readonly publicUrl?: string | undefined
  /** Sends mail, when a mail server is set. */
  readonly mail?: Mail | undefined
  readonly clock?: (() => Date) | undefined
}

/**
 * Accounts, passwords, second factors and sessions. An account is only an id with a password; which person it is, and
 * which accounts belong to a typed address, is for the organization to say.
 */
export interface SignIn {
  readonly mail: Mail | undefined
  readonly publicUrl: string | undefined
  /** Loads what signing in needs, ahead of the first one. */
  warm(): Promise<void>
  /** The session of a request, in one statement; undefined when there is none (any more). */
  sessionOf(headers: Headers): Promise<Session | undefined>
  /** Tries a password on the accounts that belong to what was typed. Takes as long when there is no such account. */
  tryPassword(attempt: PasswordAttempt): Promise<Attempted>
  /** The second step: a code of the authenticator, or a recovery code. */
  answerChallenge(client: Client, answer: { code: string; trustDevice: boolean }): Promise<Attempted>
  /** Ends the session of the request; gives the cookies that clear it. */
  signOut(headers: Headers, address: string): Promise<readonly string[]>
  /** Sets an account's password (making the account if need be) and ends its sessions. May be repeated. */
  setPassword(accountId: string, password: string, client: Client): Promise<void>
  changePassword(accountId: string, change: PasswordChange): Promise<{ cookies: readonly string[] } | 'wrong-password'>
  dropAccount(accountId: string): Promise<void>
  dropSecondFactor(accountId: string, client: Client): Promise<void>
  hasSecondFactor(accountId: string): Promise<boolean>
  readonly secondFactor: SecondFactor
  listSessions(accountId: string): Promise<SessionListed[]>
  endSessions(
    accountId: string,
    which: { only: string } | { except: string | undefined },
    client: Client,
  ): Promise<number>
  listEvents(accountId: string): Promise<AccountEvent[]>
  /** Takes a turn at something that may not be done often, such as asking for mail; gives the seconds to wait, 0 for none. */
  takeTurn(purpose: string, key: string): Promise<number>
  /** A signed text that can be put into a link, and its reading back; undefined when it is not ours. */
  sealLink(text: string): string
  openLink(token: string): string | undefined
}

export function makeSignIn(parts: SignInParts): SignIn {
  const { connection, secret, publicUrl, mail, clock = () => new Date() } = parts
  if (secret.length < 32) throw new Error('start the sign-in: the secret must have at least 32 characters')
  let loaded: Promise<Auth> | undefined
  const auth = () => {
    loaded ??= import('./auth.ts').then(({ makeAuth }) => makeAuth({ connection, secret, publicUrl, clock }))
    return loaded
  }
  const { db } = connection
  const core: SignInCore = {
    auth,
    connection,
    secret,
    secure: isSecure(publicUrl),
    clock,
    note: (kind, accountId, { address, userAgent }) =>
      noteEvent(db, { at: clock(), kind, accountId, address, userAgent }),
  }
  const cookieName = `${core.secure ? '__Secure-' : ''}kheo.session_token`
  const sessionOf: SignIn['sessionOf'] = (headers) =>
    findSession(db, { cookie: clientOf(headers, '').cookies[cookieName], secret, at: clock() })
  return {
    mail,
    publicUrl,
    warm: async () => void (await auth()),
    sessionOf,
    tryPassword: (attempt) => tryPassword(core, attempt),
    answerChallenge: (client, answer) => answerChallenge(core, client, answer),
    signOut: (headers, address) => signOut(core, { headers, address, sessionOf }),
    setPassword: async (accountId, password, client) => {
      const passwordHash = await (await (await auth()).$context).password.hash(password)
      await saveAccount(db, { accountId, passwordHash, at: clock() })
      await core.note('password-set', accountId, client)
    },
    changePassword: (accountId, change) => changePassword(core, accountId, change),
    dropAccount: (accountId) => dropAccount(db, accountId),
    dropSecondFactor: async (accountId, client) => {
      await dropSecondFactor(db, accountId)
      await core.note('second-factor-off', accountId, client)
    },
    hasSecondFactor: (accountId) => hasSecondFactor(core, accountId),
    secondFactor: makeSecondFactor(core),
    listSessions: (accountId) => listSessions(db, accountId, clock()),
    endSessions: async (accountId, which, client) => {
      const ended = await endSessions(db, accountId, which)
      if (ended > 0) await core.note('session-ended', accountId, client)
      return ended
    },
    listEvents: (accountId) => listEvents(db, accountId),
    takeTurn: async (purpose, key) => {
      const counter = { key: mark(secret, 'attempt', `${purpose} ${key}`), rule: perPlace }
      return Math.ceil((await takeAttempt(db, [counter], clock())) / 1_000)
    },
    sealLink: (text) => `${Buffer.from(text).toString('base64url')}.${linkMark(secret, text)}`,
    openLink: (token) => openLink(secret, token),
  }
}

async function signOut(
  core: SignInCore,
  given: { headers: Headers; address: string; sessionOf: SignIn['sessionOf'] },
): Promise<readonly string[]> {
  const client = clientOf(given.headers, given.address)
  const session = await given.sessionOf(given.headers)
  if (session) {
    await endSessions(core.connection.db, session.accountId, { only: session.sessionId })
    await core.note('signed-out', session.accountId, client)
  }
  const { api } = await core.auth()
  const response = await api.signOut({
    headers: new Headers({ cookie: client.cookieHeader }),
    asResponse: true,
  })
  return response.headers.getSetCookie()
}

async function hasSecondFactor({ connection }: SignInCore, accountId: string): Promise<boolean> {
  const user = await connection.db
    .selectFrom('authUser')
    .select('twoFactorEnabled')
    .where('id', '=', accountId)
    .executeTakeFirst()
  return user?.twoFactorEnabled === true
}

function openLink(secret: string, token: string): string | undefined {
  const [body = '', signature = ''] = token.split('.')
  const text = Buffer.from(body, 'base64url').toString('utf8')
  return isMark(signature, linkMark(secret, text)) ? text : undefined
}

/** 132 bits: enough that nobody guesses one, and a link that can still be typed from paper. */
function linkMark(secret: string, text: string): string {
  return mark(secret, 'link', text).slice(0, 22)
}
