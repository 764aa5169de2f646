import { formatDate } from '../../../../kernel/plain-date.ts'
import { ListPager } from '../../../../ui/list-tools.tsx'
import { EmptyState, Tabs } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { councilWords } from '../council-words.ts'
import type { AssessmentFilter, AssessmentListed } from '../queries/lists.ts'
import { assessorStateWords, words } from '../words.ts'

export interface AssessmentsPageProps {
  readonly view: View
  readonly list: { readonly rows: readonly AssessmentListed[]; readonly total: number }
  readonly filter: AssessmentFilter
  readonly pageSize: number
  /** The Office and the leaders see all, and go on to councils and draws. */
  readonly runsIt: boolean
}

/** What is being assessed, and what one was asked to score. */
export function AssessmentsPage({ view, list, filter, pageSize, runsIt }: AssessmentsPageProps) {
  const { language } = view
  const texts = words(language)
  const council = councilWords(language)
  const tabs = [
    { href: '/tham-dinh', label: texts.allOpen },
    { href: '/tham-dinh?mine=true', label: texts.ownOnly },
    { href: '/hoi-dong', label: council.councils },
    { href: '/kiem-tra-ngau-nhien', label: council.samples },
  ]
  return (
    <Page
      view={view}
      title={texts.myTitle}
      current="/mo-hinh"
      crumbs={[{ label: texts.initiatives, href: '/mo-hinh' }, { label: texts.myTitle }]}
      lead={texts.myLead}
    >
      {runsIt ? (
        <Tabs
          language={language}
          label={texts.myTitle}
          tabs={tabs}
          current={filter.mine === '' ? '/tham-dinh' : '/tham-dinh?mine=true'}
        />
      ) : null}
      <DataTable
        language={language}
        caption={texts.myTitle}
        columns={columnsOf(view)}
        rows={list.rows}
        rowHref={({ id, own }) =>
          own === 'appointed' || own === 'declared' ? initiativeHref(id, 'assess') : `${initiativeHref(id)}/tham-dinh`
        }
        empty={<EmptyState language={language} title={texts.myNone} advice={texts.myNoneAdvice} />}
      />
      <ListPager view={view} page={filter.page} pageSize={pageSize} shown={list.rows.length} total={list.total} />
    </Page>
  )
}

function columnsOf({ language }: View): Column<AssessmentListed>[] {
  const texts = words(language)
  return [
    { key: 'name', head: texts.initiative, names: true, cell: ({ code, name }) => `${code ?? ''} ${name}`.trim() },
    { key: 'unit', head: texts.unit, cell: ({ unitName }) => unitName },
    { key: 'sheets', head: texts.sheets, numeric: true, cell: ({ handedIn, assessors }) => `${handedIn}/${assessors}` },
    { key: 'due', head: texts.dueOn, cell: ({ dueOn }) => (dueOn === null ? '–' : formatDate(dueOn)) },
    {
      key: 'own',
      head: texts.mySheet,
      cell: ({ own }) => (own === null ? '–' : assessorStateWords[own][language]),
    },
  ]
}
