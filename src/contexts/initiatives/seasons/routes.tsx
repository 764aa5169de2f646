import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { AnyCommand } from '../../../commands/command.ts'
import { mayEver } from '../../../commands/permission.ts'
import type { Words } from '../../../kernel/words.ts'
import { ask } from '../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { formFor, freshForm, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { askBelow, dropAsk } from './commands/ask-below.ts'
import { draftSeason, editSeasonCommand } from './commands/draft-season.ts'
import {
  changeSeasonCommand,
  closeSeasonCommand,
  copySeason,
  dropSeason,
  openSeasonCommand,
} from './commands/run-season.ts'
import { AskPage, SeasonChangePage, SeasonFormPage } from './pages/season-form-pages.tsx'
import { type SeasonAct, SeasonPage } from './pages/season-page.tsx'
import { SeasonsPage } from './pages/seasons-page.tsx'
import {
  askChoices,
  listSeasons,
  seasonDraft,
  SeasonFilter,
  SEASONS_ON_PAGE,
  seasonShown,
  type SeasonShown,
} from './queries/seasons.ts'
import { words } from './words.ts'

/** Pages of seasons. */
export function seasonRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/mua-thi-dua', showList)
  routes.get('/mua-thi-dua/moi', (context) => showForm(context))
  routes.post('/mua-thi-dua/moi', (context) =>
    submit(context, draftSeason, {
      done: ({ seasonId }) => ownHref(context, seasonId),
      said: words.catalogue.drafted,
      again: (state) => showForm(context, state),
    }),
  )
  routes.post('/mua-thi-dua/chi-tieu/:id/bo', (context) =>
    submit(context, dropAsk, {
      also: { askId: context.req.param('id') },
      done: ({ seasonId }) => ownHref(context, seasonId),
      said: words.catalogue.askDropped,
      again: () => context.redirect('/mua-thi-dua', 303),
    }),
  )
  routes.get('/mua-thi-dua/:agency/:id', (context) => showSeason(context))
  addForms(routes)
  addActs(routes)
  return routes
}

function ownHref(context: SiteContext, seasonId: unknown): string {
  return `/mua-thi-dua/${context.var.viewer.actor.agencyId}/${String(seasonId)}`
}

function addForms(routes: Hono<SiteEnv>): void {
  routes.get('/mua-thi-dua/:agency/:id/sua', (context) => showForm(context))
  routes.post('/mua-thi-dua/:agency/:id/sua', (context) =>
    submit(context, editSeasonCommand, {
      also: { seasonId: context.req.param('id') },
      done: () => ownHref(context, context.req.param('id')),
      said: words.catalogue.edited,
      again: (state) => showForm(context, state),
    }),
  )
  routes.get('/mua-thi-dua/:agency/:id/doi', (context) => showChange(context))
  routes.post('/mua-thi-dua/:agency/:id/doi', (context) =>
    submit(context, changeSeasonCommand, {
      also: { seasonId: context.req.param('id') },
      done: () => ownHref(context, context.req.param('id')),
      said: words.catalogue.changed,
      again: (state) => showChange(context, state),
    }),
  )
  routes.get('/mua-thi-dua/:agency/:id/giao', (context) => showAsk(context))
  routes.post('/mua-thi-dua/:agency/:id/giao', (context) =>
    submit(context, askBelow, {
      also: { seasonId: context.req.param('id') },
      done: () => ownHref(context, context.req.param('id')),
      said: words.catalogue.asked,
      again: (state) => showAsk(context, state),
    }),
  )
}

async function showList(context: SiteContext): Promise<Response> {
  const filter = SeasonFilter.parse(context.req.query())
  const list = await ask(context, listSeasons, filter)
  const mayDraft = mayEver(draftSeason.may, context.var.viewer.actor)
  return context.html(
    <SeasonsPage view={viewOf(context)} list={list} filter={filter} pageSize={SEASONS_ON_PAGE} mayDraft={mayDraft} />,
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
  return { agencyId: address.data.agency, seasonId: address.data.id }
}

async function showForm(context: SiteContext, state?: FormState): Promise<Response> {
  const isNew = context.req.param('id') === undefined
  const asked = isNew ? { fromId: context.req.query('tu') } : { seasonId: addressOf(context).seasonId }
  const draft = await ask(context, seasonDraft, asked)
  const form = state ?? freshForm(context)
  context.status(form.status)
  return context.html(<SeasonFormPage view={viewOf(context)} draft={draft} form={form} />)
}

async function showChange(context: SiteContext, state?: FormState): Promise<Response> {
  const draft = await ask(context, seasonDraft, { seasonId: addressOf(context).seasonId })
  const form = state ?? freshForm(context)
  context.status(form.status)
  return context.html(<SeasonChangePage view={viewOf(context)} draft={draft} form={form} />)
}

async function showAsk(context: SiteContext, state?: FormState): Promise<Response> {
  const { season } = await ask(context, seasonDraft, { seasonId: addressOf(context).seasonId })
  if (season === undefined) throw new HTTPException(404)
  const choices = await ask(context, askChoices)
  const form = state ?? freshForm(context)
  context.status(form.status)
  return context.html(<AskPage view={viewOf(context)} season={season} choices={choices} form={form} />)
}

async function showSeason(context: SiteContext, state?: FormState): Promise<Response> {
  const shown = await ask(context, seasonShown, addressOf(context))
  const mayRun = mayEver(openSeasonCommand.may, context.var.viewer.actor)
  context.status(state?.status ?? 200)
  return context.html(
    <SeasonPage
      view={viewOf(context)}
      shown={shown}
      acts={mayRun ? actsOn(context, shown, state) : []}
      taking={mayRun ? freshForm(context) : undefined}
    />,
  )
}

const acts = {
  mo: { command: openSeasonCommand, said: words.catalogue.opened },
  dong: { command: closeSeasonCommand, said: words.catalogue.closed },
  chep: { command: copySeason, said: words.catalogue.copied },
  xoa: { command: dropSeason, said: words.catalogue.dropped },
} as const satisfies Record<SeasonAct['path'], { command: AnyCommand; said: Words }>

function addActs(routes: Hono<SiteEnv>): void {
  for (const [path, { command, said }] of Object.entries(acts)) {
    routes.post(`/mua-thi-dua/:agency/:id/${path}`, (context) =>
      submit(context, command as AnyCommand, {
        also: { seasonId: context.req.param('id') },
        done: ({ seasonId }) => {
          if (path === 'xoa') return '/mua-thi-dua'
          return ownHref(context, seasonId ?? context.req.param('id'))
        },
        said,
        again: (state) => showSeason(context, state),
      }),
    )
  }
}

function actsOn(
  context: SiteContext,
  { season, isOwn }: SeasonShown,
  state: FormState | undefined,
): readonly SeasonAct[] {
  if (!isOwn) return []
  const open: Readonly<Record<typeof season.state, readonly SeasonAct['path'][]>> = {
    draft: ['mo', 'xoa'],
    open: ['dong', 'chep'],
    closed: ['chep'],
  }
  return open[season.state].map((path) => ({ path, form: formFor(context, state, acts[path].command) }))
}
