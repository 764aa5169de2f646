import { formatDate } from '../../../../kernel/plain-date.ts'
import type { FieldSpec } from '../../../../kernel/form.ts'
import { changeQuery } from '../../../../ui/address.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { FilterBar, ListPager, ListTools } from '../../../../ui/list-tools.tsx'
import { EmptyState } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { namedIn, usualFields } from '../../rules/season.ts'
import type { OwnAdoption } from '../queries/adoptions.ts'
import type { Adoptable, AdoptableList } from '../queries/list.ts'
import { ADOPTABLE_ON_PAGE, type AdoptableFilter } from '../rules/filter.ts'
import { adoptionStateWords, words } from '../words.ts'

export interface AdoptablePageProps {
  readonly view: View
  readonly list: AdoptableList
  readonly filter: AdoptableFilter
  /** What one's agency follows now and the reader may tell about. */
  readonly own: readonly OwnAdoption[]
  readonly mayContinueUnits: boolean
}

/** What can be adopted, here and elsewhere: by name, field and place. */
export function AdoptablePage({ view, list, filter, own, mayContinueUnits }: AdoptablePageProps) {
  const { language, path } = view
  const texts = words(language)
  const query = path.includes('?') ? path.slice(path.indexOf('?')) : ''
  return (
    <Page
      view={view}
      title={words.catalogue.replication}
      current="/mo-hinh"
      sheet="initiatives/initiatives"
      crumbs={[{ label: texts.initiatives, href: '/mo-hinh' }]}
      lead={texts.listLead}
      actions={
        mayContinueUnits ? (
          <a class="btn" href="/nhan-rong/lam-tiep">
            {texts.continueUnit}
          </a>
        ) : undefined
      }
    >
      <OwnAdoptions view={view} own={own} />
      <FilterBar
        language={language}
        action="/nhan-rong"
        fields={filterFields(list.fields)}
        typed={{ q: filter.q, field: filter.field, place: filter.place }}
        keep={{ sort: filter.sort }}
        clearHref="/nhan-rong"
      />
      <ListTools language={language} xlsxHref={changeQuery(`/nhan-rong/danh-sach.xlsx${query}`, { page: undefined })} />
      <DataTable
        language={language}
        caption={texts.replication}
        columns={columnsOf(view)}
        rows={list.rows}
        rowHref={({ id }) => initiativeHref(id)}
        sort={{ key: filter.sort, direction: filter.sort === 'name' ? 'asc' : 'desc' }}
        sortHref={({ key }) => changeQuery(path, { sort: key, page: undefined })}
        empty={<EmptyState language={language} title={texts.nothingListed} advice={texts.nothingListedAdvice} />}
      />
      <ListPager
        view={view}
        page={filter.page}
        pageSize={ADOPTABLE_ON_PAGE}
        shown={list.rows.length}
        total={list.total}
      />
    </Page>
  )
}

function OwnAdoptions({ view: { language }, own }: { view: View; own: readonly OwnAdoption[] }) {
  if (own.length === 0) return null
  const texts = words(language)
  return (
    <section>
      <h2>{texts.tell}</h2>
      <ul class="list">
        {own.map(({ id, name, unitName, state }) => (
          <li>
            <a href={`/lam-theo/${id}`}>{name}</a>
            <span class="sub">
              {unitName} · {adoptionStateWords[state][language]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function filterFields(fields: readonly string[]): readonly FieldSpec[] {
  const { q, qHint, field, place } = words.catalogue
  return [
    { name: 'q', label: q, hint: qHint, control: 'text', required: false },
    {
      name: 'field',
      label: field,
      control: 'choice',
      required: false,
      options: fields.map((id) => ({ value: id, label: namedIn(usualFields, id) })),
    },
    { name: 'place', label: place, control: 'text', required: false },
  ]
}

function columnsOf({ language }: View): readonly Column<Adoptable>[] {
  const texts = words(language)
  const count = (value: number) => (value === 0 ? '–' : formatNumber(value, language))
  return [
    {
      key: 'name',
      head: texts.name,
      names: true,
      sortable: true,
      cell: ({ name, code, agencyName, unitName, place }) => (
        <>
          {name}
          <span class="sub">
            {code} · {agencyName}, {unitName}
            {place === '' ? '' : ` · ${place}`}
          </span>
        </>
      ),
    },
    { key: 'field', head: texts.field, cell: ({ field }) => namedIn(usualFields, field)[language] },
    {
      key: 'decided',
      head: texts.recognisedOn,
      sortable: true,
      cell: ({ decidedOn }) => (decidedOn === null ? '–' : formatDate(decidedOn)),
    },
    { key: 'sheet', head: texts.sheet, cell: ({ hasSheet }) => (hasSheet ? texts.hasSheet : '–') },
    { key: 'copies', head: texts.copies, numeric: true, sortable: true, cell: ({ copies }) => count(copies) },
    { key: 'worked', head: texts.worked, numeric: true, cell: ({ worked }) => count(worked) },
    { key: 'failed', head: texts.failed, numeric: true, cell: ({ failed }) => count(failed) },
  ]
}
