import { formatDate } from '../../../kernel/plain-date.ts'
import { BarWithNumber } from '../../../ui/figure.tsx'
import { roundedPercent } from '../../../ui/format.ts'
import { FilterBar, ListPager } from '../../../ui/list-tools.tsx'
import { EmptyState } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateMark } from '../../../ui/state.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { PlanListed, PlanListResult } from '../queries/plan-list.ts'
import { PLAN_LIST_ROWS } from '../rules/page-sizes.ts'
import { type PageWords, words } from './words.ts'

export interface PlanListPageProps {
  readonly view: View
  readonly list: PlanListResult
  readonly find: string
  /** Whether this person may have a document read. */
  readonly mayRead: boolean
}

/** The agency's plans, running ones first. */
export function PlanListPage({ view, list, find, mayRead }: PlanListPageProps) {
  const { language } = view
  const texts = words(language)
  const read = (
    <a class="btn go" href="/doc-ke-hoach">
      {texts.readDocument}
    </a>
  )
  return (
    <Page
      view={view}
      title={texts.plans}
      current="/ke-hoach"
      actions={
        <>
          <a class="btn" href="/ke-hoach/qua-han">
            {texts.allLate}
          </a>
          {mayRead && list.total > 0 ? read : null}
        </>
      }
    >
      {list.total === 0 && list.page === 1 && find === '' ? (
        <EmptyState
          language={language}
          title={texts.noPlans}
          advice={texts.noPlansAdvice}
          action={mayRead ? read : undefined}
        />
      ) : (
        <PlanTable view={view} list={list} find={find} />
      )}
    </Page>
  )
}

function PlanTable({ view, list, find }: Pick<PlanListPageProps, 'view' | 'list' | 'find'>) {
  const { language } = view
  const texts = words(language)
  const { find: label, findHint: hint } = words.catalogue
  return (
    <>
      <FilterBar
        language={language}
        action="/ke-hoach"
        clearHref="/ke-hoach"
        fields={[{ name: 'tim', label, hint, control: 'text', required: false }]}
        typed={{ tim: find }}
      />
      <DataTable
        language={language}
        caption={texts.plans}
        columns={columnsOf(texts, view)}
        rows={list.rows}
        rowHref={({ id }) => `/ke-hoach/${id}`}
        empty={<EmptyState language={language} title={texts.noPlanFound} />}
      />
      <ListPager
        view={view}
        page={list.page}
        pageSize={PLAN_LIST_ROWS}
        shown={list.rows.length}
        total={list.total}
        parameter="trang"
      />
    </>
  )
}

function columnsOf(texts: PageWords, { language }: View): Column<PlanListed>[] {
  return [
    { key: 'plan', head: texts.plan, names: true, cell: ({ code, title }) => `${code} · ${title}` },
    {
      key: 'period',
      head: texts.period,
      cell: ({ startsOn, endsOn }) => `${formatDate(startsOn)} – ${endsOn === null ? '…' : formatDate(endsOn)}`,
    },
    {
      key: 'state',
      head: texts.state,
      cell: ({ state }) => (
        <StateMark
          language={language}
          state={state === 'running' ? 'doing' : 'done'}
          label={state === 'running' ? texts.running : texts.closed}
        />
      ),
    },
    { key: 'tasks', head: texts.taskCount, numeric: true, cell: ({ taskCount }) => String(taskCount) },
    {
      key: 'share',
      head: texts.done,
      cell: ({ confirmed, turns }) => (
        <BarWithNumber text={`${confirmed}/${turns}`} percent={roundedPercent(confirmed, turns)} />
      ),
    },
    {
      key: 'late',
      head: texts.late,
      numeric: true,
      cell: ({ id, late }) => (late === 0 ? '–' : <a href={`/ke-hoach/${id}?trangThai=late`}>{late}</a>),
    },
  ]
}
