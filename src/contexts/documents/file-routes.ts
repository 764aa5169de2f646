import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { displayImage } from '../../platform/files/display-image.ts'
import { FileRefused } from '../../platform/files/file-store.ts'
import { dispositionFor } from '../../platform/files/media-type.ts'
import { ask } from '../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../web/site.ts'
import { fileOfAgency } from './queries/file.ts'

/** Files of this agency, for those who are signed in: the originals of documents and the evidence of work. */
export function fileRoutes(displayFolder: string): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/tep/:id', (context) => giveFile(context, { fileId: context.req.param('id') }))
  routes.get('/tep/:id/xem', (context) => givePicture(context, context.req.param('id'), displayFolder))
  routes.get('/van-ban/:id/tep/:fileId', (context) =>
    giveFile(context, { fileId: context.req.param('fileId'), documentId: context.req.param('id') }),
  )
  return routes
}

/** The file as it was kept. A browser may neither guess what it is nor run anything in it. */
async function giveFile(
  context: SiteContext,
  wanted: { readonly fileId: string; readonly documentId?: string },
): Promise<Response> {
  const file = await ask(context, fileOfAgency, wanted)
  const content = await openFile(context, file.hash)
  for (const [name, value] of Object.entries(dispositionFor(file.mediaType, file.name).headers)) {
    context.header(name, value)
  }
  context.header('content-length', String(file.size))
  return context.body(Readable.toWeb(content) as ReadableStream)
}

async function openFile(context: SiteContext, hash: string): Promise<Readable> {
  try {
    return await context.var.site.files.open(hash)
  } catch (error) {
    if (error instanceof FileRefused) throw new HTTPException(404)
    throw error
  }
}

/** A picture made small for a page, without place or camera inside; what is no picture leads to the file itself. */
async function givePicture(context: SiteContext, fileId: string, cacheFolder: string): Promise<Response> {
  const file = await ask(context, fileOfAgency, { fileId })
  const picture = await displayImage(file.hash, { store: context.var.site.files, cacheFolder })
  if (!picture) return context.redirect(`/tep/${fileId}`, 302)
  context.header('content-type', picture.mediaType)
  context.header('x-content-type-options', 'nosniff')
  // The content never changes under its address; only this person's browser may keep it.
  context.header('cache-control', 'private, max-age=604800, immutable')
  return context.body(new Uint8Array(picture.bytes))
}
