import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { personIdOf } from '../../commands/actor.ts'
import type { AnyCommand } from '../../commands/command.ts'
import { mayEver } from '../../commands/permission.ts'
import { formatDate } from '../../kernel/plain-date.ts'
import type { Words } from '../../kernel/words.ts'
import { ask } from '../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../web/site.ts'
import { formFor, freshForm, type FormState, submit } from '../../web/submit.ts'
import { viewOf } from '../../web/view.ts'
import { sendPaper } from '../documents/index.ts'
import { callCouncil } from './commands/call-council.ts'
import { changeCouncil, declareInterest, dropCouncil } from './commands/change-council.ts'
import { closeCouncil } from './commands/close-council.ts'
import { grantCommendations } from './commands/grant.ts'
import { CouncilPage } from './pages/council-page.tsx'
import { CouncilsPage, NewCouncilPage } from './pages/councils-page.tsx'
import { EditCouncilPage } from './pages/edit-council-page.tsx'
import { DecisionsPage, GrantPage } from './pages/decisions-page.tsx'
import { PaperPage } from './pages/paper-page.tsx'
import {
  councilMinutes,
  councilPage,
  councils,
  COUNCILS_ON_PAGE,
  decisionPaperOf,
  decisions,
} from './queries/councils.ts'
import { councilDraft, councilPlan, grantDraft } from './queries/drafts.ts'
import { words } from './words.ts'

const { catalogue } = words

/** Pages of the council and of the decisions that follow it. */
export function addCouncilRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/khen-thuong/hoi-dong', showCouncils)
  routes.get('/khen-thuong/hoi-dong/moi', (context) => showNewCouncil(context))
  routes.post('/khen-thuong/hoi-dong/moi', (context) =>
    submit(context, callCouncil, {
      done: ({ sessionId }) => `/khen-thuong/hoi-dong/${String(sessionId)}`,
      said: catalogue.councilOpened,
      again: (state) => showNewCouncil(context, state),
    }),
  )
  addMeetingRoutes(routes)
  addDecisionRoutes(routes)
}

async function showCouncils(context: SiteContext): Promise<Response> {
  const page = z.coerce.number().int().min(1).max(10_000).catch(1).parse(context.req.query('page'))
  const list = await ask(context, councils, { page })
  const mayCall = mayEver(callCouncil.may, context.var.viewer.actor)
  return context.html(
    <CouncilsPage view={viewOf(context)} list={list} page={page} pageSize={COUNCILS_ON_PAGE} mayCall={mayCall} />,
  )
}

async function showNewCouncil(context: SiteContext, state?: FormState): Promise<Response> {
  const draft = await ask(context, councilDraft)
  const heldOn = formatDate(viewOf(context).today)
  const form = state ?? freshForm(context, { heldOn, proposalIds: draft.proposals.map(({ value }) => value) })
  context.status(form.status)
  return context.html(<NewCouncilPage view={viewOf(context)} draft={draft} form={form} />)
}

const closings: readonly { readonly path: string; readonly command: AnyCommand; readonly said: Words }[] = [
  { path: 'ket-thuc', command: closeCouncil, said: catalogue.councilClosed },
  { path: 'huy', command: dropCouncil, said: catalogue.councilDropped },
  { path: 'khai-bao', command: declareInterest, said: catalogue.declared },
]

function addMeetingRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/khen-thuong/hoi-dong/:id', (context) => showCouncil(context))
  for (const { path, command, said } of closings) {
    routes.post(`/khen-thuong/hoi-dong/:id/${path}`, (context) =>
      submit(context, command, {
        also: { sessionId: recordId(context) },
        done: () => `/khen-thuong/hoi-dong/${recordId(context)}`,
        said,
        again: (state) => showCouncil(context, state),
      }),
    )
  }
  routes.get('/khen-thuong/hoi-dong/:id/sua', (context) => showPlan(context))
  routes.post('/khen-thuong/hoi-dong/:id/sua', (context) =>
    submit(context, changeCouncil, {
      also: { sessionId: recordId(context) },
      done: () => `/khen-thuong/hoi-dong/${recordId(context)}`,
      said: catalogue.councilChanged,
      again: (state) => showPlan(context, state),
    }),
  )
  routes.get('/khen-thuong/hoi-dong/:id/bien-ban', async (context) => {
    const { id, code, document } = await ask(context, councilMinutes, { sessionId: recordId(context) })
    const href = `/khen-thuong/hoi-dong/${id}`
    const title = words(context.var.viewer.language).seeMinutes
    const page = { title, back: { label: code, href }, files: `${href}/bien-ban`, document }
    return context.html(<PaperPage view={viewOf(context)} {...page} />)
  })
  for (const kind of ['docx', 'pdf'] as const) {
    routes.get(`/khen-thuong/hoi-dong/:id/bien-ban.${kind}`, async (context) =>
      sendPaper(context, (await ask(context, councilMinutes, { sessionId: recordId(context) })).document, kind),
    )
  }
}

async function showPlan(context: SiteContext, state?: FormState): Promise<Response> {
  const plan = await ask(context, councilPlan, { sessionId: recordId(context) })
  // Nothing of a meeting that is over changes: its own page says where it stands.
  if (plan.session.state !== 'open' && state === undefined)
    return context.redirect(`/khen-thuong/hoi-dong/${recordId(context)}`, 303)
  const form = state ?? freshForm(context)
  context.status(form.status)
  return context.html(<EditCouncilPage view={viewOf(context)} plan={plan} form={form} />)
}

async function showCouncil(context: SiteContext, state?: FormState): Promise<Response> {
  const council = await ask(context, councilPage, { sessionId: recordId(context) })
  const { actor } = context.var.viewer
  context.status(state?.status ?? 200)
  return context.html(
    <CouncilPage
      view={viewOf(context)}
      council={council}
      formOf={(command) => formFor(context, state, command)}
      mayHold={mayEver(closeCouncil.may, actor)}
      ownId={personIdOf(actor)}
    />,
  )
}

function addDecisionRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/khen-thuong/quyet-dinh', async (context) => {
    const listed = await ask(context, decisions)
    const mayGrant = mayEver(grantCommendations.may, context.var.viewer.actor)
    return context.html(<DecisionsPage view={viewOf(context)} decisions={listed} mayGrant={mayGrant} />)
  })
  routes.get('/khen-thuong/quyet-dinh/moi', (context) => showGrant(context))
  routes.post('/khen-thuong/quyet-dinh/moi', (context) =>
    submit(context, grantCommendations, {
      done: ({ decisionId }) => `/khen-thuong/quyet-dinh/${String(decisionId)}`,
      said: catalogue.granted,
      again: (state) => showGrant(context, state),
    }),
  )
  routes.get('/khen-thuong/quyet-dinh/:id', async (context) => {
    const { id, document } = await ask(context, decisionPaperOf, { decisionId: recordId(context) })
    const texts = words(context.var.viewer.language)
    const back = { label: texts.decisions, href: '/khen-thuong/quyet-dinh' }
    const page = { title: texts.decision, back, files: `/khen-thuong/quyet-dinh/${id}/toan-van`, document }
    return context.html(<PaperPage view={viewOf(context)} {...page} />)
  })
  for (const kind of ['docx', 'pdf'] as const) {
    routes.get(`/khen-thuong/quyet-dinh/:id/toan-van.${kind}`, async (context) =>
      sendPaper(context, (await ask(context, decisionPaperOf, { decisionId: recordId(context) })).document, kind),
    )
  }
}

async function showGrant(context: SiteContext, state?: FormState): Promise<Response> {
  const draft = await ask(context, grantDraft)
  const form = state ?? freshForm(context)
  context.status(form.status)
  return context.html(<GrantPage view={viewOf(context)} draft={draft} form={form} />)
}

function recordId(context: SiteContext): string {
  const id = z.uuid().safeParse(context.req.param('id'))
  if (!id.success) throw new HTTPException(404)
  return id.data
}
