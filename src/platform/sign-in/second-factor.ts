import { type Client, innerHeaders } from './client.ts'
import type { SignInCore } from './core.ts'

/** What is shown once when the second factor is set up. */
export interface SecondFactorOffer {
  /** `otpauth://…` for the authenticator; its `secret` parameter can be typed by hand. */
  readonly uri: string
  readonly recoveryCodes: readonly string[]
}

/** The second factor of the account whose session the client holds. It counts only once a code has been confirmed. */
export interface SecondFactor {
  begin(client: Client, password: string, label: string): Promise<SecondFactorOffer | 'refused'>
  /** Gives the cookies of the renewed session. */
  confirm(accountId: string, client: Client, code: string): Promise<{ cookies: readonly string[] } | 'refused'>
  end(accountId: string, client: Client, password: string): Promise<{ cookies: readonly string[] } | 'refused'>
  renewRecoveryCodes(accountId: string, client: Client, password: string): Promise<readonly string[] | 'refused'>
}

export function makeSecondFactor(core: SignInCore): SecondFactor {
  const api = async () => (await core.auth()).api
  const request = (client: Client) => ({ headers: innerHeaders(client), asResponse: true }) as const
  return {
    begin: async (client, password, label) => {
      const response = await (await api()).enableTwoFactor({ ...request(client), body: { password, method: 'totp' } })
      if (response.status !== 200) return 'refused'
      const body = (await response.json()) as { totpURI: string; backupCodes: string[] }
      return { uri: labelled(body.totpURI, label), recoveryCodes: body.backupCodes }
    },
    confirm: async (accountId, client, code) => {
      const response = await (await api()).verifyTOTP({ ...request(client), body: { code: code.replace(/\s/g, '') } })
      if (response.status !== 200) return 'refused'
      await core.note('second-factor-on', accountId, client)
      return { cookies: response.headers.getSetCookie() }
    },
    end: async (accountId, client, password) => {
      const response = await (await api()).disableTwoFactor({ ...request(client), body: { password } })
      if (response.status !== 200) return 'refused'
      await core.note('second-factor-off', accountId, client)
      return { cookies: response.headers.getSetCookie() }
    },
    renewRecoveryCodes: async (accountId, client, password) => {
      const response = await (await api()).generateBackupCodes({ ...request(client), body: { password } })
      if (response.status !== 200) return 'refused'
      const body = (await response.json()) as { backupCodes: string[] }
      await core.note('recovery-codes-renewed', accountId, client)
      return body.backupCodes
    },
  }
}

/** Authenticators show whose code it is: the person's address instead of our inner one. */
function labelled(uri: string, label: string): string {
  const url = new URL(uri)
  return `otpauth://totp/${encodeURIComponent(`Khéo:${label}`)}${url.search}`
}
