import { Hono } from 'hono'
import type { z } from 'zod'
import type { Typed } from '../../kernel/form.ts'
import { ask } from '../../web/ask.ts'
import { partForm, shapeInput } from '../../web/form-input.ts'
import type { SiteContext, SiteEnv } from '../../web/site.ts'
import { type FormState, submit } from '../../web/submit.ts'
import { viewOf } from '../../web/view.ts'
import { correctReading } from './commands/correct-reading.ts'
import { dropReading } from './commands/drop-reading.ts'
import { edits } from './commands/edit-fields.ts'
import { undoCorrection } from './commands/undo-correction.ts'
import { type EditSent, readingHref } from './pages/reading-context.ts'
import { viewAsked, viewsOf } from './pages/original-view.ts'
import { ReadingPage } from './pages/reading-page.tsx'
import { markNamed, viewCarried, viewQuery } from './pages/view-query.ts'
import { readingPage } from './queries/reading-page.ts'
import { scanRoutes } from './scanning/scan-routes.tsx'
import { checkRoutes } from './text-check/check-routes.tsx'
import { takeInRoutes } from './take-in-routes.tsx'
import { readingWords } from './words.ts'

/** Reading a plan: where it comes in, and the screen where people correct what was understood. `onScan`: a scan waits. */
export function readingRoutes(onScan: () => void): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.route('/', takeInRoutes(onScan))
  routes.route('/', scanRoutes(onScan))
  routes.route(
    '/',
    checkRoutes((context, readingId, { typed, problems, status }) =>
      showReading(context, { readingId, sent: { key: 'decide', typed, problems }, status }),
    ),
  )
  routes.get('/doc-ke-hoach/:id', (context) => showReading(context, { readingId: context.req.param('id') }))
  routes.post('/doc-ke-hoach/:id/sua', (context) => correct(context, context.req.param('id')))
  routes.post('/doc-ke-hoach/:id/hoan-tac', (context) => undo(context, context.req.param('id')))
  routes.post('/doc-ke-hoach/:id/bo', (context) => drop(context, context.req.param('id')))
  return routes
}

export interface ReadingToShow {
  readonly readingId: string
  /** A correction that was not done. */
  readonly sent?: EditSent
  /** The acceptance that was not done. */
  readonly acceptance?: FormState
  readonly status?: FormState['status']
}

/** The reading screen; an accepted reading leads on to its document. */
export async function showReading(
  context: SiteContext,
  { readingId, sent, acceptance, status = 200 }: ReadingToShow,
): Promise<Response> {
  const place = placeAsked(context, sent)
  const reading = await ask(context, readingPage, { readingId, page: place.page, mark: place.mark })
  if (reading.state === 'accepted' && reading.documentId !== null && status === 200) {
    return context.redirect(`/van-ban/${reading.documentId}`, 303)
  }
  const { door } = context.var.site
  const { typed = {}, problems = [] } = acceptance ?? {}
  context.status(status)
  return context.html(
    <ReadingPage
      view={viewOf(context)}
      reading={reading}
      chosen={sent?.key.split(':')[1] ?? context.req.query('sua')}
      sent={sent}
      shownAs={viewAsked(place.view, viewsOf(reading))}
      acceptance={{ typed, problems, startsOn: door.dayOf(door.clock()) }}
      newId={door.newId}
    />,
  )
}

/** The view that the address asks for; a form that is shown again brings that along from which it was sent. */
function placeAsked(context: SiteContext, sent: EditSent | undefined) {
  if (sent !== undefined) return viewCarried(sent.typed)
  const { trang: page, cho: mark, xem: view } = context.req.query()
  return { page, mark, view }
}

async function correct(context: SiteContext, readingId: string): Promise<Response> {
  const { typed } = partForm(await context.req.formData())
  const part = partOf(typed)
  return submit(context, correctReading, {
    also: { readingId, edit: editOf(typed) },
    done: () => `${readingHref(readingId)}${viewQuery(viewCarried(typed))}#u-${part}`,
    again: (state) => {
      const problems = state.problems.map(({ field, message }) => ({ field: field.replace(/^edit\.?/, ''), message }))
      const sent = { key: `${String(typed['op'])}:${part}`, typed, problems }
      return showReading(context, { readingId, sent, status: state.status })
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
async function undo(context: SiteContext, readingId: string): Promise<Response> {
  const { typed } = partForm(await context.req.formData())
  return submit(context, undoCorrection, {
    also: { readingId },
    done: ({ part }) => {
      const carried = viewCarried(typed)
      const mark = markNamed(String(part ?? ''))
      const query = viewQuery(mark === null ? carried : { ...carried, page: 1, mark })
      return `${readingHref(readingId)}${query}${typeof part === 'string' ? `#u-${part}` : ''}`
    },
    again: ({ problems, status }) =>
      showReading(context, { readingId, sent: { key: 'undo', typed, problems }, status }),
  })
}

function drop(context: SiteContext, readingId: string): Promise<Response> {
  return submit(context, dropReading, {
    also: { readingId },
    done: () => '/doc-ke-hoach',
    said: readingWords.catalogue.droppedFlash,
    again: ({ typed, problems, status }) =>
      showReading(context, { readingId, sent: { key: 'drop', typed, problems }, status }),
  })
}
