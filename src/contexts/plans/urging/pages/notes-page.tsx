import type { FieldSpec } from '../../../../kernel/form.ts'
import { formatDate, yearOf } from '../../../../kernel/plain-date.ts'
import { changeQuery } from '../../../../ui/address.ts'
import { FilterBar, ListPager, ListTools } from '../../../../ui/list-tools.tsx'
import { EmptyState } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { NoteList, NoteListed, NotesFilter } from '../queries/urging-notes.ts'
import { words } from '../words.ts'
import { FollowTabs, navigationHref } from './tabs.tsx'

export interface NotesPageProps {
  readonly view: View
  readonly list: NoteList
  readonly filter: NotesFilter
  readonly pageSize: number
}

/** The urging notes issued, newest first, with how many have read them. */
export function NotesPage({ view, list, filter, pageSize }: NotesPageProps) {
  const { language, path } = view
  const texts = words(language)
  const query = path.includes('?') ? path.slice(path.indexOf('?')) : ''
  const columns: Column<NoteListed>[] = [
    { key: 'number', head: texts.number, names: true, cell: ({ number }) => number },
    { key: 'on', head: texts.issuedOn, cell: ({ issuedOn }) => formatDate(issuedOn) },
    { key: 'unit', head: texts.unit, cell: ({ unitName }) => unitName },
    { key: 'tasks', head: texts.taskCount, numeric: true, cell: ({ taskCount }) => taskCount },
    { key: 'answer', head: texts.answerBy, cell: ({ answerBy }) => formatDate(answerBy) },
    { key: 'read', head: texts.readCount, numeric: true, cell: (note) => `${note.readCount}/${note.toldCount}` },
  ]
  return (
    <Page view={view} title={texts.notesTitle} current={navigationHref} lead={texts.notesLead}>
      <FollowTabs view={view} current="/phieu-don-doc" />
      <FilterBar
        language={language}
        action="/phieu-don-doc"
        fields={filterFields(list, view)}
        typed={{ unit: filter.unit ?? '', year: filter.year === undefined ? '' : String(filter.year) }}
        clearHref="/phieu-don-doc"
      />
      <ListTools
        language={language}
        xlsxHref={changeQuery(`/phieu-don-doc/danh-sach.xlsx${query}`, { page: undefined })}
      />
      <DataTable
        language={language}
        caption={texts.allNotes}
        columns={columns}
        rows={list.rows}
        rowHref={({ id }) => `/phieu-don-doc/${id}`}
        empty={<EmptyState language={language} title={texts.noNotes} advice={texts.noNotesAdvice} />}
      />
      <ListPager view={view} page={filter.page} pageSize={pageSize} shown={list.rows.length} total={list.total} />
    </Page>
  )
}

const YEARS_BACK = 5

function filterFields({ units }: NoteList, { today }: View): FieldSpec[] {
  const { unit, issuedOn } = words.catalogue
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(yearOf(today) - back))
  return [
    { name: 'unit', label: unit, control: 'choice', required: false, options: units },
    {
      name: 'year',
      label: issuedOn,
      control: 'choice',
      required: false,
      options: years.map((year) => ({ value: year, label: { vi: year, en: year } })),
    },
  ]
}
