import { formatDate } from '../../../kernel/plain-date.ts'
import type { FieldSpec, Option } from '../../../kernel/form.ts'
import type { Language } from '../../../kernel/words.ts'
import { changeQuery } from '../../../ui/address.ts'
import { EmptyState } from '../../../ui/note.tsx'
import { FilterBar, ListPager, ListTools } from '../../../ui/list-tools.tsx'
import { Page } from '../../../ui/page.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import { standingWords } from '../commands/document-fields.ts'
import type { DocumentFilter, DocumentList, DocumentListed } from '../queries/list-documents.ts'
import { pageSize } from '../rules/paging.ts'
import { checkWords } from '../text-check/words.ts'
import { words } from '../words.ts'
import { documentName } from './document-name.ts'

interface DocumentsPageProps {
  readonly view: View
  readonly list: DocumentList
  readonly filter: DocumentFilter
  /** Whether this person may register documents and read plans. */
  readonly mayRegister: boolean
}

/** The register of documents. */
export function DocumentsPage({ view, list, filter, mayRegister }: DocumentsPageProps) {
  const { language, path } = view
  const texts = words(language)
  const isFiltered = [filter.q, filter.type, filter.issuer, filter.standing, filter.year ?? ''].some(
    (each) => each !== '',
  )
  return (
    <Page
      view={view}
      title={texts.register}
      current="/van-ban"
      actions={mayRegister ? <Actions language={language} /> : undefined}
    >
      <FilterBar
        language={language}
        action="/van-ban"
        fields={filterFields(list)}
        typed={{ ...filter, year: String(filter.year ?? ''), page: '' }}
        keep={{ sort: filter.sort, direction: filter.direction }}
        clearHref="/van-ban"
      />
      <ListTools
        language={language}
        xlsxHref={changeQuery(path.replace(/^[^?]*/, '/van-ban.xlsx'), { page: undefined })}
      />
      <DataTable
        language={language}
        caption={texts.register}
        columns={columnsFor(language)}
        rows={list.rows}
        sort={{ key: filter.sort, direction: filter.direction }}
        sortHref={({ key, direction }) => changeQuery(path, { sort: key, direction, page: undefined })}
        rowHref={({ id }) => `/van-ban/${id}`}
        empty={
          isFiltered ? (
            <EmptyState language={language} title={texts.nothingFound} advice={texts.nothingFoundAdvice} />
          ) : (
            <EmptyState language={language} title={texts.noDocuments} advice={texts.noDocumentsAdvice} />
          )
        }
      />
      <ListPager view={view} page={filter.page} pageSize={pageSize} shown={list.rows.length} total={list.total} />
    </Page>
  )
}

function Actions({ language }: { language: Language }) {
  const texts = words(language)
  return (
    <>
      <a class="btn quiet" href="/van-ban/tu-ngu">
        {checkWords(language).termsPage}
      </a>
      <a class="btn" href="/van-ban/moi">
        {texts.registerNew}
      </a>
      <a class="btn go" href="/doc-ke-hoach">
        {texts.readNew}
      </a>
    </>
  )
}

function columnsFor(language: Language): readonly Column<DocumentListed>[] {
  const texts = words(language)
  return [
    { key: 'number', head: texts.document, names: true, sortable: true, cell: documentName },
    {
      key: 'issued',
      head: texts.issuedOn,
      sortable: true,
      cell: ({ issuedOn }) => (issuedOn === null ? '–' : <span class="n nb">{formatDate(issuedOn)}</span>),
    },
    { key: 'issuer', head: texts.issuer, sortable: true, cell: ({ issuer }) => issuer ?? '–' },
    {
      key: 'title',
      head: texts.title,
      cell: ({ title, number, name }) => (number === null && name === null ? '' : (title ?? '')),
    },
    { key: 'standing', head: texts.standing, cell: ({ standing }) => standingWords[standing][language] },
    {
      key: 'cited',
      head: texts.citedBy,
      sortable: true,
      numeric: true,
      cell: ({ citedBy }) => (citedBy === 0 ? '–' : texts.citedTimes(citedBy)),
    },
  ]
}

function filterFields({ types, issuers, years }: DocumentList): readonly FieldSpec[] {
  const { catalogue } = words
  const plain = (value: string): Option => ({ value, label: { vi: value, en: value } })
  const standings = Object.entries(standingWords).map(([value, label]): Option => ({ value, label }))
  const choice = (name: string, label: FieldSpec['label'], options: readonly Option[]): FieldSpec => ({
    name,
    label,
    control: 'choice',
    required: false,
    options,
  })
  return [
    { name: 'q', label: catalogue.find, hint: catalogue.findHint, control: 'text', required: false },
    choice('type', catalogue.type, types.map(plain)),
    choice('year', catalogue.issuedYear, years.map(String).map(plain)),
    choice('issuer', catalogue.issuer, issuers.map(plain)),
    choice('standing', catalogue.standing, standings),
  ]
}
