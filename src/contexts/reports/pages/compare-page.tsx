import { EmptyState } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import type { View } from '../../../ui/view.ts'
import type { ReportShown } from '../queries/show-report.ts'
import { words } from '../words.ts'
import { DifferencesTable } from './differences-table.tsx'

/** Why each figure differs from the last report of the same kind. */
export function ComparePage({ view, report }: { view: View; report: ReportShown }) {
  const { language } = view
  const texts = words(language)
  const { head, period, previousId } = report
  // Other turns are due each time: only the tasks that bring more or less explain anything.
  const differing = report.differences
    .filter(({ before, after }) => before !== after)
    .map((each) => ({ ...each, tasks: each.tasks.filter(({ before, after }) => before !== after) }))
  return (
    <Page
      view={view}
      title={texts.compare}
      current="/bao-cao"
      lead={texts.compareLead}
      crumbs={[
        { label: texts.reports, href: '/bao-cao' },
        { label: period.label[language], href: `/bao-cao/${head.id}` },
        { label: texts.compare },
      ]}
      wide
      sheet="reports/report"
    >
      {previousId === null ? (
        <EmptyState language={language} title={texts.noPrevious} advice={texts.noPreviousAdvice} />
      ) : (
        <>
          <p class="s">
            <a href={`/bao-cao/${previousId}`}>{texts.previousReport}</a>
          </p>
          {differing.length === 0 ? (
            <EmptyState language={language} title={texts.noDifferences} />
          ) : (
            <DifferencesTable
              language={language}
              reportId={head.id}
              report="after"
              differences={differing}
              caption={texts.compare}
              beforeHead={texts.before}
              afterHead={texts.after}
            />
          )}
        </>
      )}
    </Page>
  )
}
