import { Hono } from 'hono'
import { ask } from '../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { viewOf } from '../../../web/view.ts'
import { addBelowRoutes } from './below-routes.tsx'
import { addFiguresRoutes } from './figures-routes.tsx'
import { addListRoutes } from './list-routes.tsx'
import { CardPage } from './pages/card-page.tsx'
import { InitiativePage } from './pages/initiative-page.tsx'
import { initiativePage } from './queries/initiative-page.ts'
import { commandWords, recognitionPart, replicationPart, sectionsOf } from './rooms.tsx'

/** Pages of initiatives: one for each, and the lists of all. */
export function galleryRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  addListRoutes(routes)
  addFiguresRoutes(routes)
  addBelowRoutes(routes)
  routes.get('/mo-hinh/:id{[0-9a-f-]{36}}', showInitiative)
  return routes
}

async function showInitiative(context: SiteContext): Promise<Response> {
  const page = await ask(context, initiativePage, { initiativeId: context.req.param('id') })
  const view = viewOf(context)
  if (page.season === null) {
    const recognition = await recognitionPart(context, page.card.id)
    const replication = await replicationPart(context, page.card.id)
    return context.html(
      <CardPage view={view} card={page.card}>
        {recognition}
        {replication}
      </CardPage>,
    )
  }
  const { main, aside, stepNotes } = await sectionsOf(context, page, view)
  return context.html(
    <InitiativePage view={view} page={page} commandWords={commandWords} stepNotes={stepNotes} aside={aside}>
      {main}
    </InitiativePage>,
  )
}
