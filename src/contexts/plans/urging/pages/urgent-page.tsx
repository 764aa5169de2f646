import { formatDate } from '../../../../kernel/plain-date.ts'
import type { FieldSpec } from '../../../../kernel/form.ts'
import { changeQuery } from '../../../../ui/address.ts'
import { Due } from '../../../../ui/due.tsx'
import { formatInstant } from '../../../../ui/format.ts'
import { BulkArea, BulkBar, FilterBar, ListPager, ListTools } from '../../../../ui/list-tools.tsx'
import { EmptyState } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { ProblemSummary } from '../../../../ui/problem-summary.tsx'
import { type Column, DataTable, type Sort } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { distanceWords } from '../../../calendar/browser.ts'
import type { UrgentFilter, UrgentList, UrgentListed } from '../queries/list-urgent.ts'
import { words } from '../words.ts'
import { FollowTabs, navigationHref } from './tabs.tsx'

export interface UrgentPageProps {
  readonly view: View
  readonly list: UrgentList
  readonly filter: UrgentFilter
  readonly pageSize: number
  /** Ids for the buttons; absent for those who may not issue notes. */
  readonly issue: { readonly bulkId: string; readonly newId: () => string; readonly state?: FormState } | undefined
}

const formId = 'don-doc'

/** Who is late and about to be, with one click to the urging note. */
export function UrgentPage(props: UrgentPageProps) {
  const { view, list, filter, issue } = props
  const { language, path } = view
  const texts = words(language)
  return (
    <Page
      view={view}
      title={texts.listTitle}
      current={navigationHref}
      lead={issue === undefined ? texts.listLead : `${texts.listLead} ${texts.issuesAtOnce}`}
    >
      <FollowTabs view={view} current="/don-doc" />
      <ProblemSummary language={language} problems={issue?.state?.problems ?? []} />
      <FilterBar
        language={language}
        action="/don-doc"
        fields={filterFields(list)}
        typed={{ unit: filter.unit ?? '', officer: filter.officer ?? '', state: filter.state }}
        keep={{ sort: filter.sort, direction: filter.direction }}
        clearHref="/don-doc"
      />
      <ListTools language={language} xlsxHref={changeQuery(sheetPath(path), { page: undefined })}>
        {issue === undefined ? null : <a href="/quan-tri/nhac-viec">{texts.seeRule}</a>}
      </ListTools>
      {issue === undefined ? (
        <UrgentTable {...props} />
      ) : (
        <BulkArea formId={formId} action="/don-doc/phieu" commandId={issue.bulkId}>
          <UrgentTable {...props} />
          <BulkBar
            language={language}
            formId={formId}
            noun={texts.taskNoun}
            hint={texts.oneNoteAUnit}
            actions={[
              { label: texts.writeNote, value: 'write', formAction: '/don-doc/chon' },
              { label: texts.issueNote, value: 'issue' },
            ]}
          />
        </BulkArea>
      )}
      <ListPager view={view} page={filter.page} pageSize={props.pageSize} shown={list.rows.length} total={list.total} />
    </Page>
  )
}

function sheetPath(path: string): string {
  const query = path.indexOf('?')
  return `/don-doc/danh-sach.xlsx${query === -1 ? '' : path.slice(query)}`
}

function filterFields({ units, people }: UrgentList): FieldSpec[] {
  const { unit, officer, standing, late, soon } = words.catalogue
  const state = [
    { value: 'late', label: late },
    { value: 'soon', label: soon },
  ]
  return [
    { name: 'state', label: standing, control: 'choice', required: false, options: state },
    { name: 'unit', label: unit, control: 'choice', required: false, options: units },
    { name: 'officer', label: officer, control: 'choice', required: false, options: people },
  ]
}

function UrgentTable({ view, list, filter, issue }: UrgentPageProps) {
  const { language, path } = view
  const texts = words(language)
  const columns: Column<UrgentListed>[] = [
    { key: 'code', head: texts.task, names: true, sortable: true, cell: (row) => nameOf(row, view) },
    { key: 'unit', head: texts.unit, sortable: true, cell: ({ unitName }) => unitName ?? texts.noUnit },
    { key: 'officer', head: texts.officer, sortable: true, cell: ({ officerName }) => officerName ?? texts.noOfficer },
    { key: 'due', head: texts.dueOn, sortable: true, cell: (row) => <HowFar row={row} view={view} /> },
    { key: 'told', head: texts.lastTold, sortable: true, cell: (row) => toldText(row, texts) },
    ...(issue === undefined ? [] : [noteColumn(view, issue.newId)]),
  ]
  return (
    <DataTable
      language={language}
      caption={texts.list}
      columns={columns}
      rows={list.rows}
      rowHref={({ taskId }) => `/nhiem-vu/${taskId}`}
      sort={{ key: filter.sort, direction: filter.direction }}
      sortHref={({ key, direction }: Sort) => changeQuery(path, { sort: key, direction, page: undefined })}
      empty={<EmptyState language={language} title={texts.nothingLate} advice={texts.nothingLateAdvice} />}
      selectable={
        issue === undefined
          ? undefined
          : { name: 'turnIds', formId, value: ({ turnId }) => turnId, label: (row) => nameOf(row, view) }
      }
    />
  )
}

function nameOf({ code, title, label, isOnce }: UrgentListed, { language }: View): string {
  return `${code} · ${title}${isOnce ? '' : ` (${label[language]})`}`
}

function toldText({ toldAt, noteCount }: UrgentListed, texts: ReturnType<typeof words>): string {
  const told = toldAt === null ? texts.never : formatInstant(toldAt)
  return noteCount === 0 ? told : `${told} · ${noteCount} ${texts.notes.toLowerCase()}`
}

/** Between a date on a day off and the next working day no working day is lost, yet it is late: then words alone. */
function HowFar({ row: { dueOn, distance }, view: { language } }: { row: UrgentListed; view: View }) {
  if (distance.state === 'late' && distance.workingDays === 0) {
    return (
      <>
        {formatDate(dueOn)} <span class="due late">{distanceWords(distance)[language]}</span>
      </>
    )
  }
  return <Due language={language} dueOn={dueOn} workingDaysLeft={distance.workingDays} />
}

function noteColumn({ language }: View, newId: () => string): Column<UrgentListed> {
  const texts = words(language)
  return {
    key: 'note',
    head: texts.notes,
    hideHead: true,
    cell: ({ turnId, leadUnitId }) =>
      leadUnitId === null ? null : (
        <form method="post" action="/don-doc/phieu">
          <input type="hidden" name="commandId" value={newId()} />
          <input type="hidden" name="turnIds" value={turnId} />
          <button class="btn sm" type="submit">
            {texts.issueNote}
          </button>
        </form>
      ),
  }
}
