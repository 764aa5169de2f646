import { clientOf } from '../../src/platform/sign-in/client.ts'
import type { TestSite } from './site.ts'

const password = 'ruộng lúa chín vàng ươm'
let places = 0

/** Signs an account in, with a password made for it, and gives the cookies of its session. */
export async function signedIn({ signIn }: TestSite, accountId: string): Promise<string> {
  const client = clientOf(new Headers({ 'user-agent': 'Firefox' }), `198.51.100.${(places += 1) % 250}`)
  await signIn.setPassword(accountId, password, client)
  const attempted = await signIn.tryPassword({ identifier: accountId, accountIds: [accountId], password, client })
  if (!('cookies' in attempted)) throw new Error(`sign in account "${accountId}": ${attempted.status}`)
  return attempted.cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}
