import type { Hono } from 'hono'
import type { AnyCommand } from '../../../../commands/command.ts'
import { fieldSpecs } from '../../../../commands/fields.ts'
import { mayEver } from '../../../../commands/permission.ts'
import type { FieldSpec } from '../../../../kernel/form.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'
import { ask } from '../../../../web/ask.ts'
import { sendSheet } from '../../../../web/sheet.ts'
import type { SiteContext, SiteEnv } from '../../../../web/site.ts'
import { formFor, freshForm, type FormState, submit } from '../../../../web/submit.ts'
import { viewOf } from '../../../../web/view.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { actRefusal } from '../../rules/initiative.ts'
import { namedIn } from '../../rules/season.ts'
import { holderWords, kindWords } from '../../words.ts'
import { approve, check, endorse, reject, returnInitiative, withdraw } from '../commands/review-steps.ts'
import { fieldLabels } from '../field-words.ts'
import { pageWords } from '../page-words.ts'
import { QueuePage } from '../pages/queue-page.tsx'
import { ReturnPage } from '../pages/return-page.tsx'
import { ReviewPage, type StepForm } from '../pages/review-page.tsx'
import { WithdrawPage } from '../pages/withdraw-page.tsx'
import { registrationReview, type RegistrationReview } from '../queries/registration-review.ts'
import { exportQueue, QueueFilter, type QueueRow, reviewQueue, type WaitingStep } from '../queries/review-queue.ts'
import { reviewQueueHref } from '../rules/notices.ts'
import { idOf } from './forms.tsx'
import { importRights } from './rights.ts'

const said = pageWords.catalogue

/** The steps that lead on, each with its command and what is said when it is done. */
const steps: readonly Step[] = [
  { act: 'endorse', command: endorse, said: said.endorsed },
  { act: 'check', command: check, said: said.checked },
  { act: 'approve', command: approve, said: said.approved },
  { act: 'reject', command: reject, said: said.rejected },
]

interface Step {
  readonly act: 'endorse' | 'check' | 'approve' | 'reject'
  readonly command: AnyCommand
  readonly said: Words
}

/** Deciding on registrations, one by one or many at once, and taking one back. */
export function addReviewRoutes(routes: Hono<SiteEnv>): void {
  addQueueRoutes(routes)
  routes.get('/mo-hinh/:id/xem-xet', (context) => showReview(context))
  for (const step of steps) {
    const path = initiativeHref(':id', step.act)
    routes.get(path, (context) => context.redirect(reviewHref(context), 302))
    routes.post(path, (context) =>
      submit(context, step.command, {
        done: () => reviewQueueHref,
        said: step.said,
        again: (state) => showReview(context, state),
      }),
    )
  }
  routes.get('/mo-hinh/:id/tra-lai', (context) => showReturn(context))
  routes.post('/mo-hinh/:id/tra-lai', (context) =>
    submit(context, returnInitiative, {
      done: () => reviewQueueHref,
      said: said.returned,
      again: (state) => showReturn(context, state),
    }),
  )
  routes.get('/mo-hinh/:id/rut', (context) => showWithdraw(context))
  routes.post('/mo-hinh/:id/rut', (context) =>
    submit(context, withdraw, {
      done: () => '/mo-hinh',
      said: said.withdrawn,
      again: (state) => showWithdraw(context, state),
    }),
  )
}

function reviewHref(context: SiteContext): string {
  return `${initiativeHref(idOf(context).initiativeId)}/xem-xet`
}

async function showReview(context: SiteContext, state?: FormState): Promise<Response> {
  const review = await ask(context, registrationReview, idOf(context))
  const { actor } = context.var.viewer
  context.status(state?.status ?? 200)
  return context.html(
    <ReviewPage
      view={viewOf(context)}
      review={review}
      agencyId={actor.agencyId}
      steps={steps.flatMap((step) => stepForm(context, { step, review, state }))}
      mayReturn={actRefusal(review.initiative, 'return', actor) === undefined}
      seesQueue={mayEver(reviewQueue.may, actor)}
    />,
  )
}

interface StepAsked {
  readonly step: Step
  readonly review: RegistrationReview
  readonly state: FormState | undefined
}

function stepForm(context: SiteContext, { step, review, state }: StepAsked): StepForm[] {
  if (actRefusal(review.initiative, step.act, context.var.viewer.actor) !== undefined) return []
  return [{ act: step.act, fields: fieldsOf(step.command), form: formFor(context, state, step.command) }]
}

/** What the person fills in; which initiatives are meant, the page says itself. */
function fieldsOf(command: AnyCommand): FieldSpec[] {
  return fieldSpecs(command.input).filter(({ name }) => name !== 'chosen')
}

async function showReturn(context: SiteContext, state?: FormState): Promise<Response> {
  const review = await ask(context, registrationReview, idOf(context))
  if (actRefusal(review.initiative, 'return', context.var.viewer.actor) !== undefined)
    return context.redirect(reviewHref(context), 302)
  context.status(state?.status ?? 200)
  return context.html(
    <ReturnPage
      view={viewOf(context)}
      review={review}
      fields={fieldsOf(returnInitiative)}
      form={state ?? freshForm(context)}
    />,
  )
}

async function showWithdraw(context: SiteContext, state?: FormState): Promise<Response> {
  const review = await ask(context, registrationReview, idOf(context))
  if (actRefusal(review.initiative, 'withdraw', context.var.viewer.actor) !== undefined)
    return context.redirect(initiativeHref(review.initiative.id), 302)
  context.status(state?.status ?? 200)
  return context.html(
    <WithdrawPage
      view={viewOf(context)}
      review={review}
      fields={fieldsOf(withdraw)}
      form={state ?? freshForm(context)}
    />,
  )
}

/** By which step each kind of waiting ends. */
const actOf = { registered: 'endorse', endorsed: 'check', checked: 'approve' } as const satisfies Record<
  WaitingStep,
  Step['act']
>

function addQueueRoutes(routes: Hono<SiteEnv>): void {
  routes.get(reviewQueueHref, (context) => showQueue(context))
  routes.get(`${reviewQueueHref}.xlsx`, downloadQueue)
  for (const step of steps.filter(({ act }) => act !== 'reject')) {
    routes.post(`${reviewQueueHref}/${step.act}`, (context) =>
      submit(context, step.command, {
        done: () => reviewQueueHref,
        said: step.said,
        again: (state) => showQueue(context, state),
      }),
    )
  }
}

async function showQueue(context: SiteContext, state?: FormState): Promise<Response> {
  const filter = QueueFilter.parse(context.req.query())
  const queue = await ask(context, reviewQueue, filter)
  const { actor } = context.var.viewer
  const step = steps.find(({ act }) => act === actOf[queue.step])
  context.status(state?.status ?? 200)
  return context.html(
    <QueuePage
      view={viewOf(context)}
      queue={queue}
      filter={filter}
      act={step !== undefined && mayEver(step.command.may, actor) ? step.act : undefined}
      commandId={context.var.site.door.newId()}
      problems={state?.problems ?? []}
      tools={importRights(actor)}
    />,
  )
}

async function downloadQueue(context: SiteContext): Promise<Response> {
  const rows = await ask(context, exportQueue, QueueFilter.parse(context.req.query()))
  const { language } = context.var.viewer
  const texts = pageWords(language)
  const column = (head: string, width: number, cell: (row: QueueRow) => string) => ({ head, width, cell })
  const columns = [
    column(texts.code, 16, ({ code }) => code),
    column(texts.name, 50, ({ name }) => name),
    column(fieldLabels.kind[language], 12, ({ kind }) => kindWords[kind][language]),
    column(fieldLabels.holder[language], 12, ({ holder }) => holderWords[holder][language]),
    column(fieldLabels.field[language], 24, ({ field, seasonFields }) => namedIn(seasonFields, field)[language]),
    column(fieldLabels.level[language], 18, ({ level, seasonLevels }) => namedIn(seasonLevels, level)[language]),
    column(fieldLabels.unitId[language], 28, ({ unitName }) => unitName),
    column(fieldLabels.personId[language], 24, ({ personName }) => personName),
    column(fieldLabels.place[language], 40, ({ place }) => place),
    column(texts.registeredOn, 14, ({ registeredOn }) => (registeredOn === null ? '' : formatDate(registeredOn))),
  ]
  return sendSheet(context, { name: texts.queueTitle, rows, columns }, 'dang-ky-cho-duyet')
}
