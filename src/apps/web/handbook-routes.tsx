import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { handbookHref } from '../../ui/help.ts'
import type { SiteEnv } from '../../web/site.ts'
import { viewOf } from '../../web/view.ts'
import { handbookIn, handbookPicture } from './handbook.ts'
import { HandbookPage } from './pages/handbook-page.tsx'

/** The handbook that lies beside the program, and its pictures: for everybody, as it says nothing of an agency. */
export function handbookRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get(handbookHref, async (context) => {
    const view = viewOf(context)
    return context.html(<HandbookPage view={view} handbook={await handbookIn(view.language)} />)
  })
  routes.get(`${handbookHref}/hinh/:name`, async (context) => {
    const picture = await handbookPicture(context.req.param('name'))
    if (picture === undefined) throw new HTTPException(404)
    return context.body(picture, 200, { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' })
  })
  return routes
}
