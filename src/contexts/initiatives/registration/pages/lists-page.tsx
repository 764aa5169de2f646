import { formatDate } from '../../../../kernel/plain-date.ts'
import type { Language } from '../../../../kernel/words.ts'
import { changeQuery } from '../../../../ui/address.ts'
import { FilterBar, ListPager, ListTools } from '../../../../ui/list-tools.tsx'
import { EmptyState, Tabs } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateMark } from '../../../../ui/state.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { listWords } from '../list-words.ts'
import { pageWords } from '../page-words.ts'
import type { ListRow, Lists, ListsFilter } from '../queries/superior-lists.ts'
import { listHref, listsHref } from '../rules/list-href.ts'
import { LISTS_ON_PAGE } from '../rules/page-sizes.ts'

export interface ListsPageProps {
  readonly view: View
  readonly lists: Lists
  readonly filter: ListsFilter
  readonly maySend: boolean
}

/** Lists that were sent up, or that came from below. */
export function ListsPage({ view, lists, filter, maySend }: ListsPageProps) {
  const { language, path } = view
  const texts = listWords(language)
  const query = path.includes('?') ? path.slice(path.indexOf('?')) : ''
  const make = maySend ? (
    <a class="btn go" href={`${listsHref}/moi`}>
      {texts.make}
    </a>
  ) : undefined
  const isSent = filter.view === 'sent'
  return (
    <Page
      view={view}
      title={texts.title}
      current="/mo-hinh"
      crumbs={[{ label: pageWords(language).initiatives, href: '/mo-hinh' }]}
      lead={texts.lead}
      actions={make}
      sheet="initiatives/registration"
    >
      <Tabs
        language={language}
        label={texts.views}
        tabs={[
          { href: `${listsHref}?view=sent`, label: texts.sent },
          { href: `${listsHref}?view=received`, label: texts.received },
        ]}
        current={`${listsHref}?view=${filter.view}`}
      />
      <StateFilter filter={filter} language={language} />
      <ListTools language={language} xlsxHref={changeQuery(`${listsHref}.xlsx${query}`, { page: undefined })} />
      <DataTable
        language={language}
        caption={isSent ? texts.sent : texts.received}
        columns={columnsOf(language, isSent)}
        rows={lists.rows}
        rowHref={({ agencyId, id }) => listHref(agencyId, id)}
        sort={{ key: filter.sort, direction: filter.direction }}
        sortHref={({ key, direction }) => changeQuery(path, { sort: key, direction, page: undefined })}
        empty={
          <EmptyState
            language={language}
            title={isSent ? texts.noneSent : texts.noneReceived}
            advice={isSent ? texts.noneSentAdvice : texts.noneReceivedAdvice}
          />
        }
      />
      <ListPager
        view={view}
        page={filter.page}
        pageSize={LISTS_ON_PAGE}
        shown={lists.rows.length}
        total={lists.total}
      />
    </Page>
  )
}

function StateFilter({ filter, language }: { filter: ListsFilter; language: Language }) {
  const texts = listWords.catalogue
  return (
    <FilterBar
      language={language}
      action={listsHref}
      fields={[
        {
          name: 'state',
          label: texts.standing,
          control: 'choice',
          required: false,
          options: [
            { value: 'open', label: texts.open },
            { value: 'answered', label: texts.allAnswered },
            { value: 'returned', label: texts.someReturned },
            { value: 'recalled', label: texts.recalled },
          ],
        },
      ]}
      typed={{ state: filter.state }}
      keep={{ view: filter.view, sort: filter.sort, direction: filter.direction }}
      clearHref={`${listsHref}?view=${filter.view}`}
    />
  )
}

function columnsOf(language: Language, isSent: boolean): Column<ListRow>[] {
  const texts = listWords(language)
  return [
    { key: 'number', head: texts.number, names: true, sortable: true, cell: ({ number }) => number },
    { key: 'sent', head: texts.sentOn, sortable: true, cell: ({ sentOn }) => formatDate(sentOn) },
    {
      key: 'other',
      head: isSent ? texts.to : texts.from,
      sortable: true,
      cell: ({ superiorName, senderName }) => (isSent ? superiorName : senderName),
    },
    { key: 'season', head: texts.season, cell: ({ seasonName }) => seasonName },
    { key: 'lines', head: texts.lines, numeric: true, inline: true, cell: ({ lines }) => lines },
    { key: 'approved', head: texts.approved, numeric: true, inline: true, cell: ({ approved }) => approved },
    { key: 'returned', head: texts.returned, numeric: true, inline: true, cell: ({ returned }) => returned },
    { key: 'state', head: texts.standing, cell: (row) => <ListState row={row} language={language} /> },
  ]
}

function ListState({ row, language }: { row: ListRow; language: Language }) {
  const texts = listWords(language)
  const { lines, approved, returned, isRecalled } = row
  if (isRecalled) return <StateMark language={language} state="halt" label={texts.recalled} />
  if (approved + returned < lines) return <StateMark language={language} state="doing" label={texts.open} />
  return returned > 0 ? (
    <StateMark language={language} state="ask" label={texts.someReturned} />
  ) : (
    <StateMark language={language} state="done" label={texts.allAnswered} />
  )
}
