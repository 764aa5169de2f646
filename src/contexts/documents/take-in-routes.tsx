import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Answer, AnyCommand } from '../../commands/command.ts'
import { mayEver } from '../../commands/permission.ts'
import { isDone, statusOf } from '../../commands/receipt.ts'
import { runCommand } from '../../commands/run-command.ts'
import { runQuery } from '../../commands/run-query.ts'
import type { Problem, Typed } from '../../kernel/form.ts'
import type { Words } from '../../kernel/words.ts'
import { packageRoot } from '../../platform/package-root.ts'
import { ask } from '../../web/ask.ts'
import { partForm } from '../../web/form-input.ts'
import { resendPage } from '../../web/resend-page.tsx'
import type { SiteContext, SiteEnv } from '../../web/site.ts'
import { type FormState, freshForm } from '../../web/submit.ts'
import { storeUpload } from '../../web/uploads.ts'
import { viewOf } from '../../web/view.ts'
import { mostCharacters, startReading, tooLongWords } from './commands/start-reading.ts'
import { NewReadingPage } from './pages/new-reading-page.tsx'
import { readingHref } from './pages/reading-context.ts'
import { listReadings } from './queries/list-readings.ts'
import { type ReceivedDocument, type ReceivedFile, receiveDocuments, startOf } from './receive-document.ts'
import { textOfPages } from './rules/pages-text.ts'
import { startScan } from './scanning/commands/start-scan.ts'
import { listScans } from './scanning/queries.ts'
import { scanHref } from './scanning/scan-href.ts'
import { termTexts } from './text-check/queries/list-terms.ts'
import { readingWords } from './words.ts'

/** Where a plan comes in: files, photos, pasted text or the sample. `onScan` is told that a scan waits to be read. */
export function takeInRoutes(onScan: () => void): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/doc-ke-hoach', (context) => showIntake(context))
  routes.post('/doc-ke-hoach', (context) => takeIn(context, onScan))
  routes.post('/doc-ke-hoach/mau', (context) => takeInSample(context, onScan))
  return routes
}

async function showIntake(context: SiteContext, state?: FormState): Promise<Response> {
  const readings = await ask(context, listReadings)
  const scans = await ask(context, listScans)
  context.status(state?.status ?? 200)
  const { newId } = context.var.site.door
  return context.html(
    <NewReadingPage
      view={viewOf(context)}
      form={state ?? freshForm(context)}
      readings={readings}
      scans={scans}
      sampleCommandId={newId()}
    />,
  )
}

async function takeIn(context: SiteContext, onScan: () => void): Promise<Response> {
  const { typed, files } = partForm(await context.req.formData())
  if (context.var.viewer.actor.kind === 'anonymous') return resendPage(context, typed)
  const text = typeof typed['text'] === 'string' ? typed['text'].trim() : ''
  const given = files['file'] ?? []
  if (given.length > 0) return startFrom(context, { files: given, typed, field: 'file', onScan })
  const pasted = new File([text], readingWords.catalogue.pastedName.vi)
  if (text !== '') return startFrom(context, { files: [pasted], typed, field: 'text', onScan })
  return showIntake(context, failed(context, typed, { field: 'file', message: readingWords.catalogue.chooseOne }))
}

/** The sample plan lies in the installation, exactly as OCR left it. */
async function takeInSample(context: SiteContext, onScan: () => void): Promise<Response> {
  const { typed } = partForm(await context.req.formData())
  if (context.var.viewer.actor.kind === 'anonymous') return resendPage(context, typed)
  const bytes = await readFile(join(packageRoot, 'data', 'sample', 'ninh-thuan.txt'))
  const file = new File([bytes], readingWords.catalogue.sampleName.vi)
  return startFrom(context, { files: [file], typed, field: '', onScan })
}

interface Incoming {
  readonly files: readonly File[]
  readonly typed: Typed
  /** The field that problems with it belong to. */
  readonly field: string
  readonly onScan: () => void
}

/** Photos of a document's pages; a longer one is better scanned to a PDF. */
const mostFiles = 100

/** Reads the files, keeps them untouched, and starts a reading or a scan; what can not be read is not kept either. */
async function startFrom(context: SiteContext, { files, typed, field, onScan }: Incoming): Promise<Response> {
  const { site, viewer } = context.var
  if (!mayEver(startReading.may, viewer.actor)) throw new HTTPException(403)
  const refuse = (message: Words) => showIntake(context, failed(context, withoutText(typed, field), { field, message }))
  const received = await receive(files, await termsOf(context))
  if ('vi' in received) return refuse(received)
  const stored = await Promise.all(files.map((file) => storeUpload(context, file)))
  const unkept = stored.find((outcome) => 'vi' in outcome)
  if (unkept !== undefined) return refuse(unkept)
  const commandId = String(typed['commandId'] ?? '')
  const kept = stored.filter((outcome) => 'hash' in outcome)
  const { command: name, input } = startOf(received, kept)
  const command: AnyCommand = name === startScan.name ? startScan : startReading
  const receipt = await runCommand(site.door, command, viewer.actor, { commandId, input })
  if (isDone(receipt)) {
    if (command === startScan) onScan()
    return context.redirect(startedHref(receipt.answer), 303)
  }
  if (receipt.status === 'forbidden') throw new HTTPException(403)
  const problems = receipt.status === 'invalid' ? receipt.problems : [{ field: '', message: receipt.refusal.words }]
  const shown = problems.map(({ message }) => ({ field, message }))
  return showIntake(context, { ...failed(context, typed, ...shown), status: statusOf(receipt) })
}

/** What the files hold, or in words why they are not taken. */
async function receive(files: readonly File[], terms: readonly string[]): Promise<ReceivedDocument | Words> {
  if (files.length > mostFiles) return readingWords.catalogue.tooManyFiles
  // What is too large to read is not read into memory a second time just to say so.
  const received = await receiveDocuments(await Promise.all(files.map(withBytes)), terms)
  if (!received.ok) return received.words
  return textOfPages(received.outcome.pages).length > mostCharacters ? tooLongWords : received.outcome
}

/** The agency's own names and terms, towards which recognised text is corrected. */
async function termsOf({ var: { site, viewer } }: SiteContext): Promise<readonly string[]> {
  const system = { kind: 'system', agencyId: viewer.actor.agencyId } as const
  const found = await runQuery(site.door, termTexts, system, {})
  return found.status === 'found' ? found.result : []
}

async function withBytes(file: File): Promise<ReceivedFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function startedHref({ readingId, scanId }: Answer): string {
  return readingId === undefined ? scanHref(String(scanId)) : readingHref(String(readingId))
}

/** A pasted text of megabytes is not sent back through the page; what people really type is. */
function withoutText(typed: Typed, field: string): Typed {
  return field === 'text' && String(typed['text'] ?? '').length > 200_000 ? { ...typed, text: '' } : typed
}

function failed(context: SiteContext, typed: Typed, ...problems: readonly Problem[]): FormState {
  return { ...freshForm(context, typed), command: startReading.name, problems, status: 422 }
}
