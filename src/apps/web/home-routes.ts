import { Hono } from 'hono'
import { rememberLanguage } from '../../web/language.ts'
import { ownPath } from '../../web/own-path.ts'
import type { SiteEnv } from '../../web/site.ts'
import { firstPageOf } from './navigation.ts'

/** The first page, by who comes: set-up before there is an agency, sign-in, or one's work. And the language switch. */
export function homeRoutes(hasAgency: () => Promise<boolean>): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/', async (context) => {
    const { actor } = context.var.viewer
    if (actor.kind === 'person') return context.redirect(firstPageOf(actor), 303)
    return context.redirect((await hasAgency()) ? '/dang-nhap' : '/thiet-lap', 303)
  })
  routes.get('/ngon-ngu', (context) => {
    rememberLanguage(context, context.req.query('to') === 'en' ? 'en' : 'vi')
    return context.redirect(ownPath(context.req.query('back')), 303)
  })
  routes.get('/suc-khoe', (context) => context.text('ok'))
  return routes
}
