import type { FieldSpec } from '../../../../kernel/form.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { FilterBar, ListPager } from '../../../../ui/list-tools.tsx'
import { EmptyState } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type State, StateMark } from '../../../../ui/state.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { CriteriaFilter, CriteriaListed } from '../queries/criteria-sets.ts'
import type { CriteriaState } from '../rules/criteria-set.ts'
import { criteriaStateWords, words } from '../words.ts'
import { kindLabel } from './kind-label.ts'

export interface CriteriaListPageProps {
  readonly view: View
  readonly list: { readonly rows: readonly CriteriaListed[]; readonly total: number }
  readonly filter: CriteriaFilter
  readonly pageSize: number
  readonly mayMake: boolean
}

/** The sets of criteria of this agency and those in force above. */
export function CriteriaListPage({ view, list, filter, pageSize, mayMake }: CriteriaListPageProps) {
  const { language } = view
  const texts = words(language)
  const make = mayMake ? (
    <a class="btn go" href="/bo-tieu-chi/moi">
      {texts.make}
    </a>
  ) : undefined
  return (
    <Page
      view={view}
      title={texts.listTitle}
      current="/mo-hinh"
      crumbs={[{ label: { vi: 'Mùa thi đua', en: 'Seasons' }, href: '/mua-thi-dua' }, { label: texts.listTitle }]}
      lead={texts.listLead}
      actions={make}
    >
      <FilterBar
        language={language}
        action="/bo-tieu-chi"
        fields={filterFields}
        typed={{ state: filter.state, kind: filter.kind }}
        clearHref="/bo-tieu-chi"
      />
      <DataTable
        language={language}
        caption={texts.listTitle}
        columns={columnsOf(view)}
        rows={list.rows}
        rowHref={({ agencyId, id }) => `/bo-tieu-chi/${agencyId}/${id}`}
        empty={<EmptyState language={language} title={texts.none} advice={texts.noneAdvice} action={make} />}
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
    options: Object.entries(criteriaStateWords).map(([value, label]) => ({ value, label })),
  },
  {
    name: 'kind',
    label: words.catalogue.kind,
    control: 'choice',
    required: false,
    options: [
      { value: 'model', label: words.catalogue.forModels },
      { value: 'exemplar', label: words.catalogue.forExemplars },
    ],
  },
]

const marks: Record<CriteriaState, State> = { draft: 'todo', published: 'done', retired: 'halt' }

/** Where a set stands, as a mark. */
export function CriteriaStateMark({ state, view }: { state: CriteriaState; view: View }) {
  return <StateMark language={view.language} state={marks[state]} label={criteriaStateWords[state]} />
}

function columnsOf(view: View): Column<CriteriaListed>[] {
  const { language } = view
  const texts = words(language)
  return [
    { key: 'name', head: texts.name, names: true, cell: ({ name }) => name },
    { key: 'kind', head: texts.kind, cell: ({ kind }) => kindLabel(kind)[language] },
    { key: 'version', head: texts.versionNumber, numeric: true, cell: ({ versionNumber }) => versionNumber },
    { key: 'criteria', head: texts.criteriaCount, numeric: true, cell: ({ criteria }) => criteria },
    { key: 'most', head: texts.total, numeric: true, cell: ({ most }) => formatNumber(most, language) },
    { key: 'agency', head: texts.agency, cell: ({ agencyName }) => agencyName },
    {
      key: 'state',
      head: texts.state,
      cell: ({ state, sample }) => (
        <>
          <CriteriaStateMark state={state} view={view} />
          {sample ? <span class="sub">{texts.sample}</span> : null}
        </>
      ),
    },
  ]
}
