import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { mayAt, mayEver } from '../../../commands/permission.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { ask } from '../../../web/ask.ts'
import { sendSheet } from '../../../web/sheet.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { formFor, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { sendPaper } from '../../documents/index.ts'
import { namedIn, usualFields } from '../rules/season.ts'
import { adopt } from './commands/adopt.ts'
import { continueUnit } from './commands/continue.ts'
import { addFormRoutes } from './form-routes.tsx'
import { AdoptablePage } from './pages/adoptable-page.tsx'
import { ContinueUnitsPage } from './pages/continue-units-page.tsx'
import { HowToPage } from './pages/how-to-page.tsx'
import { ReplicationPage } from './pages/replication-page.tsx'
import { ownAdoptions } from './queries/adoptions.ts'
import { howToShown } from './queries/how-to.ts'
import { type Adoptable, exportAdoptable, listAdoptable, unitsToContinue } from './queries/list.ts'
import { AdoptableFilter } from './rules/filter.ts'
import { replicationSection } from './queries/section.ts'
import { words } from './words.ts'

/** Pages of replication: what can be adopted, how it spread, how-to sheets, next year. */
export function replicationRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/nhan-rong', showList)
  routes.get('/nhan-rong/danh-sach.xlsx', downloadList)
  routes.get('/nhan-rong/lam-tiep', (context) => showUnits(context))
  routes.post('/nhan-rong/lam-tiep', (context) =>
    submit(context, continueUnit, {
      done: () => '/mo-hinh?tab=mine',
      said: words.catalogue.continuedUnit,
      again: (state) => showUnits(context, state),
    }),
  )
  routes.get('/mo-hinh/:id/nhan-rong', async (context) => {
    const shown = await ask(context, replicationSection, initiativeIdOf(context))
    const mayAdopt = mayEver(adopt.may, context.var.viewer.actor)
    return context.html(<ReplicationPage view={viewOf(context)} shown={shown} mayAdopt={mayAdopt} />)
  })
  routes.get('/mo-hinh/:id/to-huong-dan', async (context) => {
    const shown = await ask(context, howToShown, initiativeIdOf(context))
    return context.html(<HowToPage view={viewOf(context)} shown={shown} />)
  })
  for (const kind of ['docx', 'pdf'] as const) {
    routes.get(`/mo-hinh/:id/to-huong-dan.${kind}`, async (context) =>
      sendPaper(context, (await ask(context, howToShown, initiativeIdOf(context))).document, kind),
    )
  }
  addFormRoutes(routes)
  return routes
}

/** The initiative of the address; not found when it is no id. */
function initiativeIdOf(context: SiteContext): { initiativeId: string } {
  const initiativeId = z.uuid().safeParse(context.req.param('id'))
  if (!initiativeId.success) throw new HTTPException(404)
  return { initiativeId: initiativeId.data }
}

async function showList(context: SiteContext): Promise<Response> {
  const filter = AdoptableFilter.parse(context.req.query())
  const { actor } = context.var.viewer
  const list = await ask(context, listAdoptable, filter)
  const own = mayEver(ownAdoptions.may, actor) ? await ask(context, ownAdoptions) : []
  const mayContinueUnits = mayAt(continueUnit.may, actor, {})
  return context.html(
    <AdoptablePage view={viewOf(context)} list={list} filter={filter} own={own} mayContinueUnits={mayContinueUnits} />,
  )
}

async function downloadList(context: SiteContext): Promise<Response> {
  const rows = await ask(context, exportAdoptable, AdoptableFilter.parse(context.req.query()))
  const { language } = context.var.viewer
  const texts = words(language)
  const column = (head: string, width: number, cell: (row: Adoptable) => string | number) => ({ head, width, cell })
  const columns = [
    column(texts.code, 16, ({ code }) => code),
    column(texts.name, 60, ({ name }) => name),
    column(texts.field, 24, ({ field }) => namedIn(usualFields, field)[language]),
    column(texts.agency, 40, ({ agencyName, unitName }) => `${agencyName}, ${unitName}`),
    column(texts.place, 30, ({ place }) => place),
    column(texts.recognisedOn, 14, ({ decidedOn }) => (decidedOn === null ? '' : formatDate(decidedOn))),
    column(texts.sheet, 14, ({ hasSheet }) => (hasSheet ? texts.hasSheet : '')),
    column(texts.copies, 12, ({ copies }) => copies),
    column(texts.worked, 12, ({ worked }) => worked),
    column(texts.failed, 12, ({ failed }) => failed),
  ]
  return sendSheet(context, { name: texts.replication, rows, columns }, 'nhan-rong')
}

async function showUnits(context: SiteContext, state?: FormState): Promise<Response> {
  const units = await ask(context, unitsToContinue)
  context.status(state?.status ?? 200)
  return context.html(
    <ContinueUnitsPage
      view={viewOf(context)}
      units={units}
      formOf={(unitId) => formFor(context, state?.typed['unitId'] === unitId ? state : undefined, continueUnit)}
    />,
  )
}
