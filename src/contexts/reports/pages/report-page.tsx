import type { Child } from 'hono/jsx'
import { formatDate } from '../../../kernel/plain-date.ts'
import { formatNumber } from '../../../ui/format.ts'
import { Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateMark } from '../../../ui/state.tsx'
import type { View } from '../../../ui/view.ts'
import type { ReportShown } from '../queries/show-report.ts'
import { words } from '../words.ts'
import { type DraftForms, DraftPanels } from './draft-panels.tsx'
import { FigurePanel } from './figure-panel.tsx'
import { type SubmittedForms, SubmittedPanels } from './submitted-panels.tsx'

export interface ReportPageProps {
  readonly view: View
  readonly report: ReportShown
  /** The document as drawn for the screen. */
  readonly paper: Child
  /** Key of the figure whose rows are shown. */
  readonly opened: string | undefined
  readonly editing: string | undefined
  /** Forms of a draft or of a submitted report; neither for those who only read. */
  readonly draftForms: DraftForms | undefined
  readonly submittedForms: SubmittedForms | undefined
}

/** A report: the document at the left, and at the right where its figures come from and what can be done. */
export function ReportPage(props: ReportPageProps) {
  const { view, report, paper, opened, draftForms, submittedForms, editing } = props
  const { language } = view
  const texts = words(language)
  const { head, figures, period } = report
  const panel = <FigurePanel language={language} reportId={head.id} figures={figures} opened={opened} />
  return (
    <Page
      view={view}
      title={texts.reportFor(lowerFirst(period.label[language]))}
      current="/bao-cao"
      crumbs={[{ label: texts.reports, href: '/bao-cao' }, { label: period.label[language] }]}
      kicker={<a href={`/ke-hoach/${head.planId}`}>{`${head.planCode} ${head.planTitle}`}</a>}
      lead={<Lead report={report} language={language} />}
      actions={<Actions report={report} language={language} prepares={draftForms !== undefined} />}
      wide
      sheet="reports/report"
    >
      <Corrections report={report} language={language} />
      <div class={classOf(report, props)}>
        <div class="paper">{paper}</div>
        <aside class="srcs stack" aria-label={texts.whereFrom}>
          {panel}
          <CompareLink report={report} language={language} />
          {draftForms === undefined ? null : (
            <DraftPanels view={view} report={report} forms={draftForms} editing={editing} />
          )}
          {report.seal === null ? null : <SubmittedPanels view={view} report={report} forms={submittedForms} />}
        </aside>
      </div>
    </Page>
  )
}

/** Writing needs a wider panel, and an opened figure another place on narrow screens. */
function classOf({ parts }: ReportShown, { opened, editing, draftForms }: ReportPageProps): string {
  if (opened !== undefined) return 'rep opened'
  return draftForms !== undefined && parts.some(({ key }) => key === editing) ? 'rep writing' : 'rep'
}

interface PartProps {
  readonly report: ReportShown
  readonly language: View['language']
}

function Lead({ report, language }: PartProps) {
  const texts = words(language)
  const { period, closed, asOf, seal } = report
  const draft = seal === null
  return (
    <span class="row s">
      <span class="m">{texts.fromTo(formatDate(period.from), formatDate(period.to))}</span>
      <StateMark language={language} state={draft ? 'doing' : 'done'} label={draft ? texts.draft : texts.frozen} />
      {closed ? (
        <span class="m">{texts.countedTo(formatDate(asOf))}</span>
      ) : (
        <StateMark language={language} state="ask" label={texts.provisional(formatDate(asOf))} />
      )}
      <span class="m">
        {period.source}
        {period.confirmed ? '' : ` (${texts.derived})`}
      </span>
    </span>
  )
}

function Actions({ report, language, prepares }: PartProps & { prepares: boolean }) {
  const texts = words(language)
  const { id } = report.head
  return (
    <>
      {['docx', 'pdf', 'xlsx'].map((kind) => (
        <a class="btn quiet" href={`/bao-cao/${id}.${kind}`} download>
          {kind.toUpperCase()}
        </a>
      ))}
      <kheo-print data-label={texts.print}></kheo-print>
      {prepares ? (
        <a class="btn go" href="#ky-gui">
          {texts.submit}
        </a>
      ) : null}
    </>
  )
}

function Corrections({ report, language }: PartProps) {
  const texts = words(language)
  const { replacesId, replacesReason, replacedById } = report.head
  return (
    <>
      {replacesId === null ? null : (
        <Note>
          <a href={`/bao-cao/${replacesId}`}>{texts.replaces}</a>: {replacesReason}
        </Note>
      )}
      {replacedById === null ? null : (
        <Note tone="warn">
          <a href={`/bao-cao/${replacedById}`}>{texts.replacedBy}</a>
        </Note>
      )}
    </>
  )
}

function CompareLink({ report, language }: PartProps) {
  if (report.previousId === null) return null
  const count = formatNumber(report.differences.filter(({ before, after }) => before !== after).length, language)
  return (
    <p class="s">
      <a href={`/bao-cao/${report.head.id}/so-sanh`}>{words(language).compareLink(count)}</a>
    </p>
  )
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1)
}
