import { Hono } from 'hono'
import { mayEver } from '../../commands/permission.ts'
import type { SiteContext, SiteEnv } from '../../web/site.ts'
import { submit } from '../../web/submit.ts'
import { ask } from '../../web/ask.ts'
import { type FirstDues, showReading } from '../documents/index.ts'
import { acceptReading } from './commands/accept-reading.ts'
import { firstDuesQuery } from './queries/first-dues.ts'
import { plansOfDocument } from './queries/plans-of-document.ts'

const accepted = { vi: 'Đã chấp nhận. Kế hoạch bắt đầu được thực hiện.', en: 'Accepted. The plan is under way.' }

/** Accepting a reading from its screen: done leads to the plan, anything else shows the screen again with the reason. */
export function acceptRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.post('/doc-ke-hoach/:id/chap-nhan', (context) => {
    const readingId = context.req.param('id')
    return submit(context, acceptReading, {
      also: { readingId },
      done: ({ planId }) => `/ke-hoach/${String(planId)}`,
      said: accepted,
      again: (state) => showReading(context, { readingId, acceptance: state, firstDues, status: state.status }),
    })
  })
  return routes
}

/** When what repeats would first be due; nothing for who may not accept plans. */
export const firstDues: FirstDues = async (context, days, rhythms) =>
  mayEver(firstDuesQuery.may, context.var.viewer.actor) ? ask(context, firstDuesQuery, { ...days, rhythms }) : []

/** The plans carried out from a document, as links for its page; none for who may not open them. */
export async function plansOf(
  context: SiteContext,
  documentId: string,
): Promise<readonly { readonly title: string; readonly href: string }[]> {
  if (!mayEver(plansOfDocument.may, context.var.viewer.actor)) return []
  const plans = await ask(context, plansOfDocument, { documentId })
  return plans.map(({ id, code, title }) => ({ title: `${code} · ${title}`, href: `/ke-hoach/${id}` }))
}
