import { Hono } from 'hono'
import type { Typed } from '../../../kernel/form.ts'
import { ask } from '../../../web/ask.ts'
import { partForm } from '../../../web/form-input.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { type FormState, freshForm, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { readingHref } from '../pages/reading-context.ts'
import { markNamed, viewCarried, viewQuery } from '../pages/view-query.ts'
import { addTerms } from './commands/add-terms.ts'
import { decideChanges } from './commands/decide-changes.ts'
import { dropTerm } from './commands/drop-term.ts'
import { TermsPage } from './pages/terms-page.tsx'
import { listTerms, TermFilter } from './queries/list-terms.ts'
import { checkWords } from './words.ts'

/** Shows the reading screen again after a decision that was not made. */
type ShowAgain = (context: SiteContext, readingId: string, state: FormState) => Promise<Response>

/** Decisions about the text of a scan. */
export function checkRoutes(showAgain: ShowAgain): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.post('/doc-ke-hoach/:id/chu', (context) => decide(context, context.req.param('id'), showAgain))
  return routes
}

/** The agency's own names and terms. */
export function termRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  const { termsAdded, termDropped } = checkWords.catalogue
  routes.get('/van-ban/tu-ngu', (context) => showTerms(context))
  routes.post('/van-ban/tu-ngu', (context) =>
    submit(context, addTerms, {
      done: () => '/van-ban/tu-ngu',
      said: termsAdded,
      again: (state) => showTerms(context, state),
    }),
  )
  routes.post('/van-ban/tu-ngu/:id/bo', (context) =>
    submit(context, dropTerm, {
      also: { termId: context.req.param('id') },
      done: () => '/van-ban/tu-ngu',
      said: termDropped,
      again: (state) => showTerms(context, { ...state, typed: {} }),
    }),
  )
  return routes
}

async function decide(context: SiteContext, readingId: string, showAgain: ShowAgain): Promise<Response> {
  const { typed } = partForm(await context.req.formData())
  const changeIds = [typed['changeIds'] ?? []].flat()
  return submit(context, decideChanges, {
    also: { readingId, changeIds, ...(typed['keepText'] === 'on' && { term: typed['text'] }) },
    done: () => `${readingHref(readingId)}${placeToGoOn(typed)}`,
    again: (state) => showAgain(context, readingId, state),
  })
}

/** The same view, at the place that follows. */
function placeToGoOn(typed: Typed): string {
  const part = /^[\w-]{1,30}$/.exec(String(typed['part'] ?? ''))?.[0] ?? 'chu-can-xem'
  const carried = viewCarried(typed)
  const mark = markNamed(part)
  // The page follows from the place; when nothing is left to look at, there is none.
  return `${viewQuery({ ...carried, page: mark === null ? carried.page : 1, mark })}#${part}`
}

async function showTerms(context: SiteContext, state?: FormState): Promise<Response> {
  const filter = TermFilter.parse(context.req.query())
  const list = await ask(context, listTerms, filter)
  context.status(state?.status ?? 200)
  const { newId } = context.var.site.door
  return context.html(
    <TermsPage view={viewOf(context)} list={list} filter={filter} form={state ?? freshForm(context)} newId={newId} />,
  )
}
