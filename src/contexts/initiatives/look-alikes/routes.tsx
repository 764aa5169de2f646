import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { fieldSpecs } from '../../../commands/fields.ts'
import { mayAt } from '../../../commands/permission.ts'
import { ask } from '../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { formFor, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { initiativeHref } from '../rules/act-paths.ts'
import { placeOf } from '../rules/initiative.ts'
import { judgeLookAlike } from './commands/judge-look-alike.ts'
import { LookAlikePanel } from './pages/look-alike-panel.tsx'
import { ReviewLookAlikesPage, TypedLookAlikesPage } from './pages/look-alikes-page.tsx'
import { gistOf, lookAlikes, lookAlikesOf } from './queries/look-alikes.ts'
import { words } from './words.ts'

/** What is typed is sent as a form, because it is too long for an address; nothing is kept of it. */
export function lookAlikeRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/mo-hinh/giong-nhau', (context) => showTyped(context, (name) => context.req.query(name) ?? ''))
  routes.post('/mo-hinh/giong-nhau', async (context) => {
    const form = await context.req.formData()
    return showTyped(context, (name) => {
      const value = form.get(name)
      return typeof value === 'string' ? value : ''
    })
  })
  routes.get('/mo-hinh/:id/giong-nhau', (context) => showReview(context))
  routes.post('/mo-hinh/:id/giong-nhau', (context) =>
    submit(context, judgeLookAlike, {
      also: idOf(context),
      done: () => `${initiativeHref(idOf(context).initiativeId)}/giong-nhau`,
      said: words.catalogue.judged,
      again: (state) => showReview(context, state),
    }),
  )
  return routes
}

/** The island asks for the panel alone (`fragment`); without script the same form opens a whole page. */
async function showTyped(context: SiteContext, typed: (name: string) => string): Promise<Response> {
  const name = typed('name').trim()
  const parts = { goals: typed('goals'), content: typed('content'), outputs: typed('outputs') }
  const excludeId = typed('excludeId') || typed('initiativeId')
  const found = await ask(context, lookAlikes, { name, gist: gistOf(parts) || typed('gist'), excludeId })
  const { actor, language } = context.var.viewer
  if (typed('fragment') !== '')
    return context.html(<LookAlikePanel language={language} found={found} agencyId={actor.agencyId} />)
  return context.html(
    <TypedLookAlikesPage view={viewOf(context)} agencyId={actor.agencyId} found={found} name={name} />,
  )
}

async function showReview(context: SiteContext, state?: FormState): Promise<Response> {
  const shown = await ask(context, lookAlikesOf, idOf(context))
  const { actor } = context.var.viewer
  const mayJudge = mayAt(judgeLookAlike.may, actor, placeOf(shown.initiative))
  const fields = fieldSpecs(judgeLookAlike.input).filter(({ name }) => name === 'verdict' || name === 'note')
  context.status(state?.status ?? 200)
  return context.html(
    <ReviewLookAlikesPage
      view={viewOf(context)}
      agencyId={actor.agencyId}
      shown={shown}
      judging={
        mayJudge
          ? {
              fields,
              formOf: ({ id }) => formFor(context, state?.typed['otherId'] === id ? state : undefined, judgeLookAlike),
            }
          : undefined
      }
    />,
  )
}

function idOf(context: SiteContext): { initiativeId: string } {
  const initiativeId = z.uuid().safeParse(context.req.param('id'))
  if (!initiativeId.success) throw new HTTPException(404)
  return { initiativeId: initiativeId.data }
}
