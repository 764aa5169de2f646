import { type Client, innerHeaders } from './client.ts'
import type { SignInCore } from './core.ts'

export interface PasswordChange {
  readonly current: string
  readonly next: string
  readonly client: Client
}

/** Changes one's own password: the other sessions end, this one goes on under a new cookie. */
export async function changePassword(
  core: SignInCore,
  accountId: string,
  { current, next, client }: PasswordChange,
): Promise<{ cookies: readonly string[] } | 'wrong-password'> {
  const { api } = await core.auth()
  const response = await api.changePassword({
    body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
    headers: innerHeaders(client),
    asResponse: true,
  })
  if (response.status !== 200) return 'wrong-password'
  await core.note('password-changed', accountId, client)
  return { cookies: response.headers.getSetCookie() }
}
