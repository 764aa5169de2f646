import { Hono } from 'hono'
import type { z } from 'zod'
import type { Typed } from '../../kernel/form.ts'
import { parsePlainDate, parseTypedDate, type PlainDate } from '../../kernel/plain-date.ts'
import { ask } from '../../web/ask.ts'
import { partForm, shapeInput } from '../../web/form-input.ts'
import type { SiteContext, SiteEnv } from '../../web/site.ts'
import { type FormState, submit } from '../../web/submit.ts'
import { viewOf } from '../../web/view.ts'
import { correctReading } from './commands/correct-reading.ts'
import { dropReading } from './commands/drop-reading.ts'
import { edits } from './commands/edit-fields.ts'
import { undoCorrection } from './commands/undo-correction.ts'
import { type FirstDues, rhythmsOf } from './pages/first-dues.ts'
import { type AcceptanceForm, type EditSent, readingHref } from './pages/reading-context.ts'
import { viewAsked, viewsOf } from './pages/original-view.ts'
import { ReadingPage } from './pages/reading-page.tsx'
import { markNamed, viewCarried, viewQuery } from './pages/view-query.ts'
import { readingPage, type ReadingShown } from './queries/reading-page.ts'
import { planDays } from './rules/correction/plan-days.ts'
import { scanRoutes } from './scanning/scan-routes.tsx'
import { checkRoutes } from './text-check/check-routes.tsx'
import { takeInRoutes } from './take-in-routes.tsx'
import { readingWords } from './words.ts'

/** Reading a plan: where it comes in, and the screen where people correct what was understood. `onScan`: a scan waits. */
export function readingRoutes(onScan: () => void, firstDues?: FirstDues): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  const show = (context: SiteContext, toShow: ReadingToShow) => showReading(context, { firstDues, ...toShow })
  routes.route('/', takeInRoutes(onScan))
  routes.route('/', scanRoutes(onScan))
  routes.route(
    '/',
    checkRoutes((context, readingId, { typed, problems, status }) =>
      show(context, { readingId, sent: { key: 'decide', typed, problems }, status }),
    ),
  )
  routes.get('/doc-ke-hoach/:id', (context) => show(context, { readingId: context.req.param('id') }))
  routes.post('/doc-ke-hoach/:id/sua', (context) => correct(context, context.req.param('id'), show))
  routes.post('/doc-ke-hoach/:id/hoan-tac', (context) => undo(context, context.req.param('id'), show))
  routes.post('/doc-ke-hoach/:id/bo', (context) => drop(context, context.req.param('id'), show))
  return routes
}

export interface ReadingToShow {
  readonly readingId: string
  /** A correction that was not done. */
  readonly sent?: EditSent
  /** The acceptance that was not done. */
  readonly acceptance?: FormState
  /** Tells when what repeats would be due first; without it nothing is said about that. */
  readonly firstDues?: FirstDues | undefined
  readonly status?: FormState['status']
}

/** The reading screen; an accepted reading leads on to its document. */
export async function showReading(
  context: SiteContext,
  { readingId, sent, acceptance, firstDues, status = 200 }: ReadingToShow,
): Promise<Response> {
  const place = placeAsked(context, sent)
  const reading = await ask(context, readingPage, { readingId, page: place.page, mark: place.mark })
  if (reading.state === 'accepted' && reading.documentId !== null && status === 200) {
    return context.redirect(`/van-ban/${reading.documentId}`, 303)
  }
  const { door } = context.var.site
  context.status(status)
  return context.html(
    <ReadingPage
      view={viewOf(context)}
      reading={reading}
      chosen={sent?.key.split(':')[1] ?? context.req.query('sua')}
      sent={sent}
      shownAs={viewAsked(place.view, viewsOf(reading))}
      acceptance={await acceptanceOf(context, reading, { state: acceptance, firstDues })}
      newId={door.newId}
    />,
  )
}

interface Accepting {
  readonly state: FormState | undefined
  readonly firstDues: FirstDues | undefined
}

/** The days that the plan's own words propose, and what would be due first with them or with those that were typed. */
async function acceptanceOf(
  context: SiteContext,
  reading: ReadingShown,
  { state, firstDues }: Accepting,
): Promise<AcceptanceForm> {
  const { door } = context.var.site
  const { head } = reading.draft
  const issuedOn = head.issuedOn.value === null ? undefined : parsePlainDate(head.issuedOn.value)
  const days = planDays({ period: head.period.value, issuedOn: issuedOn ?? null, text: reading.text })
  const proposed = { ...days, startsOn: days.startsOn ?? door.dayOf(door.clock()) }
  const { typed = {}, problems = [] } = state ?? {}
  if (reading.state !== 'open' || firstDues === undefined) return { ...proposed, typed, problems, rhythms: [] }
  const asked = daysAsked(proposed, state?.typed)
  return { ...proposed, typed, problems, rhythms: await rhythmsOf(reading, (each) => firstDues(context, asked, each)) }
}

/** As typed, where they are days; what was left empty stays so. */
function daysAsked(
  { startsOn, endsOn }: { readonly startsOn: PlainDate; readonly endsOn: PlainDate | undefined },
  typed: Typed | undefined,
) {
  if (typed === undefined) return { startsOn, endsOn: endsOn ?? null }
  const day = (name: string) => parseTypedDate(String(typed[name] ?? ''))
  return { startsOn: day('startsOn') ?? startsOn, endsOn: day('endsOn') ?? null }
}

/** The view that the address asks for; a form that is shown again brings that along from which it was sent. */
function placeAsked(context: SiteContext, sent: EditSent | undefined) {
  if (sent !== undefined) return viewCarried(sent.typed)
  const { trang: page, cho: mark, xem: view } = context.req.query()
  return { page, mark, view }
}

type Show = (context: SiteContext, toShow: ReadingToShow) => Promise<Response>

async function correct(context: SiteContext, readingId: string, show: Show): Promise<Response> {
  const { typed } = partForm(await context.req.formData())
  const part = partOf(typed)
  return submit(context, correctReading, {
    also: { readingId, edit: editOf(typed) },
    done: () => `${readingHref(readingId)}${viewQuery(viewCarried(typed))}#u-${part}`,
    again: (state) => {
      const problems = state.problems.map(({ field, message }) => ({ field: field.replace(/^edit\.?/, ''), message }))
      const sent = { key: `${String(typed['op'])}:${part}`, typed, problems }
      return show(context, { readingId, sent, status: state.status })
    },
  })
}

function editOf(typed: Typed): unknown {
  const op = String(typed['op'])
  const known: Readonly<Record<string, z.ZodType>> = edits
  const fields = known[op]
  return fields ? shapeInput(fields, typed) : { op }
}

/** The part that a correction is about, as an anchor names it. */
function partOf(typed: Typed): string {
  const part = String(typed['part'] ?? '')
  return /^[\w-]{1,30}$/.test(part) ? part : 'nhiem-vu'
}

/** Back at the place that was decided or corrected, so that it can be done otherwise. */
async function undo(context: SiteContext, readingId: string, show: Show): Promise<Response> {
  const { typed } = partForm(await context.req.formData())
  return submit(context, undoCorrection, {
    also: { readingId },
    done: ({ part }) => {
      const carried = viewCarried(typed)
      const mark = markNamed(String(part ?? ''))
      const query = viewQuery(mark === null ? carried : { ...carried, page: 1, mark })
      return `${readingHref(readingId)}${query}${typeof part === 'string' ? `#u-${part}` : ''}`
    },
    again: ({ problems, status }) => show(context, { readingId, sent: { key: 'undo', typed, problems }, status }),
  })
}

function drop(context: SiteContext, readingId: string, show: Show): Promise<Response> {
  return submit(context, dropReading, {
    also: { readingId },
    done: () => '/doc-ke-hoach',
    said: readingWords.catalogue.droppedFlash,
    again: ({ typed, problems, status }) =>
      show(context, { readingId, sent: { key: 'drop', typed, problems }, status }),
  })
}
