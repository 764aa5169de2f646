import { mayEver } from '../../../commands/permission.ts'
import { ask } from '../../../web/ask.ts'
import type { SiteContext } from '../../../web/site.ts'
import { type FormState, submit } from '../../../web/submit.ts'
import { sendSheet } from '../../../web/sheet.ts'
import { viewOf } from '../../../web/view.ts'
import { startReport } from '../commands/start-report.ts'
import { ChoosePeriodPage } from '../pages/choose-period-page.tsx'
import { ReportListPage } from '../pages/report-list-page.tsx'
import { choosePeriod } from '../queries/choose-period.ts'
import { listReports } from '../queries/list-reports.ts'
import { mostReports } from '../rules/list-order.ts'
import { listSheet } from '../sheets/report-sheets.ts'
import { words } from '../words.ts'

const filters = ['planId', 'kind', 'year', 'state'] as const

function askedList(context: SiteContext): Record<string, string> {
  const names = [...filters, 'sort', 'direction', 'page']
  return Object.fromEntries(names.map((name) => [name, context.req.query(name) ?? '']))
}

export async function showList(context: SiteContext): Promise<Response> {
  const asked = askedList(context)
  const list = await ask(context, listReports, asked)
  return context.html(
    <ReportListPage
      view={viewOf(context)}
      list={list}
      typed={Object.fromEntries(filters.map((name) => [name, asked[name] ?? '']))}
      sort={{ key: asked['sort'] || 'period', direction: asked['direction'] === 'asc' ? 'asc' : 'desc' }}
      prepares={mayEver(startReport.may, context.var.viewer.actor)}
    />,
  )
}

export async function downloadList(context: SiteContext): Promise<Response> {
  const list = await ask(context, listReports, { ...askedList(context), page: '', size: mostReports })
  return sendSheet(context, listSheet(list, context.var.viewer.language), 'bao-cao')
}

export async function choosePeriodPage(context: SiteContext, state?: FormState): Promise<Response> {
  const { planId = '', year = '' } = state?.typed ?? context.req.query()
  const choice = await ask(context, choosePeriod, { planId, year })
  context.status(state?.status ?? 200)
  return context.html(
    <ChoosePeriodPage
      view={viewOf(context)}
      choice={choice}
      problems={state?.problems ?? []}
      prepares={mayEver(startReport.may, context.var.viewer.actor)}
      commandIds={choice.periods.map(() => context.var.site.door.newId())}
    />,
  )
}

export function postStart(context: SiteContext): Promise<Response> {
  return submit(context, startReport, {
    done: ({ reportId }) => `/bao-cao/${String(reportId)}`,
    said: words.catalogue.started,
    again: (state) => choosePeriodPage(context, state),
  })
}
