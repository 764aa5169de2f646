import type { FieldSpec, Typed } from '../../../kernel/form.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { changeQuery } from '../../../ui/address.ts'
import { formatInstant } from '../../../ui/format.ts'
import { FilterBar, ListPager, ListTools } from '../../../ui/list-tools.tsx'
import { EmptyState } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateMark } from '../../../ui/state.tsx'
import { type Column, DataTable, type Sort } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { ReportList, ReportListed } from '../queries/list-reports.ts'
import { kindWords } from '../rules/kinds.ts'
import { reportsOnPage } from '../rules/list-order.ts'
import { words } from '../words.ts'

export interface ReportListPageProps {
  readonly view: View
  readonly list: ReportList
  /** The filter as it stands in the address. */
  readonly typed: Typed
  readonly sort: Sort
  /** Whether this person may start reports. */
  readonly prepares: boolean
}

/** The reports of the agency, narrowed and ordered by address. */
export function ReportListPage({ view, list, typed, sort, prepares }: ReportListPageProps) {
  const { language, path } = view
  const texts = words(language)
  const isFiltered = Object.values(typed).some((value) => value !== '')
  const start = prepares ? (
    <a class="btn go" href="/bao-cao/lap">
      {texts.start}
    </a>
  ) : undefined
  return (
    <Page view={view} title={texts.reports} current="/bao-cao" lead={texts.listLead} actions={start}>
      <FilterBar
        language={language}
        action="/bao-cao"
        fields={filterFields(list)}
        typed={typed}
        keep={{ sort: sort.key, direction: sort.direction }}
        clearHref="/bao-cao"
      />
      <ListTools language={language} xlsxHref={changeQuery(path, {}).replace(/^\/bao-cao/, '/bao-cao.xlsx')} />
      <DataTable
        language={language}
        caption={texts.reports}
        columns={columnsOf(view)}
        rows={list.reports}
        sort={sort}
        sortHref={({ key, direction }) => changeQuery(path, { sort: key, direction, page: undefined })}
        rowHref={({ id }) => `/bao-cao/${id}`}
        empty={
          isFiltered ? (
            <EmptyState language={language} title={texts.noneFound} advice={texts.noneFoundAdvice} />
          ) : (
            <EmptyState language={language} title={texts.noReports} advice={texts.noReportsAdvice} action={start} />
          )
        }
      />
      <ListPager view={view} page={list.page} pageSize={reportsOnPage} shown={list.reports.length} total={list.total} />
    </Page>
  )
}

function columnsOf({ language }: View): Column<ReportListed>[] {
  const texts = words(language)
  return [
    { key: 'period', head: texts.period, cell: ({ label }) => label[language], names: true, sortable: true },
    {
      key: 'plan',
      head: texts.plan,
      cell: ({ planCode, planTitle }) => <abbr title={planTitle}>{planCode}</abbr>,
      sortable: true,
    },
    { key: 'days', head: texts.days, cell: ({ from, to }) => texts.fromTo(formatDate(from), formatDate(to)) },
    { key: 'number', head: texts.number, cell: ({ number }) => number ?? <span class="m">{texts.noNumber}</span> },
    { key: 'state', head: texts.state, cell: (row) => <Standing row={row} language={language} />, sortable: true },
    {
      key: 'submitted',
      head: texts.submitted,
      cell: ({ submittedAt }) => (submittedAt === null ? '–' : formatInstant(submittedAt)),
      sortable: true,
    },
    {
      key: 'deliveries',
      head: texts.deliveries,
      cell: ({ sent, received }) => (sent === 0 ? '–' : `${sent}, ${received}`),
      numeric: true,
    },
  ]
}

function Standing({ row, language }: { row: ReportListed; language: View['language'] }) {
  const texts = words(language)
  const state = row.state === 'draft' ? 'doing' : 'done'
  const remarks = [row.corrects ? texts.corrects : '', row.replaced ? texts.replaced : ''].filter((each) => each !== '')
  return (
    <>
      <StateMark
        language={language}
        state={row.replaced ? 'halt' : state}
        label={row.state === 'draft' ? texts.draft : texts.frozen}
      />
      {remarks.length === 0 ? null : <small class="m blk">{remarks.join(', ')}</small>}
    </>
  )
}

/** Years that can be chosen: those of the plans, so that an empty year is not offered. */
function yearsOf({ plans }: ReportList): number[] {
  const starts = plans.map(({ startsOn }) => Number(startsOn.slice(0, 4)))
  const ends = plans.map(({ endsOn, startsOn }) => Number((endsOn ?? startsOn).slice(0, 4)))
  if (starts.length === 0) return []
  const first = Math.min(...starts)
  const last = Math.min(Math.max(...ends, first + 5), first + 30)
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}

function filterFields(list: ReportList): FieldSpec[] {
  const texts = words.catalogue
  const option = (value: string, vi: string, en = vi) => ({ value, label: { vi, en } })
  const choice = (name: string, label: FieldSpec['label'], options: FieldSpec['options'] = []): FieldSpec => ({
    name,
    label,
    control: 'choice',
    required: false,
    options,
  })
  return [
    choice(
      'planId',
      texts.plan,
      list.plans.map(({ id, code, title }) => option(id, `${code} ${title}`)),
    ),
    choice(
      'kind',
      texts.kind,
      Object.entries(kindWords).map(([value, label]) => ({ value, label })),
    ),
    choice(
      'year',
      texts.year,
      yearsOf(list).map((year) => option(`${year}`, `${year}`)),
    ),
    choice('state', texts.state, [
      { value: 'draft', label: texts.draft },
      { value: 'submitted', label: texts.frozen },
    ]),
  ]
}
