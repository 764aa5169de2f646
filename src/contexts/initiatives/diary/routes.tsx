import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { fieldSpecs } from '../../../commands/fields.ts'
import type { Typed } from '../../../kernel/form.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { ListPager } from '../../../ui/list-tools.tsx'
import { EmptyState } from '../../../ui/note.tsx'
import type { View } from '../../../ui/view.ts'
import { ask } from '../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { freshForm, type FormState, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { actPaths, initiativeHref } from '../rules/act-paths.ts'
import { setOutputs } from './commands/set-outputs.ts'
import { recordSession } from './commands/record-session.ts'
import { withdrawEntry } from './commands/withdraw-entry.ts'
import { type DiaryForm, diaryForms } from './forms.ts'
import { DiaryFormPage } from './pages/diary-form-page.tsx'
import { EntryList } from './pages/entry-list.tsx'
import { PlannedRows, ValueFields } from './pages/planned-rows.tsx'
import { type Diary, diaryShown, ENTRIES_ON_PAGE } from './queries/diary-of.ts'
import { pageWords, words } from './words.ts'

const withdrawPath = `${actPaths.record}/rut`

/** Forms of carrying out an initiative, and its whole diary. */
export function diaryRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  for (const form of diaryForms) {
    const path = `/mo-hinh/:id/${form.path}`
    routes.get(path, (context) => showForm(context, form))
    routes.post(path, (context) =>
      submit(context, form.command, {
        also: { initiativeId: idOf(context) },
        done: () => initiativeHref(idOf(context)),
        said: form.said,
        again: (state) => showForm(context, form, state),
      }),
    )
  }
  routes.get(`/mo-hinh/:id/${withdrawPath}`, (context) => showWithdrawal(context))
  routes.post(`/mo-hinh/:id/${withdrawPath}`, (context) =>
    submit(context, withdrawEntry, {
      done: () => initiativeHref(idOf(context), 'record'),
      said: words.catalogue.saidWithdrawn,
      again: (state) => showWithdrawal(context, state),
    }),
  )
  return routes
}

function idOf(context: SiteContext): string {
  return context.req.param('id') ?? ''
}

async function diaryAsked(context: SiteContext): Promise<Diary> {
  return ask(context, diaryShown, { initiativeId: idOf(context), page: context.req.query('page') })
}

async function showForm(context: SiteContext, form: DiaryForm, state?: FormState): Promise<Response> {
  const diary = await diaryAsked(context)
  const view = viewOf(context)
  const shown = state ?? freshForm(context, form.initial(diary, view.today))
  context.status(shown.status)
  const { actor } = context.var.viewer
  const fields = fieldSpecs(form.command.input, form.options?.(diary))
  return context.html(
    <DiaryFormPage
      view={view}
      diary={diary}
      submit={form.command.words}
      isReading={form.tab === true}
      tabs={form.tab === true ? recordTabs(diary) : undefined}
      form={
        diary.acts.includes(form.act) && actor.kind === 'person'
          ? {
              action: new URL(context.req.url).pathname,
              commandId: shown.commandId,
              fields: fields.filter(({ control }) => control !== 'hidden'),
              typed: shown.typed,
              problems: shown.problems,
              hidden: form.hidden(diary),
              lead: leadOf(form, diary, view),
              more: <MoreOf form={form} diary={diary} view={view} typed={shown.typed} />,
            }
          : undefined
      }
    >
      {form.tab === true ? (
        <WholeDiary
          view={view}
          diary={diary}
          page={Number(context.req.query('page') ?? 1)}
          isAlone={!diary.acts.includes(form.act)}
        />
      ) : null}
    </DiaryFormPage>,
  )
}

function recordTabs({ head }: Diary) {
  return diaryForms
    .filter(({ tab }) => tab === true)
    .map(({ path, command }) => ({ href: `${initiativeHref(head.id)}/${path}`, label: command.words }))
}

function leadOf(form: DiaryForm, { head }: Diary, { language }: View): string | undefined {
  const texts = pageWords(language)
  if (form.act === 'set-outputs') {
    return texts.seasonDays(formatDate(head.registrationFrom), formatDate(head.recognitionOn))
  }
  const isReview = form.act === 'review-interim' && head.interimReviewOn !== null
  return isReview ? texts.reviewDue(formatDate(head.interimReviewOn)) : undefined
}

function MoreOf({ form, diary, view, typed }: { form: DiaryForm; diary: Diary; view: View; typed: Typed }) {
  const { language } = view
  if (form.command.name === setOutputs.name) return <PlannedRows language={language} diary={diary} typed={typed} />
  if (form.command.name === recordSession.name) return <ValueFields language={language} diary={diary} typed={typed} />
  return null
}

interface WholeDiaryProps {
  readonly view: View
  readonly diary: Diary
  readonly page: number
  /** Nothing stands above it: then the page's own heading names it. */
  readonly isAlone: boolean
}

/** All entries, thirty at a time. */
function WholeDiary({ view, diary, page, isAlone }: WholeDiaryProps) {
  const { language } = view
  const texts = pageWords(language)
  const { entries, entryCount, acts, head } = diary
  const at = Number.isSafeInteger(page) && page > 0 ? page : 1
  return (
    <section id="nhat-ky">
      <h2 class={isAlone ? 'vh' : undefined}>{texts.diary}</h2>
      {entries.length === 0 ? (
        <EmptyState language={language} title={texts.empty} advice={texts.emptyAdvice} />
      ) : (
        <EntryList
          language={language}
          entries={entries}
          whole
          withdrawHref={({ id, kind }) =>
            acts.includes(kind === 'review' ? 'review-interim' : 'record')
              ? `${initiativeHref(head.id)}/${withdrawPath}?muc=${id}`
              : undefined
          }
        />
      )}
      <ListPager view={view} page={at} pageSize={ENTRIES_ON_PAGE} shown={entries.length} total={entryCount} />
    </section>
  )
}

async function showWithdrawal(context: SiteContext, state?: FormState): Promise<Response> {
  const entryId = context.req.query('muc') ?? ''
  const diary = await ask(context, diaryShown, { initiativeId: idOf(context), entryId })
  const entry = diary.entries.find(({ id }) => id === entryId)
  if (entry === undefined) throw new HTTPException(404)
  const view = viewOf(context)
  const shown = state ?? freshForm(context)
  context.status(shown.status)
  const act = entry.kind === 'review' ? 'review-interim' : 'record'
  const isOpen = diary.acts.includes(act) && entry.withdrawnReason === null
  return context.html(
    <DiaryFormPage
      view={view}
      diary={diary}
      submit={withdrawEntry.words}
      form={
        isOpen
          ? {
              action: view.path,
              commandId: shown.commandId,
              fields: fieldSpecs(withdrawEntry.input).filter(({ control }) => control !== 'hidden'),
              typed: shown.typed,
              problems: shown.problems,
              hidden: { entryId },
              lead: undefined,
            }
          : undefined
      }
    >
      <EntryList language={view.language} entries={[entry]} whole />
    </DiaryFormPage>,
  )
}
