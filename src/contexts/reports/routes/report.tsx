import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { HTTPException } from 'hono/http-exception'
import { mayEver } from '../../../commands/permission.ts'
import { renderScreen } from '../../documents/index.ts'
import { ask } from '../../../web/ask.ts'
import type { SiteContext } from '../../../web/site.ts'
import { formFor, type FormState } from '../../../web/submit.ts'
import { viewOf } from '../../../web/view.ts'
import { editText } from '../commands/edit-text.ts'
import { recordDelivery } from '../commands/record-delivery.ts'
import { recordReceipt } from '../commands/record-receipt.ts'
import { setHeading } from '../commands/set-heading.ts'
import { startCorrection } from '../commands/start-correction.ts'
import { submitReport } from '../commands/submit-report.ts'
import { figurePlace } from '../rules/frozen.ts'
import type { DraftForms } from '../pages/draft-panels.tsx'
import { ReportPage } from '../pages/report-page.tsx'
import type { SubmittedForms } from '../pages/submitted-panels.tsx'
import { type ReportShown, showReport } from '../queries/show-report.ts'

/** The page of a report, with a figure opened when the address names one, or a form given back. */
export async function showReportPage(context: SiteContext, state?: FormState): Promise<Response> {
  const report = await ask(context, showReport, { reportId: context.req.param('id') })
  const opened = context.req.param('key')
  if (opened !== undefined && !report.figures.figures.some(({ key }) => key === opened)) throw new HTTPException(404)
  const prepares = mayEver(submitReport.may, context.var.viewer.actor)
  const draft = report.seal === null
  context.status(state?.status ?? 200)
  return context.html(
    <ReportPage
      view={viewOf(context)}
      report={report}
      paper={await paperOf(report, opened)}
      opened={opened}
      editing={editingOf(context, state)}
      draftForms={prepares && draft ? draftForms(context, state) : undefined}
      submittedForms={prepares && !draft ? submittedForms(context, report, state) : undefined}
    />,
  )
}

function editingOf(context: SiteContext, state: FormState | undefined): string | undefined {
  const part = state?.typed['part']
  return typeof part === 'string' ? part : context.req.query('sua')
}

function draftForms(context: SiteContext, state: FormState | undefined): DraftForms {
  return {
    text: formFor(context, state, editText),
    reset: formFor(context, undefined, editText),
    heading: formFor(context, state, setHeading),
    submit: formFor(context, state, submitReport),
  }
}

function submittedForms(context: SiteContext, { head }: ReportShown, state: FormState | undefined): SubmittedForms {
  const open = head.deliveries.filter(({ receivedOn }) => receivedOn === null)
  const meant = context.req.param('deliveryId')
  return {
    delivery: formFor(context, state, recordDelivery),
    correction: formFor(context, state, startCorrection),
    receipts: Object.fromEntries(
      open.map(({ id }) => [id, formFor(context, id === meant ? state : undefined, recordReceipt)]),
    ),
  }
}

/**
 * The document with each figure as a place one can come back to: a figure opens beside the paper, and the address brings
 * the reader back to where they were reading. The opened one is marked.
 */
async function paperOf(report: ReportShown, opened: string | undefined): Promise<Child> {
  const html = String(await renderScreen(report.document))
  const seen = new Set<string>()
  const marked = html.replace(/href="([^"]*)" data-figure="([^"]*)"/g, (_, href: string, key: string) => {
    const place = figurePlace(key)
    const id = seen.has(place) ? '' : ` id="${place}"`
    seen.add(place)
    return `href="${href}#${place}" data-figure="${key}"${id}${key === opened ? ' aria-current="true"' : ''}`
  })
  return raw(marked)
}
