import type { FieldSpec } from '../../../../kernel/form.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import { FilterBar, ListPager } from '../../../../ui/list-tools.tsx'
import { EmptyState } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type State, StateMark } from '../../../../ui/state.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { SeasonState } from '../../rules/season.ts'
import type { SeasonFilter, SeasonListed } from '../queries/seasons.ts'
import { seasonStateWords, words } from '../words.ts'
import { Progress } from './progress.tsx'

export interface SeasonsPageProps {
  readonly view: View
  readonly list: { readonly rows: readonly SeasonListed[]; readonly total: number }
  readonly filter: SeasonFilter
  readonly pageSize: number
  readonly mayDraft: boolean
}

/** The seasons of this agency and those opened above. */
export function SeasonsPage({ view, list, filter, pageSize, mayDraft }: SeasonsPageProps) {
  const { language } = view
  const texts = words(language)
  const draft = mayDraft ? (
    <a class="btn go" href="/mua-thi-dua/moi">
      {texts.draft}
    </a>
  ) : undefined
  return (
    <Page
      view={view}
      title={texts.listTitle}
      current="/mo-hinh"
      crumbs={[
        { label: { vi: 'Mô hình, điển hình', en: 'Initiatives' }, href: '/mo-hinh' },
        { label: texts.listTitle },
      ]}
      lead={texts.listLead}
      actions={
        <>
          <a class="btn" href="/bo-tieu-chi">
            {texts.criteria}
          </a>
          {draft}
        </>
      }
    >
      <FilterBar
        language={language}
        action="/mua-thi-dua"
        fields={filterFields}
        typed={{ state: filter.state, year: filter.year === undefined ? '' : String(filter.year) }}
        clearHref="/mua-thi-dua"
      />
      <DataTable
        language={language}
        caption={texts.listTitle}
        columns={columnsOf(view)}
        rows={list.rows}
        rowHref={({ agencyId, id }) => `/mua-thi-dua/${agencyId}/${id}`}
        empty={<EmptyState language={language} title={texts.none} advice={texts.noneAdvice} action={draft} />}
      />
      <ListPager view={view} page={filter.page} pageSize={pageSize} shown={list.rows.length} total={list.total} />
    </Page>
  )
}

const filterFields: readonly FieldSpec[] = [
  {
    name: 'state',
    label: words.catalogue.state,
    control: 'choice',
    required: false,
    options: Object.entries(seasonStateWords).map(([value, label]) => ({ value, label })),
  },
  { name: 'year', label: words.catalogue.year, control: 'text', required: false },
]

const marks: Record<SeasonState, State> = { draft: 'todo', open: 'doing', closed: 'done' }

/** Where a season stands, as a mark. */
export function SeasonStateMark({ state, view }: { state: SeasonState; view: View }) {
  return <StateMark language={view.language} state={marks[state]} label={seasonStateWords[state]} />
}

function columnsOf(view: View): Column<SeasonListed>[] {
  const { language, today } = view
  const texts = words(language)
  return [
    { key: 'name', head: texts.name, names: true, cell: ({ name }) => name },
    { key: 'agency', head: texts.agency, cell: ({ agencyName }) => agencyName },
    {
      key: 'when',
      head: { vi: 'Đăng ký', en: 'Registration' },
      cell: ({ registrationFrom, registrationTo }) => `${formatDate(registrationFrom)} – ${formatDate(registrationTo)}`,
    },
    { key: 'recognition', head: texts.recognitionOn, cell: ({ recognitionOn }) => formatDate(recognitionOn) },
    {
      key: 'registered',
      head: texts.registered,
      numeric: true,
      cell: ({ registered, least, dueOn }) =>
        least === null || dueOn === null ? (
          registered
        ) : (
          <Progress language={language} today={today} done={registered} least={least} dueOn={dueOn} />
        ),
    },
    { key: 'state', head: texts.state, cell: ({ state }) => <SeasonStateMark state={state} view={view} /> },
  ]
}
