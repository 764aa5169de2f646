import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { ask } from '../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { formFor, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { renewCalendarFeed, stopCalendarFeed } from './commands/calendar-feed.ts'
import { feedToken, readFeed } from './feed.ts'
import { FeedPage } from './pages/feed-page.tsx'
import { ownFeed } from './queries/own-calendar.ts'
import { words } from './words.ts'

/** One's own calendar address, and the calendar behind it. */
export function addFeedRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/tai-khoan/lich', (context) => showFeed(context))
  routes.post('/tai-khoan/lich', (context) =>
    submit(context, renewCalendarFeed, {
      done: () => '/tai-khoan/lich',
      said: words.catalogue.feedMade,
      again: (state) => showFeed(context, state),
    }),
  )
  routes.post('/tai-khoan/lich/thoi', (context) =>
    submit(context, stopCalendarFeed, {
      done: () => '/tai-khoan/lich',
      said: words.catalogue.feedStopped,
      again: (state) => showFeed(context, state),
    }),
  )
  routes.get('/lich/:file{.+\\.ics}', sendFeed)
}

async function showFeed(context: SiteContext, state?: FormState): Promise<Response> {
  const feed = await ask(context, ownFeed)
  const { site, viewer } = context.var
  const address = (feedId: string) =>
    `${site.publicUrl ?? new URL(context.req.url).origin}/lich/${feedToken({ agencyId: viewer.actor.agencyId, feedId }, site.fileSecret)}.ics`
  context.status(state?.status ?? 200)
  return context.html(
    <FeedPage
      view={viewOf(context)}
      feed={feed && { address: address(feed.id), madeAt: feed.madeAt }}
      renewing={formFor(context, state, renewCalendarFeed)}
      stopping={formFor(context, state, stopCalendarFeed)}
    />,
  )
}

/** Answers calendar programs, which cannot sign in: the signed address is the key. */
async function sendFeed(context: SiteContext): Promise<Response> {
  const { site } = context.var
  const token = (context.req.param('file') ?? '').replace(/\.ics$/, '')
  const text = await readFeed(site.door, token, site.fileSecret)
  if (text === undefined) throw new HTTPException(404)
  return context.body(text, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, max-age=900',
  })
}
