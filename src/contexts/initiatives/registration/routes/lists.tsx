import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { fieldSpecs } from '../../../../commands/fields.ts'
import type { Actor } from '../../../../commands/actor.ts'
import { mayEver } from '../../../../commands/permission.ts'
import type { Option } from '../../../../kernel/form.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import { ask } from '../../../../web/ask.ts'
import { sendSheet } from '../../../../web/sheet.ts'
import type { SiteContext, SiteEnv } from '../../../../web/site.ts'
import { formFor, freshForm, type FormState, submit } from '../../../../web/submit.ts'
import { viewOf } from '../../../../web/view.ts'
import { type PaperKind, sendPaper } from '../../../documents/index.ts'
import { answerSuperiorList } from '../commands/answer-list.ts'
import { correctListAnswer } from '../commands/correct-answer.ts'
import { recallSuperiorList } from '../commands/recall-list.ts'
import { sendSuperiorList } from '../commands/send-list.ts'
import { listWords } from '../list-words.ts'
import { CorrectPage } from '../pages/correct-page.tsx'
import { ListPage } from '../pages/list-page.tsx'
import { ListsPage } from '../pages/lists-page.tsx'
import { NewListPage } from '../pages/new-list-page.tsx'
import { pageWords } from '../page-words.ts'
import { answeredLine } from '../queries/answered-line.ts'
import {
  exportSuperiorLists,
  type ListDraft,
  type ListLineShown,
  type ListRow,
  type ListShown,
  ListsFilter,
  superiorList,
  superiorListDraft,
  superiorLists,
} from '../queries/superior-lists.ts'
import { listHref, listsHref } from '../rules/list-href.ts'

/** Lists to the superior: drawn up and sent, or received and answered. */
export function addListRoutes(routes: Hono<SiteEnv>): void {
  routes.get(listsHref, showLists)
  routes.get(`${listsHref}.xlsx`, downloadLists)
  routes.get(`${listsHref}/moi`, (context) => showNew(context))
  routes.post(`${listsHref}/moi`, (context) =>
    submit(context, sendSuperiorList, {
      done: ({ listId }) => listHref(context.var.viewer.actor.agencyId, String(listId)),
      said: listWords.catalogue.sentDone,
      again: (state) => showNew(context, state),
    }),
  )
  routes.get(`${listsHref}/:agency/:id`, (context) => showList(context))
  routes.post(`${listsHref}/:agency/:id/tra-loi`, (context) => {
    const { agencyId, listId } = listOf(context)
    return submit(context, answerSuperiorList, {
      also: { senderId: agencyId, listId },
      done: () => listHref(agencyId, listId),
      said: listWords.catalogue.answered,
      again: (state) => showList(context, state),
    })
  })
  addChangeRoutes(routes)
  for (const kind of ['docx', 'pdf'] as const satisfies readonly PaperKind[]) {
    routes.get(`${listsHref}/:agency/:id/danh-sach.${kind}`, async (context) =>
      sendPaper(context, (await ask(context, superiorList, listOf(context))).document, kind),
    )
  }
  routes.get(`${listsHref}/:agency/:id/danh-sach.xlsx`, downloadList)
}

/** What may still be changed: the sender takes a list back, the superior puts an answer right. */
function addChangeRoutes(routes: Hono<SiteEnv>): void {
  routes.post(`${listsHref}/:agency/:id/rut-lai`, (context) => {
    const { agencyId, listId } = listOf(context)
    return submit(context, recallSuperiorList, {
      also: { listId },
      done: () => listHref(agencyId, listId),
      said: listWords.catalogue.recalledDone,
      again: (state) => showList(context, state),
    })
  })
  routes.get(`${listsHref}/:agency/:id/dong/:line`, (context) => showCorrection(context))
  routes.post(`${listsHref}/:agency/:id/dong/:line`, (context) => {
    const { agencyId, listId, lineId } = lineOf(context)
    return submit(context, correctListAnswer, {
      also: { senderId: agencyId, listId, lineId },
      done: () => listHref(agencyId, listId),
      said: listWords.catalogue.correctedDone,
      again: (state) => showCorrection(context, state),
    })
  })
}

async function showCorrection(context: SiteContext, state?: FormState): Promise<Response> {
  const line = await ask(context, answeredLine, lineOf(context))
  const other = line.decision === 'approved' ? 'returned' : 'approved'
  const form = state ?? freshForm(context, { decision: other })
  context.status(form.status)
  return context.html(<CorrectPage view={viewOf(context)} line={line} form={form} />)
}

function lineOf(context: SiteContext): { agencyId: number; listId: string; lineId: string } {
  const lineId = z.uuid().safeParse(context.req.param('line'))
  if (!lineId.success) throw new HTTPException(404)
  return { ...listOf(context), lineId: lineId.data }
}

function listOf(context: SiteContext): { agencyId: number; listId: string } {
  const agencyId = z.coerce.number().int().min(1).max(2_000_000_000).safeParse(context.req.param('agency'))
  const listId = z.uuid().safeParse(context.req.param('id'))
  if (!agencyId.success || !listId.success) throw new HTTPException(404)
  return { agencyId: agencyId.data, listId: listId.data }
}

async function showLists(context: SiteContext): Promise<Response> {
  const filter = ListsFilter.parse(context.req.query())
  const lists = await ask(context, superiorLists, filter)
  const maySend = mayEver(sendSuperiorList.may, context.var.viewer.actor)
  return context.html(<ListsPage view={viewOf(context)} lists={lists} filter={filter} maySend={maySend} />)
}

async function downloadLists(context: SiteContext): Promise<Response> {
  const rows = await ask(context, exportSuperiorLists, ListsFilter.parse(context.req.query()))
  const texts = listWords(context.var.viewer.language)
  const column = (head: string, width: number, cell: (row: ListRow) => string | number) => ({ head, width, cell })
  const columns = [
    column(texts.number, 16, ({ number }) => number),
    column(texts.sentOn, 14, ({ sentOn }) => formatDate(sentOn)),
    column(texts.from, 40, ({ senderName }) => senderName),
    column(texts.to, 40, ({ superiorName }) => superiorName),
    column(texts.season, 40, ({ seasonName }) => seasonName),
    column(texts.lines, 10, ({ lines }) => lines),
    column(texts.approved, 10, ({ approved }) => approved),
    column(texts.returned, 10, ({ returned }) => returned),
    column(texts.recalled, 12, ({ isRecalled }) => (isRecalled ? '×' : '')),
  ]
  return sendSheet(context, { name: texts.title, rows, columns }, 'danh-sach-gui')
}

async function showNew(context: SiteContext, state?: FormState): Promise<Response> {
  const typed = state?.typed ?? {}
  const draft = await ask(context, superiorListDraft, {
    seasonId: typed['seasonId'] ?? context.req.query('mua'),
    toAgencyId: typed['toAgencyId'] ?? context.req.query('gui'),
  })
  const usual = { toAgencyId: String(draft.above[0]?.id ?? ''), sentOn: formatDate(viewOf(context).today) }
  const form = state ?? freshForm(context, { ...usual, signer: draft.signers[0]?.personId ?? '' })
  const fields = fieldSpecs(sendSuperiorList.input, optionsOf(draft)).filter(({ name }) => name !== 'seasonId')
  context.status(form.status)
  return context.html(<NewListPage view={viewOf(context)} draft={draft} fields={fields} form={form} />)
}

function optionsOf({ above, initiatives, signers }: ListDraft): Record<string, readonly Option[]> {
  const same = (value: string, name: string): Option => ({ value, label: { vi: name, en: name } })
  return {
    toAgencyId: above.map(({ id, name }) => same(String(id), name)),
    initiativeIds: initiatives.map(({ id, code, name, unitName }) => same(id, `${code} · ${name} (${unitName})`)),
    signer: signers.map(({ personId, name, jobTitle }) =>
      same(personId, jobTitle === '' ? name : `${name}, ${jobTitle}`),
    ),
  }
}

async function showList(context: SiteContext, state?: FormState): Promise<Response> {
  const list = await ask(context, superiorList, listOf(context))
  const { actor } = context.var.viewer
  const { mayAnswer, mayRecall, mayCorrect } = listRights(list, actor)
  context.status(state?.status ?? 200)
  return context.html(
    <ListPage
      view={viewOf(context)}
      list={list}
      agencyId={actor.agencyId}
      form={mayAnswer ? formFor(context, state, answerSuperiorList) : undefined}
      recallForm={mayRecall ? formFor(context, state, recallSuperiorList) : undefined}
      maySend={mayEver(sendSuperiorList.may, actor)}
      mayCorrect={mayCorrect}
    />,
  )
}

/** What the reader may do with a list as it stands: its receiver answers what is open, its sender takes back what nobody answered. */
function listRights(list: ListShown, actor: Actor) {
  const stands = list.recall === null
  const isReceived = list.toAgencyId === actor.agencyId
  const isOpen = stands && list.lines.some(({ decision }) => decision === null)
  const isUntouched = stands && list.lines.every(({ decision }) => decision === null)
  return {
    mayAnswer: isOpen && isReceived && mayEver(answerSuperiorList.may, actor),
    mayRecall: isUntouched && list.agencyId === actor.agencyId && mayEver(recallSuperiorList.may, actor),
    mayCorrect: isReceived && mayEver(correctListAnswer.may, actor),
  }
}

async function downloadList(context: SiteContext): Promise<Response> {
  const list = await ask(context, superiorList, listOf(context))
  const { language } = context.var.viewer
  const texts = listWords(language)
  const page = pageWords(language)
  const column = (head: string, width: number, cell: (row: ListLineShown) => string | number) => ({ head, width, cell })
  const columns = [
    column('TT', 6, ({ position }) => position),
    column(page.code, 16, ({ code }) => code),
    column(texts.initiative, 50, ({ name }) => name),
    column(texts.unit, 40, ({ unitName, place }) => (place === '' ? unitName : `${unitName}, ${place}`)),
    column(texts.answer, 14, ({ decision }) => (decision === null ? '' : texts[decision])),
    column(texts.reason, 40, ({ reason }) => reason),
  ]
  return sendSheet(context, { name: list.number.replace(/[/\\?*[\]:]/g, '-'), rows: list.lines, columns }, 'danh-sach')
}
