import { formatDate } from '../../../kernel/plain-date.ts'
import type { Problem } from '../../../kernel/form.ts'
import { FilterBar } from '../../../ui/list-tools.tsx'
import { EmptyState } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemSummary } from '../../../ui/problem-summary.tsx'
import { type State, StateMark } from '../../../ui/state.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { PeriodChoice, PeriodOffered } from '../queries/choose-period.ts'
import { words } from '../words.ts'

export interface ChoosePeriodPageProps {
  readonly view: View
  readonly choice: PeriodChoice
  readonly problems: readonly Problem[]
  /** Whether this person may start reports; others only look. */
  readonly prepares: boolean
  /** A command id for each period that can be reported on, in the order of the periods. */
  readonly commandIds: readonly string[]
}

/** The periods of a plan's reporting year with their days and source; one button starts or opens the report of each. */
export function ChoosePeriodPage({ view, choice, problems, prepares, commandIds }: ChoosePeriodPageProps) {
  const { language } = view
  const texts = words(language)
  const rows = choice.periods.map((offered, index) => ({
    ...offered,
    commandId: prepares ? (commandIds[index] ?? '') : '',
  }))
  return (
    <Page
      view={view}
      title={texts.periods}
      current="/bao-cao"
      lead={texts.chooseLead}
      crumbs={[{ label: texts.reports, href: '/bao-cao' }, { label: texts.start }]}
    >
      <ProblemSummary problems={problems} language={language} />
      {choice.plan === null ? (
        <EmptyState
          language={language}
          title={texts.noPlans}
          advice={texts.noPlansAdvice}
          action={<a href="/ke-hoach">{texts.plan}</a>}
        />
      ) : (
        <>
          <ChoiceBar choice={choice} language={language} />
          <DataTable
            language={language}
            caption={`${choice.plan.code} ${choice.plan.title}, ${choice.year}`}
            captionShown
            columns={columnsOf(choice.plan.id, language)}
            rows={rows}
          />
        </>
      )}
    </Page>
  )
}

function ChoiceBar({ choice, language }: { choice: PeriodChoice; language: View['language'] }) {
  const catalogue = words.catalogue
  const years = Array.from({ length: 8 }, (_, index) => choice.year + 2 - index)
  return (
    <FilterBar
      language={language}
      action="/bao-cao/lap"
      typed={{ planId: choice.plan?.id ?? '', year: `${choice.year}` }}
      fields={[
        {
          name: 'planId',
          label: catalogue.plan,
          control: 'choice',
          required: true,
          options: choice.plans.map(({ id, code, title }) => ({
            value: id,
            label: { vi: `${code} ${title}`, en: `${code} ${title}` },
          })),
        },
        {
          name: 'year',
          label: catalogue.year,
          control: 'choice',
          required: true,
          options: years.map((year) => ({ value: `${year}`, label: { vi: `${year}`, en: `${year}` } })),
        },
      ]}
    />
  )
}

type Row = PeriodOffered & { readonly commandId: string }

const states: Readonly<Record<PeriodOffered['stands'], State>> = {
  future: 'todo',
  running: 'doing',
  over: 'done',
  outside: 'halt',
}

function columnsOf(planId: string, language: View['language']): Column<Row>[] {
  const texts = words(language)
  return [
    { key: 'period', head: texts.period, cell: ({ period }) => period.label[language], names: true },
    {
      key: 'days',
      head: texts.days,
      cell: ({ period }) => texts.fromTo(formatDate(period.from), formatDate(period.to)),
    },
    {
      key: 'source',
      head: texts.source,
      cell: ({ period }) => (
        <>
          {period.source}
          {period.confirmed ? null : <small class="m blk">{texts.derived}</small>}
        </>
      ),
    },
    {
      key: 'stands',
      head: texts.stands,
      cell: ({ stands }) => <StateMark language={language} state={states[stands]} label={texts[stands]} />,
    },
    {
      key: 'action',
      head: texts.action,
      hideHead: true,
      cell: (row) => <Action row={row} planId={planId} language={language} />,
    },
  ]
}

function Action({ row, planId, language }: { row: Row; planId: string; language: View['language'] }) {
  const texts = words(language)
  const { period, report, stands, commandId } = row
  if (report !== null) {
    return <a href={`/bao-cao/${report.id}`}>{report.state === 'draft' ? texts.openDraft : texts.openReport}</a>
  }
  if (stands === 'future' || stands === 'outside' || commandId === '') return <span class="m">–</span>
  const { kind, year, index } = period
  return (
    <form method="post" action="/bao-cao/lap">
      {Object.entries({ commandId, planId, kind, year, index }).map(([name, value]) => (
        <input type="hidden" name={name} value={`${value}`} />
      ))}
      <button class="btn sm" type="submit" aria-label={`${texts.start}: ${period.label[language]}`}>
        {texts.start}
      </button>
    </form>
  )
}
