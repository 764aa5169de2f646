import { getCookie, setCookie } from 'hono/cookie'
import type { Language } from '../kernel/words.ts'
import type { SiteContext } from './site.ts'

const cookieName = 'kheo_lang'

/** The language chosen in this browser, if any. */
export function chosenLanguage(context: SiteContext): Language | undefined {
  const chosen = getCookie(context, cookieName)
  return chosen === 'vi' || chosen === 'en' ? chosen : undefined
}

/** Keeps the language for this browser for a year. */
export function rememberLanguage(context: SiteContext, language: Language): void {
  setCookie(context, cookieName, language, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 31_536_000 })
}
