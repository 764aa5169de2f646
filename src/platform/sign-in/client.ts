import { parse } from 'hono/utils/cookie'
import { addressHeader } from './settings.ts'

/** Where a request came from, as far as the sign-in cares. */
export interface Client {
  readonly cookies: Readonly<Record<string, string>>
  readonly cookieHeader: string
  /** IP address of the other side; '' when unknown. */
  readonly address: string
  readonly userAgent: string
}

export function clientOf(headers: Headers, address: string): Client {
  const cookieHeader = headers.get('cookie') ?? ''
  return { cookieHeader, cookies: parse(cookieHeader), address, userAgent: headers.get('user-agent') ?? '' }
}

/** The headers better-auth gets to see: nothing else that a client sends can steer it. */
export function innerHeaders(client: Client): Headers {
  const headers = new Headers({ cookie: client.cookieHeader })
  if (client.userAgent !== '') headers.set('user-agent', client.userAgent.slice(0, 300))
  if (client.address !== '') headers.set(addressHeader, client.address)
  return headers
}
