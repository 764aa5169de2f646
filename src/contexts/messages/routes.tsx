import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { isDone } from '../../commands/receipt.ts'
import { runCommand } from '../../commands/run-command.ts'
import { ask } from '../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../web/site.ts'
import { submit } from '../../web/submit.ts'
import { viewOf } from '../../web/view.ts'
import { readNotices } from './commands/read-notices.ts'
import { inbox, noticeTarget } from './queries.ts'
import { InboxPage } from './pages/inbox-page.tsx'
import { words } from './words.ts'

export function messageRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/thong-bao', showInbox)
  routes.post('/thong-bao/da-xem', (context) =>
    submit(context, readNotices, {
      done: () => '/thong-bao',
      said: words.catalogue.readAllDone,
      again: () => showInbox(context),
    }),
  )
  routes.get('/thong-bao/:id', openNotice)
  return routes
}

async function showInbox(context: SiteContext): Promise<Response> {
  const { page, unread } = context.req.query()
  const found = await ask(context, inbox, { page, unread })
  return context.html(
    <InboxPage
      view={viewOf(context)}
      inbox={found}
      page={Number(page ?? 1)}
      unreadOnly={unread === '1'}
      commandId={context.var.site.door.newId()}
    />,
  )
}

/** Leads to what the notice is about, and notes that it was read: following the link is the reading. */
async function openNotice(context: SiteContext): Promise<Response> {
  const { site, viewer } = context.var
  const noticeId = z.uuid().safeParse(context.req.param('id'))
  if (!noticeId.success) throw new HTTPException(404)
  const { href, readAt } = await ask(context, noticeTarget, { noticeId: noticeId.data })
  if (readAt === null) {
    const envelope = { commandId: site.door.newId(), input: { noticeIds: [noticeId.data] } }
    const receipt = await runCommand(site.door, readNotices, viewer.actor, envelope)
    if (!isDone(receipt)) throw new HTTPException(403)
  }
  return context.redirect(href, 303)
}
