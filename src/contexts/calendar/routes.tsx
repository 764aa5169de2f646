import { Hono } from 'hono'
import { mayEver } from '../../commands/permission.ts'
import { ask } from '../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../web/site.ts'
import { freshForm, type FormState, submit } from '../../web/submit.ts'
import { viewOf } from '../../web/view.ts'
import { setDay } from './commands/set-day.ts'
import { unsetDay } from './commands/unset-day.ts'
import { CalendarPage } from './pages/calendar-page.tsx'
import { specialDays } from './queries.ts'
import { words } from './words.ts'

export interface CalendarRoutesOptions {
  /** Has the dates that hang on the calendar computed anew; those who keep such dates know how. */
  readonly onChanged: (agencyId: number) => Promise<unknown>
}

export function calendarRoutes({ onChanged }: CalendarRoutesOptions): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/lich', (context) => showCalendar(context))
  const change = async (context: SiteContext, answer: Promise<Response>): Promise<Response> => {
    const response = await answer
    if (response.status === 303) await onChanged(context.var.viewer.actor.agencyId)
    return response
  }
  routes.post('/lich', (context) => {
    const again = (state: FormState) => showCalendar(context, state)
    return change(context, submit(context, setDay, { done: () => '/lich', said: words.catalogue.setOk, again }))
  })
  routes.post('/lich/bo', (context) => {
    const again = (state: FormState) => showCalendar(context, state)
    return change(context, submit(context, unsetDay, { done: () => '/lich', said: words.catalogue.unsetOk, again }))
  })
  return routes
}

async function showCalendar(context: SiteContext, state?: FormState): Promise<Response> {
  const year = await ask(context, specialDays, { year: context.req.query('year') })
  const form = mayEver(setDay.may, context.var.viewer.actor) ? (state ?? freshForm(context)) : undefined
  context.status(state?.status ?? 200)
  const own = form ? year.days.filter((each) => each.own) : []
  const unsetIds = Object.fromEntries(own.map(({ on }) => [on, context.var.site.door.newId()]))
  return context.html(<CalendarPage view={viewOf(context)} year={year} form={form} unsetIds={unsetIds} />)
}
