import type { FieldSpec, Option } from '../../../../kernel/form.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import type { Language, Words } from '../../../../kernel/words.ts'
import { changeQuery } from '../../../../ui/address.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { FilterBar, ListPager, ListTools } from '../../../../ui/list-tools.tsx'
import { EmptyState, Note } from '../../../../ui/note.tsx'
import { StateMark } from '../../../../ui/state.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { actWords, holderWords, kindWords, stateWords } from '../../words.ts'
import type { WaitingList } from '../../registration/door.ts'
import { type BannerSeason, SeasonBanner } from '../../seasons/door.ts'
import type { Choices } from '../queries/choices.ts'
import type { InitiativeList, InitiativeListed } from '../queries/list-initiatives.ts'
import { type InitiativeFilter, ROWS_ON_PAGE } from '../rules/filter.ts'
import { waitsHref } from '../rules/waits.ts'
import { words } from '../words.ts'
import type { RoomLink } from '../room-links.ts'
import { ListsPage } from './lists-page.tsx'
import { stateMark } from './state-mark.ts'

export interface ListPageProps {
  readonly view: View
  readonly rooms?: readonly RoomLink[] | undefined
  readonly list: InitiativeList
  readonly filter: InitiativeFilter
  /** Seasons that are open, with what they ask. */
  readonly seasons: readonly BannerSeason[]
  /** Lists to and from other agencies that wait. */
  readonly lists: readonly WaitingList[]
  readonly mayRegister: boolean
}

/** Initiatives that wait, those of the unit, or all: filtered and sorted by the address, with sums at the foot. */
export function ListPage(props: ListPageProps) {
  const { view, list, filter, seasons, lists, mayRegister, rooms } = props
  const { language, path } = view
  const query = path.includes('?') ? path.slice(path.indexOf('?')) : ''
  return (
    <ListsPage
      view={view}
      tab={filter.tab}
      waitingCount={list.waitingCount}
      mayRegister={mayRegister}
      hasBelow={list.hasBelow}
      rooms={rooms}
    >
      <SeasonBanner view={view} seasons={seasons} />
      <WaitingLists language={language} lists={lists} />
      {filter.tab === 'waiting' && list.waitingCount === 0 ? null : (
        <>
          <InitiativeFilterBar view={view} choices={list} filter={filter} />
          <ListTools
            language={language}
            xlsxHref={changeQuery(`/mo-hinh/danh-sach.xlsx${query}`, { page: undefined })}
          />
        </>
      )}
      <ListTable {...props} />
      <ListPager
        view={view}
        page={filter.page}
        pageSize={ROWS_ON_PAGE}
        shown={list.rows.length}
        total={list.sums.total}
      />
    </ListsPage>
  )
}

function WaitingLists({ language, lists }: { language: Language; lists: readonly WaitingList[] }) {
  if (lists.length === 0) return null
  return (
    <Note>
      {lists.map(({ href, title, sentOn }) => (
        <p>
          <a href={href}>
            <b>{title[language]}</b>
          </a>{' '}
          <span class="s m">{formatDate(sentOn)}</span>
        </p>
      ))}
    </Note>
  )
}

function ListTable({ view, list, filter }: ListPageProps) {
  const { language, path } = view
  const texts = words(language)
  const isWaiting = filter.tab === 'waiting'
  return (
    <div class="initiatives">
      <DataTable
        language={language}
        caption={isWaiting ? texts.tabWaiting : texts.initiatives}
        columns={columnsOf({ view, list, filter })}
        rows={list.rows}
        rowHref={({ id }) => initiativeHref(id)}
        sort={{ key: filter.sort, direction: filter.direction }}
        sortHref={({ key, direction }) => changeQuery(path, { sort: key, direction, page: undefined })}
        empty={
          <EmptyState
            language={language}
            title={isWaiting ? texts.nothingWaits : texts.nothingFound}
            advice={isWaiting ? texts.nothingWaitsAdvice : texts.nothingFoundAdvice}
          />
        }
      />
    </div>
  )
}

type ColumnsOf = Pick<ListPageProps, 'view' | 'list' | 'filter'>

function columnsOf({ view, list, filter }: ColumnsOf): Column<InitiativeListed>[] {
  const { language } = view
  const texts = words(language)
  const isWaiting = filter.tab === 'waiting'
  return [
    {
      key: 'name',
      head: texts.name,
      names: true,
      sortable: true,
      cell: ({ code, name }) => (code === null ? name : `${code} · ${name}`),
      ...(!isWaiting && { foot: texts.sumOf(formatNumber(list.sums.total, language)) }),
    },
    {
      key: 'unit',
      head: texts.unit,
      sortable: true,
      cell: ({ unitName, personName }) => (
        <>
          {unitName}
          <small class="sub m">{personName}</small>
        </>
      ),
    },
    { key: 'field', head: texts.field, sortable: true, cell: (row) => <FieldAndLevel row={row} language={language} /> },
    {
      key: 'state',
      head: texts.state,
      sortable: true,
      cell: ({ state }) => <StateMark language={language} state={stateMark[state]} label={stateWords[state]} />,
    },
    ...(isWaiting ? waitingColumns(language) : countedColumns(language, list)),
  ]
}

function FieldAndLevel({ row: { field, level, kind }, language }: { row: InitiativeListed; language: Language }) {
  const below = `${kindWords[kind][language]}, ${(level?.[language] ?? '–').toLocaleLowerCase(language)}`
  return (
    <>
      {field?.[language] ?? '–'}
      <small class="sub m">{below}</small>
    </>
  )
}

function waitingColumns(language: Language): Column<InitiativeListed>[] {
  const texts = words(language)
  return [
    {
      key: 'waits',
      head: texts.waits,
      cell: ({ id, waits }) =>
        waits === null ? (
          '–'
        ) : (
          <a href={waitsHref(id, waits)}>
            {waits === 'appoint-assessors' ? texts.appointAssessors : actWords[waits][language]}
          </a>
        ),
    },
    {
      key: 'due',
      head: texts.due,
      sortable: true,
      cell: ({ dueOn }) => (dueOn === null ? '–' : formatDate(dueOn)),
    },
  ]
}

function countedColumns(language: Language, { sums }: InitiativeList): Column<InitiativeListed>[] {
  const texts = words(language)
  const counted = (key: 'attendances' | 'people' | 'households'): Column<InitiativeListed> => ({
    key,
    head: texts[key],
    numeric: true,
    cell: (row) => (row[key] === null ? '–' : formatNumber(row[key], language)),
    foot: formatNumber(sums[key], language),
  })
  return [counted('attendances'), counted('people'), counted('households')]
}

interface FilterBarProps {
  readonly view: View
  readonly choices: Choices
  readonly filter: InitiativeFilter
}

/** What every list of initiatives can be narrowed by. */
export function InitiativeFilterBar({ view, choices, filter }: FilterBarProps) {
  const labels = words.catalogue
  const field = (name: string, label: Words, options: readonly Option[]): FieldSpec => ({
    name,
    label,
    control: 'choice',
    required: false,
    options,
  })
  const fields: FieldSpec[] = [
    { name: 'q', label: labels.find, hint: labels.findHint, control: 'text', required: false },
    field('year', labels.year, choices.years),
    ...(choices.seasons.length > choices.years.length ? [field('season', labels.season, choices.seasons)] : []),
    field('field', labels.field, choices.fields),
    field('kind', labels.kind, optionsOf(kindWords)),
    field('holder', labels.holderShort, optionsOf(holderWords)),
    field('level', labels.level, choices.levels),
    ...(filter.tab === 'recognised'
      ? []
      : [field('state', labels.state, optionsOf(stateWords)), field('unit', labels.unit, choices.units)]),
  ]
  const typed = Object.fromEntries(fields.map(({ name }) => [name, String(filter[name as keyof InitiativeFilter])]))
  return (
    <FilterBar
      language={view.language}
      action="/mo-hinh"
      fields={fields}
      typed={typed}
      keep={{ tab: filter.tab, sort: filter.sort, direction: filter.direction, reached: filter.reached }}
      clearHref={`/mo-hinh?tab=${filter.tab}`}
    />
  )
}

function optionsOf(texts: Readonly<Record<string, Words>>): Option[] {
  return Object.entries(texts).map(([value, label]) => ({ value, label }))
}
