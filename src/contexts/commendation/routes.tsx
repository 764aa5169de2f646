import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { AnyCommand } from '../../commands/command.ts'
import { mayEver } from '../../commands/permission.ts'
import { formatDate } from '../../kernel/plain-date.ts'
import type { Words } from '../../kernel/words.ts'
import { say } from '../../ui/text.ts'
import { ask } from '../../web/ask.ts'
import { sendSheet } from '../../web/sheet.ts'
import type { SiteContext, SiteEnv } from '../../web/site.ts'
import { formFor, freshForm, type FormState, submit } from '../../web/submit.ts'
import { viewOf } from '../../web/view.ts'
import { holderWords } from '../initiatives/browser.ts'
import { revokeCommendation } from './commands/grant.ts'
import { saveCommendationForm, setVotingRule } from './commands/keep-forms.ts'
import { editProposal } from './commands/edit-proposal.ts'
import { propose } from './commands/propose.ts'
import { declineProposal, withdrawProposal } from './commands/withdraw-proposal.ts'
import { addCouncilRoutes } from './council-routes.tsx'
import { EditProposalPage } from './pages/edit-proposal-page.tsx'
import { FormsPage } from './pages/forms-page.tsx'
import { ProposalPage } from './pages/proposal-page.tsx'
import { ProposePage } from './pages/propose-page.tsx'
import { RegisterPage } from './pages/register-page.tsx'
import { proposalDraft, proposalEdit } from './queries/drafts.ts'
import { formsShown } from './queries/forms.ts'
import { proposalPage } from './queries/proposal-page.ts'
import { exportRegister, register, REGISTER_ON_PAGE, RegisterFilter, type RegisterRow } from './queries/register.ts'
import { proposalAfter } from './rules/states.ts'
import { stateWords, words } from './words.ts'

const { catalogue } = words

/** Pages of commendation: proposals, councils, decisions, the register, the forms. */
export function commendationRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/khen-thuong', showRegister)
  routes.get('/khen-thuong/so.xlsx', downloadRegister)
  routes.get('/khen-thuong/de-nghi', (context) => showNew(context))
  routes.post('/khen-thuong/de-nghi', (context) =>
    submit(context, propose, {
      done: ({ proposalId }) => `/khen-thuong/${String(proposalId)}`,
      said: catalogue.proposed,
      again: (state) => showNew(context, state),
    }),
  )
  addFormRoutes(routes)
  addCouncilRoutes(routes)
  addProposalRoutes(routes)
  return routes
}

async function showRegister(context: SiteContext): Promise<Response> {
  const filter = RegisterFilter.parse(context.req.query())
  const list = await ask(context, register, filter)
  const mayPropose = mayEver(propose.may, context.var.viewer.actor)
  return context.html(
    <RegisterPage
      view={viewOf(context)}
      list={list}
      filter={filter}
      pageSize={REGISTER_ON_PAGE}
      mayPropose={mayPropose}
    />,
  )
}

async function downloadRegister(context: SiteContext): Promise<Response> {
  const rows = await ask(context, exportRegister, RegisterFilter.parse(context.req.query()))
  const { language } = context.var.viewer
  const texts = words(language)
  const column = (head: string, width: number, cell: (row: RegisterRow) => string | number | null) => ({
    head,
    width,
    cell,
  })
  const columns = [
    column(texts.code, 14, ({ code }) => code),
    column(texts.year, 8, ({ year }) => year),
    column(texts.holder, 14, ({ holder }) => say(holderWords[holder], language)),
    column(texts.name, 36, ({ holderName }) => holderName),
    column(texts.form, 36, ({ formName }) => formName),
    column(texts.achievement, 60, ({ achievement }) => achievement),
    column(texts.state, 18, ({ state }) => say(stateWords[state], language)),
    column(texts.serial, 18, ({ number }) => number),
    column(texts.decidedOn, 14, ({ decidedOn }) => (decidedOn === null ? null : formatDate(decidedOn))),
    column(texts.reward, 16, ({ rewardVnd }) => rewardVnd),
    column(texts.certificate, 20, ({ certificateCode }) => certificateCode),
  ]
  return sendSheet(context, { name: texts.register, rows, columns }, 'so-khen-thuong')
}

async function showNew(context: SiteContext, state?: FormState): Promise<Response> {
  const draft = await ask(context, proposalDraft)
  // From the page of an initiative its id comes along.
  const initiative = context.req.query('mo-hinh')
  const form = state ?? freshForm(context, initiative === undefined ? {} : { initiativeId: initiative })
  context.status(form.status)
  return context.html(<ProposePage view={viewOf(context)} draft={draft} form={form} />)
}

function addFormRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/khen-thuong/danh-muc', (context) => showForms(context))
  const changes = [
    { path: 'hinh-thuc', command: saveCommendationForm, said: catalogue.formSaved },
    { path: 'ty-le', command: setVotingRule, said: catalogue.votingSaved },
  ] satisfies readonly { path: string; command: AnyCommand; said: Words }[]
  for (const { path, command, said } of changes) {
    routes.post(`/khen-thuong/danh-muc/${path}`, (context) =>
      submit(context, command as AnyCommand, {
        done: () => '/khen-thuong/danh-muc',
        said,
        again: (state) => showForms(context, state),
      }),
    )
  }
}

async function showForms(context: SiteContext, state?: FormState): Promise<Response> {
  const shown = await ask(context, formsShown)
  context.status(state?.status ?? 200)
  return context.html(
    <FormsPage
      view={viewOf(context)}
      shown={shown}
      changed={context.req.query('sua')}
      formOf={(command) => formFor(context, state, command)}
    />,
  )
}

const acts: readonly { readonly path: string; readonly command: AnyCommand; readonly said: Words }[] = [
  { path: 'rut', command: withdrawProposal, said: catalogue.withdrawn },
  { path: 'khong-khen', command: declineProposal, said: catalogue.declined },
  { path: 'thu-hoi', command: revokeCommendation, said: catalogue.revoked },
]

function addProposalRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/khen-thuong/:id', (context) => showProposal(context))
  routes.get('/khen-thuong/:id/sua', (context) => showEdit(context))
  routes.post('/khen-thuong/:id/sua', (context) =>
    submit(context, editProposal, {
      also: { proposalId: idOf(context) },
      done: () => `/khen-thuong/${idOf(context)}`,
      said: catalogue.edited,
      again: (state) => showEdit(context, state),
    }),
  )
  for (const { path, command, said } of acts) {
    routes.post(`/khen-thuong/:id/${path}`, (context) =>
      submit(context, command, {
        also: { proposalId: idOf(context) },
        done: () => `/khen-thuong/${idOf(context)}`,
        said,
        again: (state) => showProposal(context, state),
      }),
    )
  }
}

async function showEdit(context: SiteContext, state?: FormState): Promise<Response> {
  const edit = await ask(context, proposalEdit, { proposalId: idOf(context) })
  // What a council has voted on stays as it was voted on: its own page says where it stands.
  if (state === undefined && proposalAfter(edit.proposal.state, 'edit') === undefined)
    return context.redirect(`/khen-thuong/${idOf(context)}`, 303)
  const form = state ?? freshForm(context)
  context.status(form.status)
  return context.html(<EditProposalPage view={viewOf(context)} edit={edit} form={form} />)
}

async function showProposal(context: SiteContext, state?: FormState): Promise<Response> {
  const shown = await ask(context, proposalPage, { proposalId: idOf(context) })
  context.status(state?.status ?? 200)
  return context.html(
    <ProposalPage view={viewOf(context)} shown={shown} formOf={(command) => formFor(context, state, command)} />,
  )
}

function idOf(context: SiteContext): string {
  const id = z.uuid().safeParse(context.req.param('id'))
  if (!id.success) throw new HTTPException(404)
  return id.data
}
