import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { personIdOf } from '../../../commands/actor.ts'
import { mayAt, mayEver } from '../../../commands/permission.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { ask } from '../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { formFor, freshForm, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { type PaperKind, sendPaper } from '../../documents/index.ts'
import { sendSheet } from '../../../web/sheet.ts'
import { closeInspection } from './commands/close-inspection.ts'
import { fillInspectionItem } from './commands/fill-inspection-item.ts'
import { findingToTask } from './commands/finding-to-task.ts'
import { inspectorOf } from './commands/inspector.ts'
import { planInspectionCommand } from './commands/plan-inspection.ts'
import { InspectionPage } from './pages/inspection-page.tsx'
import { InspectionsPage } from './pages/inspections-page.tsx'
import { ItemPage } from './pages/item-page.tsx'
import { MinutesPage } from './pages/minutes-page.tsx'
import { NewInspectionPage } from './pages/new-inspection-page.tsx'
import { followUpChoices, inspectionDraft } from './queries/inspection-draft.ts'
import { inspectionMinutes, inspectionShown, type InspectionShown, type ItemShown } from './queries/inspection-page.ts'
import {
  exportInspections,
  InspectionFilter,
  type InspectionListed,
  INSPECTIONS_ON_PAGE,
  listInspections,
} from './queries/list-inspections.ts'
import { defaultChecklist, isAnswered, isOwnUnit } from './rules/inspection.ts'
import { words } from './words.ts'

/** Pages of inspection rounds. */
export function inspectionRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/kiem-tra', showList)
  routes.get('/kiem-tra/danh-sach.xlsx', downloadList)
  routes.get('/kiem-tra/moi', (context) => showNew(context))
  routes.post('/kiem-tra/moi', (context) =>
    submit(context, planInspectionCommand, {
      done: ({ inspectionId }) => `/kiem-tra/${String(inspectionId)}`,
      said: words.catalogue.planned,
      again: (state) => showNew(context, state),
    }),
  )
  routes.get('/kiem-tra/:id', (context) => showRound(context))
  routes.post('/kiem-tra/:id/ket-thuc', (context) =>
    submit(context, closeInspection, {
      also: { inspectionId: context.req.param('id') },
      done: () => `/kiem-tra/${context.req.param('id')}/bien-ban`,
      said: words.catalogue.closed,
      again: (state) => showRound(context, state),
    }),
  )
  addMinutesRoutes(routes)
  addItemRoutes(routes)
  return routes
}

async function showList(context: SiteContext): Promise<Response> {
  const filter = InspectionFilter.parse(context.req.query())
  const list = await ask(context, listInspections, filter)
  return context.html(
    <InspectionsPage
      view={viewOf(context)}
      list={list}
      filter={filter}
      pageSize={INSPECTIONS_ON_PAGE}
      mayPlan={mayEver(planInspectionCommand.may, context.var.viewer.actor)}
    />,
  )
}

async function downloadList(context: SiteContext): Promise<Response> {
  const rows = await ask(context, exportInspections, InspectionFilter.parse(context.req.query()))
  const texts = words(context.var.viewer.language)
  const column = (head: string, width: number, cell: (row: InspectionListed) => string | number) => ({
    head,
    width,
    cell,
  })
  const columns = [
    column(texts.code, 16, ({ code }) => code),
    column(texts.title, 50, ({ title }) => title),
    column(texts.ofPlan, 50, ({ planTitle }) => planTitle),
    column(texts.startsOn, 14, ({ startsOn }) => formatDate(startsOn)),
    column(texts.endsOn, 14, ({ endsOn }) => formatDate(endsOn)),
    column(texts.ledBy, 24, ({ ledByName }) => ledByName),
    column(texts.progress, 14, ({ answeredCount, itemCount }) => `${answeredCount}/${itemCount}`),
    column(texts.findings, 12, ({ findingCount }) => findingCount),
    column(texts.standing, 18, ({ state }) => (state === 'closed' ? texts.isClosed : texts.isPlanned)),
  ]
  return sendSheet(context, { name: texts.listTitle, rows, columns }, 'kiem-tra')
}

async function showNew(context: SiteContext, state?: FormState): Promise<Response> {
  const plan = state?.typed['planId'] ?? context.req.query('plan')
  const draft = await ask(context, inspectionDraft, { plan })
  const form = state ?? freshForm(context, { checklist: defaultChecklist.join('\n') })
  context.status(form.status)
  return context.html(
    <NewInspectionPage view={viewOf(context)} draft={draft} form={withTasksNamed(context, form, state)} />,
  )
}

/** Tasks may be named in the address (`?task=`), when one comes from a list of tasks. */
function withTasksNamed(context: SiteContext, form: FormState, state: FormState | undefined): FormState {
  if (state !== undefined) return form
  return { ...form, typed: { ...form.typed, taskIds: context.req.queries('task') ?? [] } }
}

async function showRound(context: SiteContext, state?: FormState): Promise<Response> {
  const shown = await ask(context, inspectionShown, idOf(context))
  const isOpen = shown.hasBegun && shown.inspection.state === 'planned'
  const mayClose = isOpen && mayEver(closeInspection.may, context.var.viewer.actor)
  context.status(state?.status ?? 200)
  return context.html(
    <InspectionPage
      view={viewOf(context)}
      shown={shown}
      closing={mayClose ? formFor(context, state, closeInspection) : undefined}
    />,
  )
}

function idOf(context: SiteContext): { inspectionId: string } {
  const inspectionId = z.uuid().safeParse(context.req.param('id'))
  if (!inspectionId.success) throw new HTTPException(404)
  return { inspectionId: inspectionId.data }
}

function addMinutesRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/kiem-tra/:id/bien-ban', async (context) => {
    const shown = await ask(context, inspectionMinutes, idOf(context))
    return context.html(<MinutesPage view={viewOf(context)} shown={shown} />)
  })
  for (const kind of ['docx', 'pdf'] as const satisfies readonly PaperKind[]) {
    routes.get(`/kiem-tra/:id/bien-ban.${kind}`, async (context) =>
      sendPaper(context, (await ask(context, inspectionMinutes, idOf(context))).document, kind),
    )
  }
}

function addItemRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/kiem-tra/:id/:item', (context) => showItem(context))
  routes.post('/kiem-tra/:id/:item', async (context) => {
    const { id, item } = context.req.param()
    const after = await nextUnanswered(context, item)
    return submit(context, fillInspectionItem, {
      also: { itemId: item },
      done: () => `/kiem-tra/${id}${after === undefined ? '' : `/${after}`}`,
      said: words.catalogue.filled,
      again: (state) => showItem(context, state),
    })
  })
  routes.post('/kiem-tra/:id/:item/nhiem-vu', (context) =>
    submit(context, findingToTask, {
      also: { itemId: context.req.param('item') },
      done: () => `/kiem-tra/${context.req.param('id')}/${context.req.param('item')}`,
      said: words.catalogue.toTaskDone,
      again: (state) => showItem(context, state),
    }),
  )
}

/** After a task has been gone through, the next one that has not; undefined when all have. */
async function nextUnanswered(context: SiteContext, itemId: string): Promise<string | undefined> {
  if (context.var.viewer.actor.kind !== 'person') return undefined
  const { items } = await ask(context, inspectionShown, idOf(context))
  const at = items.findIndex(({ id }) => id === itemId)
  return [...items.slice(at + 1), ...items.slice(0, at)].find((item) => !isAnswered(item))?.id
}

async function showItem(context: SiteContext, state?: FormState): Promise<Response> {
  const shown = await ask(context, inspectionShown, idOf(context))
  const item = shown.items.find(({ id }) => id === context.req.param('item'))
  if (item === undefined) throw new HTTPException(404)
  context.status(state?.status ?? 200)
  return context.html(
    <ItemPage
      view={viewOf(context)}
      shown={shown}
      item={item}
      isOwnUnit={isOwnUnit(item, inspectorOf(context.var.viewer.actor))}
      filling={mayFill(context, shown, item) ? formFor(context, state, fillInspectionItem) : undefined}
      following={await followUpOf(context, item, state)}
    />,
  )
}

function mayFill(context: SiteContext, { inspection, hasBegun }: InspectionShown, item: ItemShown): boolean {
  const { actor } = context.var.viewer
  if (!hasBegun || inspection.state === 'closed' || isOwnUnit(item, inspectorOf(actor))) return false
  return mayAt(fillInspectionItem.may, actor, { personIds: [inspection.ledBy] }) && personIdOf(actor) !== null
}

async function followUpOf(context: SiteContext, item: ItemShown, state: FormState | undefined) {
  const { actor } = context.var.viewer
  const isOpen = item.finding !== '' && item.findingTaskId === null && !isOwnUnit(item, inspectorOf(actor))
  if (!isOpen || !mayEver(findingToTask.may, actor)) return undefined
  return { form: formFor(context, state, findingToTask), choices: await ask(context, followUpChoices) }
}
