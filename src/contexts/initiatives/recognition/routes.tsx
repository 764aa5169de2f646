import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { AnyCommand } from '../../../commands/command.ts'
import { mayEver } from '../../../commands/permission.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import { say } from '../../../ui/text.ts'
import { ask } from '../../../web/ask.ts'
import { sendSheet } from '../../../web/sheet.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { formFor, freshForm, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { sendPaper } from '../../documents/index.ts'
import { addRecognitionLines, dropRecognitionList, setRecognitionLine } from './commands/change-recognition-list.ts'
import { decideRecognitionList } from './commands/decide-recognition.ts'
import { proposeRecognition } from './commands/propose-recognition.ts'
import { withdrawCertificateOf } from './commands/withdraw-certificate.ts'
import { withdrawRecognitionOf } from './commands/withdraw-recognition.ts'
import { DecisionPage } from './pages/decision-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { ListsPage, listStates } from './pages/lists-page.tsx'
import { NewListPage } from './pages/new-list-page.tsx'
import { WithdrawCertificatePage } from './pages/withdraw-certificate-page.tsx'
import { WithdrawPage } from './pages/withdraw-page.tsx'
import { certificateWithdrawal } from './queries/certificate-withdrawal.ts'
import { recognitionDraft } from './queries/recognition-draft.ts'
import { recognitionDecision, recognitionListPage } from './queries/recognition-list.ts'
import {
  exportRecognitionLists,
  ListFilter,
  type ListListed,
  LISTS_ON_PAGE,
  recognitionLists,
} from './queries/recognition-lists.ts'
import { withdrawalDraft } from './queries/withdrawal-draft.ts'
import { certificateWithdrawalHref } from './rules/hrefs.ts'
import { addVerifyRoutes } from './verify-routes.tsx'
import { words } from './words.ts'

const { catalogue } = words

/** Pages of recognition, and of verifying certificates, which are open to all. */
export function recognitionRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/cong-nhan', showLists)
  routes.get('/cong-nhan/danh-sach.xlsx', downloadLists)
  routes.get('/cong-nhan/moi', (context) => showNew(context))
  routes.post('/cong-nhan/moi', (context) =>
    submit(context, proposeRecognition, {
      done: ({ listId }) => `/cong-nhan/${String(listId)}`,
      said: catalogue.proposed,
      again: (state) => showNew(context, state),
    }),
  )
  addListRoutes(routes)
  addDecisionRoutes(routes)
  addWithdrawalRoutes(routes)
  addCertificateRoutes(routes)
  addVerifyRoutes(routes)
  return routes
}

async function showLists(context: SiteContext): Promise<Response> {
  const filter = ListFilter.parse(context.req.query())
  const list = await ask(context, recognitionLists, filter)
  const mayPropose = mayEver(proposeRecognition.may, context.var.viewer.actor)
  return context.html(
    <ListsPage view={viewOf(context)} list={list} filter={filter} pageSize={LISTS_ON_PAGE} mayPropose={mayPropose} />,
  )
}

async function downloadLists(context: SiteContext): Promise<Response> {
  const rows = await ask(context, exportRecognitionLists, ListFilter.parse(context.req.query()))
  const { language } = context.var.viewer
  const column = (head: string, width: number, cell: (row: ListListed) => string | number | null) => ({
    head,
    width,
    cell,
  })
  const texts = words(language)
  const columns = [
    column(texts.listName, 50, ({ name }) => name),
    column(texts.season, 10, ({ year }) => year),
    column(texts.level, 18, ({ level }) => say(level, language)),
    column(texts.isDecided, 12, ({ recognisedCount }) => recognisedCount),
    column(texts.count, 12, ({ lineCount }) => lineCount),
    column(texts.number, 18, ({ number }) => number),
    column(texts.decidedOn, 14, ({ decidedOn }) => (decidedOn === null ? null : formatDate(decidedOn))),
    column(texts.standing, 16, ({ state }) => say(listStates[state].label, language)),
  ]
  return sendSheet(context, { name: texts.lists, rows, columns }, 'cong-nhan')
}

async function showNew(context: SiteContext, state?: FormState): Promise<Response> {
  const { season, level } = context.req.query()
  const draft = await ask(context, recognitionDraft, { ...(season && { season }), ...(level && { level }) })
  const form = state ?? freshForm(context)
  context.status(form.status)
  return context.html(<NewListPage view={viewOf(context)} draft={draft} form={form} />)
}

function addListRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/cong-nhan/:id', (context) => showList(context))
  for (const { path, command, said } of listChanges) {
    routes.post(`/cong-nhan/:id/${path}`, (context) =>
      submit(context, command, {
        also: { listId: idOf(context) },
        done: () => `/cong-nhan/${idOf(context)}`,
        said,
        again: (state) => showList(context, state),
      }),
    )
  }
}

/** What can be done to a list, each by a form on its page. */
const listChanges: readonly { readonly path: string; readonly command: AnyCommand; readonly said: Words }[] = [
  { path: 'dong', command: setRecognitionLine, said: catalogue.lineSet },
  { path: 'them', command: addRecognitionLines, said: catalogue.added },
  { path: 'bo', command: dropRecognitionList, said: catalogue.dropped },
  { path: 'quyet-dinh', command: decideRecognitionList, said: catalogue.decidedNow },
]

async function showList(context: SiteContext, state?: FormState): Promise<Response> {
  const list = await ask(context, recognitionListPage, { listId: idOf(context) })
  const { actor } = context.var.viewer
  context.status(state?.status ?? 200)
  return context.html(
    <ListPage
      view={viewOf(context)}
      list={list}
      formOf={(command, typed) => formFor(context, state, command, typed)}
      mayChange={mayEver(setRecognitionLine.may, actor)}
      mayDecide={mayEver(decideRecognitionList.may, actor)}
    />,
  )
}

function addDecisionRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/cong-nhan/:id/quyet-dinh', async (context) => {
    const decision = await ask(context, recognitionDecision, { listId: idOf(context) })
    return context.html(<DecisionPage view={viewOf(context)} decision={decision} />)
  })
  for (const kind of ['docx', 'pdf'] as const) {
    routes.get(`/cong-nhan/:id/quyet-dinh.${kind}`, async (context) =>
      sendPaper(context, (await ask(context, recognitionDecision, { listId: idOf(context) })).document, kind),
    )
  }
}

function addWithdrawalRoutes(routes: Hono<SiteEnv>): void {
  // Recognising is done list by list.
  for (const path of ['cong-nhan', 'khong-cong-nhan']) {
    routes.get(`/mo-hinh/:id/${path}`, (context) => context.redirect('/cong-nhan', 303))
  }
  routes.get('/mo-hinh/:id/thu-hoi', (context) => showWithdrawal(context))
  routes.post('/mo-hinh/:id/thu-hoi', (context) =>
    submit(context, withdrawRecognitionOf, {
      also: { initiativeId: idOf(context) },
      done: () => `/mo-hinh/${idOf(context)}`,
      said: catalogue.withdrawn,
      again: (state) => showWithdrawal(context, state),
    }),
  )
}

/** A superior takes back what it gave to an initiative below. */
function addCertificateRoutes(routes: Hono<SiteEnv>): void {
  const path = certificateWithdrawalHref(':id')
  routes.get(path, (context) => showCertificateWithdrawal(context))
  routes.post(path, (context) =>
    submit(context, withdrawCertificateOf, {
      also: { certificateId: idOf(context) },
      done: ({ initiativeId }) => `/mo-hinh/${String(initiativeId)}`,
      said: catalogue.certificateWithdrawn,
      again: (state) => showCertificateWithdrawal(context, state),
    }),
  )
}

async function showCertificateWithdrawal(context: SiteContext, state?: FormState): Promise<Response> {
  const certificate = await ask(context, certificateWithdrawal, { certificateId: idOf(context) })
  const form = state ?? freshForm(context)
  context.status(form.status)
  return context.html(<WithdrawCertificatePage view={viewOf(context)} certificate={certificate} form={form} />)
}

async function showWithdrawal(context: SiteContext, state?: FormState): Promise<Response> {
  const initiative = await ask(context, withdrawalDraft, { initiativeId: idOf(context) })
  const form = state ?? freshForm(context)
  context.status(form.status)
  return context.html(<WithdrawPage view={viewOf(context)} initiative={initiative} form={form} />)
}

function idOf(context: SiteContext): string {
  const id = z.uuid().safeParse(context.req.param('id'))
  if (!id.success) throw new HTTPException(404)
  return id.data
}
