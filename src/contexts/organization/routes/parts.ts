import type { Receipt } from '../../../commands/receipt.ts'
import type { Client } from '../../../platform/sign-in/client.ts'
import { clientOf } from '../../../platform/sign-in/client.ts'
import type { SignIn } from '../../../platform/sign-in/sign-in.ts'
import { ownPath } from '../../../web/own-path.ts'
import type { SiteContext } from '../../../web/site.ts'
import type { PersonCommands } from '../commands/make-person-commands.ts'

/** What the pages of this context are put together from. */
export interface OrganizationParts {
  readonly signIn: SignIn
  readonly personCommands: PersonCommands
  /** Founds the sample agency for who only wants to try; the answer names the `address` to go to. */
  readonly loadSample?: ((administrator: SampleAdministrator) => Promise<Receipt>) | undefined
  /** The IP address a request came from; see `clientAddress`. */
  readonly addressOf: (context: SiteContext) => string
}

export interface SampleAdministrator {
  readonly name: string
  readonly jobTitle: string
  readonly email: string
  /** The sign-in account, made before. */
  readonly accountId: string
}

interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } }
}

/**
 * Where a request came from: the other end of the connection, or, behind a proxy of ours, the last address the proxy
 * added. Earlier entries of that header can be made up by anybody.
 */
export function clientAddress(context: SiteContext, { isBehindProxy }: { isBehindProxy: boolean }): string {
  const forwarded = isBehindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return forwarded
  return (context.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress ?? ''
}

export function clientOfRequest({ addressOf }: OrganizationParts, context: SiteContext): Client {
  return clientOf(context.req.raw.headers, addressOf(context))
}

export function addCookies(context: SiteContext, cookies: readonly string[]): void {
  for (const cookie of cookies) context.header('set-cookie', cookie, { append: true })
}

/** Where somebody goes after signing in: where they wanted to be, unless that was signing in or out. */
export function pathAfterSignIn(path: unknown): string {
  const own = ownPath(path)
  return own.startsWith('/dang-') ? '/' : own
}

/** A posted form as plain texts. */
export async function textsOf(context: SiteContext): Promise<Readonly<Record<string, string>>> {
  const form = await context.req.formData()
  return Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
