import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { Words } from '../kernel/words.ts'
import type { Flash } from '../ui/view.ts'
import type { SiteContext } from './site.ts'

const cookieName = 'kheo_flash'
const FlashCookie = z.strictObject({
  kind: z.enum(['ok', 'warn', 'bad']),
  message: z.strictObject({ vi: z.string().max(500), en: z.string().max(500) }),
})

/** Leaves a message for the next page, shown once. */
export function leaveFlash(context: SiteContext, kind: Flash['kind'], message: Words): void {
  const value = Buffer.from(JSON.stringify({ kind, message: { vi: message.vi, en: message.en } })).toString('base64url')
  setCookie(context, cookieName, value, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 })
}

/** Takes the message left by the page before, if any. */
export function takeFlash(context: SiteContext): Flash | undefined {
  const value = getCookie(context, cookieName)
  if (!value) return undefined
  deleteCookie(context, cookieName, { path: '/' })
  try {
    return FlashCookie.parse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')))
  } catch {
    return undefined // A cookie somebody tampered with says nothing.
  }
}
