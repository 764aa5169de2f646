import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { fieldSpecs } from '../../commands/fields.ts'
import { mayAt } from '../../commands/permission.ts'
import type { Option, Typed } from '../../kernel/form.ts'
import { ask } from '../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../web/site.ts'
import { freshForm, type FormState, submit } from '../../web/submit.ts'
import { viewOf } from '../../web/view.ts'
import { FigureRows, ValueFields } from './pages/figure-fields.tsx'
import { TaskFormPage } from './pages/task-form-page.tsx'
import { TaskPage } from './pages/task-page.tsx'
import { TurnBlock } from './pages/task-turns.tsx'
import { assignees } from './queries/assignees.ts'
import { taskChoices } from './queries/task-choices.ts'
import { taskPage, type TaskPageResult, type TurnOnPage } from './queries/task-page.ts'
import { taskProof, type TaskProof } from './urging/queries/proof.ts'
import { type TaskForm, taskForms, type TurnForm, turnForms, withdrawForm } from './task-forms.ts'

/** The page of a task and its forms, each under its own address. */
export function addTaskRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/nhiem-vu/:id', async (context) => {
    const page = await ask(context, taskPage, { taskId: idOf(context) })
    return context.html(<TaskPage view={viewOf(context)} page={page} proof={await proofFor(context, page)} />)
  })
  for (const form of taskForms) addForm(routes, form, (context, state) => showTaskForm(context, form, state))
  for (const form of turnForms) addForm(routes, form, (context, state) => showTurnForm(context, form, state))
  addForm(routes, withdrawForm, showWithdrawal)
}

/** Who was reminded and urged, for those whom it concerns; nothing for others. */
async function proofFor(context: SiteContext, { task }: TaskPageResult): Promise<TaskProof['proof']> {
  const place = { unitIds: [task.leadUnitId], personIds: [task.officerId] }
  if (!mayAt(taskProof.may, context.var.viewer.actor, place)) return []
  return (await ask(context, taskProof, { taskId: task.id })).proof
}

type Show = (context: SiteContext, state?: FormState) => Promise<Response>

function addForm(routes: Hono<SiteEnv>, form: Pick<TaskForm, 'path' | 'command' | 'said'>, show: Show): void {
  routes.get(`/nhiem-vu/:id/${form.path}`, (context) => show(context))
  routes.post(`/nhiem-vu/:id/${form.path}`, (context) =>
    submit(context, form.command, {
      done: () => `/nhiem-vu/${idOf(context)}`,
      said: form.said,
      again: (state) => show(context, state),
    }),
  )
}

function idOf(context: SiteContext): string {
  return context.req.param('id') ?? ''
}

/** The form with all that was typed, or as it stands on record; what changed meanwhile is shown beside it. */
function shownForm(
  context: SiteContext,
  state: FormState | undefined,
  given: { hidden: Typed; initial: Typed; fields: ReturnType<typeof fieldSpecs> },
) {
  const form = state ?? freshForm(context, given.initial)
  const isChanged =
    state !== undefined && state.typed['version'] !== undefined && state.typed['version'] !== given.hidden['version']
  const url = new URL(context.req.url)
  context.status(form.status)
  return {
    action: url.pathname + url.search,
    commandId: form.commandId,
    fields: given.fields.filter(({ control }) => control !== 'hidden'),
    typed: form.typed,
    problems: form.problems,
    hidden: given.hidden,
    changedTo: isChanged ? given.initial : undefined,
  }
}

async function optionsFor(
  context: SiteContext,
  chooses: TaskForm['chooses'],
  { task }: TaskPageResult,
): Promise<Record<string, readonly Option[]>> {
  if (chooses === 'assignees') {
    const { units, people } = await ask(context, assignees)
    return { leadUnitId: units, supportUnitIds: units, officerId: people }
  }
  if (chooses === 'parents') {
    const tasks = await ask(context, taskChoices, { planId: task.planId })
    return { parentId: tasks.filter(({ value }) => value !== task.id) }
  }
  return {}
}

async function showTaskForm(context: SiteContext, form: TaskForm, state?: FormState): Promise<Response> {
  const page = await ask(context, taskPage, { taskId: idOf(context) })
  const mayAct = page.acts.includes(form.act)
  const fields = mayAct ? fieldSpecs(form.command.input, await optionsFor(context, form.chooses, page)) : []
  const view = viewOf(context)
  const shown = shownForm(context, state, { hidden: form.hidden(page), initial: form.initial(page), fields })
  const more =
    form.act === 'set-figures' ? (
      <FigureRows language={view.language} figures={page.task.figures} typed={shown.typed} />
    ) : undefined
  return context.html(
    <TaskFormPage
      view={view}
      task={page.task}
      submit={form.command.words}
      form={mayAct ? { ...shown, more } : undefined}
    />,
  )
}

const decidedOnSight = new Set(['confirm', 'return', 'decide-extension', 'hand-in', 'reopen-turn', 'withdraw-hand-in'])

async function showTurnForm(context: SiteContext, form: TurnForm, state?: FormState): Promise<Response> {
  const page = await ask(context, taskPage, { taskId: idOf(context) })
  const turn = turnIn(page, context.req.query('ky'))
  const view = viewOf(context)
  const fields = fieldSpecs(form.command.input)
  const initial = form.initial(turn, view.today)
  const shown = shownForm(context, state, { hidden: form.hidden(turn), initial, fields })
  const more =
    form.act === 'record' ? (
      <ValueFields language={view.language} figures={page.task.figures} typed={shown.typed} />
    ) : undefined
  return context.html(
    <TaskFormPage
      view={view}
      task={page.task}
      submit={form.command.words}
      form={turn.acts.includes(form.act) ? { ...shown, more, otherwise: otherwiseOf(form, page, turn) } : undefined}
    >
      {decidedOnSight.has(form.act) ? <TurnBlock view={view} turn={turn} page={page} heading="h2" /> : undefined}
    </TaskFormPage>,
  )
}

/** Whoever looks at what was handed in may also send it back. */
function otherwiseOf(form: TurnForm, { task }: TaskPageResult, turn: TurnOnPage) {
  const other = turnForms.find(({ act }) => act === 'return')
  if (form.act !== 'confirm' || other === undefined || !turn.acts.includes('return')) return undefined
  return { href: `/nhiem-vu/${task.id}/${other.path}?ky=${turn.id}`, label: other.command.words }
}

function turnIn(page: TaskPageResult, turnId: string | undefined): TurnOnPage {
  const turn = page.turns.find(({ id }) => id === turnId)
  if (turn === undefined) throw new HTTPException(404)
  return turn
}

async function showWithdrawal(context: SiteContext, state?: FormState): Promise<Response> {
  const page = await ask(context, taskPage, { taskId: idOf(context) })
  const progressId = context.req.query('kq') ?? ''
  const turn = page.turns.find(({ progress }) => progress.some(({ id }) => id === progressId))
  if (turn === undefined) throw new HTTPException(404)
  const fields = fieldSpecs(withdrawForm.command.input)
  const shown = shownForm(context, state, { hidden: { progressId }, initial: {}, fields })
  return context.html(
    <TaskFormPage
      view={viewOf(context)}
      task={page.task}
      submit={withdrawForm.command.words}
      form={turn.acts.includes('record') ? shown : undefined}
    />,
  )
}
