import { Hono } from 'hono'
import { fieldSpecs } from '../../commands/fields.ts'
import { mayEver } from '../../commands/permission.ts'
import { ask } from '../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../web/site.ts'
import { formFor, freshForm, type FormState, submit } from '../../web/submit.ts'
import { sendSheet } from '../../web/sheet.ts'
import { viewOf } from '../../web/view.ts'
import { addTask } from './commands/add-task.ts'
import { bulkAssign } from './commands/bulk-assign.ts'
import { closePlan } from './commands/close-plan.ts'
import { LatePage } from './pages/late-page.tsx'
import { MyWorkPage, type WaitingElsewhere } from './pages/my-work-page.tsx'
import { PlanFormPage } from './pages/plan-form-page.tsx'
import { PlanListPage } from './pages/plan-list-page.tsx'
import { PlanPage } from './pages/plan-page.tsx'
import { words } from './pages/words.ts'
import { assignees } from './queries/assignees.ts'
import { lateTurns } from './queries/late-turns.ts'
import { myWork } from './queries/my-work.ts'
import { planList } from './queries/plan-list.ts'
import { planExport, planPage } from './queries/plan-page.ts'
import { addTaskRoutes } from './task-routes.tsx'
import { tasksSheet } from './tasks-sheet.ts'
import { saidWords } from './words.ts'

export interface PlansRoutesOptions {
  /** What else waits for somebody, told by rooms that plans do not know. */
  readonly waitingElsewhere?: (context: SiteContext) => Promise<readonly WaitingElsewhere[]>
}

/** Pages of plans and tasks. */
export function plansRoutes({ waitingElsewhere }: PlansRoutesOptions = {}): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/viec-cua-toi', async (context) => {
    const work = await ask(context, myWork)
    const elsewhere = await waitingElsewhere?.(context)
    return context.html(<MyWorkPage view={viewOf(context)} work={work} elsewhere={elsewhere} />)
  })
  routes.get('/ke-hoach', showPlans)
  routes.get('/ke-hoach/qua-han', async (context) => {
    const list = await ask(context, lateTurns, context.req.query())
    return context.html(<LatePage view={viewOf(context)} list={list} />)
  })
  routes.get('/ke-hoach/:id', (context) => showPlan(context))
  routes.get('/ke-hoach/:id/nhiem-vu.xlsx', downloadTasks)
  routes.post('/ke-hoach/:id/ket-thuc', (context) =>
    submit(context, closePlan, {
      also: { planId: idOf(context) },
      done: () => `/ke-hoach/${idOf(context)}`,
      said: saidWords.closed,
      again: (state) => showPlan(context, state),
    }),
  )
  routes.get('/ke-hoach/:id/them', (context) => showAdd(context))
  routes.post('/ke-hoach/:id/them', (context) =>
    submit(context, addTask, {
      also: { planId: idOf(context) },
      done: () => `/ke-hoach/${idOf(context)}#nhiem-vu`,
      said: saidWords.added,
      again: (state) => showAdd(context, state),
    }),
  )
  routes.post('/ke-hoach/:id/giao-viec', giveMany)
  addTaskRoutes(routes)
  return routes
}

function idOf(context: SiteContext): string {
  return context.req.param('id') ?? ''
}

async function showPlans(context: SiteContext): Promise<Response> {
  const list = await ask(context, planList, pick(context.req.query(), ['tim', 'trang']))
  const mayRead = mayEver(addTask.may, context.var.viewer.actor)
  const find = context.req.query('tim') ?? ''
  return context.html(<PlanListPage view={viewOf(context)} list={list} find={find} mayRead={mayRead} />)
}

const filters = ['nam', 'donVi', 'nguoi', 'trangThai', 'tuNgay', 'denNgay', 'tim', 'xep', 'chieu', 'trang'] as const

/** Only what a query knows: other parameters of an address are nobody's business. */
function pick(query: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([name, value]) => names.includes(name) && value !== ''))
}

async function showPlan(context: SiteContext, state?: FormState): Promise<Response> {
  const typed = pick(context.req.query(), filters)
  const page = await ask(context, planPage, { planId: idOf(context), ...typed })
  const { actor } = context.var.viewer
  context.status(state?.status ?? 200)
  return context.html(
    <PlanPage
      view={viewOf(context)}
      page={page}
      typed={typed}
      mayAssign={mayEver(bulkAssign.may, actor)}
      maySteer={mayEver(closePlan.may, actor)}
      bulkId={context.var.site.door.newId()}
      closing={formFor(context, state, closePlan)}
    />,
  )
}

async function downloadTasks(context: SiteContext): Promise<Response> {
  const typed = pick(
    context.req.query(),
    filters.filter((name) => name !== 'trang'),
  )
  const page = await ask(context, planExport, { planId: idOf(context), ...typed })
  const sheet = tasksSheet(page, context.var.viewer.language)
  return sendSheet(context, sheet, `${page.plan.code.replace(/[^A-Za-z0-9.-]/g, '')}-nhiem-vu`)
}

async function showAdd(context: SiteContext, state?: FormState): Promise<Response> {
  const { units, people } = await ask(context, assignees)
  const options = { leadUnitId: units, supportUnitIds: units, officerId: people }
  const form = state ?? freshForm(context, { rhythm: 'once' })
  const view = viewOf(context)
  context.status(form.status)
  return context.html(
    <PlanFormPage
      view={view}
      planId={idOf(context)}
      title={words(view.language).addTask}
      action={`/ke-hoach/${idOf(context)}/them`}
      fields={fieldSpecs(addTask.input, options).filter(({ control }) => control !== 'hidden')}
      state={form}
      submit={words(view.language).addTask}
      hidden={{}}
    />,
  )
}

/** First the ticked tasks and what can be set for them, then, sent again with `action=giao`, the doing. */
async function giveMany(context: SiteContext): Promise<Response> {
  const form = await context.req.formData()
  const taskIds = form.getAll('taskIds').filter((value) => typeof value === 'string')
  if (form.get('action') === 'chon') return showBulk(context, taskIds)
  return submit(context, bulkAssign, {
    done: () => `/ke-hoach/${idOf(context)}#nhiem-vu`,
    said: saidWords.assigned,
    again: (state) => showBulk(context, taskIds, state),
  })
}

async function showBulk(context: SiteContext, taskIds: readonly string[], state?: FormState): Promise<Response> {
  const { units, people } = await ask(context, assignees)
  const form = state ?? freshForm(context)
  const view = viewOf(context)
  const texts = words(view.language)
  const fields = fieldSpecs(bulkAssign.input, { leadUnitId: units, officerId: people })
  context.status(form.status)
  return context.html(
    <PlanFormPage
      view={view}
      planId={idOf(context)}
      title={texts.bulkTitle}
      lead={taskIds.length === 0 ? texts.bulkNone : texts.bulkLead(taskIds.length)}
      action={`/ke-hoach/${idOf(context)}/giao-viec`}
      fields={fields.filter(({ name }) => name !== 'taskIds')}
      state={form}
      submit={texts.bulk}
      hidden={{ taskIds }}
    />,
  )
}
