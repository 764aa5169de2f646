import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isDone, type Receipt, statusOf } from '../commands/receipt.ts'
import { runCommand } from '../commands/run-command.ts'
import { type Found, runQuery } from '../commands/run-query.ts'
import type { SiteContext, SiteEnv } from './site.ts'
import { openApiDocument } from './open-api.ts'
import { openApiPage } from './open-api-page.tsx'
import { shapeInput } from './form-input.ts'
import { words } from './words.ts'
import { maxFileBytes, storeUpload } from './uploads.ts'

/**
 * The JSON door: `POST /api/commands/NAME` with `{ commandId, input }`, `GET /api/queries/NAME?field=value`, and
 * `POST /api/files` for evidence. The same commands and queries as the pages, with the same permissions.
 */
export function apiRoutes(): Hono<SiteEnv> {
  const api = new Hono<SiteEnv>()
  api.get('/', (context) => openApiPage(context))
  api.get('/openapi.json', (context) => context.json(openApiDocument(context.var.site.registry)))
  api.post('/commands/:name', bodyLimit({ maxSize: 4 * 1024 * 1024, onError: tooLarge }), performCommand)
  api.get('/queries/:name', answerQuery)
  api.post('/files', bodyLimit({ maxSize: maxFileBytes + 64 * 1024, onError: tooLarge }), receiveFile)
  return api
}

async function performCommand(context: SiteContext): Promise<Response> {
  const { site, viewer } = context.var
  const command = site.registry.commands.get(context.req.param('name') ?? '')
  if (!command) return context.json({ status: 'unknown', name: context.req.param('name') }, 404)
  const envelope = await readEnvelope(context)
  if (!envelope) {
    const expected = 'application/json: { "commandId": "…", "input": { … } }'
    return context.json({ status: 'unreadable', expected, message: words.catalogue.unreadable }, 422)
  }
  const receipt = await runCommand(site.door, command, viewer.actor, envelope)
  return context.json(receiptJson(receipt), statusOf(receipt))
}

async function readEnvelope(context: SiteContext): Promise<{ commandId: string; input: unknown } | undefined> {
  // Only JSON: a form of another site cannot send that type without asking first.
  if (!context.req.header('content-type')?.startsWith('application/json')) return undefined
  const body: unknown = await context.req.json().catch(() => undefined)
  if (typeof body !== 'object' || body === null || !('commandId' in body)) return undefined
  if (typeof body.commandId !== 'string') return undefined
  return { commandId: body.commandId, input: 'input' in body ? body.input : undefined }
}

function receiptJson(receipt: Receipt): Record<string, unknown> {
  if (receipt.status === 'refused') {
    return { status: 'refused', reason: receipt.reason, message: receipt.refusal.words }
  }
  return isDone(receipt) ? { status: receipt.status, answer: receipt.answer } : { ...receipt }
}

async function answerQuery(context: SiteContext): Promise<Response> {
  const { site, viewer } = context.var
  const query = site.registry.queries.get(context.req.param('name') ?? '')
  if (!query) return context.json({ status: 'unknown', name: context.req.param('name') }, 404)
  const typed = Object.fromEntries(
    Object.entries(context.req.queries()).map(([name, values]) => [name, single(values)]),
  )
  const found = await runQuery(site.door, query, viewer.actor, shapeInput(query.input, typed))
  return context.json(found, statusOfFound(found))
}

function single(values: readonly string[]): string | readonly string[] {
  return values.length === 1 ? (values[0] ?? '') : values
}

function statusOfFound(found: Found<unknown>): 200 | 403 | 404 | 422 {
  const statuses = { found: 200, forbidden: 403, 'not-found': 404, invalid: 422 } as const
  return statuses[found.status]
}

async function receiveFile(context: SiteContext): Promise<Response> {
  if (context.var.viewer.actor.kind === 'anonymous') return context.json({ status: 'forbidden' }, 403)
  const form = await context.req.formData().catch(() => undefined)
  const given = form?.get('file')
  if (!(given instanceof File)) {
    const expected = 'multipart/form-data: file'
    return context.json({ status: 'unreadable', expected, message: words.catalogue.unreadable }, 422)
  }
  const outcome = await storeUpload(context, given)
  return 'hash' in outcome ? context.json(outcome) : context.json({ status: 'refused', message: outcome }, 422)
}

function tooLarge(context: { json: (body: unknown, status: 413) => Response }): Response {
  return context.json({ status: 'too-large', message: words.catalogue.tooLarge }, 413)
}
