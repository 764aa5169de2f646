import { Hono } from 'hono'
import { ask } from '../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { type FormState, freshForm, submit } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { dropScan, resumeScan, stopScan } from './commands/change-scan.ts'
import { ScanPage } from './pages/scan-page.tsx'
import { scanPage } from './queries.ts'
import { scanHref } from './scan-href.ts'
import { scanWords } from './words.ts'

/** How far a scan has been read; stopping, reading on, giving up. `onScan` is told that a scan waits. */
export function scanRoutes(onScan: () => void): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  const { stoppedFlash, resumedFlash, droppedFlash } = scanWords.catalogue
  routes.get('/doc-ke-hoach/ban-chup/:id', (context) => showScan(context, context.req.param('id')))
  routes.post('/doc-ke-hoach/ban-chup/:id/dung', (context) => {
    const scanId = context.req.param('id')
    return submit(context, stopScan, {
      also: { scanId },
      done: () => scanHref(scanId),
      said: stoppedFlash,
      again: (state) => showScan(context, scanId, state),
    })
  })
  routes.post('/doc-ke-hoach/ban-chup/:id/doc-tiep', async (context) => {
    const scanId = context.req.param('id')
    const answer = await submit(context, resumeScan, {
      also: { scanId },
      done: () => scanHref(scanId),
      said: resumedFlash,
      again: (state) => showScan(context, scanId, state),
    })
    onScan()
    return answer
  })
  routes.post('/doc-ke-hoach/ban-chup/:id/bo', (context) => {
    const scanId = context.req.param('id')
    return submit(context, dropScan, {
      also: { scanId },
      done: () => '/doc-ke-hoach',
      said: droppedFlash,
      again: (state) => showScan(context, scanId, state),
    })
  })
  return routes
}

/** A scan that was read leads on to its reading; `?xem=trang` shows its pages all the same. */
async function showScan(context: SiteContext, scanId: string, state?: FormState): Promise<Response> {
  const scan = await ask(context, scanPage, { scanId })
  if (scan.readingId !== null && state === undefined && context.req.query('xem') === undefined) {
    return context.redirect(`/doc-ke-hoach/${scan.readingId}`, 303)
  }
  context.status(state?.status ?? 200)
  const { newId } = context.var.site.door
  return context.html(
    <ScanPage view={viewOf(context)} scan={scan} form={state ?? freshForm(context)} dropId={newId()} />,
  )
}
