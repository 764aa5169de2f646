import { CommandForm } from '../../../../ui/command-form.tsx'
import { formatInstant } from '../../../../ui/format.ts'
import { FilterBar, ListPager } from '../../../../ui/list-tools.tsx'
import { EmptyState } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { fieldSpecs } from '../../../../commands/fields.ts'
import type { FormState } from '../../../../web/submit.ts'
import { pageSize } from '../../rules/paging.ts'
import { addTerms } from '../commands/add-terms.ts'
import type { TermFilter, TermList, TermListed } from '../queries/list-terms.ts'
import { checkWords } from '../words.ts'

interface TermsPageProps {
  readonly view: View
  readonly list: TermList
  readonly filter: TermFilter
  readonly form: FormState
  readonly newId: () => string
}

/** The agency's own names and terms: looked through, added one by one or as a list, taken away. */
export function TermsPage({ view, list, filter, form, newId }: TermsPageProps) {
  const { language } = view
  const texts = checkWords(language)
  const { catalogue } = checkWords
  return (
    <Page
      view={view}
      title={texts.termsPage}
      current="/van-ban"
      crumbs={[{ label: texts.documents, href: '/van-ban' }]}
      lead={texts.termsLead}
    >
      <FilterBar
        language={language}
        action="/van-ban/tu-ngu"
        fields={[{ name: 'q', label: catalogue.find, control: 'text', required: false }]}
        typed={{ q: filter.q }}
        clearHref="/van-ban/tu-ngu"
      />
      <DataTable
        language={language}
        caption={texts.termsOf(list.total)}
        captionShown
        rows={list.rows}
        columns={columnsFor(view, newId)}
        empty={
          filter.q === '' ? (
            <EmptyState language={language} title={texts.noTerms} advice={texts.noTermsAdvice} />
          ) : (
            <EmptyState language={language} title={texts.nothingFound} advice={texts.nothingFoundAdvice} />
          )
        }
      />
      <ListPager view={view} page={filter.page} pageSize={pageSize} shown={list.rows.length} total={list.total} />
      <section class="mt" aria-label={texts.addTerms}>
        <CommandForm
          action="/van-ban/tu-ngu"
          commandId={form.commandId}
          fields={fieldSpecs(addTerms.input)}
          typed={form.typed}
          problems={form.problems}
          language={language}
          submit={texts.addTerms}
        />
      </section>
    </Page>
  )
}

function columnsFor({ language }: View, newId: () => string): readonly Column<TermListed>[] {
  const texts = checkWords(language)
  return [
    { key: 'term', head: texts.termColumn, names: true, cell: ({ term }) => term },
    { key: 'origin', head: texts.origin, cell: ({ origin }) => texts[origin] },
    { key: 'since', head: texts.since, cell: ({ addedAt }) => <span class="n nb">{formatInstant(addedAt)}</span> },
    {
      key: 'drop',
      head: texts.dropTerm,
      hideHead: true,
      cell: ({ id, term }) => (
        <form method="post" action={`/van-ban/tu-ngu/${id}/bo`} class="inline">
          <input type="hidden" name="commandId" value={newId()} />
          <button class="linkish s" type="submit" aria-label={texts.dropTermNamed(term)}>
            {texts.dropTerm}
          </button>
        </form>
      ),
    },
  ]
}
