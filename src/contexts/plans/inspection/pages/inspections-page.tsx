import { formatDate } from '../../../../kernel/plain-date.ts'
import { changeQuery } from '../../../../ui/address.ts'
import { FilterBar, ListPager, ListTools } from '../../../../ui/list-tools.tsx'
import { EmptyState } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateMark } from '../../../../ui/state.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { FollowTabs, navigationHref } from '../../urging/pages/tabs.tsx'
import type { InspectionFilter, InspectionListed } from '../queries/list-inspections.ts'
import { words } from '../words.ts'

export interface InspectionsPageProps {
  readonly view: View
  readonly list: { readonly rows: readonly InspectionListed[]; readonly total: number }
  readonly filter: InspectionFilter
  readonly pageSize: number
  readonly mayPlan: boolean
}

/** The rounds of inspection, newest first. */
export function InspectionsPage({ view, list, filter, pageSize, mayPlan }: InspectionsPageProps) {
  const { language, path } = view
  const texts = words(language)
  const query = path.includes('?') ? path.slice(path.indexOf('?')) : ''
  const plan = mayPlan ? (
    <a class="btn go" href="/kiem-tra/moi">
      {texts.plan}
    </a>
  ) : undefined
  return (
    <Page view={view} title={texts.listTitle} current={navigationHref} lead={texts.listLead} actions={plan}>
      <FollowTabs view={view} current="/kiem-tra" />
      <FilterBar
        language={language}
        action="/kiem-tra"
        fields={[
          {
            name: 'state',
            label: words.catalogue.standing,
            control: 'choice',
            required: false,
            options: [
              { value: 'planned', label: words.catalogue.isPlanned },
              { value: 'closed', label: words.catalogue.isClosed },
            ],
          },
        ]}
        typed={{ state: filter.state }}
        keep={{ sort: filter.sort, direction: filter.direction }}
        clearHref="/kiem-tra"
      />
      <ListTools language={language} xlsxHref={changeQuery(`/kiem-tra/danh-sach.xlsx${query}`, { page: undefined })} />
      <DataTable
        language={language}
        caption={texts.export}
        columns={columnsOf(view)}
        rows={list.rows}
        rowHref={({ id }) => `/kiem-tra/${id}`}
        sort={{ key: filter.sort, direction: filter.direction }}
        sortHref={({ key, direction }) => changeQuery(path, { sort: key, direction, page: undefined })}
        empty={<EmptyState language={language} title={texts.none} advice={texts.noneAdvice} action={plan} />}
      />
      <ListPager view={view} page={filter.page} pageSize={pageSize} shown={list.rows.length} total={list.total} />
    </Page>
  )
}

function columnsOf({ language }: View): Column<InspectionListed>[] {
  const texts = words(language)
  return [
    { key: 'title', head: texts.title, names: true, sortable: true, cell: ({ code, title }) => `${code} · ${title}` },
    {
      key: 'when',
      head: texts.when,
      sortable: true,
      cell: ({ startsOn, endsOn }) => `${formatDate(startsOn)} – ${formatDate(endsOn)}`,
    },
    { key: 'plan', head: texts.ofPlan, cell: ({ planTitle }) => planTitle },
    { key: 'ledBy', head: texts.ledBy, cell: ({ ledByName }) => ledByName },
    {
      key: 'progress',
      head: texts.progress,
      numeric: true,
      cell: ({ answeredCount, itemCount }) => `${answeredCount}/${itemCount}`,
    },
    { key: 'findings', head: texts.findings, numeric: true, cell: ({ findingCount }) => findingCount },
    {
      key: 'state',
      head: texts.standing,
      cell: ({ state }) => (
        <StateMark
          language={language}
          state={state === 'closed' ? 'done' : 'doing'}
          label={state === 'closed' ? texts.isClosed : texts.isPlanned}
        />
      ),
    },
  ]
}
