import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { mayEver } from '../../commands/permission.ts'
import { isDone, statusOf } from '../../commands/receipt.ts'
import { runCommand } from '../../commands/run-command.ts'
import type { Problem, Typed } from '../../kernel/form.ts'
import { packageRoot } from '../../platform/package-root.ts'
import { ask } from '../../web/ask.ts'
import { partForm, shapeInput } from '../../web/form-input.ts'
import { resendPage } from '../../web/resend-page.tsx'
import type { SiteContext, SiteEnv } from '../../web/site.ts'
import { type FormState, freshForm, submit } from '../../web/submit.ts'
import { storeUpload } from '../../web/uploads.ts'
import { viewOf } from '../../web/view.ts'
import { correctReading } from './commands/correct-reading.ts'
import { dropReading } from './commands/drop-reading.ts'
import { edits } from './commands/edit-fields.ts'
import { mostCharacters, startReading, tooLongWords } from './commands/start-reading.ts'
import { undoCorrection } from './commands/undo-correction.ts'
import { NewReadingPage } from './pages/new-reading-page.tsx'
import { type EditSent, readingHref } from './pages/reading-context.ts'
import { ReadingPage } from './pages/reading-page.tsx'
import { listReadings } from './queries/list-readings.ts'
import { readingPage } from './queries/reading-page.ts'
import { receiveDocument } from './receive-document.ts'
import { textOfPages } from './rules/pages-text.ts'
import { readingWords } from './words.ts'

/** Reading a plan: where it comes in, and the screen where people correct what was understood. */
export function readingRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/doc-ke-hoach', (context) => showIntake(context))
  routes.post('/doc-ke-hoach', (context) => takeIn(context))
  routes.post('/doc-ke-hoach/mau', (context) => takeInSample(context))
  routes.get('/doc-ke-hoach/:id', (context) => showReading(context, { readingId: context.req.param('id') }))
  routes.post('/doc-ke-hoach/:id/sua', (context) => correct(context, context.req.param('id')))
  routes.post('/doc-ke-hoach/:id/hoan-tac', (context) => undo(context, context.req.param('id')))
  routes.post('/doc-ke-hoach/:id/bo', (context) => drop(context, context.req.param('id')))
  return routes
}

async function showIntake(context: SiteContext, state?: FormState): Promise<Response> {
  const readings = await ask(context, listReadings)
  context.status(state?.status ?? 200)
  const { newId } = context.var.site.door
  return context.html(
    <NewReadingPage
      view={viewOf(context)}
      form={state ?? freshForm(context)}
      readings={readings}
      sampleCommandId={newId()}
    />,
  )
}

async function takeIn(context: SiteContext): Promise<Response> {
  const { typed, files } = partForm(await context.req.formData())
  if (context.var.viewer.actor.kind === 'anonymous') return resendPage(context, typed)
  const text = typeof typed['text'] === 'string' ? typed['text'].trim() : ''
  const given = files['file']?.[0]
  const pasted = text === '' ? undefined : new File([text], readingWords.catalogue.pastedName.vi)
  const file = given ?? pasted
  if (file) return startFrom(context, { file, typed, field: given ? 'file' : 'text' })
  return showIntake(context, failed(context, typed, { field: 'file', message: readingWords.catalogue.chooseOne }))
}

/** The sample plan lies in the installation, exactly as OCR left it. */
async function takeInSample(context: SiteContext): Promise<Response> {
  const { typed } = partForm(await context.req.formData())
  if (context.var.viewer.actor.kind === 'anonymous') return resendPage(context, typed)
  const bytes = await readFile(join(packageRoot, 'data', 'sample', 'ninh-thuan.txt'))
  const file = new File([bytes], readingWords.catalogue.sampleName.vi)
  return startFrom(context, { file, typed, field: '' })
}

interface Incoming {
  readonly file: File
  readonly typed: Typed
  /** The field that problems with it belong to. */
  readonly field: string
}

/** Reads the file, keeps it untouched, and starts a reading; what can not be read is not kept either. */
async function startFrom(context: SiteContext, { file, typed, field }: Incoming): Promise<Response> {
  const { site, viewer } = context.var
  if (!mayEver(startReading.may, viewer.actor)) throw new HTTPException(403)
  // What is too large to read is not read into memory a second time just to say so.
  const received = await receiveDocument({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  if (!received.ok)
    return showIntake(context, failed(context, withoutText(typed, field), { field, message: received.words }))
  if (textOfPages(received.outcome.pages).length > mostCharacters) {
    return showIntake(context, failed(context, withoutText(typed, field), { field, message: tooLongWords }))
  }
  const stored = await storeUpload(context, file)
  if ('vi' in stored) return showIntake(context, failed(context, typed, { field, message: stored }))
  const commandId = String(typed['commandId'] ?? '')
  const input = { file: stored, ...received.outcome, notes: [...received.outcome.notes] }
  const receipt = await runCommand(site.door, startReading, viewer.actor, { commandId, input })
  if (isDone(receipt)) return context.redirect(readingHref(String(receipt.answer['readingId'])), 303)
  if (receipt.status === 'forbidden') throw new HTTPException(403)
  const problems = receipt.status === 'invalid' ? receipt.problems : [{ field: '', message: receipt.refusal.words }]
  const shown = problems.map(({ message }) => ({ field, message }))
  return showIntake(context, { ...failed(context, typed, ...shown), status: statusOf(receipt) })
}

/** A pasted text of megabytes is not sent back through the page; what people really type is. */
function withoutText(typed: Typed, field: string): Typed {
  return field === 'text' && String(typed['text'] ?? '').length > 200_000 ? { ...typed, text: '' } : typed
}

function failed(context: SiteContext, typed: Typed, ...problems: readonly Problem[]): FormState {
  return { ...freshForm(context, typed), command: startReading.name, problems, status: 422 }
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
  const reading = await ask(context, readingPage, { readingId })
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
      acceptance={{ typed, problems, startsOn: door.dayOf(door.clock()) }}
      newId={door.newId}
    />,
  )
}

async function correct(context: SiteContext, readingId: string): Promise<Response> {
  const { typed } = partForm(await context.req.formData())
  const part = partOf(typed)
  return submit(context, correctReading, {
    also: { readingId, edit: editOf(typed) },
    done: () => `${readingHref(readingId)}#u-${part}`,
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

function undo(context: SiteContext, readingId: string): Promise<Response> {
  return submit(context, undoCorrection, {
    also: { readingId },
    done: () => readingHref(readingId),
    again: ({ typed, problems, status }) =>
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
