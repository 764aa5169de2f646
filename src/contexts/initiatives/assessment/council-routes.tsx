import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { fieldSpecs } from '../../../commands/fields.ts'
import { mayEver } from '../../../commands/permission.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { ask } from '../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { formFor, freshForm, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { displayHref, fileHref, sendPaper } from '../../documents/index.ts'
import { initiativeHref } from '../rules/act-paths.ts'
import { dropCouncilCase, planCouncil } from './commands/council.ts'
import { drawSampleCommand } from './commands/draw-sample.ts'
import { closeCouncil, decideCouncilCase, setPresent } from './commands/hold-council.ts'
import { recordVisit } from './commands/record-visit.ts'
import { addCouncilPlanRoutes } from './council-plan-routes.tsx'
import { councilWords } from './council-words.ts'
import { CasePage } from './pages/case-page.tsx'
import { CouncilPage } from './pages/council-page.tsx'
import { CouncilsPage, NewCouncilPage } from './pages/council-pages.tsx'
import { PaperPage } from './pages/paper-page.tsx'
import { FormPage } from './pages/parts.tsx'
import { NewSamplePage, SamplePage, SamplesPage } from './pages/sample-pages.tsx'
import { assessmentShown } from './queries/assessment.ts'
import {
  councilDraft,
  CouncilFilter,
  councilMinutesShown,
  COUNCILS_ON_PAGE,
  councilShown,
  listCouncils,
} from './queries/councils.ts'
import { listSamples, sampleDraft, SampleFilter, SAMPLES_ON_PAGE, sampleShown, visitShown } from './queries/samples.ts'

const labels = councilWords.catalogue
const papers = ['docx', 'pdf'] as const

/** Pages of visits, councils and random checks. */
export function councilRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  addCouncils(routes)
  addCouncilPlanRoutes(routes)
  addCases(routes)
  addSamples(routes)
  addVisits(routes)
  return routes
}

function idIn(context: SiteContext, name: string): string {
  const id = z.uuid().safeParse(context.req.param(name))
  if (!id.success) throw new HTTPException(404)
  return id.data
}

function addCouncils(routes: Hono<SiteEnv>): void {
  routes.get('/hoi-dong', async (context) => {
    const { page } = CouncilFilter.parse(context.req.query())
    const list = await ask(context, listCouncils, { page })
    const mayPlan = mayEver(planCouncil.may, context.var.viewer.actor)
    return context.html(
      <CouncilsPage view={viewOf(context)} list={list} page={page} pageSize={COUNCILS_ON_PAGE} mayPlan={mayPlan} />,
    )
  })
  routes.get('/hoi-dong/moi', (context) => showNewCouncil(context))
  routes.post('/hoi-dong/moi', (context) =>
    submit(context, planCouncil, {
      done: ({ sessionId }) => `/hoi-dong/${String(sessionId)}`,
      said: labels.councilPlanned,
      again: (state) => showNewCouncil(context, state),
    }),
  )
  routes.get('/hoi-dong/:id', (context) => showCouncil(context))
  routes.get('/hoi-dong/:id/bien-ban', async (context) => {
    const { session, document } = await ask(context, councilMinutesShown, { sessionId: idIn(context, 'id') })
    const view = viewOf(context)
    const texts = councilWords(view.language)
    const crumbs = [
      { label: texts.councils, href: '/hoi-dong' },
      { label: session.code, href: `/hoi-dong/${session.id}` },
      { label: texts.minutesTitle },
    ]
    const href = `/hoi-dong/${session.id}/bien-ban`
    return context.html(
      <PaperPage
        view={view}
        title={`${texts.minutesTitle} ${session.code}`}
        crumbs={crumbs}
        document={document}
        href={href}
      />,
    )
  })
  for (const kind of papers) {
    routes.get(`/hoi-dong/:id/bien-ban.${kind}`, async (context) => {
      const { document } = await ask(context, councilMinutesShown, { sessionId: idIn(context, 'id') })
      return sendPaper(context, document, kind)
    })
  }
}

async function showNewCouncil(context: SiteContext, state?: FormState): Promise<Response> {
  const draft = await ask(context, councilDraft)
  const form = state ?? freshForm(context, { initiativeIds: context.req.queries('moHinh') ?? [] })
  context.status(form.status)
  return context.html(<NewCouncilPage view={viewOf(context)} draft={draft} form={form} />)
}

async function showCouncil(context: SiteContext, state?: FormState): Promise<Response> {
  const shown = await ask(context, councilShown, { sessionId: idIn(context, 'id') })
  const runs = mayEver(closeCouncil.may, context.var.viewer.actor) && shown.session.state === 'planned'
  const forms = { present: formFor(context, state, setPresent), closing: formFor(context, state, closeCouncil) }
  context.status(state?.status ?? 200)
  return context.html(<CouncilPage view={viewOf(context)} shown={shown} forms={runs ? forms : undefined} />)
}

function addCases(routes: Hono<SiteEnv>): void {
  routes.post('/hoi-dong/:id/co-mat', (context) =>
    submit(context, setPresent, {
      also: { sessionId: idIn(context, 'id') },
      done: () => `/hoi-dong/${idIn(context, 'id')}`,
      said: labels.presentSet,
      again: (state) => showCouncil(context, state),
    }),
  )
  routes.post('/hoi-dong/:id/ket-thuc', (context) =>
    submit(context, closeCouncil, {
      also: { sessionId: idIn(context, 'id') },
      done: () => `/hoi-dong/${idIn(context, 'id')}/bien-ban`,
      said: labels.councilClosed,
      again: (state) => showCouncil(context, state),
    }),
  )
  routes.get('/hoi-dong/:id/:case', (context) => showCase(context))
  routes.post('/hoi-dong/:id/:case', (context) =>
    submit(context, decideCouncilCase, {
      also: { caseId: idIn(context, 'case') },
      done: () => `/hoi-dong/${idIn(context, 'id')}`,
      said: labels.caseDecided,
      again: (state) => showCase(context, state),
    }),
  )
  routes.post('/hoi-dong/:id/:case/bo', (context) =>
    submit(context, dropCouncilCase, {
      also: { caseId: idIn(context, 'case') },
      done: () => `/hoi-dong/${idIn(context, 'id')}`,
      said: labels.caseDropped,
      again: (state) => showCase(context, state),
    }),
  )
}

async function showCase(context: SiteContext, state?: FormState): Promise<Response> {
  if (!mayEver(decideCouncilCase.may, context.var.viewer.actor)) throw new HTTPException(403)
  const shown = await ask(context, councilShown, { sessionId: idIn(context, 'id') })
  const item = shown.cases.find(({ id }) => id === idIn(context, 'case'))
  if (item === undefined) throw new HTTPException(404)
  context.status(state?.status ?? 200)
  return context.html(
    <CasePage
      view={viewOf(context)}
      shown={shown}
      item={item}
      form={formFor(context, state, decideCouncilCase)}
      dropping={formFor(context, state, dropCouncilCase)}
    />,
  )
}

function addSamples(routes: Hono<SiteEnv>): void {
  const path = '/kiem-tra-ngau-nhien'
  routes.get(path, async (context) => {
    const { page } = SampleFilter.parse(context.req.query())
    const list = await ask(context, listSamples, { page })
    const mayDraw = mayEver(drawSampleCommand.may, context.var.viewer.actor)
    return context.html(
      <SamplesPage view={viewOf(context)} list={list} page={page} pageSize={SAMPLES_ON_PAGE} mayDraw={mayDraw} />,
    )
  })
  routes.get(`${path}/moi`, (context) => showNewSample(context))
  routes.post(`${path}/moi`, (context) =>
    submit(context, drawSampleCommand, {
      done: ({ drawId }) => `${path}/${String(drawId)}`,
      said: labels.drawn,
      again: (state) => showNewSample(context, state),
    }),
  )
  routes.get(`${path}/:id`, async (context) => {
    const shown = await ask(context, sampleShown, { drawId: idIn(context, 'id') })
    return context.html(<SamplePage view={viewOf(context)} shown={shown} />)
  })
  for (const kind of papers) {
    routes.get(`${path}/:id/danh-sach.${kind}`, async (context) =>
      sendPaper(context, (await ask(context, sampleShown, { drawId: idIn(context, 'id') })).document, kind),
    )
  }
}

async function showNewSample(context: SiteContext, state?: FormState): Promise<Response> {
  const seasons = await ask(context, sampleDraft)
  const form = state ?? freshForm(context)
  context.status(form.status)
  return context.html(<NewSamplePage view={viewOf(context)} seasons={seasons} form={form} />)
}

function addVisits(routes: Hono<SiteEnv>): void {
  const path = '/mo-hinh/:id{[0-9a-f-]{36}}/kiem-tra-thuc-te'
  routes.get(path, (context) => showNewVisit(context))
  routes.post(path, (context) =>
    submit(context, recordVisit, {
      also: { initiativeId: idIn(context, 'id') },
      done: ({ visitId }) => `/mo-hinh/${idIn(context, 'id')}/kiem-tra-thuc-te/${String(visitId)}`,
      said: labels.visited,
      again: (state) => showNewVisit(context, state),
    }),
  )
  routes.get(`${path}/:visit`, showVisit)
  for (const kind of papers) {
    routes.get(`${path}/:visit/bien-ban.${kind}`, async (context) =>
      sendPaper(context, (await ask(context, visitShown, { visitId: idIn(context, 'visit') })).document, kind),
    )
  }
}

async function showNewVisit(context: SiteContext, state?: FormState): Promise<Response> {
  if (!mayEver(recordVisit.may, context.var.viewer.actor)) throw new HTTPException(403)
  const { initiative } = await ask(context, assessmentShown, { initiativeId: idIn(context, 'id') })
  const form = state ?? freshForm(context)
  context.status(form.status)
  return context.html(
    <FormPage
      view={viewOf(context)}
      initiative={initiative}
      title={labels.visit}
      action={`${initiativeHref(initiative.id)}/kiem-tra-thuc-te`}
      form={form}
      fields={fieldSpecs(recordVisit.input)}
      first={{ place: initiative.place }}
    />,
  )
}

async function showVisit(context: SiteContext): Promise<Response> {
  const shown = await ask(context, visitShown, { visitId: idIn(context, 'visit') })
  const view = viewOf(context)
  const texts = councilWords(view.language)
  const { initiative, visitedOn, files } = shown
  const crumbs = [
    { label: initiative.code ?? initiative.name, href: `${initiativeHref(initiative.id)}/tham-dinh` },
    { label: `${texts.visits} ${formatDate(visitedOn)}` },
  ]
  const href = `${initiativeHref(initiative.id)}/kiem-tra-thuc-te/${idIn(context, 'visit')}/bien-ban`
  return context.html(
    <PaperPage view={view} title={texts.seeVisit} crumbs={crumbs} document={shown.document} href={href}>
      {files.length === 0 ? null : (
        <section>
          <h2>{texts.photos}</h2>
          <p class="photos">
            {files.map(({ id, name, mediaType }) => (
              <a href={fileHref(id)}>
                {mediaType.startsWith('image/') ? <img src={displayHref(id)} alt={name} loading="lazy" /> : name}
              </a>
            ))}
          </p>
        </section>
      )}
    </PaperPage>,
  )
}
