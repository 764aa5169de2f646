import { formatDate } from '../../../../kernel/plain-date.ts'
import { FilterBar, ListPager, ListTools } from '../../../../ui/list-tools.tsx'
import { EmptyState } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateMark } from '../../../../ui/state.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import { say } from '../../../../ui/text.ts'
import type { View } from '../../../../ui/view.ts'
import type { ListFilter, ListListed } from '../queries/recognition-lists.ts'
import { words } from '../words.ts'

export const navigationHref = '/mo-hinh'

export const listStates = {
  open: { mark: 'doing', label: words.catalogue.isOpen },
  decided: { mark: 'done', label: words.catalogue.isDecided },
  dropped: { mark: 'halt', label: words.catalogue.isDropped },
} as const

export interface ListsPageProps {
  readonly view: View
  readonly list: { readonly rows: readonly ListListed[]; readonly total: number }
  readonly filter: ListFilter
  readonly pageSize: number
  readonly mayPropose: boolean
}

/** Lists proposed for recognition and decisions issued. */
export function ListsPage({ view, list, filter, pageSize, mayPropose }: ListsPageProps) {
  const { language } = view
  const texts = words(language)
  const propose = mayPropose ? (
    <a class="btn go" href="/cong-nhan/moi">
      {texts.propose}
    </a>
  ) : undefined
  return (
    <Page view={view} title={texts.lists} current={navigationHref} lead={texts.listsLead} actions={propose}>
      <FilterBar
        language={language}
        action="/cong-nhan"
        fields={[
          {
            name: 'state',
            label: words.catalogue.standing,
            control: 'choice',
            required: false,
            options: Object.entries(listStates).map(([value, { label }]) => ({ value, label })),
          },
        ]}
        typed={{ state: filter.state }}
        clearHref="/cong-nhan"
      />
      <ListTools language={language} xlsxHref={`/cong-nhan/danh-sach.xlsx?state=${filter.state}`}>
        <a href="/xac-minh">{texts.verify}</a>
      </ListTools>
      <DataTable
        language={language}
        caption={texts.lists}
        columns={columnsOf(view)}
        rows={list.rows}
        rowHref={({ id }) => `/cong-nhan/${id}`}
        empty={<EmptyState language={language} title={texts.none} advice={texts.noneAdvice} action={propose} />}
      />
      <ListPager view={view} page={filter.page} pageSize={pageSize} shown={list.rows.length} total={list.total} />
    </Page>
  )
}

function columnsOf({ language }: View): Column<ListListed>[] {
  const texts = words(language)
  return [
    { key: 'name', head: texts.listName, names: true, cell: ({ name }) => name },
    { key: 'year', head: texts.season, cell: ({ year }) => year },
    { key: 'level', head: texts.level, cell: ({ level }) => say(level, language) },
    {
      key: 'count',
      head: texts.count,
      numeric: true,
      cell: ({ recognisedCount, lineCount }) => `${recognisedCount}/${lineCount}`,
    },
    { key: 'number', head: texts.number, cell: ({ number }) => number ?? '–' },
    {
      key: 'on',
      head: texts.decidedOn,
      cell: ({ decidedOn }) => (decidedOn === null ? '–' : formatDate(decidedOn)),
    },
    {
      key: 'state',
      head: texts.standing,
      cell: ({ state }) => (
        <StateMark language={language} state={listStates[state].mark} label={say(listStates[state].label, language)} />
      ),
    },
  ]
}
