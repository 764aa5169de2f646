import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { AnyCommand } from '../../../commands/command.ts'
import { mayEver } from '../../../commands/permission.ts'
import type { Words } from '../../../kernel/words.ts'
import { ask } from '../../../web/ask.ts'
import { partForm } from '../../../web/form-input.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { formFor, freshForm, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { editCriteriaSet } from './commands/edit-criteria-set.ts'
import { makeCriteriaSet } from './commands/make-criteria-set.ts'
import {
  copyCriteriaSet,
  dropCriteriaSet,
  publishCriteriaSet,
  retireCriteriaSet,
} from './commands/publish-criteria-set.ts'
import { CriteriaListPage } from './pages/criteria-list-page.tsx'
import { type CriteriaAct, CriteriaPage } from './pages/criteria-page.tsx'
import { NewCriteriaPage } from './pages/new-criteria-page.tsx'
import {
  CRITERIA_ON_PAGE,
  CriteriaFilter,
  criteriaSetShown,
  type CriteriaShown,
  listCriteriaSets,
} from './queries/criteria-sets.ts'
import { changeRows, rowsOfTyped, typedOfRows } from './rules/typed-rows.ts'
import { words } from './words.ts'

/** Pages of sets of criteria. */
export function criteriaRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/bo-tieu-chi', showList)
  routes.get('/bo-tieu-chi/moi', (context) => showNew(context))
  routes.post('/bo-tieu-chi/moi', (context) =>
    submit(context, makeCriteriaSet, {
      done: ({ criteriaId }) => `/bo-tieu-chi/${context.var.viewer.actor.agencyId}/${String(criteriaId)}`,
      said: words.catalogue.made,
      again: (state) => showNew(context, state),
    }),
  )
  routes.get('/bo-tieu-chi/:agency/:id', (context) => showSet(context))
  routes.post('/bo-tieu-chi/:agency/:id', (context) =>
    submit(context, editCriteriaSet, {
      also: { criteriaId: context.req.param('id') },
      done: () => hrefOf(context),
      said: words.catalogue.edited,
      again: (state) => showSet(context, state),
    }),
  )
  routes.post('/bo-tieu-chi/:agency/:id/dong', changeRowsOf)
  addActs(routes)
  return routes
}

function hrefOf(context: SiteContext): string {
  return `/bo-tieu-chi/${context.req.param('agency')}/${context.req.param('id')}`
}

async function showList(context: SiteContext): Promise<Response> {
  const filter = CriteriaFilter.parse(context.req.query())
  const list = await ask(context, listCriteriaSets, filter)
  const mayMake = mayEver(makeCriteriaSet.may, context.var.viewer.actor)
  return context.html(
    <CriteriaListPage
      view={viewOf(context)}
      list={list}
      filter={filter}
      pageSize={CRITERIA_ON_PAGE}
      mayMake={mayMake}
    />,
  )
}

function showNew(context: SiteContext, state?: FormState): Response | Promise<Response> {
  if (!mayEver(makeCriteriaSet.may, context.var.viewer.actor)) throw new HTTPException(403)
  const form = state ?? freshForm(context)
  context.status(form.status)
  return context.html(<NewCriteriaPage view={viewOf(context)} form={form} />)
}

async function showSet(context: SiteContext, state?: FormState): Promise<Response> {
  const shown = await ask(context, criteriaSetShown, addressOf(context))
  const mayEdit = shown.isOwn && shown.set.state === 'draft' && mayEver(editCriteriaSet.may, context.var.viewer.actor)
  context.status(state?.status ?? 200)
  return context.html(
    <CriteriaPage
      view={viewOf(context)}
      shown={shown}
      editing={mayEdit ? formFor(context, state, editCriteriaSet) : undefined}
      acts={actsOn(context, shown, state)}
    />,
  )
}

function addressOf(context: SiteContext) {
  const address = z
    .object({
      agency: z.coerce
        .number()
        .int()
        .min(1)
        .max(2 ** 31 - 1),
      id: z.uuid(),
    })
    .safeParse(context.req.param())
  if (!address.success) throw new HTTPException(404)
  return { agencyId: address.data.agency, criteriaId: address.data.id }
}

/** Shows the form again with a row more or less; nothing is saved. */
async function changeRowsOf(context: SiteContext): Promise<Response> {
  const { typed } = partForm(await context.req.formData())
  const { rows, rest } = rowsOfTyped(typed)
  const newKey = context.var.site.door.newId()
  const changed = typedOfRows(changeRows(rows, String(typed['doing'] ?? ''), newKey), rest)
  return showSet(context, { ...freshForm(context, changed), command: editCriteriaSet.name })
}

const acts = {
  'ban-hanh': { command: publishCriteriaSet, said: words.catalogue.published },
  'thoi-dung': { command: retireCriteriaSet, said: words.catalogue.retired },
  xoa: { command: dropCriteriaSet, said: words.catalogue.dropped },
  chep: { command: copyCriteriaSet, said: words.catalogue.copied },
} as const satisfies Record<CriteriaAct['path'], { command: AnyCommand; said: Words }>

function addActs(routes: Hono<SiteEnv>): void {
  for (const [path, { command, said }] of Object.entries(acts)) {
    routes.post(`/bo-tieu-chi/:agency/:id/${path}`, (context) =>
      submit(context, command as AnyCommand, {
        also: { criteriaId: context.req.param('id') },
        done: (answer) => {
          const copy = answer['criteriaId']
          if (typeof copy === 'string') return `/bo-tieu-chi/${context.var.viewer.actor.agencyId}/${copy}`
          return path === 'xoa' ? '/bo-tieu-chi' : hrefOf(context)
        },
        said,
        again: (state) => showSet(context, state),
      }),
    )
  }
}

function actsOn(
  context: SiteContext,
  { set, isOwn }: CriteriaShown,
  state: FormState | undefined,
): readonly CriteriaAct[] {
  if (!mayEver(editCriteriaSet.may, context.var.viewer.actor)) return []
  const open: CriteriaAct['path'][] = []
  if (isOwn && set.state === 'draft') open.push('ban-hanh', 'xoa')
  if (isOwn && set.state === 'published') open.push('thoi-dung')
  if (set.state !== 'draft') open.push('chep')
  return open.map((path) => ({ path, form: formFor(context, state, acts[path].command) }))
}
