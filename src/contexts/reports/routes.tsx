import { Hono } from 'hono'
import { ask } from '../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../web/site.ts'
import { submit } from '../../web/submit.ts'
import { viewOf } from '../../web/view.ts'
import { editText } from './commands/edit-text.ts'
import { recordDelivery } from './commands/record-delivery.ts'
import { recordReceipt } from './commands/record-receipt.ts'
import { setHeading } from './commands/set-heading.ts'
import { startCorrection } from './commands/start-correction.ts'
import { submitReport } from './commands/submit-report.ts'
import { ComparePage } from './pages/compare-page.tsx'
import { VerifyPage } from './pages/verify-page.tsx'
import { showReport } from './queries/show-report.ts'
import { verifyReport } from './queries/verify-report.ts'
import { choosePeriodPage, downloadList, postStart, showList } from './routes/lists.tsx'
import { downloadReport } from './routes/files.ts'
import { showReportPage } from './routes/report.tsx'
import { words } from './words.ts'

/** The pages of reports. */
export function reportRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/bao-cao', showList)
  routes.get('/bao-cao.xlsx', downloadList)
  routes.get('/bao-cao/lap', (context) => choosePeriodPage(context))
  routes.post('/bao-cao/lap', postStart)
  routes.get('/bao-cao/:file{[0-9a-f-]+\\.(?:docx|pdf|xlsx)}', downloadReport)
  routes.get('/bao-cao/:id', (context) => showReportPage(context))
  routes.get('/bao-cao/:id/so-lieu/:key', (context) => showReportPage(context))
  routes.get('/bao-cao/:id/so-sanh', async (context) => {
    const report = await ask(context, showReport, { reportId: idOf(context) })
    return context.html(<ComparePage view={viewOf(context)} report={report} />)
  })
  routes.get('/bao-cao/:id/kiem-tra', async (context) => {
    const verified = await ask(context, verifyReport, { reportId: idOf(context) })
    return context.html(<VerifyPage view={viewOf(context)} verified={verified} />)
  })
  routes.post('/bao-cao/:id/loi-van', (context) => post(context, editText, words.catalogue.textSaved))
  routes.post('/bao-cao/:id/ban-hanh', (context) => post(context, setHeading, words.catalogue.headingSaved))
  routes.post('/bao-cao/:id/ky-gui', (context) => post(context, submitReport, words.catalogue.submitDone))
  routes.post('/bao-cao/:id/gui', (context) => post(context, recordDelivery, words.catalogue.sendingRecorded))
  routes.post('/bao-cao/:id/thay-the', (context) =>
    submit(context, startCorrection, {
      also: { reportId: idOf(context) },
      done: ({ reportId }) => `/bao-cao/${String(reportId)}`,
      said: words.catalogue.correctionStarted,
      again: (state) => showReportPage(context, state),
    }),
  )
  routes.post('/bao-cao/:id/nhan/:deliveryId', (context) =>
    submit(context, recordReceipt, {
      also: { deliveryId: context.req.param('deliveryId') },
      done: () => `/bao-cao/${idOf(context)}#gui-nhan`,
      said: words.catalogue.receiptRecorded,
      again: (state) => showReportPage(context, state),
    }),
  )
  return routes
}

function idOf(context: SiteContext): string {
  return context.req.param('id') ?? ''
}

type Command = Parameters<typeof submit>[1]

/** A form on the page of a report: done shows the report again, anything else the form with what was typed. */
function post(context: SiteContext, command: unknown, said: { vi: string; en: string }): Promise<Response> {
  const id = idOf(context)
  return submit(context, command as Command, {
    also: { reportId: id },
    done: () => `/bao-cao/${id}`,
    said,
    again: (state) => showReportPage(context, state),
  })
}
