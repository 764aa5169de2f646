import { formatDate } from '../../../kernel/plain-date.ts'
import { changeQuery } from '../../../ui/address.ts'
import { formatNumber } from '../../../ui/format.ts'
import { FilterBar, ListPager, ListTools } from '../../../ui/list-tools.tsx'
import { EmptyState } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateMark } from '../../../ui/state.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { say } from '../../../ui/text.ts'
import type { View } from '../../../ui/view.ts'
import { holderWords } from '../../initiatives/browser.ts'
import type { Register, RegisterFilter, RegisterRow } from '../queries/register.ts'
import { type ProposalState, proposalStates } from '../rules/states.ts'
import { stateWords, words } from '../words.ts'
import { CommendationTabs, navigationHref } from './tabs.tsx'

export const stateMarks = {
  proposed: 'todo',
  on_agenda: 'doing',
  passed: 'ask',
  not_passed: 'halt',
  granted: 'done',
  declined: 'halt',
  withdrawn: 'halt',
  revoked: 'late',
} as const satisfies Record<ProposalState, string>

export interface RegisterPageProps {
  readonly view: View
  readonly list: Register
  readonly filter: RegisterFilter
  readonly pageSize: number
  readonly mayPropose: boolean
}

/** Proposals and the register of commendations. */
export function RegisterPage({ view, list, filter, pageSize, mayPropose }: RegisterPageProps) {
  const { language, path } = view
  const texts = words(language)
  const query = path.includes('?') ? path.slice(path.indexOf('?')) : ''
  const propose = mayPropose ? (
    <a class="btn go" href="/khen-thuong/de-nghi">
      {texts.propose}
    </a>
  ) : undefined
  return (
    <Page view={view} title={texts.title} current={navigationHref} lead={texts.lead} actions={propose}>
      <CommendationTabs view={view} current="/khen-thuong" />
      <FilterBar
        language={language}
        action="/khen-thuong"
        fields={filterFields()}
        typed={{
          q: filter.q,
          state: filter.state,
          holder: filter.holder,
          year: filter.year === 0 ? '' : String(filter.year),
        }}
        keep={{ sort: filter.sort, direction: filter.direction }}
        clearHref="/khen-thuong"
      />
      <ListTools
        language={language}
        xlsxHref={changeQuery(`/khen-thuong/so.xlsx${query}`, { page: undefined })}
        print
      />
      <DataTable
        language={language}
        caption={texts.register}
        columns={columnsOf(view, list.rewardSum)}
        rows={list.rows}
        rowHref={({ id }) => `/khen-thuong/${id}`}
        sort={{ key: filter.sort, direction: filter.direction }}
        sortHref={({ key, direction }) => changeQuery(path, { sort: key, direction, page: undefined })}
        empty={<EmptyState language={language} title={texts.none} advice={texts.noneAdvice} action={propose} />}
      />
      <ListPager view={view} page={filter.page} pageSize={pageSize} shown={list.rows.length} total={list.total} />
    </Page>
  )
}

function filterFields() {
  const { search, state, holder, year } = words.catalogue
  return [
    { name: 'q', label: search, control: 'text', required: false, maxLength: 200 },
    {
      name: 'state',
      label: state,
      control: 'choice',
      required: false,
      options: proposalStates.map((value) => ({ value, label: stateWords[value] })),
    },
    {
      name: 'holder',
      label: holder,
      control: 'choice',
      required: false,
      options: (['collective', 'individual'] as const).map((value) => ({ value, label: holderWords[value] })),
    },
    { name: 'year', label: year, control: 'integer', required: false },
  ] as const
}

function columnsOf({ language }: View, rewardSum: number): Column<RegisterRow>[] {
  const texts = words(language)
  return [
    {
      key: 'holder',
      head: texts.holder,
      names: true,
      sortable: true,
      cell: ({ holderName, holder }) => (
        <>
          {holderName}
          <span class="sub">{say(holderWords[holder], language)}</span>
        </>
      ),
    },
    { key: 'form', head: texts.form, cell: ({ formName }) => formName },
    { key: 'achievement', head: texts.achievement, cell: ({ achievement }) => achievement },
    {
      key: 'when',
      head: texts.decision,
      sortable: true,
      cell: ({ number, decidedOn, proposedOn }) =>
        number === null || decidedOn === null
          ? texts.proposedAt(formatDate(proposedOn))
          : `${number}, ${formatDate(decidedOn)}`,
    },
    {
      key: 'reward',
      head: texts.reward,
      numeric: true,
      sortable: true,
      cell: ({ rewardVnd }) => (rewardVnd === null ? '–' : formatNumber(rewardVnd, language)),
      foot: formatNumber(rewardSum, language),
    },
    {
      key: 'state',
      head: texts.state,
      cell: ({ state }) => (
        <StateMark language={language} state={stateMarks[state]} label={say(stateWords[state], language)} />
      ),
    },
  ]
}
